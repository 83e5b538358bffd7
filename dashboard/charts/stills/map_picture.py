"""What the template of maps needs to know: outlines projected and clipped to the part shown."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.charts.chart import RegionMap
from dashboard.palette import Palette
from loaders.regions import Outlines, Ring

# Europe without the far islands: what is shown when there is nothing to frame.
EUROPE = (-11.0, 34.0, 32.0, 66.0)
MARGIN = 0.06
TALLEST = 1.15
# Points nearer to each other than this part of the width add bytes and nothing to see.
NEAREST = 0.0016
# Where Web Mercator ends: it never reaches the poles.
FARTHEST = 85.0
OPACITY = {"lead": 0, "area": 25, "seat": 70, "class": 0}


@dataclass(frozen=True)
class Window:
    """The part of the world shown, in Web Mercator radians: west, south, width and height."""

    west: float
    south: float
    width: float
    height: float

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Return a point as parts of the width, from the left and from the top."""
        x, y = mercator(lon, lat)
        return (x - self.west) / self.width, (self.south + self.height - y) / self.width

    def within(self, other: Window) -> Window:
        """Return the part of it that lies in another one."""
        west, south = max(self.west, other.west), max(self.south, other.south)
        east = min(self.west + self.width, other.west + other.width)
        north = min(self.south + self.height, other.south + other.height)
        return Window(west, south, east - west, north - south)

    def wide_enough(self, tallest: float) -> Window:
        """Return it with so much on both sides that it is at most so many times as high as wide."""
        width = max(self.width, self.height / tallest)
        return Window(self.west - (width - self.width) / 2, self.south, width, self.height)


def mercator(lon: float, lat: float) -> tuple[float, float]:
    """Return Web Mercator coordinates in radians: the projection of the map on the screen."""
    lat = min(max(lat, -FARTHEST), FARTHEST)
    return math.radians(lon), math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def drawing(
    chart: RegionMap, palette: Palette, outlines: Outlines, tallest: float = TALLEST
) -> dict[str, Any]:
    """Return rings and points as parts of the width of the picture."""
    rings = {
        area.code: list(outlines.by_code[area.code].rings())
        for area in chart.areas
        if area.code in outlines.by_code
    }
    window = window_of(chart, rings.values(), tallest)
    land = land_of(chart, rings.values(), outlines)
    window = window.within(land).wide_enough(tallest)
    return {
        "ink": palette.ink,
        "muted": palette.muted,
        "track": palette.track,
        "land": palette.land,
        "border": palette.border,
        "ground": palette.ground,
        "ratio": window.height / window.width,
        "countries": projected(outlines.ground, window),
        "areas": [
            {
                "rings": projected(rings[area.code], window),
                "colour": palette.colour(area.colour),
                "lighter": OPACITY[area.strength],
            }
            for area in chart.areas
            if area.code in rings
        ],
        "places": [
            {
                "at": window.place(place.lon, place.lat),
                "colour": palette.colour(place.colour),
                "kind": place.kind,
            }
            for place in chart.places
        ],
    }


def window_of(chart: RegionMap, rings: Iterable[list[Ring]], tallest: float = TALLEST) -> Window:
    """Return the window that holds all regions and points of a chart, with a margin."""
    shown = _around(_shown(chart, rings))
    edge = MARGIN * max(shown.width, shown.height, 0.1)
    width, height = shown.width + 2 * edge, shown.height + 2 * edge
    return Window(shown.west - edge, shown.south - edge, width, height).wide_enough(tallest)


def land_of(chart: RegionMap, rings: Iterable[list[Ring]], outlines: Outlines) -> Window:
    """Return the window of what there is to draw: beyond it, countries would end in the sea."""
    ground = (point for ring in outlines.ground for point in ring)
    return _around([*_shown(chart, rings), *ground])


def _shown(chart: RegionMap, rings: Iterable[list[Ring]]) -> list[tuple[float, float]]:
    points = [(place.lon, place.lat) for place in chart.places]
    points += [point for parts in rings for ring in parts for point in ring]
    near = [(x, y) for x, y in points if EUROPE[0] - 15 <= x <= EUROPE[2] + 15]
    return near or [(EUROPE[0], EUROPE[1]), (EUROPE[2], EUROPE[3])]


def _around(points: list[tuple[float, float]]) -> Window:
    west, south = mercator(min(x for x, _ in points), min(y for _, y in points))
    east, north = mercator(max(x for x, _ in points), max(y for _, y in points))
    return Window(west, south, east - west, north - south)


def projected(rings: Iterable[Ring], window: Window) -> list[list[tuple[float, float]]]:
    """Return rings as parts of the width, without those outside and points too near to tell."""
    shown = []
    for ring in rings:
        points = _thinned([window.place(x, y) for x, y in ring])
        inside = any(0 <= x <= 1 and 0 <= y <= window.height / window.width for x, y in points)
        if len(points) > 2 and inside:
            shown.append(points)
    return shown


def _thinned(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= NEAREST:
            kept.append((round(min(max(x, -1.0), 2.0), 4), round(min(max(y, -1.0), 3.0), 4)))
    return kept
