"""Text as Excel can hold it: in cells, in names of sheets; and the room that it needs."""

from __future__ import annotations

import math
import re

from dashboard.charts.chart import Format, Heading, Table, Value
from dashboard.exports.column_widths import column_widths
from dashboard.exports.plain_text import writable

# Excel's own limits, in UTF-16 units.
MOST_LETTERS, MOST_LETTERS_OF_A_NAME = 32_767, 31
UNFIT_FOR_NAMES = re.compile(r"[\[\]:*?/\\]")
# In letters: what a page across holds, still legible when a printer fits the columns to it.
PAGE = 180
# What the edges of a cell take; and a column asks for no more: its long texts are broken.
EDGES, WIDEST = 2.0, 72.0
# Of an address: a longer one runs on beyond its cell.
MOST_OF_AN_ADDRESS = 30
# A day or a number, with the edges of its cell; and the button beside a heading.
FIGURE, FILTER_BUTTON = "2024-10-31.", "..."
# How many letters of usual width a line holds, of as many digits.
FILLED = 1.0


def plain(text: str) -> str:
    """Return a text with line breaks as spreadsheets have them."""
    text = writable(text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def shortened(text: str, most: int) -> str:
    """Return at most so many UTF-16 units of a text, the last an ellipsis where some are left."""
    text = writable(text)
    if len(text) <= most // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * most:
        return text
    return units[: 2 * (most - 1)].decode("utf-16-le", "ignore") + "…"


def decimals(value: float) -> int:
    """Return how many decimals a number needs, two at most: what is read is no longer."""
    return len(f"{value:.2f}".rstrip("0").partition(".")[2])


def widths(table: Table) -> list[float]:
    """Return the width of each column in letters, so that all of them fit a page across.

    Where they have to share it, headings stand in several lines rather than make columns wide.
    """
    headings = [heading_text(heading) for heading in table.headings]
    forms = [heading.format for heading in table.headings]
    rows = [list(map(_measured, row, forms)) for row in table.rows]
    found = column_widths([headings, *rows], PAGE, len, EDGES)
    if sum(found) > PAGE - EDGES:
        words = ["\n".join(heading.split()) for heading in headings]
        found = column_widths([words, *rows], PAGE, len, EDGES)
    return [min(width, WIDEST) for width in found]


def heading_text(heading: Heading) -> str:
    """Return a heading as long as it is with its button."""
    return heading.words + FILTER_BUTTON


def _measured(value: Value, form: Format) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return FIGURE
    return value[:MOST_OF_AN_ADDRESS] if form == "address" else value


def lines(value: Value, width: float) -> int:
    """Return how many lines a cell needs in a column of so many letters."""
    if not isinstance(value, str):
        return 1
    room = max(width * FILLED, 1.0)
    if len(value) <= room and "\n" not in value:
        return 1
    return sum(_wrapped(line, room) for line in value.splitlines()) or 1


def _wrapped(line: str, room: float) -> int:
    """Return how many lines the words of a line make; one that is too long is broken."""
    number, filled = 1, 0.0
    for word in line.split(" "):
        if filled and filled + 1 + len(word) > room:
            number, filled = number + 1, 0.0
        filled += len(word) + (1 if filled else 0)
        if filled > room:
            broken = math.ceil(filled / room) - 1
            number, filled = number + broken, filled - broken * room
    return number


def free_name(name: str, taken: set[str]) -> str:
    """Return a name of a sheet without what Excel refuses, other than those taken (casefolded)."""
    allowed = " ".join(UNFIT_FOR_NAMES.sub(" ", plain(name)).split()).strip("' ") or "–"
    made, number = shortened(allowed, MOST_LETTERS_OF_A_NAME).strip("' "), 1
    # Excel keeps this name for itself.
    while made.casefold() in taken or made.casefold() == "history":
        number += 1
        ending = f" ({number})"
        made = shortened(allowed, MOST_LETTERS_OF_A_NAME - len(ending)).strip("' ") + ending
    return made
