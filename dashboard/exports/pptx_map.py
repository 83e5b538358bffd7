"""A map as shapes that can be taken apart: countries in a group, regions, seats and venues."""

from __future__ import annotations

import json
from typing import Any

from dashboard.charts.chart import Area, Place, RegionMap
from dashboard.charts.stills.map_picture import OPACITY, Window, land_of, window_of
from dashboard.exports.pptx_rings import framed
from dashboard.exports.pptx_shapes import (
    DONUT,
    OVAL,
    RECTANGLE,
    Look,
    Path,
    add_freeform,
    add_shape,
)
from dashboard.exports.pptx_slides import Box, describe
from dashboard.exports.pptx_text import PALETTE
from dashboard.language import Words
from loaders.regions import Outlines, Ring, rings_of

# Diameters in inches.
SIZES = {"lead": 0.19, "partner": 0.12, "meeting": 0.15}
# Under the others, the first: a meeting place is a ring around a seat.
ORDER = ("partner", "lead", "meeting")
BORDER, EDGE, RING = 0.5, 0.75, 1.75
SEA = "#F7FAFD"


def place(slide: Any, chart: RegionMap, outlines: Outlines, words: Words, box: Box) -> None:
    """Draw what lies in the part of Europe that the chart is about."""
    rings = {
        area.code: list(outlines.by_code[area.code].rings())
        for area in chart.areas
        if area.code in outlines.by_code
    }
    land = land_of(chart, rings.values(), outlines)
    window = _as_wide_as(box, window_of(chart, rings.values())).within(land)
    box = _as_high_as(window, box)
    add_shape(slide, RECTANGLE, box, Look(SEA), chart.title, chart.sentence)
    _countries(slide, outlines, words, window, box)
    for area in chart.areas:
        _area(slide, area, framed(rings.get(area.code, ()), window, box))
    for spot in sorted(chart.places, key=lambda spot: ORDER.index(spot.kind)):
        _spot(slide, spot, window, box)


def _as_wide_as(box: Box, window: Window) -> Window:
    """Return a window with more to its sides, or above and below, so that it fills the box."""
    wider = max(window.width, window.height * box.width / box.height)
    taller = wider * box.height / box.width
    west, south = (wider - window.width) / 2, (taller - window.height) / 2
    return Window(window.west - west, window.south - south, wider, taller)


def _as_high_as(window: Window, box: Box) -> Box:
    """Return the middle of a box, as much of it as a window fills."""
    scale = min(box.width / window.width, box.height / window.height)
    width, height = window.width * scale, window.height * scale
    return Box(box.left + (box.width - width) / 2, box.top, width, height)


def _countries(slide: Any, outlines: Outlines, words: Words, window: Window, box: Box) -> None:
    group = slide.shapes.add_group_shape()
    look = Look(PALETTE.land, PALETTE.border, BORDER)
    for name, rings in _named_ground(outlines, words):
        paths = framed(rings, window, box)
        if paths:
            add_freeform(slide, paths, look, name, name, group)
    group._element.recalculate_extents()
    describe(group, words("Countries"), words("Countries"))


def _named_ground(outlines: Outlines, words: Words) -> list[tuple[str, list[Ring]]]:
    """Return the rings of each country, under the name that the reader knows it by."""
    if not outlines.ground_content:
        return [(words("Countries"), list(outlines.ground))]
    features = json.loads(outlines.ground_content)["features"]
    return [
        (
            words.country(feature["properties"]["code"]) or str(feature["properties"]["name"]),
            list(rings_of(feature["geometry"])),
        )
        for feature in features
    ]


def _area(slide: Any, area: Area, paths: list[Path]) -> None:
    if paths:
        shade = PALETTE.colour(area.colour)
        look = Look(shade, shade, EDGE, OPACITY[area.strength])
        told = f"{area.label}: {', '.join(area.partners)}"
        add_freeform(slide, paths, look, area.label, told)


def _spot(slide: Any, spot: Place, window: Window, box: Box) -> None:
    x, y = window.place(spot.lon, spot.lat)
    if 0 <= x <= 1 and 0 <= y <= window.height / window.width:
        size = SIZES[spot.kind]
        left, top = box.left + x * box.width - size / 2, box.top + y * box.width - size / 2
        dot(slide, Box(left, top, size, size), spot.kind, spot.colour, spot.label)


def dot(slide: Any, box: Box, kind: str, meaning: str, told: str) -> None:
    """Draw the mark of a seat, of the lead partner's seat or of a meeting place."""
    shade = PALETTE.colour(meaning)
    if kind == "meeting":
        add_shape(slide, OVAL, box, Look("", shade, RING), told, told)
        return
    look = Look(shade, PALETTE.ground, EDGE)
    add_shape(slide, DONUT if kind == "lead" else OVAL, box, look, told, told)
