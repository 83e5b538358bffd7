"""Cells that are shown as percentages: 0.85 in the file is 85 to its reader."""

from __future__ import annotations

import bisect
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.etree import ElementTree

from loaders.cell_names import cell_name
from loaders.files.apart.cells import plain

# Those that Excel knows without a definition: 0% and 0.00%.
BUILT_IN = {"9", "10"}
LARGEST_STYLES = 2**24
QUOTED = re.compile(r'"[^"]*"|\\.')
STYLED = re.compile(rb"<(?:\w+:)?c\b([^<>]{0,500}?)/?>")
STYLE, REFERENCE = (
    re.compile(rb"\bs=[\"']([0-9]{1,6})[\"']"),
    re.compile(rb"\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']"),
)
MOST_DECIMALS = 9
Place = tuple[int, int]
# First row and column, last row and column.
Block = tuple[int, int, int, int]


def percent_styles(opened: zipfile.ZipFile) -> frozenset[bytes]:
    """Return the numbers of the styles of cells that show a number as a percentage."""
    try:
        if opened.getinfo("xl/styles.xml").file_size > LARGEST_STYLES:
            return frozenset()
        tree = ElementTree.fromstring(opened.read("xl/styles.xml"))
    except (KeyError, ElementTree.ParseError):
        return frozenset()
    formats = BUILT_IN | {
        item.get("numFmtId", "")
        for item in tree.iter()
        if _local(item) == "numFmt" and "%" in QUOTED.sub("", item.get("formatCode", ""))
    }
    styles = next((item for item in tree if _local(item) == "cellXfs"), ())
    return frozenset(
        str(number).encode()
        for number, style in enumerate(styles)
        if style.get("numFmtId") in formats
    )


def _local(item: ElementTree.Element) -> str:
    return item.tag.rpartition("}")[2]


def percent_cells(xml: bytes, styles: frozenset[bytes]) -> Iterable[Place]:
    """Yield row, from 1, and column, from 0, of the cells of a piece of a sheet in such a style."""
    for cell in STYLED.finditer(xml):
        style = STYLE.search(cell[1])
        place = REFERENCE.search(cell[1]) if style and style[1] in styles else None
        if place:
            yield int(place[2]), _number(place[1]) - 1


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def with_percents(rows: list[int], columns: list[list[Any]], places: Iterable[Place]) -> None:
    """Make the numbers in these places those that are shown there: 0.85 becomes 85."""
    numbers = {row: place for place, row in enumerate(rows)}
    for row, column in places:
        place = numbers.get(row)
        if place is not None and column < len(columns):
            columns[column][place] = _shown(columns[column][place])


def places_of(blocks: Iterable[Block], rows: Sequence[int], columns: int) -> Iterator[Place]:
    """Yield the places in blocks of cells that are in these rows and so many columns."""
    for first, left, last, right in blocks:
        for row in rows[bisect.bisect_left(rows, first) : bisect.bisect_right(rows, last)]:
            yield from ((row, column) for column in range(left, min(right + 1, columns)))


def first_fraction(sheet: dict[str, Any]) -> tuple[str, str] | tuple[()]:
    """Return the name and the number of the first cell between 0 and 1: it may be a percentage."""
    for column, cells in enumerate(sheet["columns"]):
        for row, cell in zip(sheet["rows"], cells, strict=True):
            if isinstance(cell, float) and 0 < cell < 1:
                return cell_name(row, column), str(cell)
    return ()


def _shown(cell: Any) -> Any:
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return cell
    # 0.07 * 100 is not 7.
    return plain(round(cell * 100.0, MOST_DECIMALS))
