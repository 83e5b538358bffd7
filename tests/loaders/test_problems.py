from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.problems import Problem, Severity, in_reading_order, without_echoes

problems = st.builds(
    Problem,
    st.sampled_from(["a", "b"]),
    st.sampled_from(Severity),
    file=st.sampled_from(["", "a.csv", "b.csv"]),
    row=st.none() | st.integers(1, 3),
    column=st.sampled_from(["", "x"]),
)


def test_problems_are_read_file_by_file_and_row_by_row() -> None:
    expected = (
        Problem("location_missing"),
        Problem("file_empty", file="a.csv"),
        Problem("column_missing", file="a.csv", row=1, column="x"),
        Problem("key_repeated", file="a.csv", row=2),
        Problem("cell_missing", file="a.csv", row=2, column="x"),
        Problem("cell_missing", file="a.csv", row=10, column="x"),
        Problem("key_repeated", file="b.csv", row=2),
    )
    assert in_reading_order(reversed(expected)) == expected


@given(st.lists(problems))
def test_putting_problems_in_order_loses_none(found: list[Problem]) -> None:
    assert sorted(in_reading_order(found), key=repr) == sorted(found, key=repr)


def test_a_problem_is_an_error_unless_it_says_otherwise() -> None:
    assert Problem("any").is_error
    assert not Problem("any", Severity.WARNING).is_error


def test_an_empty_cell_that_two_columns_are_made_of_is_told_once() -> None:
    empty = Problem("cell_missing", file="a.csv", row=2, column="project", heading="Acronym")
    again = Problem("cell_missing", file="a.csv", row=2, column="acronym", heading="Acronym")
    below = Problem("cell_missing", file="a.csv", row=3, column="acronym", heading="Acronym")
    unnamed = [Problem("cell_missing", file="a.csv", row=2, column=name) for name in ("a", "b")]
    found = without_echoes([], [empty, again, below, *unnamed])
    assert found == [empty, below, *unnamed]
