"""Where the rows of a CSV file begin and end, however its quotation marks are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

COMMA = b","
LINE_END = rb"(?:\r\n|\r|\n|\Z)"
LINE = re.compile(rb"[^\r\n]*+" + LINE_END)


@dataclass(frozen=True)
class Patterns:
    """What rows look like whose cells are kept apart by one separator.

    row, rows     one row on one line; as many of them as follow each other
    row_of_lines  a row whose quoted cells may hold line breaks
    quoted_cell   a cell in quotation marks
    """

    separator: bytes
    row: re.Pattern[bytes]
    rows: re.Pattern[bytes]
    row_of_lines: re.Pattern[bytes]
    quoted_cell: re.Pattern[bytes]


@cache
def patterns(separator: bytes = COMMA) -> Patterns:
    """Return the patterns of a separator, which is one byte and no quotation mark."""
    mark = re.escape(separator)
    blank = b" " if separator == b"\t" else rb"[ \t]"
    unquoted = rb'[^"' + mark + rb"\r\n][^" + mark + rb"\r\n]*+|"
    # As every reader of CSV has it, text after a closing quotation mark belongs to the cell.
    cell = rb'(?:"(?:[^"\r\n]|"")*+"[^' + mark + rb"\r\n]*+|" + unquoted + rb")"
    strict_cell = rb'(?:"(?:[^"]|"")*+"' + blank + rb"*+|" + unquoted + rb")"
    row = cell + rb"(?:" + mark + cell + rb")*+" + LINE_END
    row_of_lines = strict_cell + rb"(?:" + mark + strict_cell + rb")*+" + LINE_END
    return Patterns(
        separator,
        re.compile(row),
        re.compile(rb"(?s:(?=.)" + row + rb")*+"),
        re.compile(row_of_lines),
        re.compile(rb"(?<![^" + mark + rb'])"(?:[^"]|"")*+"'),
    )


def width(content: bytes, separator: bytes = COMMA) -> int:
    """Return how many cells the first row has."""
    of = patterns(separator)
    first = of.row.match(content) or of.row_of_lines.match(content) or LINE.match(content)
    return _cells(first[0], of) if first else 0


def without_open_quotes(
    content: bytes, separator: bytes = COMMA, wide: int = 0
) -> tuple[bytes, dict[int, str]]:
    """Blank each line that opens a quotation mark and does not close it; name them by row.

    A reader of CSV would take all rows up to the next quotation mark for one cell. `wide` is how
    many cells a row has: by default, as many as the first.
    """
    of = patterns(separator)
    if b'"' not in content or of.rows.fullmatch(content):
        return content, {}
    rows = list(_rows(content, of, wide or width(content, separator)))
    broken = {n: text.decode().rstrip() for n, (text, whole) in enumerate(rows, 1) if not whole}
    return b"".join(text if whole else b"\n" for text, whole in rows), broken


def _rows(content: bytes, of: Patterns, wide: int) -> Iterator[tuple[bytes, bool]]:
    """Yield each row, and whether it is one: not a line that leaves a quotation mark open."""
    place = 0
    while place < len(content):
        row = of.row.match(content, place) or _row_of_lines(content, place, of, wide)
        if text := row or LINE.match(content, place):
            yield text[0], row is not None
            place = text.end()


def _row_of_lines(content: bytes, place: int, of: Patterns, wide: int) -> re.Match[bytes] | None:
    """Match a row with line breaks in its cells, unless whole rows would vanish in one of them."""
    found = of.row_of_lines.match(content, place)
    if not found or _cells(found[0], of) == wide:
        return found
    within = found[0].splitlines()[1:-1]
    return None if any(_cells(line, of) == wide for line in within) else found


def _cells(row: bytes, of: Patterns) -> int:
    return of.quoted_cell.sub(b"", row).count(of.separator) + 1
