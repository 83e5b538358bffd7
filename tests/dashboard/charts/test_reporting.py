from __future__ import annotations

import datetime

from dashboard.charts.reporting import reporting
from dashboard.language import Words

NOW = datetime.date(2024, 10, 25)
SHARED = {"name_en": "Policies improved", "unit": "policies", "code": "RCR01", "kind": "result"}
INDICATORS = [
    {"project": "a", "indicator": "x", "target": "3"} | SHARED,
    {"project": "b", "indicator": "x", "target": "5"} | SHARED,
    {"project": "b", "indicator": "y", "name_en": "Events"},
    {"project": "b", "indicator": "z", "name_en": "Visitors", "kind": "attendance"},
]
VALUES = [{"project": "a", "indicator": "x", "value": "2", "as_of": "2024-01-01"}]


def of(make, **tables):
    return reporting(make(**tables), NOW, Words())


def test_projects_that_report_an_indicator_are_counted_and_values_never_added(make):
    chart = of(make, indicators=INDICATORS, values=VALUES)
    told = [(bar.label, bar.value, bar.share, bar.note) for bar in chart.bars]
    assert told == [("Policies improved", "1 of 2", 0.5, "RCR01"), ("Events", "0 of 1", 0.0, "")]
    assert chart.title.startswith("1 of 3 indicators")


def test_behind_it_stand_all_indicators(make):
    table = of(make, indicators=INDICATORS, values=VALUES).table
    assert table.only(["indicator", "projects", "reported", "counted"]).rows == (
        ("Policies improved", 2, 1, 0),
        ("Events", 1, 0, 0),
    )


def test_the_commonest_are_drawn_and_the_rest_is_told_of(make):
    many = [{"project": "a", "indicator": f"i{n}"} for n in range(32)]
    chart = of(make, indicators=many)
    assert len(chart.bars) == 30
    assert len(chart.table.rows) == 32
    assert "2 more indicators are in the table." in chart.notes
