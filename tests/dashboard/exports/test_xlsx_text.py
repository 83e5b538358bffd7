from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.chart import Heading, Table
from dashboard.exports.xlsx_text import decimals, free_name, lines, shortened, widths
from tests.dashboard.exports.awkward import TEXTS

UNFIT = "[]:*?/\\"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Partners", "Partners"),
        ("A/B: what?", "A B what"),
        ("'quoted'", "quoted"),
        ("", "–"),
        ("History", "History (2)"),
        ("A name that is longer than allowed", "A name that is longer than all…"),
    ],
)
def test_the_name_of_a_sheet_is_what_excel_allows(name, made):
    assert free_name(name, set()) == made


def test_sheets_of_one_name_are_told_apart():
    assert free_name("Map", {"map", "map (2)"}) == "Map (3)"


@given(name=st.text(max_size=60) | st.sampled_from(list(TEXTS.values())))
def test_every_name_can_be_that_of_a_sheet(name):
    made = free_name(name, {"–"})
    assert 0 < len(made.encode("utf-16-le")) // 2 <= 31
    assert not set(made) & set(UNFIT)
    assert made.strip("'") == made


def test_a_text_is_cut_between_letters_and_ends_in_an_ellipsis():
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    # A letter beyond the first 65,536 takes two units.
    assert shortened("😀" * 4, 6) == "😀😀…"
    assert shortened("a\x07b", 6) == "ab"


@pytest.mark.parametrize(
    ("value", "needed"), [(8.0, 0), (0.5, 1), (2.25, 2), (1 / 3, 2), (1914046.5, 1), (0.001, 0)]
)
def test_a_number_has_as_many_decimals_as_it_needs(value, needed):
    assert decimals(value) == needed


@pytest.mark.parametrize(
    ("text", "width", "needed"),
    [
        ("one two three", 20, 1),
        ("one two three", 8, 2),
        ("one\ntwo", 20, 2),
        ("https://example.org/a/very/long/address", 10, 4),
        (None, 10, 1),
        (1914046.5, 3, 1),
        ("", 10, 1),
    ],
)
def test_the_lines_that_a_cell_needs_are_counted_word_by_word(text, width, needed):
    assert lines(text, width) == needed


def test_columns_fit_a_page_and_hold_their_headings():
    long = "a long sentence about it " * 9
    headings = (
        Heading("a", "Definition"),
        Heading("b", "Responsibility"),
        Heading("c", "Day", "day"),
    )
    over = widths(Table(headings, ((long, "x", None),)))
    assert sum(over) <= 180
    assert over[0] > 2 * over[1]
    assert over[1] >= len("Responsibility") + 3


def test_headings_stand_in_several_lines_where_columns_share_a_page():
    long = "a long sentence about it " * 9
    headings = (Heading("a", "Definition"), Heading("b", "Date of publication"))
    assert widths(Table(headings, ((long, "x"),)))[1] == len("publication...") + 2
    assert widths(Table(headings, (("short", "x"),)))[1] == len("Date of publication...") + 2
