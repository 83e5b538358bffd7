"""All about a subject in one ZIP file: the document in each format, its charts, its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dashboard.content.document import Document
from dashboard.exports.csv_file import Dialect, table_csv
from dashboard.exports.file_names import file_name
from dashboard.exports.files import (
    CHART_FORMATS,
    DOCUMENT_FORMATS,
    Format,
    Made,
    chart_file,
    document_file,
)
from dashboard.exports.packing import packed

CHARTS, TABLES = "charts", "tables"


def bundle(
    document: Document,
    dialect: Dialect,
    step: Callable[[int, int], object] | None = None,
) -> bytes:
    """Return the ZIP file; `step` is told how many of how many files are made."""
    parts = dict(_parts(document, dialect))
    files = {}
    for number, (name, make) in enumerate(parts.items(), 1):
        files[name] = make()
        if step:
            step(number, len(parts))
    return packed(files)


def _parts(document: Document, dialect: Dialect) -> Iterator[tuple[str, Made]]:
    """Yield the name of each file and what makes it."""
    subject = document.subject
    for form in DOCUMENT_FORMATS:
        if form is not Format.ZIP:
            name = file_name(subject, "report", form)
            yield name, partial(document_file, document, form, dialect)
    for chart in document.charts:
        for form in CHART_FORMATS:
            name = f"{CHARTS}/{file_name(subject, chart.name, form)}"
            yield name, partial(chart_file, subject, chart, form, dialect)
    for section in document.sections:
        name = f"{TABLES}/{file_name(subject, section.name, Format.CSV)}"
        yield name, partial(table_csv, section.table, dialect)
