from __future__ import annotations

import io
import re
import zipfile

import pytest
import time_machine

from dashboard.content.document import document
from dashboard.exports.csv_file import Dialect, table_csv
from dashboard.exports.files import (
    CHART_FORMATS,
    DOCUMENT_FORMATS,
    Format,
    chart_file,
    document_file,
)
from dashboard.exports.zip_file import bundle
from tests.dashboard.exports.awkward import LONGER_THAN_A_CELL, awkward_record

CHOSEN = {"secon": ("bg", Dialect.LOCAL), "": ("en", Dialect.PLAIN)}
SAFE = re.compile(r"(charts/|tables/)?[a-z][a-z0-9-]*\.[a-z]{3,4}")
BEGINNINGS = {
    "png": b"\x89PNG",
    "svg": b"<svg",
    "pptx": b"PK",
    "xlsx": b"PK",
    "ics": b"BEGIN:VCALENDAR",
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
}


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        assert container.testzip() is None
        assert len(set(container.namelist())) == len(container.namelist())
        return {name: container.read(name) for name in container.namelist()}


@pytest.fixture(scope="module")
def bundles(about):
    """Give, by project, its document, how far its making was told to be, and the ZIP file."""
    made = {}
    for project, (lang, dialect) in CHOSEN.items():
        content, steps = document(about(project, lang)), []
        with time_machine.travel("2025-03-01 08:00", tick=False):
            packed = bundle(content, dialect, lambda *step, steps=steps: steps.append(step))
        made[project] = content, steps, packed
    return made


@pytest.fixture(params=list(CHOSEN))
def made(request, bundles):
    content, _, packed = bundles[request.param]
    return content, CHOSEN[request.param][1], packed


def test_names_are_safe_on_every_system(made):
    names = list(unpacked(made[2]))
    assert all(SAFE.fullmatch(name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) < 80


def test_all_formats_are_in_it(made):
    content, _, packed = made
    names = list(unpacked(packed))
    reports = {name.rpartition(".")[2] for name in names if "/" not in name}
    assert reports == set(DOCUMENT_FORMATS) - {Format.ZIP}
    for chart in content.charts:
        own = {
            name.rpartition(".")[2]
            for name in names
            if f"-{chart.name}-" in name and "charts" in name
        }
        assert own == set(CHART_FORMATS)
    assert sum(name.startswith("tables/") for name in names) == len(content.sections)


def test_every_file_is_what_its_name_says(made):
    for name, content in unpacked(made[2]).items():
        beginning = BEGINNINGS.get(name.rpartition(".")[2])
        assert beginning is None or content.startswith(beginning), name


def test_every_table_is_the_same_as_downloaded_alone(made):
    content, dialect, packed = made
    files = unpacked(packed)
    tables = {name.split("-2024")[0]: file for name, file in files.items() if name.endswith(".csv")}
    subject = content.subject.project or "all-projects"
    for section in content.sections:
        assert tables[f"tables/{subject}-{section.name}"] == table_csv(section.table, dialect)
    for chart in content.charts:
        alone = chart_file(content.subject, chart, Format.CSV, dialect)
        assert tables[f"charts/{subject}-{chart.name}"] == alone


def test_the_calendar_and_the_workbook_are_the_same_as_downloaded_alone(made):
    content, dialect, packed = made
    files = unpacked(packed)
    for form in (Format.ICS, Format.XLSX):
        (name,) = (name for name in files if "-report-" in name and name.endswith(f".{form}"))
        assert files[name] == document_file(content, form, dialect)


def test_it_says_how_far_it_is(bundles):
    for _, steps, packed in bundles.values():
        number = len(unpacked(packed))
        assert steps == [(n, number) for n in range(1, number + 1)]


def test_the_same_record_makes_the_same_file_at_any_time(made):
    content, dialect, packed = made
    with time_machine.travel("2031-07-01 23:59", tick=False):
        again = bundle(document(content.subject), dialect)
    files = unpacked(packed)
    assert [name for name, file in unpacked(again).items() if file != files[name]] == []
    assert again == packed


def test_awkward_texts_make_a_file_with_all_in_it(make, about):
    content = document(about("a", record=awkward_record(make, LONGER_THAN_A_CELL)))
    files = unpacked(bundle(content, Dialect.PLAIN))
    assert all(SAFE.fullmatch(name) for name in files)
    assert len(files) == 5 + 5 * len(content.charts) + len(content.sections)
    assert all(files.values())
