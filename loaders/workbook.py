"""Our own workbook: a sheet a table, filled or empty, with an explanation of every column."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_range_abs

from loaders.contract import Column, Kind, Table
from loaders.tables import TABLES
from loaders.writing import DAYS, day_as_written, precisions_of

EXPLANATION = "read me"
# Rows below the heading that have drop-down lists and formats.
PREPARED_ROWS = 5_000
LONGEST_CELL = 32_767
# A hidden sheet with the values of drop-down lists: a rule itself holds few of them.
LISTS = "lists"
A4 = 9
DAY_FORMAT = "yyyy-mm-dd"
NUMBERS = (Kind.WHOLE, Kind.NUMBER)
# The first day that Excel knows as a date and counts right.
FIRST_DAY = pd.Timestamp(1900, 3, 1)
WIDE, NARROW = 40, 16
HEADING = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#003399", "valign": "top"}
NEEDED = {**HEADING, "bg_color": "#0E7490"}
INTRODUCTION = (
    "A sheet for each table, a row for each thing. Only the sheet “projects” is needed.",
    "Columns with a heading in green are needed in every row of their sheet.",
    "Leave empty what no source states: an empty cell is “not reported”, never zero.",
    "Dates: year-month-day. A month alone: 2024-10, with an apostrophe before it.",
    "Short names (project, partner, source …): small letters, digits and dashes, yours to choose.",
    "“source” holds short names of rows of the sheet “sources”, separated by spaces.",
)


class CellTooLong(ValueError):  # noqa: N818
    """A text is longer than a cell of a workbook may be; the message says which."""


def template() -> bytes:
    """Return the workbook without rows, as XLSX."""
    return workbook({})


def workbook(frames: Mapping[str, pd.DataFrame]) -> bytes:
    """Return typed tables of the contract as a workbook that is read back without loss.

    frames   table name -> frame; tables that are left out have a sheet without rows

    Raises CellTooLong for a text of more than 32,767 characters.
    """
    import xlsxwriter

    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(made, {"in_memory": True, **options}) as book:
        _explain(book)
        sheets = {name: book.add_worksheet(name) for name in TABLES}
        lists = _lists(book)
        for name, table in TABLES.items():
            _write(book, sheets[name], table, frames.get(name), lists)
    return made.getvalue()


def _explain(book: Any) -> None:
    sheet = book.add_worksheet(EXPLANATION)
    bold, heading = book.add_format({"bold": True}), book.add_format(HEADING)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for row, line in enumerate(INTRODUCTION):
        sheet.write_string(row, 0, line, bold if row == 0 else None)
    sheet.set_paper(A4)
    top = len(INTRODUCTION) + 1
    for place, word in enumerate(("sheet", "column", "needed", "meaning", "values", "example")):
        sheet.write_string(top, place, word, heading)
    for row, cells in enumerate(_explanations(), top + 1):
        for place, text in enumerate(cells):
            sheet.write_string(row, place, text, wrapped)
    for place, width in enumerate((NARROW, 20, 10, 60, 60, 30)):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(top + 1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)


def _explanations() -> Iterator[tuple[str, ...]]:
    for table in TABLES.values():
        for column in table.columns:
            yield (
                table.name,
                column.name,
                "yes" if column.required else "",
                column.description,
                _values(column),
                column.example,
            )


def _values(column: Column) -> str:
    if column.allowed:
        return ", ".join(column.allowed)
    if column.refers_to:
        return f"a short name in the sheet “{column.refers_to}”"
    if column.minimum is not None and column.maximum is not None:
        return f"{column.minimum:g} to {column.maximum:g}"
    return {
        Kind.DAY: "a date",
        Kind.LAST_DAY: "a date",
        Kind.WHOLE: "a whole number",
        Kind.NUMBER: "a number",
        Kind.COUNTRY: "two letters, ISO 3166",
        Kind.LINK: "a web address",
    }.get(column.kind, "")


def _lists(book: Any) -> dict[tuple[str, ...], str]:
    """Write the values of each choice into a hidden sheet; return values -> where they stand."""
    sheet = book.add_worksheet(LISTS)
    sheet.hide()
    choices = dict.fromkeys(c.allowed for t in TABLES.values() for c in t.columns if c.allowed)
    for place, values in enumerate(choices):
        for row, value in enumerate(values):
            sheet.write_string(row, place, value)
    return {
        values: f"={LISTS}!{xl_range_abs(0, place, len(values) - 1, place)}"
        for place, values in enumerate(choices)
    }


def _write(
    book: Any,
    sheet: Any,
    table: Table,
    frame: pd.DataFrame | None,
    lists: Mapping[tuple[str, ...], str],
) -> None:
    heading, needed = book.add_format(HEADING), book.add_format(NEEDED)
    dated, plain = book.add_format({"num_format": DAY_FORMAT}), book.add_format({})
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, needed if column.required else heading)
        sheet.write_comment(0, place, column.description)
        usual = dated if column.kind in DAYS else plain
        sheet.set_column(place, place, WIDE if column.kind is Kind.TEXT else NARROW, usual)
        if values := _list_of(column, lists):
            rule = {"validate": "list", "source": values, "error_type": "warning"}
            sheet.data_validation(1, place, PREPARED_ROWS, place, rule)
        if frame is not None and column.name in frame:
            _fill(sheet, place, column, frame, dated)


def _list_of(column: Column, lists: Mapping[tuple[str, ...], str]) -> str:
    """Return where the values stand that a cell may have; "" where anything may be written."""
    if column.allowed:
        return lists[column.allowed]
    if column.kind is Kind.IDENTIFIER and column.refers_to:
        key = TABLES[column.refers_to].names.index(TABLES[column.refers_to].key[-1])
        return f"={column.refers_to}!{xl_range_abs(1, key, PREPARED_ROWS, key)}"
    return ""


def _fill(sheet: Any, place: int, column: Column, frame: pd.DataFrame, dated: Any) -> None:
    cells = zip(frame[column.name], precisions_of(frame), strict=True)
    for row, (value, precision) in enumerate(cells, 1):
        if pd.isna(value):
            continue
        if column.kind in NUMBERS:
            sheet.write_number(row, place, value)
        elif column.kind in DAYS:
            text = day_as_written(value, precision, column)
            _write_day(sheet, row, place, value, text, dated)
        else:
            _write_text(sheet, row, place, str(value), column.name)


def _write_day(sheet: Any, row: int, place: int, value: Any, text: str, form: Any) -> None:
    if len(text) < len("2024-10-31") or value < FIRST_DAY:
        sheet.write_string(row, place, text)
    else:
        sheet.write_datetime(row, place, value.to_pydatetime(), form)


def _write_text(sheet: Any, row: int, place: int, text: str, column: str) -> None:
    if len(text) > LONGEST_CELL:
        raise CellTooLong(f"{sheet.name}, row {row + 1}, {column}: {len(text)} characters")
    sheet.write_string(row, place, text)
