"""The headline figures side by side, a card each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.content.figures import Counter
from dashboard.exports.pptx_measure import BOLDER, height_needed, width_of
from dashboard.exports.pptx_shapes import RECTANGLE, Look, add_shape
from dashboard.exports.pptx_slides import Box, text_box
from dashboard.exports.pptx_tables import BAND
from dashboard.exports.pptx_text import PALETTE, Style, one_line

GAP, INSIDE = 0.18, 0.15
MOST_LABEL, MOST_NOTE = 60, 80
FIGURE_SIZES, MUTED_SIZES = (60, 48, 40, 36, 32, 28, 24, 20, 16, 13), (20, 18, 16, 14, 13)


@dataclass(frozen=True)
class Scale:
    """How large cards are: points of their words, inches and points at most of their figures."""

    words: int
    figure: float
    most: int


BESIDE_MORE, ALONE = Scale(12, 0.75, 40), Scale(18, 1.6, 60)


def height_of(counters: Sequence[Counter], width: float, scale: Scale = BESIDE_MORE) -> float:
    """Return how high cards stand in a row of that width, in inches."""
    label, note = _lines(counters, width, scale)
    return label + scale.figure + note + 2 * INSIDE


def cards(slide: Any, counters: Sequence[Counter], room: Box, style: Style, *, alone: bool) -> None:
    """Draw the figures in a row at the upper edge of a room; large where they have it alone."""
    fit = alone and height_of(counters, room.width, ALONE) <= room.height
    scale = ALONE if fit else BESIDE_MORE
    across = _across(counters, room.width)
    inner = across - 2 * INSIDE
    label, note = _lines(counters, room.width, scale)
    height = height_of(counters, room.width, scale)
    big = _figure_size([c.value for c in counters if not c.muted], inner, scale.most)
    look = style.but(size=big)
    for number, counter in enumerate(counters):
        left, top = room.left + number * (across + GAP), room.top
        add_shape(slide, RECTANGLE, Box(left, top, across, height), Look(BAND), counter.label)
        box = Box(left + INSIDE, top + INSIDE, inner, label)
        _card(slide, counter, box, (scale.figure, note), look, scale.words)


def _across(counters: Sequence[Counter], width: float) -> float:
    return (width - GAP * (len(counters) - 1)) / max(len(counters), 1)


def _lines(counters: Sequence[Counter], width: float, scale: Scale) -> tuple[float, float]:
    """Return heights of labels and notes: parts of all cards stand at the same heights."""
    inner = _across(counters, width) - 2 * INSIDE
    labels = [_label(counter) for counter in counters]
    notes = [_note(counter) for counter in counters]
    label, note = (
        max((height_needed(text, inner, scale.words) for text in texts), default=0.0)
        for texts in (labels, notes)
    )
    return label, note


def _label(counter: Counter) -> str:
    return one_line(counter.label, MOST_LABEL)


def _note(counter: Counter) -> str:
    return one_line(counter.note, MOST_NOTE)


def _figure_size(figures: Sequence[str], width: float, most: int) -> float:
    """Return one size for all figures, at which each stands in one line."""
    longest = max(figures, key=lambda figure: width_of(figure, most), default="")
    return _largest(longest, width, [size for size in FIGURE_SIZES if size <= most])


def _largest(text: str, width: float, sizes: Sequence[int]) -> int:
    found = (size for size in sizes if width_of(text, size) * BOLDER <= width)
    return next(found, sizes[-1])


def _card(
    slide: Any,
    counter: Counter,
    box: Box,
    heights: tuple[float, float],
    style: Style,
    words: int,
) -> None:
    grey = style.but(size=words, colour=PALETTE.muted)
    text_box(slide, box, _label(counter), grey)
    figure = one_line(counter.value, MOST_LABEL)
    shown = style.but(bold=True, colour=PALETTE.page)
    if counter.muted:
        shown = style.but(size=_largest(figure, box.width, MUTED_SIZES))
    middle = box._replace(top=box.bottom, height=heights[0])
    text_box(slide, middle, figure, shown, middle=True)
    text_box(slide, box._replace(top=middle.bottom, height=heights[1]), _note(counter), grey)
