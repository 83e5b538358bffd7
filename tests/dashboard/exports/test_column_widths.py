from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports.column_widths import column_widths, lines_needed, stretched

PAGE = 92
EDGES = 2
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.text(max_size=80), min_size=width, max_size=width), min_size=1, max_size=8
    )
)


def shared(rows):
    return column_widths(rows, PAGE, len, EDGES)


def test_texts_that_fit_a_page_get_what_they_need_and_no_more():
    assert shared([["Region", "Code (NUTS 2024)"], ["Peloponnisos", "EL65"]]) == (14, 18)


def test_they_can_be_stretched_to_fill_it():
    assert stretched((10, 30), 80) == (20, 60)


def test_a_column_of_long_texts_gets_more_room_than_one_of_short_ones():
    short, long = shared([["No", "Definition"], ["1", "A long sentence about it " * 3]])
    assert long > 3 * short


def test_a_word_of_a_heading_is_not_broken():
    widths = shared([["Programme", "Aim"], ["x", "word " * 60], ["y", "word " * 60]])
    assert widths[0] >= len("Programme")


def test_short_texts_stand_in_one_line_beside_long_ones():
    rows = [["Organisation", "Role"], ["A regional authority " * 6, "Lead partner"]]
    assert shared(rows)[1] == len("Lead partner") + EDGES


def test_two_long_columns_share_by_what_they_hold():
    first, second = shared([["Fact", "Claims"], ["word " * 20, "word " * 60]])
    assert first < second < 3 * first


def test_every_line_of_a_cell_counts_not_its_longest_alone():
    claims = "\n".join(["2.7 million – page of the project, date not stated"] * 6)
    rows = [["Of what", "Shown", "Claims"], ["A ministry of agriculture " * 2, "A " * 25, claims]]
    *others, last = shared(rows)
    # In one line each, the claims take six; broken once, they would take twelve.
    assert last == len("2.7 million – page of the project, date not stated") + EDGES
    assert lines_needed(rows[1:], (*others, last), len, EDGES) == 6


@given(TABLES)
def test_columns_share_the_page_whatever_they_hold(rows):
    widths = shared(rows)
    assert len(widths) == len(rows[0])
    assert all(width > 0 for width in widths)
    assert sum(widths) <= PAGE + 1e-6


def test_a_table_without_rows_takes_no_lines():
    assert lines_needed([], (10, 10), len, EDGES) == 0
