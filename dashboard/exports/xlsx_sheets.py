"""The kinds of sheets of a workbook: a chart, a table, the overview, what the file is."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from typing import Any

from dashboard.charts.chart import Chart, Table
from dashboard.content.document import Document
from dashboard.content.figures import Counter
from dashboard.content.imprint import Imprint
from dashboard.exports.xlsx_cells import Book
from dashboard.exports.xlsx_drawing import (
    COLUMN_WIDTH,
    COLUMNS_ACROSS,
    Drawing,
    Figures,
    label,
    put,
    rows_of,
)
from dashboard.exports.xlsx_text import widths

# In letters.
ABOUT_WIDTH = 110
OVERVIEW_WIDTHS = [40, 44, 44]
# Of a picture: with a title above it, it fits a page.
PICTURE_WIDTH, PICTURE_HEIGHT = 900, 540
# A chart up to here, in pixels, is printed on one page, though smaller; a higher one on several.
MOST_OF_A_PAGE = 1_200
# Where a PNG file says how wide and high it is.
PNG_SIZE = slice(16, 24)


def table_sheet(
    book: Book, name: str, table: Table, title: str = "", notes: tuple[str, ...] = ()
) -> None:
    """Add a sheet of a table; its headings, and what stands above them, stay in sight."""
    sheet = book.sheet(name)
    over = widths(table)
    top = _above(book, sheet, title, notes, over)
    book.table(sheet, top, table, over)
    sheet.freeze_panes(top + 1, 0)


def chart_sheet(
    book: Book, name: str, chart: Chart, drawing: Drawing | None, picture: bytes | None = None
) -> None:
    """Add a sheet of a chart, or of a picture and a chart, above the cells that it is drawn from.

    Without either there is no sheet. A printer gets the chart, not the cells.
    """
    if not drawing and not picture:
        return
    sheet = book.sheet(name)
    across = [COLUMN_WIDTH] * COLUMNS_ACROSS
    sheet.set_column(0, COLUMNS_ACROSS - 1, COLUMN_WIDTH)
    notes = (*chart.notes, *(drawing.notes if drawing else ()))
    row = _above(book, sheet, chart.title, notes, across)
    if picture:
        row = _picture(sheet, row, picture, chart)
        sheet.set_h_pagebreaks([row])
    if picture and drawing:
        # On paper it stands on a page of its own, where nothing else says what it counts.
        book.text(sheet, row, 0, drawing.series[0].values.heading, "line")
        row += 1
    if drawing:
        below = row + rows_of(drawing.height)
        book.text(sheet, below, 0, book.words("Figures of the chart"), "line")
        put(drawing, Figures(book, sheet, below + 1), row)
        row = below
        if not picture and drawing.height <= MOST_OF_A_PAGE:
            sheet.fit_to_pages(1, 1)
    sheet.print_area(0, 0, row - 1, COLUMNS_ACROSS - 1)


def _above(
    book: Book, sheet: Any, title: str, notes: tuple[str, ...], over: Sequence[float]
) -> int:
    """Write a title and notes, and return the first row below them."""
    lines = [*([("title", title)] if title else []), *(("note", note) for note in notes)]
    for row, (look, text) in enumerate(lines):
        book.across(sheet, row, text, look, over)
    return len(lines)


def overview_sheet(book: Book, document: Document) -> None:
    """Add the sheet of names, headline figures and facts."""
    sheet = book.sheet(book.words("Overview"))
    for column, width in enumerate(OVERVIEW_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.ignore_errors({"number_stored_as_text": "A1:C1000"})
    identity, row = document.identity, 0
    titles = (("title", identity.name), ("text", identity.title))
    for look, text in (*titles, ("note", document.imprint.heading)):
        if text:
            book.across(sheet, row, text, look, OVERVIEW_WIDTHS)
            row += 1
    for counter in document.counters:
        row += 1
        _counter(book, sheet, row, counter)
    row += 1
    for fact in identity.facts:
        row += 1
        book.text(sheet, row, 0, fact.label)
        book.text(sheet, row, 1, fact.value)
        book.room(sheet, row, [fact.label, fact.value], OVERVIEW_WIDTHS[:2])


def _counter(book: Book, sheet: Any, row: int, counter: Counter) -> None:
    """Write a headline figure: a number where it is one, else words such as "4 of 8"."""
    book.text(sheet, row, 0, counter.label)
    if counter.number is None:
        book.text(sheet, row, 1, counter.value, "text" if counter.muted else "strong")
    else:
        book.number(sheet, row, 1, counter.number, f"strong {counter.format}")
    book.text(sheet, row, 2, counter.note, "note")
    book.room(sheet, row, [counter.label, counter.value, counter.note], OVERVIEW_WIDTHS)


def about_sheet(book: Book, title: str, imprint: Imprint, methods: tuple[str, ...] = ()) -> None:
    """Add the last sheet: what the file shows, how figures are counted, and on what they rest."""
    words = book.words
    sheet = book.sheet(words("About this file"))
    sheet.set_column(0, 0, ABOUT_WIDTH)
    rows = [("title", title), *(("text", line) for line in imprint.lines)]
    rows += _list(words("How figures are counted"), methods)
    rows += _list(words("Sources"), imprint.sources)
    for row, (look, text) in enumerate(rows):
        book.across(sheet, row, text, look, [ABOUT_WIDTH])
    # Last, when all that had to be cut is known.
    if book.cut:
        book.across(sheet, len(rows) + 1, _cut(book, book.cut), "strong", [ABOUT_WIDTH])


def _list(heading: str, lines: tuple[str, ...]) -> list[tuple[str, str]]:
    if not lines:
        return []
    return [("text", ""), ("strong", heading), *(("text", line) for line in lines)]


def _cut(book: Book, number: int) -> str:
    return book.words.plural(
        "{number} cell holds more text than Excel allows and is cut; it ends in “…”. The CSV "
        "file holds it in full.",
        "{number} cells hold more text than Excel allows and are cut; they end in “…”. The CSV "
        "files hold them in full.",
        number,
    )


def _picture(sheet: Any, row: int, picture: bytes, chart: Chart) -> int:
    """Put a PNG picture on a sheet and return the first row below it."""
    width, height = struct.unpack(">II", picture[PNG_SIZE])
    scale = min(PICTURE_WIDTH / width, PICTURE_HEIGHT / height)
    sheet.insert_image(
        row,
        0,
        "picture.png",
        {
            "image_data": io.BytesIO(picture),
            "x_scale": scale,
            "y_scale": scale,
            "object_position": 3,
            "description": label(chart.title),
        },
    )
    return row + rows_of(height * scale)
