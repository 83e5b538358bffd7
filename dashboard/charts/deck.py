"""RegionMap -> a pydeck map to explore. Outlines stay a file in the browser; colours are sent."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from math import atan, degrees, exp, log2, pi
from typing import Any

import pydeck as pdk

from dashboard.charts.chart import Area, Place, RegionMap
from dashboard.charts.stills.map_picture import Window, window_of
from dashboard.palette import Palette, rgb
from loaders.regions import Outline

REGIONS_LAYER, PLACES_LAYER = "regions", "places"
OPACITY = {"lead": 235, "area": 190, "seat": 80, "class": 255}
DIMMED = 0.3
RADIUS = {"lead": 8, "partner": 5, "meeting": 6}
CLEAR = (0, 0, 0, 0)
# At zoom 0 the world is 512 pixels wide; the map is about at least this many pixels wide.
WORLD_WIDTH = 6.283185307179586
WORLD_PIXELS = 512
MAP_PIXELS = 440


@dataclass(frozen=True)
class MapFiles:
    """The files a map draws from: addresses of the regions and the ground, and what is in them."""

    regions: str
    ground: str
    outlines: tuple[Outline, ...]


class CompactDeck(pdk.Deck):  # type: ignore[misc]
    """A deck whose description is a fifth as long: pydeck indents it by default."""

    def to_json(self) -> str:
        """Return the description without blanks."""
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"))


def deck(
    chart: RegionMap,
    files: MapFiles,
    palette: Palette,
    chosen: Collection[str] = (),
) -> pdk.Deck:
    """Return the map. Of the chosen codes the regions are brought out, all others dimmed."""
    return CompactDeck(
        layers=[
            _ground(palette, files.ground),
            _regions(chart.areas, files, palette, chosen),
            _points(chart.places, palette),
        ],
        initial_view_state=_view(window_of(chart, _rings(chart, files))),
        map_provider=None,
        tooltip={"text": "{label}"},
    )


def _rings(chart: RegionMap, files: MapFiles) -> list[list[Any]]:
    shown = {area.code for area in chart.areas}
    return [list(outline.rings()) for outline in files.outlines if outline.code in shown]


def _ground(palette: Palette, address: str) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        id="ground",
        data=address,
        get_fill_color=[*rgb(palette.land)],
        get_line_color=[*rgb(palette.border)],
        line_width_min_pixels=0.75,
        pickable=False,
    )


def _regions(
    areas: Collection[Area], files: MapFiles, palette: Palette, chosen: Collection[str]
) -> pdk.Layer:
    """Colour the outlines by a table of colours that each looks its own up in, by its index.

    The file never changes, so the browser keeps it; a change of choice sends the table alone.
    """
    colours: list[tuple[int, ...]] = [CLEAR]
    index = {outline.code: number for number, outline in enumerate(files.outlines)}
    numbers = [0] * len(index)
    for area in areas:
        colour = (*rgb(palette.colour(area.colour)), _opacity(area, chosen))
        if colour not in colours:
            colours.append(colour)
        numbers[index[area.code]] = colours.index(colour)
    lines = [(*colour[:3], 255) if colour != CLEAR else CLEAR for colour in colours]
    return pdk.Layer(
        "GeoJsonLayer",
        id=REGIONS_LAYER,
        data=files.regions,
        get_fill_color=_looked_up(colours, numbers),
        get_line_color=_looked_up(lines, numbers),
        line_width_min_pixels=1,
        pickable=bool(areas),
    )


def _looked_up(colours: list[tuple[int, ...]], numbers: list[int]) -> str:
    # Brackets around both lists: deck.gl's parser reads [..][..] as two lists otherwise.
    table = json.dumps(colours, separators=(",", ":"))
    return f"({table})[({json.dumps(numbers, separators=(',', ':'))})[properties.index]]"


def _opacity(area: Area, chosen: Collection[str]) -> int:
    opacity = OPACITY[area.strength]
    return round(opacity * DIMMED) if chosen and area.code not in chosen else opacity


def _points(places: Collection[Place], palette: Palette) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        id=PLACES_LAYER,
        data=[_point(place, palette) for place in places],
        get_position="position",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color="fill",
        get_line_color="line",
        get_line_width=2,
        line_width_units=pdk.types.String("pixels"),
        stroked=True,
        pickable=bool(places),
    )


def _point(place: Place, palette: Palette) -> dict[str, Any]:
    colour, ground = rgb(palette.colour(place.colour)), rgb(palette.ground)
    hollow = place.kind == "meeting"
    return {
        "key": place.key,
        "kind": place.kind,
        "label": _told(place.label),
        "position": [round(place.lon, 4), round(place.lat, 4)],
        "radius": RADIUS[place.kind],
        "fill": [*(ground if hollow else colour), 150 if hollow else 255],
        "line": [*(colour if hollow else ground), 255],
    }


def _told(text: str) -> str:
    # The map takes any text that begins so for an expression, and fails on one it cannot read.
    return f" {text}" if text.startswith("@@") else text


def _view(window: Window) -> pdk.ViewState:
    longest = max(window.width, window.height)
    middle = window.south + window.height / 2
    return pdk.ViewState(
        longitude=round(degrees(window.west + window.width / 2), 3),
        latitude=round(degrees(2 * atan(exp(middle)) - pi / 2), 3),
        zoom=round(log2(MAP_PIXELS * WORLD_WIDTH / (WORLD_PIXELS * longest)), 2),
    )
