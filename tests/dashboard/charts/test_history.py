from __future__ import annotations

import datetime

import pytest

from dashboard.charts.chart import Line
from dashboard.charts.history import figures_beside, indicator_history
from dashboard.language import Words

NOW = datetime.date(2024, 10, 25)


def of(make, *values, **cells):
    rows = [dict(zip(("as_of", "value", "scope"), value, strict=False)) for value in values]
    record = make(
        indicators=[{"indicator": "i", "name_en": "Name", "unit": "events"} | cells],
        values=[{"indicator": "i", "source": f"s{n}"} | row for n, row in enumerate(rows)],
    )
    return indicator_history(record, "i", NOW, Words(), "project-0")


@pytest.mark.parametrize(
    "values",
    [
        [],
        [("2020-01-01", "1")],
        [("2020-01-01", "1"), ("", "2")],
        [("2020-01-01", "1"), ("2020-01-01", "2", "part")],
        [("2020-01-01", "1"), ("2024-10-26", "2")],
    ],
)
def test_fewer_than_two_dates_are_no_history(make, values):
    assert of(make, *values) is None


def test_values_stand_oldest_first(make):
    chart = of(make, ("2022-01-01", "5"), ("2020-06", "2"), target="8")
    assert chart is not None
    line = chart.lines[0]
    assert line.points == ((datetime.date(2020, 6, 30), 2.0), (datetime.date(2022, 1, 1), 5.0))
    assert (line.label, line.target, chart.unit) == ("Name", 8.0, "events")
    assert chart.sentence == "June 2020: 2 · 1 January 2022: 5"


def test_points_and_table_say_the_same(make):
    chart = of(make, ("2020-01-01", "2"), ("2021-01-01", "3", "Mazovia"), ("2022-01-01", "5"))
    assert chart is not None
    assert [row[:2] for row in chart.table.rows] == [
        ("1 January 2020", 2.0),
        ("1 January 2021", 3.0),
        ("1 January 2022", 5.0),
    ]
    points = [value for line in chart.lines for _, value in line.points]
    assert sorted(points) == [row[1] for row in chart.table.rows]
    assert chart.sources == ("s0", "s1", "s2")


def test_each_part_has_a_line_of_its_own(make):
    chart = of(make, ("2020-01-01", "2"), ("2021-01-01", "3", "Mazovia"), ("2022-01-01", "5"))
    assert chart is not None
    assert {line.label: len(line.points) for line in chart.lines} == {"Name": 2, "Mazovia": 1}
    assert "Mazovia, 1 January 2021: 3" in chart.sentence


def test_a_lower_bound_is_said(make):
    record = make(
        indicators=[{"indicator": "i"}],
        values=[
            {"indicator": "i", "as_of": "2020-01-01", "value": "6", "bound": "at_least"},
            {"indicator": "i", "as_of": "2021-01-01", "value": "7"},
        ],
    )
    chart = indicator_history(record, "i", NOW, Words(), "project-0")
    assert chart is not None
    assert chart.sentence == "1 January 2020: at least 6 · 1 January 2021: 7"
    assert [row[2] for row in chart.table.rows] == ["at least 6", ""]


def test_without_a_target_no_level_is_drawn(make):
    chart = of(make, ("2020-01-01", "2"), ("2021-01-01", "3"))
    assert chart is not None
    assert chart.lines[0].target is None


def line(*values):
    points = (datetime.date(2000 + n, 1, 1) for n in range(len(values)))
    return Line("L", "page", tuple(zip(points, values, strict=True)))


def test_each_of_a_few_points_has_its_figure():
    assert figures_beside(line(1.0, 2500.0, 3.0), Words()) == ["1", "2,500", "3"]


def test_of_many_points_every_other_has_its_figure_and_the_highest_among_them():
    told = figures_beside(line(*range(12), 5), Words())
    assert told == ["", "1", "", "3", "", "5", "", "7", "", "9", "", "11", ""]


def test_a_line_without_points_has_no_figures():
    assert figures_beside(line(), Words()) == []
