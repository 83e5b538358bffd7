from __future__ import annotations

import datetime

from dashboard.charts.years import years
from dashboard.language import Words

PROJECTS = [
    {"project": "a", "start": "2020-02-01", "end": "2021-12-31"},
    {"project": "b", "start": "2021-06-01", "end": "2023-01-01"},
    {"project": "c", "start": "2023-05-01", "end": "2023-12-31"},
    {"project": "undated"},
]
MEETINGS = [
    {"project": "a", "meeting": "m", "start": "2021-03-01", "status": "held"},
    {"project": "b", "meeting": "late", "start": "2022-11-01", "status": "held"},
]


def of(make, day, **tables):
    return years(make(**tables), datetime.date.fromisoformat(day), Words())


def test_a_project_counts_in_each_year_it_touches(make):
    chart = of(make, "2022-06-30", projects=PROJECTS, meetings=MEETINGS)
    assert chart.table.names == ["year", "running", "begin", "end", "held"]
    assert chart.table.rows == (
        ("2020", 1, 1, 0, 0),
        ("2021", 2, 1, 1, 1),
        ("2022", 1, 0, 0, 0),
        ("2023", 2, 1, 2, 0),
    )
    (line,) = chart.lines
    assert [value for _, value in line.points] == [1, 2, 1, 2]


def test_the_title_tells_how_many_run_on_the_day(make):
    assert of(make, "2021-07-01", projects=PROJECTS).title == "2 projects run on 1 July 2021"
    assert of(make, "2023-02-01", projects=PROJECTS).title == "0 projects run on 1 February 2023"


def test_projects_without_dates_are_told_of(make):
    assert "1 project without stated dates is not counted." in of(
        make, "2022-06-30", projects=PROJECTS
    ).notes  # fmt: skip


def test_no_dates_make_no_line(make):
    chart = of(make, "2022-06-30", projects=[{"project": "undated"}])
    assert (chart.lines, chart.table.rows) == ((), ())
