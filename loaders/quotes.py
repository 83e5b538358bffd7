"""Where the rows of a CSV file begin and end, however its quotation marks are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE_END = rb"(?:\r\n|\r|\n|\Z)"
UNQUOTED = rb'[^",\r\n][^,\r\n]*+|'
# As every reader of CSV has it, text after a closing quotation mark belongs to the cell.
CELL = rb'(?:"(?:[^"\r\n]|"")*+"[^,\r\n]*+|' + UNQUOTED + rb")"
STRICT_CELL = rb'(?:"(?:[^"]|"")*+"[ \t]*+|' + UNQUOTED + rb")"
ROW = re.compile(CELL + rb"(?:," + CELL + rb")*+" + LINE_END)
ROWS = re.compile(rb"(?s:(?=.)" + ROW.pattern + rb")*+")
ROW_OF_LINES = re.compile(STRICT_CELL + rb"(?:," + STRICT_CELL + rb")*+" + LINE_END)
LINE = re.compile(rb"[^\r\n]*+" + LINE_END)
QUOTED_CELL = re.compile(rb'(?<![^,])"(?:[^"]|"")*+"')


def width(content: bytes) -> int:
    """Return how many cells the first row has."""
    first = ROW.match(content) or ROW_OF_LINES.match(content) or LINE.match(content)
    return _cells(first[0]) if first else 0


def without_open_quotes(content: bytes) -> tuple[bytes, dict[int, str]]:
    """Blank each line that opens a quotation mark and does not close it; name them by row.

    A reader of CSV would take all rows up to the next quotation mark for one cell.
    """
    if b'"' not in content or ROWS.fullmatch(content):
        return content, {}
    rows = list(_rows(content))
    broken = {n: text.decode().rstrip() for n, (text, whole) in enumerate(rows, 1) if not whole}
    return b"".join(text if whole else b"\n" for text, whole in rows), broken


def _rows(content: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield each row, and whether it is one: not a line that leaves a quotation mark open."""
    wide = width(content)
    place = 0
    while place < len(content):
        row = ROW.match(content, place) or _row_of_lines(content, place, wide)
        if text := row or LINE.match(content, place):
            yield text[0], row is not None
            place = text.end()


def _row_of_lines(content: bytes, place: int, wide: int) -> re.Match[bytes] | None:
    """Match a row with line breaks in its cells, unless whole rows would vanish in one of them."""
    found = ROW_OF_LINES.match(content, place)
    if not found or _cells(found[0]) == wide:
        return found
    within = found[0].splitlines()[1:-1]
    return None if any(_cells(line) == wide for line in within) else found


def _cells(row: bytes) -> int:
    return QUOTED_CELL.sub(b"", row).count(b",") + 1
