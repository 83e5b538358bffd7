"""XLSX, XLSB, XLS and ODS by calamine: sheets as columns of cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import python_calamine as calamine

from loaders.files.apart.archive import archive
from loaders.files.apart.cells import Plain, plain, plain_of_ods
from loaders.files.apart.gaps import Gaps
from loaders.files.apart.open_document import OPEN_DOCUMENT
from loaders.files.apart.percents import first_fraction, places_of, with_percents
from loaders.files.apart.size import check_size
from loaders.files.apart.stored import gaps
from loaders.files.refused import Refused

Limits = dict[str, Any]
Sheet = dict[str, Any]
ZIP, BINARY = b"PK", "xl/workbook.bin"
SHEET = calamine.SheetTypeEnum.WorkSheet
VISIBLE = calamine.SheetVisibleEnum.Visible


def sheets(content: bytes, limits: Limits) -> Iterator[Sheet]:
    """Yield each sheet that holds anything.

    name, hidden; rows: numbers of the rows that are not empty; columns: a list of cells each, from
    column A on; merged: first row, last row and column, from 0, of what covers several rows;
    formulas, first_formula, errors as Gaps has them; fraction: the first cell, and its number,
    that may be shown as a percentage; refused: why a sheet was not read, as Refused has it.
    Raises Refused for a file that cannot be read or is too much.
    """
    packed = archive(content, limits["unpacked_bytes"]) if content.startswith(ZIP) else None
    found = gaps(packed) if packed else {}
    clean = plain_of_ods if packed and OPEN_DOCUMENT in packed.namelist() else plain
    # XLS and XLSB keep formats in ways of their own.
    has_formats = packed is not None and BINARY not in packed.namelist()
    left = limits["cells"]
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            for about in book.sheets_metadata:
                if about.typ == SHEET:
                    made = _sheet(book, about, clean, limits | {"cells": left})
                    told = found.get(about.name, Gaps())
                    _show_percents(made, told)
                    made |= _told(told, made["merged"])
                    made["fraction"] = () if has_formats else first_fraction(made)
                    left -= len(made["rows"]) * len(made["columns"])
                    if any(made[key] for key in ("rows", "formulas", "errors", "refused")):
                        yield made
    except calamine.CalamineError as error:
        raise _refusal(error) from error


def _refusal(error: calamine.CalamineError) -> Refused:
    locked = isinstance(error, calamine.PasswordError) or "password" in str(error).lower()
    return Refused("file_encrypted" if locked else "file_damaged", str(error))


def _show_percents(made: Sheet, gaps: Gaps) -> None:
    rows, columns = made["rows"], made["columns"]
    with_percents(rows, columns, gaps.percents)
    with_percents(rows, columns, places_of(gaps.percent_blocks, rows, len(columns)))


def _told(gaps: Gaps, merged: Sequence[tuple[int, int, int]]) -> Sheet:
    return {
        "formulas": gaps.formulas,
        "first_formula": gaps.first,
        "errors": gaps.errors,
        "merged": (*merged, *gaps.merged),
    }


def _sheet(
    book: calamine.CalamineWorkbook,
    about: calamine.SheetMetadata,
    clean: Callable[[object], Plain],
    limits: Limits,
) -> Sheet:
    made: Sheet = {"name": about.name, "hidden": about.visible != VISIBLE, "refused": ()}
    made["merged"] = ()
    try:
        sheet = book.get_sheet_by_name(about.name)
        numbers, columns = _columns(sheet, clean, limits)
        made["merged"] = _merged(sheet)
    except calamine.CalamineError as error:
        numbers, columns, made["refused"] = [], [], _refusal(error).args
    except Refused as error:
        numbers, columns, made["refused"] = [], [], error.args
    return made | {"rows": numbers, "columns": columns}


def _merged(sheet: calamine.CalamineSheet) -> tuple[tuple[int, int, int], ...]:
    ranges = sheet.merged_cell_ranges or ()
    return tuple((a[0] + 1, b[0] + 1, a[1]) for a, b in ranges if b[0] > a[0])


def _columns(
    sheet: calamine.CalamineSheet, clean: Callable[[object], Plain], limits: Limits
) -> tuple[list[int], list[list[Plain]]]:
    """Return the numbers of the rows that hold anything, and the cells of each column."""
    if sheet.start is None or sheet.end is None:
        return [], []
    before, wide = sheet.start[1], sheet.end[1] + 1
    check_size(0, wide, limits)
    numbers: list[int] = []
    columns: list[list[Plain]] = [[] for _ in range(wide - before)]
    # Rows come from row 1 on, though columns come from the first that holds anything.
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = list(map(clean, row))
        if cells.count(None) < len(cells):
            numbers.append(number)
            for column, cell in zip(columns, cells, strict=True):
                column.append(cell)
            check_size(len(numbers), wide, limits)
    empty: list[list[Plain]] = [[None] * len(numbers) for _ in range(before)]
    return numbers, empty + columns
