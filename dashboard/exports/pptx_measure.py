"""How much room text needs on a slide."""

from __future__ import annotations

import math
from collections.abc import Sequence

from dashboard.exports.letter_widths import width_in_ems, words_of

# On every Windows and Mac. Elsewhere DejaVu Sans stands in for it, and is as wide.
FONT = "Verdana"
POINTS = 72
# Parts of the size of type: the height of a line, and what FONT is wider than what is measured.
LINE, WIDER = 1.22, 1.12
# Bold letters are wider still.
BOLDER = 1.13


def width_of(text: str, size: float) -> float:
    """Return how wide a line of text is, in inches."""
    return width_in_ems(text) * size * WIDER / POINTS


def lines_needed(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes, in a box of that width in inches."""
    room = width * POINTS / (size * WIDER)
    return sum(_lines(line, room) for line in text.split("\n"))


def height_needed(text: str, width: float, size: float) -> float:
    """Return how high a text stands, in inches."""
    return lines_needed(text, width, size) * size * LINE / POINTS


def fitting(text: str, width: float, height: float, sizes: Sequence[int]) -> int:
    """Return the first of these sizes at which a text fits a box in inches, or the last."""
    found = (size for size in sizes if height_needed(text, width, size) <= height)
    return next(found, sizes[-1])


def _lines(line: str, room: float) -> int:
    """Fill lines word by word; a word that is longer than a line is broken."""
    number, along = 1, 0.0
    for part in words_of(line):
        needed = width_in_ems(part)
        if along + width_in_ems(part.rstrip()) > room and along:
            number, along = number + 1, 0.0
        if needed > room:
            number += math.ceil(needed / room) - 1
            needed %= room
        along += needed
    return number
