"""Workbooks laid out for the eye: titles, merged cells, sums, notes, several tables on a sheet.

Run this module to write them into tests/files/ anew; what must come out stands there by hand.
"""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet


def operations_merged() -> bytes:
    """A list in which what holds for an operation stands once, beside all its partners."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Списък"
    of_operations = ["Operation ID", "Acronym", "Operation name", "Start date"]
    of_partners = ["Total eligible cost", "Partner name", "Lead partner (Yes/No)"]
    green = ["ROBG00101", "GREEN", "Green\nDanube", "01/02/2024", "1 234 567,50 €"]
    clean = ["ROBG00102", "CLEAN", "Clean water", "15/03/2024", "2.000.000,00 €"]
    for row in (
        ["List of operations"],
        ["Interreg VI-A Romania-Bulgaria, 31.03.2025"],
        [],
        [*of_operations, *of_partners, "Location", None],
        [*[None] * 7, "Country", "NUTS 3"],
        [*green, "Община Русе", "Yes", "BG", "Ruse (BG323)"],
        [*[None] * 5, "Județul Giurgiu", "No", "RO", "Giurgiu (RO314)"],
        [*clean, "Община Видин", "Yes", "BG", "BG311"],
        ["TOTAL (EUR)", None, None, None, "3.234.567,50 €"],
        [],
        ["Source: monitoring system, Maria Ivanova, maria@example.org"],
    ):
        sheet.append(row)
    for cells in ("A1:I1", "A2:I2", "H4:I4", *(f"{c}4:{c}5" for c in "ABCDEFG")):
        sheet.merge_cells(cells)
    for column in "ABCDE":
        sheet.merge_cells(f"{column}6:{column}7")
    return _saved(book)


def two_tables() -> bytes:
    """Partners, and below them indicators; shares are numbers that are shown as percentages."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "SECON"
    for row in (
        ["Partners"],
        ["Project", "Organisation", "Role", "Country"],
        ["SECON", "Region of Peloponnese", "Lead partner", "EL"],
        ["SECON", "Kent County Council", "Partner", "UK"],
        [],
        ["Indicators, end of 2023"],
        ["Project", "Code", "Indicator", "Unit", "Target", "Achieved", "Date"],
        ["SECON", "R1", "Budget spent", "%", 1, 0.855, datetime.date(2023, 12, 31)],
        ["SECON", "R2", "Plans adopted", "plans", 4, "n/a", datetime.date(2023, 12, 31)],
    ):
        sheet.append(row)
    for cell in ("E8", "F8"):
        sheet[cell].number_format = "0.0%"
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


if __name__ == "__main__":
    files = Path(__file__).parents[2] / "files"
    (files / "operations_merged" / "spisak.xlsx").write_bytes(operations_merged())
    (files / "plain_two_tables" / "secon.xlsx").write_bytes(two_tables())
