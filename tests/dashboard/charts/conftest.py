"""Charts with every kind of content, and with none: what each renderer must be able to draw."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Table, Timeline
from dashboard.charts.history import indicator_history
from dashboard.charts.region_map import region_map
from dashboard.charts.targets import targets
from dashboard.charts.timeline import timeline
from dashboard.language import Words
from dashboard.progress.scope import narrowed
from loaders import Dataset

KINDS = ("output", "result", "composition", "attendance", "count")
NOW = datetime.date(2024, 10, 25)


@pytest.fixture(scope="session")
def charts_of(outlines) -> Callable[..., list[Chart]]:
    """Draw up every chart of a record: of all its projects, and of the first alone."""

    def make_charts(record: Dataset, as_of: datetime.date = NOW, lang: str = "en") -> list[Chart]:
        words, first = Words(lang), narrowed(record, list(record.projects["project"])[:1])
        made: list[Chart | None] = []
        for scope in (record, first):
            made.append(targets(record, scope, as_of, words, KINDS))
            made.append(timeline(record, scope, as_of, words))
            made.append(region_map(record, scope, as_of, words, outlines))
        for indicator in first.indicators["indicator"]:
            made.append(indicator_history(first, indicator, as_of, words, "project-0"))
        return [chart for chart in made if chart]

    return make_charts


@pytest.fixture(scope="session")
def empty_charts() -> list[Chart]:
    said = {
        "name": "empty",
        "title": "",
        "sentence": "",
        "table": Table((), ()),
        "sources": (),
        "as_of": NOW,
        "lang": "en",
    }
    return [
        BarChart(**said, bars=()),
        Timeline(**said, lanes=(), spans=(), marks=(), as_of_words=""),
        RegionMap(**said, areas=(), places=()),
        History(**said, lines=()),
    ]


@pytest.fixture(scope="session")
def shipped_charts(shipped, charts_of) -> list[Chart]:
    return charts_of(shipped)
