from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.check import CheckedTable, checked, key_of, settled, with_unique_keys
from loaders.contract import Column, Kind, Table, schema
from loaders.problems import Problem, Severity
from loaders.read import RawTable
from loaders.rows import TEXT

TABLE = Table(
    "visits",
    "A visit",
    ("place", "day"),
    (
        Column("place", Kind.IDENTIFIER, "", "town", required=True),
        Column("day", Kind.DAY, "", "2024-05-01"),
        Column("until", Kind.LAST_DAY, "", "2024-05-02"),
        Column("date_precision", Kind.CHOICE, "", allowed=("day", "month", "year", "unknown")),
        Column("kind", Kind.CHOICE, "", "walk", required=True, allowed=("walk", "talk")),
        Column("guests", Kind.WHOLE, "", "28", minimum=1, maximum=99),
        Column("cost", Kind.NUMBER, "", minimum=0.5),
        Column("country", Kind.COUNTRY, "", "GR"),
        Column("regions", Kind.REGIONS, "", "EL65"),
        Column("url", Kind.LINK, ""),
    ),
)
GOOD = {"place": "town", "kind": "walk"}
POOL = ["town", "Town", "2024", "2024-02", "soon", "walk", "28", "0", "-1", "EL", "EL65", "", None]


def check(*rows: dict[str, str]) -> CheckedTable:
    index = pd.Index(range(2, 2 + len(rows)), dtype="int64", name="row")
    frame = pd.DataFrame(list(rows), index=index, dtype=TEXT)
    return checked(TABLE, RawTable("visits", "visits.csv", frame))


def found(result: CheckedTable) -> list[tuple[str, int | None, str, str, str]]:
    return [(p.code, p.row, p.column, p.value, p.hint) for p in result.problems]


@pytest.mark.parametrize(
    ("column", "cell", "code", "hint"),
    [
        ("day", "soon", "date_unreadable", "2024-05-01"),
        ("until", "31.12.2024", "date_unreadable", "2024-05-02"),
        ("date_precision", "week", "choice_unknown", "day, month, year, unknown"),
        ("guests", "2.5", "number_not_whole", "28"),
        ("guests", "0", "number_too_small", "1"),
        ("guests", "100", "number_too_large", "99"),
        ("cost", "1,5", "number_unreadable", ""),
        ("cost", "0.4", "number_too_small", "0.5"),
        ("country", "Greece", "country_unknown", "GR"),
        ("regions", "el65", "region_malformed", "EL65"),
        ("url", "a.example", "link_malformed", ""),
    ],
)
def test_a_bad_cell_is_emptied_and_its_row_kept(
    column: str, cell: str, code: str, hint: str
) -> None:
    result = check(GOOD | {column: cell})
    assert found(result) == [(code, 2, column, cell, hint)]
    assert pd.isna(result.frame.loc[2, column])
    assert result.frame.loc[2, "place"] == "town"


@pytest.mark.parametrize(
    ("column", "cell", "code", "hint"),
    [
        ("place", None, "cell_missing", "town"),
        ("place", "The Town", "identifier_malformed", "town"),
        ("kind", None, "cell_missing", "walk"),
        ("kind", "run", "choice_unknown", "walk, talk"),
    ],
)
def test_a_row_whose_required_cell_is_bad_is_left_out_and_no_other(
    column: str, cell: str, code: str, hint: str
) -> None:
    result = check(GOOD | {column: cell}, GOOD)
    assert found(result) == [(code, 2, column, cell or "", hint)]
    assert result.frame.index.tolist() == [3]


def test_all_that_is_wrong_with_a_row_is_named_at_once() -> None:
    result = check({"place": "X", "kind": "run", "guests": "0", "country": "xx", "day": "soon"})
    assert {problem.column for problem in result.problems} == {
        "place",
        "kind",
        "guests",
        "country",
        "day",
    }
    assert result.frame.empty


def test_problems_say_which_table_and_file_they_are_of() -> None:
    (problem,) = check(GOOD | {"guests": "many"}).problems
    assert (problem.table, problem.file) == ("visits", "visits.csv")
    assert problem.severity is Severity.ERROR


def test_earlier_problems_of_the_file_come_along() -> None:
    earlier = Problem("row_too_long", table="visits", row=9)
    frame = pd.DataFrame([GOOD], index=pd.Index([2], name="row"), dtype=TEXT)
    result = checked(TABLE, RawTable("visits", "visits.csv", frame, (earlier,)))
    assert result.problems == (earlier,)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"day": "2024-05-01"}, "day"),
        ({"day": "2024-05"}, "month"),
        ({"day": "2024"}, "year"),
        ({"until": "2024-05"}, "month"),
        ({"day": "2024", "until": "2024-05-01"}, "year"),
        ({"day": "soon", "until": "2024-05"}, "month"),
        ({"day": "2024-13", "until": "2024"}, "year"),
        ({"day": "2024-05-01", "date_precision": "unknown"}, "unknown"),
        ({"day": "soon"}, None),
        ({"day": "2024-13"}, None),
        ({}, None),
    ],
)
def test_an_empty_precision_follows_from_the_dates_that_could_be_read(
    dates: dict[str, str], expected: str | None
) -> None:
    result = check(GOOD | dates)
    precision = result.frame.loc[2, "date_precision"]
    assert (None if pd.isna(precision) else precision) == expected
    assert {problem.code for problem in result.problems} <= {"date_unreadable"}


def test_the_first_row_of_a_key_is_kept() -> None:
    rows = [GOOD | {"day": "2024-05-01", "guests": str(n)} for n in (1, 2, 3)]
    result = check(*rows, GOOD, GOOD | {"day": "2024-05"})
    assert result.frame["guests"].dropna().tolist() == [1]
    assert result.frame.index.tolist() == [2, 5]
    assert [(p.code, p.row, p.value) for p in result.problems] == [
        ("key_repeated", 3, "town/2024-05-01"),
        ("key_repeated", 4, "town/2024-05-01"),
        ("key_repeated", 6, "town/2024-05-01"),
    ]


def test_a_row_that_cannot_be_used_takes_no_key() -> None:
    result = check(GOOD | {"kind": "run"}, GOOD)
    assert result.frame.index.tolist() == [3]
    assert [problem.code for problem in result.problems] == ["choice_unknown"]


def test_a_key_cell_that_was_emptied_counts_as_empty() -> None:
    result = check(GOOD, GOOD | {"day": "soon"})
    assert result.frame.index.tolist() == [2]
    assert [(p.code, p.value) for p in result.problems] == [
        ("date_unreadable", "soon"),
        ("key_repeated", "town/"),
    ]


def test_the_parts_of_a_key_are_joined_and_those_missing_are_empty() -> None:
    frame = check(GOOD, GOOD | {"day": "2024-05"}).frame
    assert key_of(TABLE, frame).to_dict() == {2: "town/", 3: "town/2024-05-01"}
    assert key_of(TABLE, frame.iloc[:0]).empty


def test_a_frame_with_unique_keys_is_left_alone() -> None:
    frame = check(GOOD).frame
    assert with_unique_keys(TABLE, frame) == (frame, [])


@pytest.mark.parametrize(
    ("column", "severity", "rows", "emptied"),
    [
        ("place", Severity.ERROR, [3], False),
        ("", Severity.ERROR, [3], False),
        ("guests", Severity.ERROR, [2, 3], True),
        ("guests", Severity.WARNING, [2, 3], False),
        ("place", Severity.WARNING, [2, 3], False),
    ],
)
def test_only_errors_take_rows_and_cells_away(
    column: str, severity: Severity, rows: list[int], emptied: bool
) -> None:
    rows_before = [GOOD | {"guests": "28"}, GOOD | {"guests": "28", "day": "2024"}]
    problem = Problem("any", severity, row=2, column=column)
    frame = settled(TABLE, check(*rows_before).frame, [problem])
    assert frame.index.tolist() == rows
    assert frame["guests"].isna().any() == emptied


@settings(max_examples=20)
@given(
    st.lists(
        st.fixed_dictionaries({name: st.sampled_from(POOL) for name in TABLE.names}), max_size=5
    )
)
def test_what_comes_out_keeps_the_contract_and_no_row_is_lost_unnamed(
    rows: list[dict[str, str]],
) -> None:
    tidy = [{name: cell or None for name, cell in row.items()} for row in rows]
    result = check(*tidy)
    schema(TABLE).validate(result.frame)
    named = {problem.row for problem in result.problems}
    assert set(range(2, 2 + len(rows))) - set(result.frame.index) <= named


def test_a_good_row_below_thousands_of_bad_ones_is_kept() -> None:
    bad = [{"place": f"T{n}", "kind": "run", "day": "soon"} for n in range(2_000)]
    result = check(*bad, GOOD)
    assert len(result.problems) == 6_000
    assert result.frame.index.tolist() == [2_002]
