from __future__ import annotations

from loaders.grouping import grouped, ranges
from loaders.problems import Problem, Severity


def late(row, value="soon", column="start"):
    return Problem("date_unreadable", file="a.csv", row=row, column=column, value=value)


def test_a_thousand_rows_with_one_mistake_are_one_matter():
    (group,) = grouped(late(row) for row in range(2, 1_002))
    assert len(group.problems) == 1_000
    assert group.rows == "2–1001"
    assert group.values == ("soon",)


def test_other_values_are_told_beside_the_first_on_one_line():
    values = ["soon", "", "soon", "at\nEaster", "l" * 60, "later"]
    (group,) = grouped(late(row, value) for row, value in enumerate(values))
    assert group.others == "at Easter, " + "l" * 40 + "…, …"
    (alike,) = grouped([late(2), late(3)])
    assert alike.others == ""


def test_mistakes_in_other_columns_stay_apart():
    assert len(grouped([late(2), late(2, column="end")])) == 2


def test_errors_come_before_warnings():
    warning = Problem("row_uneven", Severity.WARNING, file="a.csv", row=2)
    assert [g.first.code for g in grouped([warning, late(9)])] == ["date_unreadable", "row_uneven"]


def test_columns_that_are_not_understood_are_told_one_by_one():
    unknown = [Problem("column_unknown", row=1, value=name) for name in ("Colour", "Shape")]
    assert [group.first.value for group in grouped(unknown)] == ["Colour", "Shape"]


def test_rows_are_written_as_ranges_and_not_without_end():
    assert ranges([5, 2, 3, 3, 9]) == "2–3, 5, 9"
    assert ranges(range(1, 40, 2)) == "1, 3, 5, 7, 9, 11, …"
    assert ranges([]) == ""
