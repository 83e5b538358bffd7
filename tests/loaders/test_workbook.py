from __future__ import annotations

import datetime
import io

import openpyxl
import pandas as pd
import pytest

from loaders import File, load, load_files
from loaders.contract import Kind
from loaders.tables import TABLES
from loaders.workbook import EXPLANATION, CellTooLong, template, workbook

DAYS = (Kind.DAY, Kind.LAST_DAY)
COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def empty() -> openpyxl.Workbook:
    return opened(template())


@pytest.fixture(scope="module")
def shipped() -> openpyxl.Workbook:
    return opened(workbook(load("data").tables))


def below(book: openpyxl.Workbook, table: str, column: str) -> list[object]:
    sheet = book[table]
    place = [cell.value for cell in sheet[1]].index(column) + 1
    return [row[0].value for row in sheet.iter_rows(2, min_col=place, max_col=place)]


def rules(book: openpyxl.Workbook) -> dict[tuple[str, str], list[object]]:
    """Return (table, column) -> the values its cells may be chosen from."""
    found = {}
    for table in TABLES:
        sheet = book[table]
        for rule in sheet.data_validations.dataValidation:
            (cells,) = rule.sqref.ranges
            place, area = rule.formula1.removeprefix("=").split("!")
            values = [cell.value for row in book[place][area.replace("$", "")] for cell in row]
            assert (cells.min_row, cells.max_row) == (2, 5_001)
            found[table, sheet.cell(1, cells.min_col).value] = values
    return found


def test_the_first_sheet_explains_every_column_with_its_values_and_an_example(
    empty: openpyxl.Workbook,
) -> None:
    assert empty.sheetnames[0] == EXPLANATION
    told = {row[:2]: row[2:] for row in empty[EXPLANATION].iter_rows(values_only=True)}
    for table, column in COLUMNS:
        needed, meaning, values, example = told[table.name, column.name]
        assert (needed == "yes") is column.required
        assert meaning == column.description
        assert (example or "") == column.example
        assert set(column.allowed) <= set((values or "").split(", "))


def test_each_table_has_a_sheet_with_a_column_for_each_of_its_own(
    empty: openpyxl.Workbook,
) -> None:
    for name, table in TABLES.items():
        assert [cell.value for cell in empty[name][1]] == table.names
        assert empty[name].freeze_panes == "A2"


def test_a_heading_says_what_belongs_below_it(empty: openpyxl.Workbook) -> None:
    for table, column in COLUMNS:
        cell = empty[table.name].cell(1, table.names.index(column.name) + 1)
        assert cell.comment.text == column.description


def test_where_values_are_fixed_they_are_chosen_from_a_list(empty: openpyxl.Workbook) -> None:
    found = rules(empty)
    fixed = {(t.name, c.name): list(c.allowed) for t, c in COLUMNS if c.allowed}
    assert {place: found[place] for place in fixed} == fixed


def test_what_refers_to_another_sheet_is_chosen_from_what_stands_there(
    shipped: openpyxl.Workbook,
) -> None:
    values = rules(shipped)["partners", "project"]
    assert [value for value in values if value] == load("data").projects["project"].tolist()


def test_the_lists_are_out_of_sight(empty: openpyxl.Workbook) -> None:
    hidden = [sheet.title for sheet in empty if sheet.sheet_state != "visible"]
    assert hidden == ["lists"]


def test_dates_are_dates_and_numbers_are_numbers(shipped: openpyxl.Workbook) -> None:
    days = [day for day in below(shipped, "milestones", "date") if day and len(str(day)) > 7]
    assert days
    assert all(isinstance(day, datetime.datetime) for day in days)
    assert {type(value) for value in below(shipped, "values", "value") if value} <= {int, float}


def test_a_cell_that_is_yet_to_be_filled_in_takes_a_date_as_a_date(
    empty: openpyxl.Workbook,
) -> None:
    for table, column in COLUMNS:
        place = table.names.index(column.name) + 1
        groups = empty[table.name].column_dimensions.values()
        (form,) = [one.number_format for one in groups if one.min <= place <= one.max]
        assert (form == "yyyy-mm-dd") is (column.kind in DAYS), (table.name, column.name)


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    frame = pd.DataFrame({"project": ["a"], "acronym": ["+RESILIENT"], "title": ["=1+1"]})
    sheet = opened(workbook({"projects": frame}))["projects"]
    cells = {cell.value: cell.data_type for cell in sheet[2] if cell.value is not None}
    assert cells == {"a": "s", "+RESILIENT": "s", "=1+1": "s"}


def test_a_text_that_no_cell_can_hold_is_named_and_not_cut() -> None:
    frame = pd.DataFrame({"project": ["a"], "title": ["x" * 32_768]})
    with pytest.raises(CellTooLong, match="projects, row 2, title: 32768 characters"):
        workbook({"projects": frame})


def test_what_somebody_fills_into_the_template_is_what_is_read() -> None:
    book = opened(template())
    rows = {
        "projects": {"project": "a", "kind": "project", "acronym": "+A", "start": "2024-01"},
        "partners": {"project": "a", "partner": "p1", "name_en": "Town", "role": "lead"},
    }
    for table, cells in rows.items():
        for name, value in cells.items():
            book[table].cell(2, TABLES[table].names.index(name) + 1, value)
    filled = io.BytesIO()
    book.save(filled)
    found = load_files([File("whatever.xlsx", filled.getvalue())])
    assert found.problems == ()
    (project,) = found.projects.itertuples()
    assert (project.acronym, project.start) == ("+A", pd.Timestamp(2024, 1, 1))
    assert found.partners["role"].tolist() == ["lead"]


def test_a_dash_in_the_template_is_a_title_and_no_number() -> None:
    book = opened(template())
    cells = {"project": "a", "kind": "project", "acronym": "N/A", "title": "-", "budget_eur": "-"}
    for name, value in cells.items():
        book["projects"].cell(2, TABLES["projects"].names.index(name) + 1, value)
    filled = io.BytesIO()
    book.save(filled)
    found = load_files([File("ours.xlsx", filled.getvalue())])
    (project,) = found.projects.itertuples()
    assert (project.acronym, project.title) == ("N/A", "-")
    (problem,) = found.problems
    assert (problem.code, problem.row, problem.column) == ("number_unreadable", 2, "budget_eur")
