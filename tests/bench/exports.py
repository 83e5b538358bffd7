"""Files to take away: seconds and bytes of each, for one project and for a whole programme."""

from __future__ import annotations

import datetime
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from dashboard.content.document import Document, document
from dashboard.content.subject import Subject
from dashboard.exports.csv_file import Dialect
from dashboard.exports.files import (
    CHART_FORMATS,
    DOCUMENT_FORMATS,
    Format,
    chart_file,
    document_file,
)
from dashboard.language import Words
from dashboard.settings import SHIPPED_RECORD, outlines_location
from loaders import load
from loaders.regions import read_outlines
from tests.bench.programme import programme

RUNS, RUNS_OF_A_PROGRAMME = 5, 1
AS_OF = datetime.date(2024, 10, 31)
AIMS = {Format.PDF: "1 s", Format.PPTX: "2 s", Format.XLSX: "2 s", Format.HTML: "6 MB"}
CHART_AIM = "0.3 s"
Row = tuple[str, str, str]


def export_rows(folder: Path) -> list[Row]:
    """Measure the files of SECON, and those of a programme whose record is made in the folder."""
    rows = _rows("SECON", _subject(SHIPPED_RECORD, "secon"), RUNS)
    return rows + _rows("programme", _subject(programme(folder), ""), RUNS_OF_A_PROGRAMME)


def _subject(record: Path, project: str) -> Subject:
    return Subject(load(record), read_outlines(outlines_location()), Words(), AS_OF, project)


def _rows(name: str, subject: Subject, runs: int) -> list[Row]:
    content = document(subject)
    rows = [_row(f"{name}: content", lambda: _nothing(document(subject)), runs, "")]
    for form in DOCUMENT_FORMATS:
        made = _document_maker(content, form)
        rows.append(_row(f"{name}: report as {form.upper()}", made, runs, AIMS.get(form, "")))
    for chart in content.charts:
        for form in CHART_FORMATS:

            def make(chart: object = chart, form: Format = form) -> bytes:
                return chart_file(subject, chart, form, Dialect.PLAIN)  # type: ignore[arg-type]

            rows.append(_row(f"{name}: {chart.name} as {form.upper()}", make, runs, CHART_AIM))
    return rows


def _nothing(content: Document) -> bytes:
    del content
    return b""


def _document_maker(content: Document, form: Format) -> Callable[[], bytes]:
    return lambda: document_file(content, form, Dialect.PLAIN)


def _row(name: str, make: Callable[[], bytes], runs: int, aim: str) -> Row:
    times, worked, made = [], [], b""
    for _ in range(runs):
        start, before = time.perf_counter(), time.process_time()
        made = make()
        times.append(time.perf_counter() - start)
        worked.append(time.process_time() - before)
    size = f"{len(made) / 1000:,.0f} kB" if made else ""
    return (
        name,
        f"{statistics.median(times):.2f} s ({statistics.median(worked):.2f} s of CPU) {size}",
        f"(aim {aim})" if aim else "",
    )
