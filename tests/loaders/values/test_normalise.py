from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.check import checked
from loaders.contract import Kind
from loaders.part import Origin, Part
from loaders.read import RawTable
from loaders.rows import TEXT
from loaders.tables import TABLES
from loaders.values import normalised
from tests.loaders.values.columns import cells, one, one_column, rows, told

CELLS = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.text(alphabet="0123456789.,-/ ()€%", max_size=14),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["01/02/2024", "1.234", "LP1", "Wien (AT130)", "N.a.", "+RESILIENT"]),
)
ONE_SPELLING = {
    Kind.TEXT: ["Νάξος", "+RESILIENT", "NA", "None", "1.234", "01/02/2024", "a\nb"],
    Kind.IDENTIFIER: ["secon", "p1", "a.b_c-d", "2023"],
    Kind.REFERENCES: ["s1", "s1 s2"],
    Kind.COUNTRY: ["GR", "GB", "XK"],
    Kind.REGIONS: ["EL65", "EL651 EL63", "AT"],
    Kind.LINK: ["https://secon.example/a?b=c", "http://x.eu"],
    Kind.DAY: ["2024-10-13", "2024-10", "2024", "1969-12-31", "0001-01-01"],
    Kind.LAST_DAY: ["2024-10-13", "2024-10", "2024"],
    Kind.WHOLE: ["0", "28", "007"],
    Kind.NUMBER: ["0", "1914046.00", "0.5", "-3.25", "1234567.1234"],
}


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("secon", "secon"),
        ("a.b_c-d", "a.b_c-d"),
        ("+RESILIENT", "plus-resilient"),
        ("CESME+", "cesme-plus"),
        ("SECON", "secon"),
        ("Община Хасково", "obshchina-khaskovo"),
        ("NA", "na"),
        (17, "17"),
        (17.0, "17"),
        ("-", None),
        ("…", "…"),
    ],
)
def test_acronyms_and_names_become_short_names(text: object, short: str | None) -> None:
    assert one("projects", "project", text) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("p10", "p10"),
        ("p10 p11", "p10 p11"),
        ("p10, p11;p12\np13", "p10 p11 p12 p13"),
        ("Region of Crete", "region-of-crete"),
        ("Region of Crete; Haskovo", "region-of-crete haskovo"),
        ("None", None),
    ],
)
def test_several_names_in_a_cell_become_several_short_names(text: str, short: str | None) -> None:
    assert one("meetings", "host_partner", text) == short


def test_a_name_is_the_same_short_name_where_it_is_referred_to() -> None:
    for name in ("+RESILIENT", "Περιφέρεια Κρήτης", "A & B"):
        assert one("projects", "follows", name) == one("projects", "project", name)
        assert one("meetings", "host_partner", name) == one("partners", "partner", name)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://x.eu/a", "https://x.eu/a"),
        ("www.x.eu", "https://www.x.eu"),
        ("x.eu/path?q=1", "https://x.eu/path?q=1"),
        ("interregeurope.eu:8080", "https://interregeurope.eu:8080"),
        ("HTTP://X.eu", "http://X.eu"),
        ("https:// x.eu", "https://x.eu"),
        ("δήμος.ελ", "https://δήμος.ελ"),
        ("a@x.eu", "a@x.eu"),
        ("see our site", "see our site"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("n/a", None),
    ],
)
def test_addresses_get_the_scheme_they_lack(text: str, link: str | None) -> None:
    assert one("projects", "website", text) == link


def test_a_name_may_be_none_but_not_a_dash() -> None:
    found = ["NA", "None", "null", "N.a.", "n/a", "-", "–", "", "#N/A"]
    expected = ["NA", "None", "null", None, None, None, None, None, "#N/A"]
    assert one_column("partners", "name_en", found) == expected


def test_in_our_own_workbook_a_text_is_what_it_is_and_nothing_is_an_empty_cell() -> None:
    found = ["-", "N/A", "n.a.", "None", ""]
    kept = ["-", "N/A", "n.a.", "None", None]
    assert cells(rows("partners", {"city": found}, exact=True), "city") == kept
    # No number and no date: they stay to be named as mistakes.
    for table, column in (("meetings", "participants"), ("meetings", "start")):
        assert cells(rows(table, {column: found}, exact=True), column) == kept


def test_cells_of_a_spreadsheet_in_a_column_of_text_are_text() -> None:
    found = [5, 5.0, 2.5, True, datetime.date(2024, 5, 1), datetime.datetime(2024, 5, 1, 9, 30)]
    expected = ["5", "5", "2.5", "TRUE", "2024-05-01", "2024-05-01 09:30:00"]
    assert one_column("projects", "reference", found) == expected


def test_rows_keep_their_numbers_and_columns_their_order() -> None:
    frame = pd.DataFrame({"end": ["2024"], "project": ["A"]}, index=pd.Index([17], name="row"))
    found = normalised(TABLES["projects"], Part("projects", frame, Origin("a")), {}).frame
    assert list(found) == ["end", "project"]
    assert found.index.tolist() == [17]
    assert set(found.dtypes) == {TEXT}


def test_several_rows_of_one_row_of_the_sheet_are_read_and_named_once() -> None:
    frame = pd.DataFrame({"start": ["01/02/2024", "2024", "01/02/2024"]}, index=[4, 4, 4])
    found = normalised(TABLES["phases"], Part("phases", frame, Origin("a")), {})
    assert found.frame.index.tolist() == [4, 4, 4]
    assert cells(found, "start") == [None, "2024", None]
    assert [(p.row, p.value) for p in found.problems] == [(4, "01/02/2024")]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_the_one_spelling_of_the_contract_stays_as_it_is(table) -> None:
    for column in table.columns:
        texts = list(column.allowed) or ONE_SPELLING[column.kind]
        result = rows(table.name, {column.name: texts})
        assert cells(result, column.name) == texts, column.name
        assert (result.assumptions, result.problems) == ((), ()), column.name


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
@settings(max_examples=25)
@given(st.lists(CELLS, max_size=6))
def test_no_cell_is_too_strange(table, found: list[object]) -> None:
    result = rows(table.name, dict.fromkeys(table.names, found))
    assert len(result.frame) == len(found)
    assert set(result.frame.columns) == set(table.names)
    assert all(p.column in table.names and (p.row or 0) >= 2 for p in result.problems)


@given(st.permutations(range(7)))
def test_the_order_of_rows_changes_nothing_but_their_order(order: list[int]) -> None:
    columns = {
        "project": ["A", "+B", "c", "A", "d", "e", "f"],
        "start": ["01/02/2024", "13/02/2024", "2-4 May 2024", None, 45292, "1970-01-01", "x"],
        "budget_eur": ["1.234", "5,5", 7, "40%", None, "(1.000)", "N.a."],
    }
    one_way = rows("projects", columns)
    moved = {name: [found[place] for place in order] for name, found in columns.items()}
    other_way = rows("projects", moved)
    expected = one_way.frame.iloc[order].reset_index(drop=True)
    pd.testing.assert_frame_equal(other_way.frame.reset_index(drop=True), expected)
    assert set(other_way.assumptions) == set(one_way.assumptions)
    assert {t[3:] for t in told(other_way)} == {t[3:] for t in told(one_way)}


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["1.234", "5,5", "5.5", "01/02/2024"]), min_size=1))
def test_what_is_not_read_is_not_read_by_the_next_one_either(found: list[str]) -> None:
    result = rows("indicators", {"indicator": ["a"] * len(found), "target": found})
    raw = RawTable("indicators", "a", result.frame)
    read = checked(TABLES["indicators"], raw).frame["target"]
    unread = {problem.row for problem in result.problems}
    assert not unread & set(read.dropna().index)


def test_empty_sheets_are_read() -> None:
    frame = pd.DataFrame({"start": pd.Series(dtype=object), "project": pd.Series(dtype=object)})
    found = normalised(TABLES["projects"], Part("projects", frame, Origin("a")), {})
    assert found.frame.empty
    nothing = Part("projects", pd.DataFrame(index=[2, 3]), Origin("a"))
    assert normalised(TABLES["projects"], nothing, {}).frame.index.tolist() == [2, 3]


def test_columns_of_numbers_and_of_dates_are_read_as_their_cells() -> None:
    frame = pd.DataFrame(
        {
            "budget_eur": np.array([5.0, np.nan]),
            "start": pd.to_datetime(["2024-05-01", None], format="%Y-%m-%d"),
        }
    )
    found = normalised(TABLES["projects"], Part("projects", frame, Origin("a")), {})
    assert cells(found, "budget_eur") == ["5", None]
    assert cells(found, "start") == ["2024-05-01", None]
