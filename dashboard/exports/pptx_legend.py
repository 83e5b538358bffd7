"""The legend of a chart as shapes and words, in lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.legend import Key
from dashboard.charts.stills.map_picture import OPACITY
from dashboard.exports.pptx_map import SIZES, dot
from dashboard.exports.pptx_measure import lines_needed, width_of
from dashboard.exports.pptx_shapes import DIAMOND, OVAL, RECTANGLE, Look, add_shape
from dashboard.exports.pptx_slides import Box, text_box
from dashboard.exports.pptx_text import PALETTE, Style, hollow, one_line

MOST_LETTERS = 70
SIZE = 11
LINE, SYMBOL, BESIDE, GAP = 0.26, 0.24, 0.08, 0.3
MARKS = {"circle": OVAL, "diamond": DIAMOND, "square": RECTANGLE}
MARK, MARK_LINE = 0.14, 1.5


def height(keys: Sequence[Key], width: float) -> float:
    """Return how high the legend stands in inches: 0 without entries."""
    return LINE * (max(line for line, _ in _places(keys, width)) + 1) if keys else 0.0


def place(slide: Any, keys: Sequence[Key], box: Box, style: Style) -> None:
    """Draw the entries from left to right, line after line."""
    for key, (line, along) in zip(keys, _places(keys, box.width), strict=True):
        spot = Box(box.left + along, box.top + line * LINE, SYMBOL, LINE)
        _entry(slide, key, spot, _width(key.words), style)


def place_below_each_other(slide: Any, keys: Sequence[Key], box: Box, style: Style) -> float:
    """Draw the entries in a column, and return how high it stands."""
    down, width = 0.0, box.width - SYMBOL - BESIDE
    for key in keys:
        _entry(slide, key, Box(box.left, box.top + down, SYMBOL, LINE), width, style)
        down += LINE * lines_needed(one_line(key.words, MOST_LETTERS), width, SIZE)
    return down


def _entry(slide: Any, key: Key, spot: Box, width: float, style: Style) -> None:
    text = one_line(key.words, MOST_LETTERS)
    _symbol(slide, key, spot, text)
    right = Box(spot.left + SYMBOL + BESIDE, spot.top + 0.03, width, LINE)
    text_box(slide, right, text, style.but(size=SIZE, colour=PALETTE.muted), text)


def _width(text: str) -> float:
    return width_of(one_line(text, MOST_LETTERS), SIZE) + 0.05


def _places(keys: Sequence[Key], width: float) -> list[tuple[int, float]]:
    places, line, along = [], 0, 0.0
    for key in keys:
        needed = SYMBOL + BESIDE + _width(key.words)
        if along and along + needed > width:
            line, along = line + 1, 0.0
        places.append((line, along))
        along += needed + GAP
    return places


def _symbol(slide: Any, key: Key, spot: Box, name: str) -> None:
    shade = PALETTE.colour(key.colour)
    if key.shape in SIZES:
        dot(slide, _middle(spot, SIZES[key.shape]), key.shape, key.colour, name)
    elif key.shape in MARKS:
        look = Look(hollow(shade) if key.hollow else shade, shade, MARK_LINE)
        add_shape(slide, MARKS[key.shape], _middle(spot, MARK), look, name)
    elif key.shape == "line":
        thin = spot._replace(top=spot.top + spot.height / 2 - 0.02, height=0.04)
        add_shape(slide, RECTANGLE, thin, Look(shade), name)
    else:
        patch = Box(spot.left, spot.top + 0.06, spot.width, spot.height - 0.12)
        region = key.shape in OPACITY
        look = Look(shade, shade if region else "", see_through=OPACITY.get(key.shape, 0))
        add_shape(slide, RECTANGLE, patch, look, name)


def _middle(spot: Box, size: float) -> Box:
    left, top = spot.left + (spot.width - size) / 2, spot.top + (spot.height - size) / 2
    return Box(left, top, size, size)
