"""The workbook inside a chart, whose cells an editor changes: text stays text, never a formula."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.exports.packing import repacked

# What python-pptx refers to from the chart.
SHEET = "Sheet1"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Files say when they were made; ours say the same each time.
MADE = datetime.datetime(2000, 1, 1)
WIDE, NARROW = 60, 14

Cell = str | float | None


def of_categories(categories: Sequence[str], series: Sequence[tuple[str, Sequence[Cell]]]) -> bytes:
    """Return the workbook of a bar chart: categories in column A, a column a series beside it."""
    heading = [None, *(name for name, _ in series)]
    columns = zip(categories, *(values for _, values in series), strict=True)
    return _written([heading, *columns], "0%", WIDE)


def of_points(
    series: Iterable[tuple[str, Sequence[tuple[float, float]], Sequence[str]]],
    rows: int,
    dates: str,
) -> bytes:
    """Return the workbook of a scatter chart: a block a series, of so many rows, some blank.

    Under the name in column B stand x in A, y in B and, for those who edit it, a label in C.
    dates   the number format of x
    """
    cells: list[Sequence[Cell]] = []
    for name, points, labels in series:
        cells.append((None, name))
        cells += [(x, y, label) for (x, y), label in zip(points, labels, strict=True)]
        cells += [()] * (rows + 1 - len(points))
    return _written(cells, "General", NARROW, dates)


def top_of(number: int, rows: int) -> int:
    """Return the row, counted from 1, in which the name of a series stands."""
    return 1 + number * (rows + 2)


def _written(
    rows: Sequence[Sequence[Cell]], numbers: str, width: int, first: str = "General"
) -> bytes:
    from xlsxwriter import Workbook

    made = io.BytesIO()
    book = Workbook(made, OPTIONS)
    book.set_properties({"created": MADE})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, width)
    formats = (book.add_format({"num_format": first}), book.add_format({"num_format": numbers}))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            _write(sheet, row, column, cell, formats[min(column, 1)])
    book.close()
    return repacked(made.getvalue())


def _write(sheet: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write_number(row, column, cell, look)
