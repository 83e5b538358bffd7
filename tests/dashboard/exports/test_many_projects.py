"""Files of a programme: of 60 projects, with an organisation that takes part in each of them."""

from __future__ import annotations

import pytest

from dashboard.content.charts import map_of
from dashboard.content.document import document
from dashboard.exports.csv_file import Dialect
from dashboard.exports.files import Format, chart_file, document_file
from tests.dashboard.exports.workbooks import opened, series_of

BEGINNINGS = {
    Format.PDF: b"%PDF",
    Format.PPTX: b"PK",
    Format.XLSX: b"PK",
    Format.ZIP: b"PK",
    Format.HTML: b"<!doctype html>",
}


@pytest.fixture(scope="module")
def programme(make, about):
    ids = [f"p{n}" for n in range(60)]
    dates = {"start": "2023-01-01", "end": "2024-12-31"}
    everywhere = {"partner": "everywhere", "country": "IT", "regions": "ITH3"}
    partners = [{"project": one, **everywhere} for one in ids]
    partners.append({"project": "p0", "partner": "other", "country": "BG", "regions": "BG41"})
    promised = [
        {"project": one, "indicator": "i", "name_en": "Tools made", "unit": "tools", "target": "3"}
        for one in ids
    ]
    projects = [{"project": one, **dates} for one in ids]
    return about(record=make(projects=projects, partners=partners, indicators=promised))


@pytest.mark.parametrize("form", BEGINNINGS)
def test_a_programme_has_its_report_in_every_format(programme, form):
    content = document_file(document(programme), form, Dialect.PLAIN)
    assert content.lower().startswith(BEGINNINGS[form].lower())


@pytest.mark.parametrize(("measure", "numbers"), [("organisations", [1, 1]), ("projects", [60, 1])])
def test_a_workbook_draws_what_the_map_counts_by_region(programme, measure, numbers):
    chart = map_of(programme, 2, measure)
    workbook = opened(chart_file(programme, chart, Format.XLSX, Dialect.PLAIN))
    (bars,) = series_of(workbook.worksheets[0])
    assert bars.values == numbers
    assert {name.rpartition("(")[2] for name in bars.along} == {"ITH3)", "BG41)"}
    assert measure in bars.name.lower()


def test_projects_are_a_row_each_in_the_report(programme):
    (projects,) = [part for part in document(programme).sections if part.name == "projects"]
    assert [row[3] for row in projects.table.rows[:2]] == ["2 in 2 countries", "1 in 1 country"]
    assert len(projects.table.rows) == 60
