"""Folders tests/files/jems_*/: what an export of Jems gives, before its cells are read."""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import openpyxl
import pytest

from loaders.importers.headings import Recognised, recognised, taken
from loaders.importers.jems import JEMS_IMPORTERS
from loaders.importers.plain import plain_importers
from loaders.part import Part
from tests.loaders.importers.grids import csv_rows, grids
from tests.loaders.importers.jems_cases import FILES
from tests.loaders.importers.lookalikes import personal_data

IMPORTERS = (*plain_importers(), *JEMS_IMPORTERS)
LANGUAGES = {"jems_english": "en", "jems_german": "de", "jems_greek": "el"}
CASES = [FILES / name for name in LANGUAGES]


def read(case: Path) -> tuple[list[Recognised], list[Part]]:
    found, parts = [], []
    for path in sorted(case.glob("*.xlsx")):
        for sheet in grids(path):
            kind = recognised(sheet, IMPORTERS, {})
            assert kind, sheet.sheet
            found.append(taken(sheet, kind.importer, kind.heading_row))
            parts += kind.importer.take(found[-1].taken)
    return found, parts


def as_expected(cell: object, column: str) -> str:
    """Return what a cell will be when it is read: codes out of their brackets, numbers."""
    text = "" if cell is None or cell != cell else str(cell)
    if column in ("country", "nuts3", "regions"):
        code = re.fullmatch(r".*\((\w+)\)", text)
        return {"EL": "GR"}.get(code[1], code[1]) if code else text
    if column.endswith("_eur") and "," in text:
        text = text.replace(".", "").replace(",", ".")
    return str(float(text)) if column.endswith("_eur") and text else text


def number(text: str, column: str) -> str:
    return str(float(text)) if column.endswith("_eur") and text else text


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.mark.parametrize("table", ["projects", "partners"])
def test_the_rows_are_those_expected(case: Path, table: str) -> None:
    expected = csv_rows(case / f"expected_{table}.csv")
    parts = [part for part in read(case)[1] if part.table == table]
    # Projects come from their own sheet where there is one.
    told = [part for part in parts if not part.repeats] or parts
    rows = [row for part in told for row in part.frame.to_dict("records")]
    columns = list(expected[0])
    found = [{c: as_expected(row.get(c), c) for c in columns} for row in rows]
    assert found == [{c: number(row[c], c) for c in columns} for row in expected]


def test_headings_that_are_not_understood_are_listed(case: Path) -> None:
    unknown = [
        {"file": sheet.taken.origin.file, "sheet": sheet.taken.origin.sheet, "heading": heading}
        for sheet in read(case)[0]
        for heading in sheet.unknown
    ]
    assert unknown == csv_rows(case / "expected_unknown.csv")


def test_the_projects_of_both_sheets_are_the_same(case: Path) -> None:
    parts = [part for part in read(case)[1] if part.table == "projects"]
    ids = [set(part.frame["project"]) for part in parts]
    assert all(each == ids[0] for each in ids)


def test_no_personal_datum_is_found_anywhere(case: Path) -> None:
    sheets, parts = read(case)
    everything = repr([vars(sheet) for sheet in sheets])
    everything += "".join(sheet.taken.frame.to_csv() + repr(sheet.taken) for sheet in sheets)
    everything += "".join(part.frame.to_csv() + repr(part) for part in parts)
    persons = personal_data(LANGUAGES[case.name])
    assert [datum for datum in persons if datum in everything] == []
    # They do stand in the workbooks.
    cells = {c for path in case.glob("partner*.xlsx") for g in grids(path) for c in g.frame.stack()}
    assert set(persons) <= cells


def test_personal_columns_are_mentioned(case: Path) -> None:
    found = [heading for sheet in read(case)[0] for heading in sheet.personal]
    # Title and two names of two persons, an address and a telephone.
    assert len(found) == 8


def test_the_workbooks_have_no_default_style() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        openpyxl.load_workbook(FILES / "jems_english" / "partner_data.xlsx")
    assert any("default style" in str(warning.message) for warning in caught)
