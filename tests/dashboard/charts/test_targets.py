from __future__ import annotations

import datetime

import pandas as pd
import pytest

from dashboard.charts.targets import targets
from dashboard.language import Words
from dashboard.progress.indicators import standing
from dashboard.progress.scope import narrowed, project_ids

NOW = datetime.date(2026, 11, 22)
EVERY_KIND = ("output", "result", "composition", "attendance", "count")


def column(chart, name):
    place = [heading.name for heading in chart.table.headings].index(name)
    return [row[place] for row in chart.table.rows]


@pytest.fixture(scope="module")
def secon(shipped):
    return targets(shipped, narrowed(shipped, ["secon"]), NOW, Words())


def test_the_promises_of_secon_in_words(secon):
    assert [bar.value for bar in secon.bars] == [
        "not reported, 43 promised",
        "2 of 9",
        "4 of 8",
        "not reported, 30 promised",
        "not reported, 26 promised",
        "not reported, 9 promised",
        "9",
        "4 of 7",
        "not reported, 2 promised",
    ]
    assert secon.title == "1 of 9 indicators have a reported value"


def test_what_is_not_reported_has_no_length_and_no_figure(secon):
    for bar, achieved in zip(secon.bars, column(secon, "achieved"), strict=True):
        assert bar.known == ("not reported" not in bar.value)
        assert bar.known == (achieved is not None)
        assert bar.known or (bar.share is None and bar.colour == "muted")


def test_bars_and_table_say_the_same(secon):
    assert [bar.label for bar in secon.bars] == column(secon, "indicator")
    assert [bar.share for bar in secon.bars] == column(secon, "progress")
    assert [bar.has_target for bar in secon.bars] == [
        t is not None for t in column(secon, "target")
    ]


def test_the_chart_says_what_progress_says(shipped):
    chart = targets(shipped, shipped, NOW, Words(), EVERY_KIND)
    rows = standing(shipped, NOW)
    assert column(chart, "achieved") == [None if pd.isna(v) else v for v in rows["achieved"]]
    assert column(chart, "progress") == [None if pd.isna(v) else v for v in rows["progress"]]
    assert column(chart, "indicator") == rows["name_en"].tolist()


def test_time_elapsed_stands_only_where_pace_is_told(secon):
    told = [bar.label for bar in secon.bars if bar.elapsed is not None]
    assert told == [
        "Interregional good-practice exchange events organised",
        "Regional stakeholder group meetings per country",
    ]
    assert secon.bars[2].note == "counted from the record · Behind on the record"
    assert any("time elapsed" in note for note in secon.notes)


def test_the_sentence_tells_each_bar(secon):
    assert len(secon.sentence.split(" · ")) == 9
    assert "Interregional good-practice exchange events organised: 4 of 8" in secon.sentence


@pytest.mark.parametrize(
    ("project", "title"),
    [
        ("cesme-plus", "4 of 5 indicators have a reported value, no targets are stated"),
        ("plus-resilient", "No indicators are on record"),
    ],
)
def test_titles_of_projects_that_promised_no_figures(shipped, project, title):
    chart = targets(shipped, narrowed(shipped, [project]), NOW, Words())
    assert chart.title == title
    assert bool(chart.bars) == (project == "cesme-plus")


def test_only_the_kinds_asked_for_are_shown(shipped):
    chart = targets(shipped, shipped, NOW, Words(), ("attendance",))
    assert [bar.value for bar in chart.bars] == ["28"]


def test_a_lower_bound_is_no_exact_figure_in_the_table_either(shipped):
    chart = targets(shipped, narrowed(shipped, ["plus-resilient"]), NOW, Words(), ("count",))
    assert [bar.value for bar in chart.bars] == ["2", "at least 6"]
    assert column(chart, "achieved") == [2, 6]
    assert column(chart, "bound") == ["", "at least 6"]


def test_a_figure_names_its_own_document_beside_that_of_the_promise(make):
    record = make(
        indicators=[
            {"indicator": "i", "source": "form"},
            {"indicator": "j", "source": "form", "counts": "meetings"},
            {"indicator": "k", "kind": "count", "source": "hidden"},
        ],
        values=[{"indicator": "i", "value": "3", "source": "report w2"}],
        meetings=[
            {"meeting": "m", "status": "held", "start": "2020-01-01", "source": "page"},
            {"meeting": "n", "status": "planned", "start": "2020-01-01", "source": "plan"},
        ],
    )
    chart = targets(record, record, NOW, Words())
    assert chart.sources == ("form", "page", "report", "w2")


@pytest.mark.parametrize(
    ("cells", "as_of"),
    [
        ({"as_of": "2022-09"}, "September 2022"),
        ({}, "date not stated"),
        (None, ""),
    ],
)
def test_the_date_of_a_figure(make, cells, as_of):
    values = [] if cells is None else [{"indicator": "i", "value": "3"} | cells]
    record = make(indicators=[{"indicator": "i", "counts": "meetings"}], values=values)
    assert column(targets(record, record, NOW, Words()), "as_of") == [as_of]


def test_bars_of_several_projects_are_told_apart(shipped):
    scope = narrowed(shipped, ["secon", "cesme-plus"])
    chart = targets(shipped, scope, NOW, Words())
    assert [bar.group for bar in chart.bars] == ["SECON"] * 9 + ["CESME+"] * 5
    assert "CESME+: Local Support Groups: 4" in chart.sentence
    assert {bar.colour for bar in chart.bars if bar.known} == {"project-0", "project-1"}


def test_a_project_keeps_its_colour_when_it_is_alone(shipped):
    chart = targets(shipped, narrowed(shipped, ["cesme-plus"]), NOW, Words())
    assert {bar.colour for bar in chart.bars if bar.known} == {"project-1"}


@pytest.mark.parametrize(
    ("value", "words", "share"),
    [("12", "12 of 8", 1.5), ("0", "0 of 8", 0.0), ("8", "8 of 8", 1.0), ("-1", "-1 of 8", -0.125)],
)
def test_progress_is_shown_as_it_is(make, value, words, share):
    record = make(
        indicators=[{"indicator": "i", "target": "8"}], values=[{"indicator": "i", "value": value}]
    )
    bar = targets(record, record, NOW, Words()).bars[0]
    assert (bar.value, bar.share) == (words, share)


def test_a_target_of_nothing_has_neither_length_nor_time(make):
    record = make(
        projects=[{"project": "a", "start": "2020-01-01", "end": "2030-01-01"}],
        indicators=[{"indicator": "i", "target": "0", "due": "during"}],
        values=[{"indicator": "i", "value": "0"}],
    )
    bar = targets(record, record, NOW, Words()).bars[0]
    assert (bar.value, bar.share, bar.elapsed) == ("0 of 0", None, None)


def test_the_language_of_the_words_is_that_of_the_chart(shipped):
    chart = targets(shipped, narrowed(shipped, project_ids(shipped)), NOW, Words("el"))
    assert chart.lang == "el"
    assert {h.name for h in chart.table.headings} >= {"target", "achieved", "basis"}
