from __future__ import annotations

from typing import Any

import pytest

from loaders.importers.asides import without_asides
from tests.loaders.importers.grids import grid

HEADINGS = ["Organisation", "Country", "Budget"]
ROW = ["Region of Crete", "GR", 5.0]
EMPTY: list[Any] = [None, None, None]


def left_out(rows: list[list[Any]]) -> list[int | None]:
    """Return the rows that were left out of a table whose headings are in row 1."""
    made = grid([HEADINGS, *rows])
    kept, problems = without_asides(made, 1)
    rows_told = [problem.row for problem in problems]
    assert sorted({*kept.frame.index, *filter(None, rows_told)}) == made.frame.index.tolist()
    # A note may name a person.
    assert all(problem.code == "row_left_out" and not problem.value for problem in problems)
    return rows_told


@pytest.mark.parametrize(
    "cells",
    [
        ["Total", None, 10.0],
        ["TOTAL:", None, "10.000,00 €"],
        ["Σύνολο", None, "1 234,5"],
        ["Общо (EUR)", 2, 10.0],
        [None, "Summe", "10 EUR"],
        ["Grand total", None, None],
    ],
)
def test_a_row_of_sums_is_no_row_of_the_table(cells: list[Any]) -> None:
    assert left_out([ROW, cells]) == [3]
    assert left_out([ROW, cells, ROW]) == [3]


@pytest.mark.parametrize(
    "cells",
    [
        ["Total", "FR", 10.0],
        ["Total Energies", None, 10.0],
        ["Region of Crete", None, 10.0],
        [None, None, 10.0],
        ["Total", None, True],
        ["Total", None, "not yet known"],
    ],
)
def test_what_is_named_so_and_says_more_stays(cells: list[Any]) -> None:
    assert left_out([ROW, cells]) == []


def test_notes_at_the_foot_are_left_out() -> None:
    notes = [["Source: monitoring system", None, None], [None, "Contact: Maria", None]]
    assert left_out([ROW, EMPTY, *notes]) == [4, 5]
    assert left_out([ROW, ["Total", None, 5.0], EMPTY, *notes]) == [3, 5, 6]


def test_what_is_not_apart_or_not_alone_or_not_at_the_foot_is_no_note() -> None:
    name = ["Region of Epirus", None, None]
    assert left_out([ROW, name]) == []
    assert left_out([ROW, EMPTY, name, ROW]) == []
    assert left_out([ROW, EMPTY, ["Region of Epirus", "GR", None]]) == []
    assert left_out([ROW, EMPTY, [2024, None, None]]) == []


def test_in_a_narrow_table_a_row_of_one_cell_may_be_whole() -> None:
    made = grid([["Organisation", "Country"], ["A", "GR"], [None, None], ["B", None]])
    assert without_asides(made, 1) == (made, [])
