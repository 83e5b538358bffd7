"""Workbooks for Excel: of a table, of a chart with its figures, of all that is known."""

from __future__ import annotations

from dashboard.charts.chart import Chart, RegionMap, Table
from dashboard.content.document import Document
from dashboard.content.imprint import Imprint
from dashboard.content.sections import Section
from dashboard.exports.xlsx_cells import Book
from dashboard.exports.xlsx_charts import native
from dashboard.exports.xlsx_sheets import about_sheet, chart_sheet, overview_sheet, table_sheet
from dashboard.exports.xlsx_text import MOST_LETTERS_OF_A_NAME
from dashboard.language import Words


def table_workbook(table: Table, title: str, imprint: Imprint, words: Words) -> bytes:
    """Return a workbook of a table: numbers as numbers, text as text, and a sheet about it."""
    book = Book(words, title, imprint.heading)
    fits = len(title) <= MOST_LETTERS_OF_A_NAME
    table_sheet(book, title if fits else words("Table"), table)
    about_sheet(book, title, imprint)
    return book.content()


def chart_workbook(
    chart: Chart, imprint: Imprint, words: Words, picture: bytes | None = None
) -> bytes:
    """Return a workbook of a chart that can be edited, and of the table behind it.

    picture   a PNG that goes above it: of a map, because Excel draws none
    """
    book = Book(words, chart.title, imprint.heading)
    chart_sheet(book, words("Chart"), chart, native(chart, words), picture)
    table_sheet(book, words("Table"), chart.table, chart.title, chart.notes)
    about_sheet(book, chart.title, imprint)
    return book.content()


def project_workbook(document: Document, map_picture: bytes | None = None) -> bytes:
    """Return a workbook of all that is known of a project or of all: a sheet for each section.

    A chart has a sheet of its own before that of its table.

    map_picture   a PNG of the map
    """
    heading = document.imprint.heading
    book = Book(document.subject.words, heading, heading)
    overview_sheet(book, document)
    for section in document.sections:
        _section(book, section, map_picture)
    about_sheet(book, heading, document.imprint, document.methods)
    return book.content()


def _section(book: Book, section: Section, map_picture: bytes | None) -> None:
    words, chart = book.words, section.chart
    if chart:
        name = words("{name} (chart)", name=section.label)
        picture = map_picture if isinstance(chart, RegionMap) else None
        chart_sheet(book, name, chart, native(chart, words), picture)
    notes = (section.note, *(chart.notes if chart else ()))
    shown = tuple(note for note in notes if note)
    table_sheet(book, section.label, section.table, section.title, shown)
