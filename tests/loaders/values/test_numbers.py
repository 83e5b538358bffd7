from __future__ import annotations

import datetime
import math
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from loaders.assumptions import Assumption, Matter
from loaders.values.numbers import COMMA, DECIMAL_MARKS, POINT
from tests.loaders.values.columns import cells, one, one_column, rows, told, topic

LOCALES = ("en", "el", "bg", "de", "fr", "pl", "lv", "es", "de_CH")
BUDGET = topic(Matter.DECIMAL_MARK, "budget_eur")


def budgets(*found: object, **answers: object) -> list[str | None]:
    return one_column("projects", "budget_eur", found, **answers)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234.567,5", "1234567.5"),
        ("1 234 567,5", "1234567.5"),
        ("1\u00a0234\u00a0567,5", "1234567.5"),
        ("1\u202f234\u202f567,5", "1234567.5"),
        ("1\u2009234,50", "1234.50"),
        ("75 354 267", "75354267"),
        ("1,234,567.5", "1234567.5"),
        ("1.234.567", "1234567"),
        ("2073781,25", "2073781.25"),
        ("1'234.50", "1234.50"),
        ("1’234’567", "1234567"),
        ("1914046.00", "1914046.00"),
        ("€ 1,234.00", "1234.00"),
        ("1.234,00 €", "1234.00"),
        ("EUR 1 234", "1234"),
        ("1 234 Euro", "1234"),
        ("1 234 ευρώ", "1234"),
        ("1 234 евро", "1234"),
        ("€1234", "1234"),
        ("-€5", "-5"),
        ("(1.234,5)", "-1234.5"),
        ("€ (5)", "-5"),
        ("−5", "-5"),
        ("– 5,5", "-5.5"),
        ("+5", "5"),
        ("0,8", "0.8"),
        ("0.800", "0.800"),
        (".5", "0.5"),
        ("0", "0"),
        ("5.", "5."),
    ],
)
def test_numbers_of_every_country_become_digits_with_a_point(text: str, number: str) -> None:
    assert one("projects", "budget_eur", text) == number


@pytest.mark.parametrize(
    "text",
    [
        "1 23",
        "1.23.456",
        "1,23,456.7",
        "1.234,567.8",
        "12.3.4",
        "1 234.567,8",
        "$ 5",
        "5 CHF",
        "£5",
        "40%",
        "5 or 6",
        "~5",
        "five",
        "1e6",
        "٥",
        "€",
        "()",
        "1_000",
    ],
)
def test_what_is_no_amount_in_euro_stays_as_it_is(text: str) -> None:
    assert one("projects", "budget_eur", text) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (5, "5"),
        (5.0, "5"),
        (1234.5, "1234.5"),
        (1.234, "1.234"),
        (1e-7, "0.0000001"),
        (1e20, "100000000000000000000"),
        (-0.25, "-0.25"),
        (True, "TRUE"),
        (math.inf, "inf"),
        (datetime.date(2024, 5, 1), "2024-05-01"),
    ],
)
def test_a_number_of_a_spreadsheet_is_never_read_another_way(cell: object, text: str) -> None:
    assert budgets(cell, "1.234.567,5") == [text, "1234567.5"]
    assert not rows("projects", {"budget_eur": [cell]}).assumptions


def test_the_rest_of_the_column_says_what_a_number_with_one_mark_means() -> None:
    assert budgets("1.234", "5,5") == ["1234", "5.5"]
    assert budgets("1.234", "5.5") == ["1.234", "5.5"]
    assert budgets("1,234", "1.234.567") == ["1.234", "1234567"]


def test_what_the_column_said_is_told_with_the_cells_that_depended_on_it() -> None:
    result = rows("projects", {"budget_eur": ["5,5", "2.000", "1.234", "1.234"]})
    assert result.assumptions == (
        Assumption(BUDGET, COMMA, DECIMAL_MARKS, examples=("1.234", "2.000")),
    )
    assert result.problems == ()


def test_a_decimal_comma_is_told_even_if_nothing_was_in_doubt() -> None:
    (assumption,) = rows("projects", {"budget_eur": ["2073781,25", "5"]}).assumptions
    assert (assumption.value, assumption.examples) == (COMMA, ("2073781,25",))


def test_numbers_in_our_own_spelling_need_no_assumption() -> None:
    assert rows("projects", {"budget_eur": ["1914046.00", "28", "0.5"]}).assumptions == ()


def test_a_number_that_can_be_two_is_a_question_and_is_not_read() -> None:
    result = rows("projects", {"budget_eur": ["5", "1.234", "(1,500)"]})
    assert cells(result, "budget_eur") == ["5", None, None]
    (question,) = result.assumptions
    assert question == Assumption(BUDGET, "", DECIMAL_MARKS, examples=("(1,500)", "1.234"))
    assert question.is_question
    assert told(result) == [
        ("number_ambiguous", "error", 3, "budget_eur", "1.234", "1.234 / 1234"),
        ("number_ambiguous", "error", 4, "budget_eur", "(1,500)", "-1500 / -1.500"),
    ]


def test_a_column_that_proves_both_ways_proves_neither() -> None:
    result = rows("projects", {"budget_eur": ["5,5", "5.5", "1.234"]})
    assert cells(result, "budget_eur") == ["5.5", "5.5", None]
    assert [a.value for a in result.assumptions] == [""]


@pytest.mark.parametrize(("mark", "number"), [(POINT, "1.234"), (COMMA, "1234")])
def test_the_reader_decides(mark: str, number: str) -> None:
    result = rows("projects", {"budget_eur": ["1.234"]}, {BUDGET: mark})
    assert cells(result, "budget_eur") == [number]
    assert result.problems == ()
    assert [(a.value, a.answered) for a in result.assumptions] == [(mark, True)]


def test_the_reader_can_overrule_the_column_but_not_a_cell_that_has_one_meaning() -> None:
    assert budgets("1.234", "5,5", answers={BUDGET: POINT}) == ["1.234", "5.5"]


def test_an_answer_that_is_none_of_the_choices_changes_nothing() -> None:
    result = rows("projects", {"budget_eur": ["1.234"]}, {BUDGET: "dot"})
    assert [a.is_question for a in result.assumptions] == [True]


def test_in_our_own_workbook_a_point_stands_before_decimals() -> None:
    result = rows("projects", {"budget_eur": ["1.234"]}, exact=True)
    assert cells(result, "budget_eur") == ["1.234"]
    assert [(a.value, a.examples) for a in result.assumptions] == [(POINT, ("1.234",))]


def test_what_a_column_cannot_hold_is_not_meant() -> None:
    assert one("meetings", "lat", "37.509") == "37.509"
    assert one("meetings", "lon", "-25,555") == "-25.555"
    assert one_column("meetings", "participants", ["1.234", "2,500"]) == ["1234", "2500"]
    assert one("meetings", "participants", "25,000") == "25000"


def test_a_whole_number_loses_decimals_that_are_zero_and_no_others() -> None:
    found = one_column("meetings", "participants", ["28.0", "28,00", 28.0, "2.5", 2.5])
    assert found == ["28", "28", "28", "2.5", "2.5"]


@pytest.mark.parametrize(("text", "number"), [("40%", "40"), ("50.0 %", "50.0"), ("0,8", "0.8")])
def test_a_percentage_is_the_number_before_the_sign(text: str, number: str) -> None:
    assert one("indicators", "target", text) == number


@pytest.mark.parametrize(
    "text", ["", "  ", "N.a.", "n/a", "NA", "-", "–", "None", "null", "#N/A", "N/A", "NONE"]
)
def test_what_says_that_there_is_nothing_is_empty(text: str) -> None:
    assert budgets(text, None, float("nan"), "5") == [None, None, None, "5"]


@pytest.mark.parametrize("locale", LOCALES)
@given(st.lists(st.integers(-(10**12), 10**12).map(lambda n: Decimal(n) / 100), min_size=1))
def test_amounts_written_in_any_country_come_back_as_they_were(
    locale: str, amounts: list[Decimal]
) -> None:
    written = [format_decimal(a, "#,##0.00", locale=locale) for a in amounts]
    assert [Decimal(text or "x") for text in budgets(*written)] == amounts


@pytest.mark.parametrize("locale", LOCALES)
@given(st.lists(st.integers(0, 10**9), min_size=1))
def test_whole_numbers_written_in_any_country_come_back_as_they_were(
    locale: str, numbers: list[int]
) -> None:
    written = [format_decimal(number, locale=locale) for number in numbers]
    found = one_column("meetings", "participants", written)
    assert found == [str(number) for number in numbers]


@given(st.permutations(["5,5", "1.234", "1.234.567", "2.000", "x", "", "(1.000)"]))
def test_the_order_of_rows_does_not_matter(found: list[str]) -> None:
    expected = {
        "5,5": "5.5",
        "1.234": "1234",
        "1.234.567": "1234567",
        "2.000": "2000",
        "x": "x",
        "": None,
        "(1.000)": "-1000",
    }
    result = rows("projects", {"budget_eur": found})
    assert cells(result, "budget_eur") == [expected[text] for text in found]
    assert result.assumptions[0].examples == ("(1.000)", "1.234", "2.000")
