"""Native charts of a workbook: what is drawn, and the cells that it is drawn from."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.chart import Format, Value
from dashboard.exports.xlsx_cells import Book
from dashboard.exports.xlsx_text import shortened
from dashboard.language import Words
from dashboard.palette import PALETTES

# Of a chart with more lines, the first are drawn: the others stand in the table.
MOST_LINES = 60
PALETTE = PALETTES["light"]
# Pixels; a row of a sheet is 20 high.
WIDTH, ROW_HEIGHT = 900, 20
# Where sheets of charts have their columns: in letters, and how many the chart is as wide as.
COLUMN_WIDTH, COLUMNS_ACROSS = 16, 8
MOST_LETTERS_OF_A_LABEL, MOST_LETTERS_TO_THE_BLIND = 120, 2_000
FONT = {"name": "Arial", "size": 9, "color": PALETTE.ink}
NO_LINE = {"none": True}
# Blanks at which a line may end: not those that keep a number and its unit together.
BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True)
class Column:
    """Cells that a chart is drawn from. The heading names the series whose values they are."""

    heading: str
    cells: tuple[Value, ...]
    format: Format = "text"


@dataclass(frozen=True)
class Series:
    """One series: where its points lie along the chart, their values, and how they look.

    look       options of XlsxWriter
    in_legend  whether the legend explains it
    """

    along: Column
    values: Column
    look: dict[str, Any]
    in_legend: bool = False


@dataclass(frozen=True)
class Drawing:
    """A native chart.

    across, upward   options of the axes
    height           in pixels
    left             the part of the width left of what is drawn; 0 leaves it to the spreadsheet
    below            pixels below what is drawn
    """

    kind: dict[str, str]
    series: tuple[Series, ...]
    across: dict[str, Any]
    upward: dict[str, Any]
    height: int
    sentence: str
    left: float = 0.0
    below: int = 40
    notes: tuple[str, ...] = field(default=())


class Figures:
    """The cells that a chart is drawn from: columns side by side, their headings in a row."""

    def __init__(self, book: Book, sheet: Any, row: int) -> None:
        self.book, self.sheet, self.row = book, sheet, row
        self._places: dict[Column, int] = {}

    def cells(self, column: Column) -> list[Any]:
        """Return where the cells of a column are, as XlsxWriter names them."""
        at, last = self._place(column), self.row + max(len(column.cells), 1)
        return [self.sheet.name, self.row + 1, at, last, at]

    def heading(self, column: Column) -> list[Any]:
        """Return where its heading is."""
        return [self.sheet.name, self.row, self._place(column)]

    def finish(self) -> None:
        """Make the row of headings as high as they need."""
        headings = [column.heading for column in self._places]
        self.book.room(self.sheet, self.row, headings, [COLUMN_WIDTH] * len(headings))

    def _place(self, column: Column) -> int:
        if column not in self._places:
            self._places[column] = len(self._places)
            self._write(column, self._places[column])
        return self._places[column]

    def _write(self, column: Column, at: int) -> None:
        look = "number heading" if column.format in ("number", "percent") else "heading"
        self.book.text(self.sheet, self.row, at, column.heading, look)
        for row, value in enumerate(column.cells, self.row + 1):
            self.book.value(self.sheet, row, at, value, column.format)
        self.sheet.set_column(at, at, COLUMN_WIDTH)


def rows_of(pixels: float) -> int:
    """Return how many rows of a sheet are at least so high, and one more."""
    return math.ceil(pixels / ROW_HEIGHT) + 1


def put(drawing: Drawing, figures: Figures, row: int) -> None:
    """Put a chart on the sheet of its figures, its upper edge at a row above them."""
    chart = figures.book.workbook.add_chart(drawing.kind)
    for series in drawing.series:
        chart.add_series(_series(series, figures))
    figures.finish()
    chart.set_title({"none": True})
    chart.set_x_axis({"num_font": FONT, **drawing.across})
    chart.set_y_axis({"num_font": FONT, **drawing.upward})
    chart.set_legend(_legend(drawing))
    chart.set_chartarea({"border": NO_LINE})
    chart.set_size({"width": WIDTH, "height": drawing.height})
    chart.show_blanks_as("gap")
    if drawing.left:
        room = {"x": drawing.left, "y": 0.02, "width": 0.97 - drawing.left}
        room["height"] = 0.98 - drawing.below / drawing.height
        chart.set_plotarea({"layout": room})
    told = shortened(drawing.sentence, MOST_LETTERS_TO_THE_BLIND)
    figures.sheet.insert_chart(row, 0, chart, {"description": told, "object_position": 3})


def label(text: str) -> str:
    """Return a text short enough to stand in a chart, on one line."""
    return shortened(BREAKS.sub(" ", text).strip(), MOST_LETTERS_OF_A_LABEL)


def left_out(number: int, words: Words) -> tuple[str, ...]:
    """Say that a chart of so many lines does not show them all, where that is so."""
    if number <= MOST_LINES:
        return ()
    return (
        words(
            "The chart shows the first {shown} of {number} lines; the table has them all.",
            shown=words.number(MOST_LINES),
            number=words.number(number),
        ),
    )


def _series(series: Series, figures: Figures) -> dict[str, Any]:
    # In this order, so that names and days stand left of their values.
    along = figures.cells(series.along)
    return {
        "name": figures.heading(series.values),
        "categories": along,
        "values": figures.cells(series.values),
        **series.look,
    }


def _legend(drawing: Drawing) -> dict[str, Any]:
    unexplained = [n for n, series in enumerate(drawing.series) if not series.in_legend]
    if len(unexplained) == len(drawing.series):
        return {"none": True}
    return {"position": "bottom", "font": FONT, "delete_series": unexplained}
