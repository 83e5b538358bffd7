"""Each folder of tests/files/ is a case: files, and what `load_files` makes of all of them.

expected_<table>.csv holds the rows of a table with the columns that matter; a table without such a
file is empty. expected_problems.csv holds all problems of cells, rows and files. Adding a case is
adding a folder.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from loaders import Dataset, File, load_files
from loaders.importers import SHEET_IMPORTERS, TREE_IMPORTERS
from loaders.sentences import in_english
from loaders.tables import TABLES
from tests.loaders.importers.grids import csv_rows

CASES = sorted(path for path in (Path(__file__).parents[1] / "files").iterdir() if path.is_dir())
EXPECTED = "expected_"
# Every file that is no table of ours is a source, see test_lists_opened.py.
ROWS_OF = [name for name in TABLES if name != "sources"]
# Told of headings: those stand in expected_unknown.csv, or are a matter of each importer's tests.
OF_HEADINGS = {"column_unknown", "personal_data_dropped"}


def as_text(cell: object) -> str:
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return str(cell).removesuffix(".0")


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def record(case: Path) -> Dataset:
    paths = [path for path in sorted(case.iterdir()) if not path.name.startswith(EXPECTED)]
    return load_files([File(path.name, path.read_bytes()) for path in paths])


def test_the_tables_are_those_expected(case: Path, record: Dataset) -> None:
    for table in ROWS_OF:
        path = case / f"{EXPECTED}{table}.csv"
        expected = csv_rows(path) if path.exists() else []
        rows = record.tables[table].to_dict("records")
        columns = list(expected[0]) if expected else ["project"]
        found = [{name: as_text(row[name]) for name in columns} for row in rows]
        assert found == expected, table


def test_the_problems_are_those_expected(case: Path, record: Dataset) -> None:
    path = case / f"{EXPECTED}problems.csv"
    expected = csv_rows(path) if path.exists() else []
    columns = list(expected[0]) if expected else ["code"]
    found = [p for p in record.problems if p.code not in OF_HEADINGS]
    told = [{n: "" if (v := getattr(p, n)) is None else str(v) for n in columns} for p in found]
    assert sorted(told, key=str) == sorted(expected, key=str)
    assert all(map(in_english, record.problems))


def test_headings_that_are_not_understood_are_those_expected(case: Path, record: Dataset) -> None:
    path = case / f"{EXPECTED}unknown.csv"
    if path.exists():
        found = [
            (p.file, p.sheet, p.heading) for p in record.problems if p.code == "column_unknown"
        ]
        assert found == [tuple(row.values()) for row in csv_rows(path)]


def test_every_row_names_its_source(record: Dataset) -> None:
    known = set(record.sources["source"])
    for table in ROWS_OF:
        cited = record.tables[table]["source"].dropna().str.split().explode()
        assert len(cited) >= len(record.tables[table])
        assert set(cited) <= known


def test_there_is_a_case_of_every_kind_of_file() -> None:
    found = {
        sheet.kind
        for case in CASES
        for path in case.iterdir()
        if not path.name.startswith(EXPECTED)
        for sheet in load_files([File(path.name, path.read_bytes())]).understood
    }
    own = {"phases", "practices", "milestones", "claims", "sources", "projects", "values"}
    kinds = {importer.name for importer in (*SHEET_IMPORTERS, *TREE_IMPORTERS)}
    assert kinds - found <= own
