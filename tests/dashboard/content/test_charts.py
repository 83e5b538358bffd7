from __future__ import annotations

import pytest

from dashboard.charts.chart import History, Timeline
from dashboard.content.charts import map_of, targets_of, timeline_of

# By what a reader can tell apart: seven colours of projects, and forty lanes.
MOST_COLOURS, MOST_LANES = 7, 40


@pytest.fixture
def of(make, about):
    """Give what makes a subject of so many projects, each with a partner in Veneto."""

    def subject(number: int, project: str = ""):
        ids = [f"p{n}" for n in range(number)]
        partners = [
            {"project": one, "partner": "x", "country": "IT", "regions": "ITH3"} for one in ids
        ]
        projects = [{"project": i, "start": "2023-01-01", "end": "2024-12-31"} for i in ids]
        return about(project, record=make(projects=projects, partners=partners))

    return subject


@pytest.mark.parametrize(("number", "coloured"), [(MOST_COLOURS, False), (MOST_COLOURS + 1, True)])
def test_a_map_has_classes_where_colours_of_projects_would_come_back(of, number, coloured):
    areas = map_of(of(number)).areas
    assert [area.strength == "class" for area in areas] == [coloured] * len(areas)
    assert areas


def test_one_of_many_projects_has_its_own_map(of):
    assert {area.strength for area in map_of(of(100, "p7")).areas} != {"class"}


@pytest.mark.parametrize(("number", "kind"), [(MOST_LANES, Timeline), (MOST_LANES + 1, History)])
def test_a_timeline_has_lanes_while_they_fit_a_picture(of, number, kind):
    assert isinstance(timeline_of(of(number)), kind)


@pytest.mark.parametrize(("number", "bars"), [(MOST_LANES, 40), (MOST_LANES + 1, 1)])
def test_promises_that_projects_share_become_one_bar(make, about, number, bars):
    promised = [
        {"project": f"p{n}", "indicator": "i", "name_en": "Tools", "unit": "tools", "target": "3"}
        for n in range(number)
    ]
    record = make(projects=[{"project": f"p{n}"} for n in range(number)], indicators=promised)
    assert len(targets_of(about(record=record)).bars) == bars
