"""A workbook being written: sheets, text that stays text, numbers and dates as such."""

from __future__ import annotations

import datetime
import io
import math
from collections.abc import Sequence
from typing import Any

from dashboard.charts.chart import Format, Table, Value
from dashboard.exports.formulas import like_formula
from dashboard.exports.packing import DATE
from dashboard.exports.xlsx_text import (
    MOST_LETTERS,
    decimals,
    free_name,
    heading_text,
    lines,
    plain,
    shortened,
)
from dashboard.language import Words

# Earlier days are another day, or none, in some spreadsheet.
FIRST_DAY = datetime.date(1900, 3, 1)
# Every system has this one, or another of the same widths.
FONT: dict[str, Any] = {"font_name": "Arial", "font_size": 10}
# Pixels of a row of that font, points of a row as we want it, of one more line, and at most.
ROW_PIXELS, ROW_POINTS, LINE_POINTS, MOST_POINTS = 17, 15, 13, 400
A4, EDGE_INCHES = 9, 0.5
MOST_LETTERS_OF_A_FOOTER = 150
TEXT = {"text_wrap": True, "valign": "top"}
NUMBER = {"valign": "top", "align": "right", "indent": 1}
LOOKS: dict[str, dict[str, Any]] = {
    "text": TEXT,
    "title": {**TEXT, "bold": True, "font_size": 14},
    "note": {**TEXT, "font_color": "#5A6270"},
    "line": {"bold": True},
    "strong": {**TEXT, "bold": True},
    "heading": {**TEXT, "bold": True, "bottom": 1, "bg_color": "#E6E9EF"},
    "strong number": {**TEXT, "bold": True, "align": "left", "num_format": "#,##0"},
    "strong percent": {**TEXT, "bold": True, "align": "left", "num_format": "0%"},
    "number heading": {**TEXT, **NUMBER, "bold": True, "bottom": 1, "bg_color": "#E6E9EF"},
    "0 decimals": {**NUMBER, "num_format": "#,##0"},
    "1 decimals": {**NUMBER, "num_format": "#,##0.0"},
    "2 decimals": {**NUMBER, "num_format": "#,##0.00"},
    "percent": {**NUMBER, "num_format": "0%"},
    # In one line: nobody reads it, and broken it would make a row of many.
    "address": {"valign": "top"},
    "day": {"valign": "top", "align": "left", "num_format": "yyyy-mm-dd"},
}


class Book:
    """A workbook in memory. `cut` counts the cells that Excel could not hold in full.

    foot   what stands below every printed page: of what, and as of when
    """

    def __init__(self, words: Words, title: str, foot: str) -> None:
        import xlsxwriter

        self.words = words
        self.cut = 0
        self._foot = shortened(foot, MOST_LETTERS_OF_A_FOOTER).replace("&", "&&")
        self._names: set[str] = set()
        self._content = io.BytesIO()
        options = dict.fromkeys(
            ("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False
        )
        # A copy: the library writes into it, and the second workbook would differ from the first.
        font = {"default_format_properties": {**FONT}, "default_row_height": ROW_PIXELS}
        self.workbook = xlsxwriter.Workbook(self._content, {"in_memory": True, **options, **font})
        self.workbook.set_properties(
            {"title": shortened(title, 255), "created": datetime.datetime(*DATE)}
        )
        self._formats = {name: self.workbook.add_format(look) for name, look in LOOKS.items()}
        # Excel would calculate such a text as soon as somebody edits its cell.
        self._guarded = {
            name: self.workbook.add_format({**look, "quote_prefix": True})
            for name, look in LOOKS.items()
        }

    def sheet(self, name: str) -> Any:
        """Add a sheet whose name is as near to this one as Excel allows; it fits a page across."""
        name = free_name(name, self._names)
        self._names.add(name.casefold())
        sheet = self.workbook.add_worksheet(name)
        sheet.set_default_row(ROW_POINTS)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=EDGE_INCHES, right=EDGE_INCHES)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L&A&C{self._foot}&R&P / &N")
        return sheet

    def text(self, sheet: Any, row: int, column: int, text: str, look: str = "text") -> None:
        """Write a text; it is never calculated, linked or styled by what it says."""
        whole = plain(text)
        told = shortened(whole, MOST_LETTERS)
        self.cut += told != whole
        form = (self._guarded if like_formula(told) else self._formats)[look]
        if not told:
            sheet.write_blank(row, column, None, form)
        elif told.startswith("<r>") and told.endswith("</r>"):
            # XlsxWriter takes this for markup of its own, unless it comes in pieces.
            sheet.write_rich_string(row, column, told[:1], told[1:], form)
        else:
            sheet.write_string(row, column, told, form)

    def value(self, sheet: Any, row: int, column: int, value: Value, form: Format) -> None:
        """Write a cell of a table; nothing where nothing is known."""
        if isinstance(value, datetime.datetime):
            value = value.date()
        if isinstance(value, datetime.date) and value < FIRST_DAY:
            value = value.isoformat()
        if isinstance(value, str):
            if value:
                self.text(sheet, row, column, value, "address" if form == "address" else "text")
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, value, self._formats["day"])
        elif value is not None and math.isfinite(value):
            look = "percent" if form == "percent" else f"{decimals(value)} decimals"
            sheet.write_number(row, column, float(value), self._formats[look])

    def number(self, sheet: Any, row: int, column: int, value: float, look: str) -> None:
        """Write a number that looks other than those of tables."""
        sheet.write_number(row, column, float(value), self._formats[look])

    def table(self, sheet: Any, top: int, table: Table, over: Sequence[float]) -> None:
        """Write a table below a heading that prints on every page, each column to be filtered.

        over   the widths of its columns, in letters
        """
        for column, heading in enumerate(table.headings):
            look = "number heading" if heading.format in ("number", "percent") else "heading"
            self.text(sheet, top, column, heading.words, look)
        forms = [heading.format for heading in table.headings]
        for column, width in enumerate(over):
            sheet.set_column(column, column, width)
        self.room(sheet, top, [heading_text(heading) for heading in table.headings], over)
        for row, values in enumerate(table.rows, top + 1):
            for column, value in enumerate(values):
                self.value(sheet, row, column, value, forms[column])
            high = [None if f == "address" else v for v, f in zip(values, forms, strict=True)]
            self.room(sheet, row, high, over)
        sheet.repeat_rows(top)
        sheet.autofilter(top, 0, top + max(len(table.rows), 1), len(forms) - 1)
        everything = f"A1:XFD{top + len(table.rows) + 1}"
        sheet.ignore_errors({"number_stored_as_text": everything})

    def room(self, sheet: Any, row: int, values: Sequence[Value], over: Sequence[float]) -> None:
        """Make a row as high as its cells need: not all spreadsheets do that by themselves."""
        needed = max(lines(value, width) for value, width in zip(values, over, strict=True))
        if needed > 1:
            sheet.set_row(row, min(ROW_POINTS + (needed - 1) * LINE_POINTS, MOST_POINTS))

    def across(self, sheet: Any, row: int, text: str, look: str, over: Sequence[float]) -> None:
        """Write a text over columns of these widths, in a row as high as it needs."""
        if len(over) > 1:
            sheet.merge_range(row, 0, row, len(over) - 1, "", self._formats[look])
        self.text(sheet, row, 0, text, look)
        size = LOOKS[look].get("font_size", FONT["font_size"]) / FONT["font_size"]
        needed = lines(text, sum(over) / size)
        points = (ROW_POINTS + (needed - 1) * LINE_POINTS) * size
        sheet.set_row(row, min(points, MOST_POINTS))

    def content(self) -> bytes:
        """Finish the workbook and return it."""
        self.workbook.close()
        return self._content.getvalue()
