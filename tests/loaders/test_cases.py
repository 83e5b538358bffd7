"""Each folder in cases/ is a record: its CSV files, the problems that must be named, and extracts
of the tables that must come out, as expected_<table>.csv. Adding a case is adding a folder."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pandas as pd
import pytest

from loaders import Dataset, load
from loaders.files.sentences import OF_FILES
from loaders.problems import Problem
from loaders.sentences import SENTENCES, in_english

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
EXPECTED = "expected_"
FIELDS = ("code", "file", "row", "column", "value")
# Raised by what is no CSV file at all: see test_load.py, test_read.py and files/.
NOT_IN_CASES = {*OF_FILES, "location_missing", "file_unreadable", "file_too_large"}
# Our own folders are read by the letter; these are raised by sheets of other people.
NOT_IN_CASES |= {"date_ambiguous", "date_placeholder", "number_ambiguous"}
NOT_IN_CASES |= {"region_changed", "region_unknown", "personal_data_dropped"}
NOT_IN_CASES |= {"file_not_understood", "sheet_not_understood", "sheet_lacks_columns"}
# Raised by importers: see importers/test_list_files.py and test_asides.py.
NOT_IN_CASES |= {"cell_not_understood", "person_left_out", "row_left_out"}
# Not of records: see test_official_regions.py.
NOT_IN_CASES |= {code for code in SENTENCES if code.startswith("outline")}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns_of(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def as_found(problem: Problem) -> dict[str, str]:
    row = "" if problem.row is None else str(problem.row)
    found = (problem.code, problem.file, row, problem.column, problem.value)
    return dict(zip(FIELDS, found, strict=True))


def as_text(cell: object) -> str:
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat()
    return str(cell).removesuffix(".0")


def extract(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, str]]:
    rows = frame.rename_axis("row_in_file").reset_index()[columns].itertuples(index=False)
    return [dict(zip(columns, map(as_text, row), strict=True)) for row in rows]


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def record(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp(case.name)
    for path in case.glob("*.csv"):
        if not path.name.startswith(EXPECTED):
            shutil.copy(path, folder)
    return load(folder)


def test_the_problems_are_those_expected(case: Path, record: Dataset) -> None:
    found = [as_found(problem) for problem in record.problems]
    expected = rows_of(case / f"{EXPECTED}problems.csv")
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_the_rows_are_those_expected(case: Path, record: Dataset) -> None:
    for path in sorted(case.glob(f"{EXPECTED}*.csv")):
        table = path.stem.removeprefix(EXPECTED)
        if table != "problems":
            assert extract(record.tables[table], columns_of(path)) == rows_of(path)


def test_every_problem_has_words(record: Dataset) -> None:
    for problem in record.problems:
        assert in_english(problem)


def test_every_code_is_raised_by_some_case() -> None:
    raised = {row["code"] for case in CASES for row in rows_of(case / f"{EXPECTED}problems.csv")}
    assert raised == set(SENTENCES) - NOT_IN_CASES
