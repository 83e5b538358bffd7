"""Workbooks as openpyxl reads them: tables with their headings, charts with their figures."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.utils.cell import coordinate_from_string, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.charts.chart import Table, Value
from dashboard.exports.plain_text import writable


@dataclass(frozen=True)
class Series:
    """A series of a chart, read from the cells that it refers to.

    colours   those of its points; else the one of its line or of its marks
    """

    name: str
    along: list[Any]
    values: list[Any]
    colours: list[str]
    mark: str


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def heading_row(sheet: Worksheet) -> int:
    """Return the row of the headings: the last of those that stay in sight."""
    return coordinate_from_string(sheet.freeze_panes)[1] - 1


def table_of(sheet: Worksheet) -> list[list[Any]]:
    """Return the headings and the rows of a sheet of a table."""
    rows = sheet.iter_rows(min_row=heading_row(sheet), values_only=True)
    return [[_day(value) for value in row] for row in rows]


def expected(table: Table) -> list[list[Any]]:
    """Return the headings and the rows of a table as a workbook shall have them."""
    headings: list[Any] = [heading.words for heading in table.headings]
    return [headings, *([in_a_cell(value) for value in row] for row in table.rows)]


def in_a_cell(value: Value) -> Any:
    if isinstance(value, str):
        return writable(value).replace("\r\n", "\n").replace("\r", "\n") or None
    return value


def series_of(sheet: Worksheet) -> list[Series]:
    """Return the series of the only chart of a sheet."""
    (chart,) = sheet._charts
    return [_series(sheet.parent, series) for series in chart.series]


def _series(workbook: Workbook, series: Any) -> Series:
    along, values = series.cat or series.xVal, series.val or series.yVal
    reference = along.strRef or along.numRef
    (name,) = _cells(workbook, series.tx.strRef.f)
    mark = series.marker.symbol if series.marker else ""
    return Series(
        name,
        _cells(workbook, reference.f),
        _cells(workbook, values.numRef.f),
        _colours(series),
        mark or "",
    )


def _cells(workbook: Workbook, reference: str) -> list[Any]:
    name, _, where = reference.rpartition("!")
    first, top, last, bottom = range_boundaries(where.replace("$", ""))
    sheet = workbook[name.strip("'").replace("''", "'")]
    rows = sheet.iter_rows(top, bottom, first, last, values_only=True)
    return [_day(value) for row in rows for value in row]


def _colours(series: Any) -> list[str]:
    if series.dPt:
        return [f"#{point.spPr.solidFill.srgbClr}" for point in series.dPt]
    looks = [series.marker.spPr] if series.marker else []
    looks += [series.spPr.ln] if series.spPr and series.spPr.ln else []
    return [f"#{look.solidFill.srgbClr}" for look in looks if look and look.solidFill]


def _day(value: Any) -> Any:
    return value.date() if isinstance(value, datetime.datetime) else value
