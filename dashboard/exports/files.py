"""Which files there are of what, and what makes each: bytes, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import pandas as pd

from dashboard.charts.chart import Chart, RegionMap, Table
from dashboard.content.document import Document
from dashboard.content.imprint import Imprint, imprint
from dashboard.content.meetings import events
from dashboard.content.subject import Subject
from dashboard.exports.csv_file import Dialect, table_csv
from dashboard.language import Words


class Format(StrEnum):
    """A kind of file, by the ending of its name."""

    PNG = "png"
    SVG = "svg"
    PPTX = "pptx"
    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"
    PDF = "pdf"
    HTML = "html"
    ZIP = "zip"


CHART_FORMATS = (Format.PNG, Format.SVG, Format.PPTX, Format.XLSX, Format.CSV)
TABLE_FORMATS = (Format.XLSX, Format.CSV)
DOCUMENT_FORMATS = (Format.PDF, Format.PPTX, Format.XLSX, Format.HTML, Format.ICS, Format.ZIP)
OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA_TYPES = {
    Format.PNG: "image/png",
    Format.SVG: "image/svg+xml",
    Format.PPTX: f"{OFFICE}.presentationml.presentation",
    Format.XLSX: f"{OFFICE}.spreadsheetml.sheet",
    Format.CSV: "text/csv",
    Format.ICS: "text/calendar",
    Format.PDF: "application/pdf",
    Format.HTML: "text/html",
    Format.ZIP: "application/zip",
}
Made = Callable[[], bytes]
# A map with a longer legend is no picture to put into a workbook: it has megabytes.
MOST_KEYS = 40


def format_words(words: Words, form: Format) -> str:
    """Return what a kind of file is to a reader: "Excel workbook (XLSX)"."""
    names = {
        Format.PNG: words("Picture (PNG)"),
        Format.SVG: words("Drawing to scale (SVG)"),
        Format.PPTX: words("PowerPoint (PPTX)"),
        Format.XLSX: words("Excel workbook (XLSX)"),
        Format.CSV: words("Table (CSV)"),
        Format.ICS: words("Calendar (ICS)"),
        Format.PDF: words("Report (PDF)"),
        Format.HTML: words("Page that works offline (HTML)"),
        Format.ZIP: words("Everything (ZIP)"),
    }
    return names[form]


def chart_file(
    subject: Subject, chart: Chart, form: Format, dialect: Dialect, filters: tuple[str, ...] = ()
) -> bytes:
    """Return a chart as a file of one of CHART_FORMATS."""
    with_map = isinstance(chart, RegionMap)
    words, outlines = subject.words, subject.outlines
    about = imprint(subject, chart.sources, with_map=with_map, filters=filters)
    match form:
        case Format.PNG | Format.SVG:
            from dashboard.exports.picture_file import framed

            return framed(chart, about, outlines, "png" if form is Format.PNG else "svg")
        case Format.PPTX:
            from dashboard.exports.pptx_file import chart_slide

            return chart_slide(chart, about, words, outlines)
        case Format.XLSX:
            from dashboard.exports.xlsx_file import chart_workbook

            return chart_workbook(chart, about, words, _map_picture(subject, chart, about))
        case Format.CSV:
            return table_csv(chart.table, dialect)
    raise ValueError(f"no {form} of a chart")


def _map_picture(subject: Subject, chart: Chart, about: Imprint) -> bytes | None:
    """Return a map as a picture, because Excel draws none; None of other charts."""
    if not isinstance(chart, RegionMap):
        return None
    from dashboard.exports.picture_file import framed

    return framed(chart, about, subject.outlines, "png")


def _picture_of_the_map(document: Document) -> bytes | None:
    subject = document.subject
    for chart in document.charts:
        if isinstance(chart, RegionMap) and len(chart.legend) <= MOST_KEYS:
            return _map_picture(subject, chart, imprint(subject, chart.sources, with_map=True))
    return None


def table_file(
    subject: Subject,
    title: str,
    table: Table,
    form: Format,
    dialect: Dialect,
    filters: tuple[str, ...] = (),
) -> bytes:
    """Return a table as a file of one of TABLE_FORMATS."""
    if form is Format.CSV:
        return table_csv(table, dialect)
    from dashboard.exports.xlsx_file import table_workbook

    return table_workbook(table, title, imprint(subject, filters=filters), subject.words)


def calendar_file(subject: Subject, days: pd.DataFrame) -> bytes:
    """Return events (of dashboard.content.meetings.events) as a calendar."""
    from dashboard.exports.ics_file import calendar

    return calendar(subject, days)


def document_file(document: Document, form: Format, dialect: Dialect) -> bytes:
    """Return a document as a file of one of DOCUMENT_FORMATS."""
    subject = document.subject
    match form:
        case Format.PDF:
            from dashboard.exports.pdf_file import report

            return report(document)
        case Format.PPTX:
            from dashboard.exports.pptx_file import deck

            return deck(document, subject.outlines)
        case Format.XLSX:
            from dashboard.exports.xlsx_file import project_workbook

            return project_workbook(document, _picture_of_the_map(document))
        case Format.HTML:
            from dashboard.exports.html_file import page

            return page(document)
        case Format.ICS:
            return calendar_file(subject, events(subject))
        case Format.ZIP:
            from dashboard.exports.zip_file import bundle

            return bundle(document, dialect)
    raise ValueError(f"no {form} of a document")
