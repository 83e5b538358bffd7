"""Folders keep_*, operations_* and kohesio_* of tests/files/: what `load` makes of them.

Adding a case is adding a folder: a file, and expected_<table>.csv and expected_problems.csv.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import Dataset, load
from loaders.importers.provenance import PROVENANCE
from tests.loaders.importers.grids import csv_rows
from tests.loaders.importers.list_cases import FILES, MADE

NUMBERS = {"budget_eur", "eu_funding_eur", "value"}
# Other problems speak of headings and dates, as with files of any kind.
OF_LISTS = {"cell_not_understood", "person_left_out"}


def as_text(cell: object, column: str) -> str:
    if cell is None or cell != cell:
        return ""
    if column in ("start", "end"):
        return f"{cell:%Y-%m-%d}"
    return str(cell).removesuffix(".0") if column in NUMBERS else str(cell)


@pytest.fixture(scope="module", params=list(MADE))
def path(request: pytest.FixtureRequest) -> Path:
    return FILES / request.param


@pytest.fixture(scope="module")
def record(path: Path) -> Dataset:
    return load(path)


@pytest.mark.parametrize("table", ["projects", "partners", "indicators", "values"])
def test_the_tables_are_those_expected(path: Path, record: Dataset, table: str) -> None:
    file = path.parent / f"expected_{table}.csv"
    expected = csv_rows(file) if file.exists() else []
    rows = record.tables[table].to_dict("records")
    columns = list(expected[0]) if expected else []
    assert len(rows) == len(expected)
    assert [{name: as_text(row[name], name) for name in columns} for row in rows] == expected


def test_what_could_not_be_taken_over_is_named(path: Path, record: Dataset) -> None:
    file = path.parent / "expected_problems.csv"
    expected = csv_rows(file) if file.exists() else []
    found = [
        {name: str(getattr(problem, name)) for name in expected[0]}
        for problem in record.problems
        if problem.code in OF_LISTS
    ]
    assert found == expected


def test_nothing_of_it_is_an_error(record: Dataset) -> None:
    assert record.errors == ()


def test_every_row_rests_on_the_file_with_the_credit_of_its_publisher(
    path: Path, record: Dataset
) -> None:
    (source,) = record.sources.to_dict("records")
    kind = record.understood[0].kind
    assert (source["file"], source["credit"]) == (path.name, PROVENANCE[kind].credit)
    assert set(record.projects["source"]) == {source["source"]}
