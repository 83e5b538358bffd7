"""Spreadsheets as LibreOffice understood them: cells with their type, out of a flat ODS file."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
GROUPS_OF_ROWS = tuple(f"{TABLE}table-{name}" for name in ("header-rows", "rows", "row-group"))
# Empty cells to the end of a sheet are told as one that is repeated thousands of times.
MOST_REPEATED = 200
Cell = str | float | datetime.date | None
Sheet = list[list[Cell]]


def sheets(path: Path) -> dict[str, Sheet]:
    """Return name -> rows of cells; empty rows and empty cells at the ends are left out."""
    (book,) = ElementTree.parse(path).getroot().iter(f"{OFFICE}spreadsheet")
    return {table.get(f"{TABLE}name", ""): _rows(table) for table in book.iterfind(f"{TABLE}table")}


def formulas(path: Path) -> list[str]:
    """Return the formulas of all cells."""
    root = ElementTree.parse(path).getroot()
    name = f"{TABLE}formula"
    return [cell.get(name, "") for tag in CELLS for cell in root.iter(tag) if cell.get(name)]


def _rows(table: ElementTree.Element) -> Sheet:
    rows: Sheet = []
    for row in _row_elements(table):
        cells = list(_cells(row))
        while cells and cells[-1] is None:
            cells.pop()
        rows += [cells] * _repeated(row, "number-rows-repeated")
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _row_elements(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield the rows of a table, not those of the charts on it."""
    for element in table:
        if element.tag == f"{TABLE}table-row":
            yield element
        elif element.tag in GROUPS_OF_ROWS:
            yield from _row_elements(element)


def _cells(row: ElementTree.Element) -> Iterator[Cell]:
    for cell in row:
        if cell.tag in CELLS:
            for _ in range(_repeated(cell, "number-columns-repeated")):
                yield _value(cell)


def _repeated(element: ElementTree.Element, name: str) -> int:
    number = int(element.get(f"{TABLE}{name}", 1))
    return number if number <= MOST_REPEATED else 1


def _value(cell: ElementTree.Element) -> Cell:
    match cell.get(f"{OFFICE}value-type"):
        case "float" | "percentage":
            return float(cell.get(f"{OFFICE}value", "nan"))
        case "date":
            return datetime.date.fromisoformat(cell.get(f"{OFFICE}date-value", "")[:10])
        case "string":
            return "\n".join(_text(part) for part in cell.iter(f"{TEXT}p"))
        case None:
            return None
        case other:
            raise ValueError(f"a cell of the type {other}")


def _text(element: ElementTree.Element) -> str:
    told = element.text or ""
    for part in element:
        match part.tag.removeprefix(TEXT):
            case "s":
                told += " " * int(part.get(f"{TEXT}c", 1))
            case "tab":
                told += "\t"
            case "line-break":
                told += "\n"
            case _:
                told += _text(part)
        told += part.tail or ""
    return told
