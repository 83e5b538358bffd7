from __future__ import annotations

import datetime
import re

from dashboard.charts.chart import History, Line, Table
from dashboard.charts.html_history import history_drawing

YEARS = [(2021, 10.0), (2022, 40.0), (2025, 0.0)]


def drawn(points=YEARS, yearly=True):
    days = tuple((datetime.date(year, 1, 1), value) for year, value in points)
    chart = History(
        name="years",
        title="Projects",
        sentence="2021: 10 · 2022: 40 · 2025: 0",
        table=Table((), ()),
        sources=(),
        as_of=datetime.date(2026, 1, 1),
        lang="de",
        lines=(Line("Projects", "page", days),) if days else (),
        yearly=yearly,
    )
    return str(history_drawing(chart))


def test_points_stand_by_their_day_and_as_high_as_their_figure():
    places = re.findall(r"im-point' style='left:([\d.]+)%;bottom:([\d.]+)%", drawn())
    # 365 of 1461 days.
    assert places == [("0.00", "25.00"), ("24.98", "100.00"), ("100.00", "0.00")]


def test_the_line_goes_through_its_points():
    corners = re.findall(r"([\d.]+)% calc\(([\d.]+)% - 1px\)", drawn())
    # From above: the highest figure is at the upper edge.
    assert corners == [("0.00", "75.00"), ("24.98", "0.00"), ("100.00", "100.00")]


def test_each_figure_and_both_ends_of_the_time_are_told():
    assert re.findall(r">([\d.]+)<", drawn()) == ["10", "40", "0", "2021", "2025"]
    assert "01.01.2021" in drawn(yearly=False)


def test_it_is_told_in_a_sentence():
    assert "role='img' aria-label='2021: 10 · 2022: 40 · 2025: 0'" in drawn()


def test_a_history_of_one_year_and_of_none_is_drawn():
    assert re.findall(r">([\d.]+)<", drawn(YEARS[:1])) == ["10", "2021"]
    assert "im-point" not in drawn([])
