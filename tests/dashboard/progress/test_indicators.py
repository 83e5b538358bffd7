from __future__ import annotations

import datetime

import pandas as pd
import pytest

from dashboard.progress import indicators as module
from dashboard.progress.events import dated
from dashboard.progress.indicators import Basis, Pace, countable, history, standing

# 1,000 days: 366 of 2000, 365 of 2001, 269 of 2002. Day 500 is 15 May 2001, day 800 11 March 2002.
PROJECT = {"project": "a", "start": "2000-01-01", "end": "2002-09-27"}
HALF, FOUR_FIFTHS = "2001-05-15", "2002-03-11"
NOW = "2024-10-25"


def day(text):
    return datetime.date.fromisoformat(text)


def one(make, *values, as_of=NOW, indicator=None, **tables):
    """Give the standing of one indicator with these values."""
    rows = [{"indicator": "i"} | value for value in values]
    record = make(
        projects=[PROJECT, {"project": "b"}],
        indicators=[{"indicator": "i"} | (indicator or {})],
        values=rows,
        **tables,
    )
    return standing(record, day(as_of)).iloc[0]


def test_without_a_value_nothing_is_reported(make):
    row = one(make, indicator={"target": "43", "due": "end"})
    assert pd.isna(row.achieved)
    assert pd.isna(row.progress)
    assert (row.basis, row.pace) == (Basis.NONE, Pace.NOT_REPORTED)


@pytest.mark.parametrize(
    ("values", "achieved", "basis"),
    [
        ([("2020-01-01", "5", "reported")], 5, Basis.REPORTED),
        ([("2020-01-01", "0", "reported")], 0, Basis.REPORTED),
        ([("2020-01-01", "5", "counted")], 5, Basis.COUNTED),
        ([("2020-01-01", "5", "reported"), ("2021-01-01", "7", "reported")], 7, Basis.REPORTED),
        ([("2021-01-01", "7", "reported"), ("2020-01-01", "5", "reported")], 7, Basis.REPORTED),
        ([("2021-01-01", "5", "reported"), ("2020-01-01", "7", "reported")], 5, Basis.REPORTED),
        ([("2020-01-01", "5", "reported"), ("2024-01-01", "9", "counted")], 5, Basis.REPORTED),
        ([("2024-01-01", "9", "counted"), ("2020-01-01", "5", "reported")], 5, Basis.REPORTED),
        ([("", "3", "reported")], 3, Basis.REPORTED),
        ([("", "3", "reported"), ("1999-01-01", "2", "reported")], 2, Basis.REPORTED),
        ([("", "3", "reported"), ("2024-01-01", "9", "counted")], 3, Basis.REPORTED),
        ([("2024-10-26", "5", "reported")], None, Basis.NONE),
        ([("2024-10-25", "5", "reported")], 5, Basis.REPORTED),
        ([("2024-10-25", "5", "reported"), ("2024-10-26", "6", "reported")], 5, Basis.REPORTED),
        ([("2024-10-26", "5", "reported"), ("2024-01-01", "9", "counted")], 9, Basis.COUNTED),
        ([("2024-10", "5", "reported")], None, Basis.NONE),
        ([("2024-09", "5", "reported")], 5, Basis.REPORTED),
    ],
)
def test_achieved_is_the_latest_reported_value_then_the_latest_counted(
    make, values, achieved, basis
):
    rows = [dict(zip(("as_of", "value", "basis"), value, strict=True)) for value in values]
    row = one(make, *rows)
    assert row.basis == basis
    assert pd.isna(row.achieved) if achieved is None else row.achieved == achieved


def test_the_figure_of_a_part_is_never_taken_for_the_whole(make):
    part = {"as_of": "2024-01-01", "value": "5", "scope": "Mazovia"}
    assert pd.isna(one(make, part).achieved)
    assert one(make, part, {"as_of": "2020-01-01", "value": "2"}).achieved == 2


def test_a_value_of_another_project_with_the_same_indicator_is_not_taken(make):
    record = make(
        indicators=[{"indicator": "i"}, {"project": "b", "indicator": "i"}],
        values=[{"project": "b", "indicator": "i", "as_of": "2020-01-01", "value": "4"}],
    )
    found = standing(record, day(NOW))
    assert found["basis"].tolist() == [Basis.NONE, Basis.REPORTED]


def test_what_is_known_of_the_value_comes_with_it(make):
    row = one(
        make,
        {"as_of": "2022-09", "value": "6", "bound": "at_least", "source": "w1", "remark": "Why"},
        indicator={"source": "s2", "remark": "What"},
    )
    assert row.achieved_as_of == pd.Timestamp("2022-09-30")
    assert (row.achieved_precision, row.bound) == ("month", "at_least")
    assert (row.source, row.achieved_source) == ("s2", "w1")
    assert (row.remark, row.achieved_remark) == ("What", "Why")


def test_rows_stand_in_the_order_of_the_record(make):
    indicators = [{"indicator": name} for name in ("z", "a", "m")]
    values = [{"indicator": name, "value": "1", "as_of": "2020-01-01"} for name in ("m", "z")]
    record = make(indicators=indicators, values=values)
    found = standing(record, day(NOW))
    assert found["indicator"].tolist() == ["z", "a", "m"]
    assert found.index.equals(record.indicators.index)


def test_of_no_indicators_none_has_a_standing(make):
    assert standing(make(), day(NOW)).empty


HELD = [
    {"meeting": "m1", "series": "s", "start": "2020-01-01", "status": "held", "source": "w2 w1"},
    {"meeting": "m2", "series": "s", "start": "2024-10-25", "status": "held", "source": "w1"},
    {"meeting": "m3", "series": "s", "start": "2024-10-25", "status": "held", "part_of": "m2"},
    {"meeting": "m4", "series": "s", "start": "2024-10-26", "status": "held"},
    {"meeting": "m5", "series": "s", "start": "2020-01-01", "status": "announced"},
    {"meeting": "m6", "series": "t", "start": "2020-01-01", "status": "held"},
    {"project": "b", "meeting": "m1", "series": "s", "start": "2020-01-01", "status": "held"},
]
OF_SERIES = {"counts": "meetings where series = s"}


@pytest.mark.parametrize(
    ("as_of", "count"), [("2019-12-31", 0), ("2020-01-01", 1), (NOW, 2), ("2024-10-26", 3)]
)
def test_events_held_are_counted_where_nothing_is_reported(make, as_of, count):
    row = one(make, as_of=as_of, indicator=OF_SERIES, meetings=HELD)
    assert (row.achieved, row.basis) == (count, Basis.COUNTED)
    assert pd.isna(row.achieved_as_of)
    assert pd.isna(row.bound)


def test_a_value_goes_before_a_count(make):
    value = {"as_of": "2020-01-01", "value": "7"}
    row = one(make, value, indicator=OF_SERIES, meetings=HELD)
    assert (row.achieved, row.basis) == (7, Basis.REPORTED)


def test_a_count_rests_on_the_sources_of_what_was_counted(make):
    row = one(make, indicator=OF_SERIES | {"source": "s9"}, meetings=HELD)
    assert (row.source, row.achieved_source) == ("s9", "w1 w2")


def test_the_events_of_many_projects_are_looked_at_once(make, monkeypatch):
    looked = []
    monkeypatch.setattr(module, "dated", lambda meetings: looked.append(1) or dated(meetings))
    many = [f"p{number}" for number in range(40)]
    record = make(
        indicators=[
            {"project": p, "indicator": f"i{n}"} | counts
            for p in many
            for n, counts in enumerate((OF_SERIES, {"counts": "meetings"}))
        ],
        meetings=[row | {"project": p} for p in many for row in HELD[:6]],
    )
    assert standing(record, day(NOW))["achieved"].tolist() == [2, 3] * 40
    assert len(looked) == 1


def test_a_count_that_cannot_be_read_counts_nothing(make):
    row = one(make, indicator={"counts": "sheep where colour = black"}, meetings=HELD)
    assert row.basis == Basis.NONE


PARTNERS = [
    {"partner": "p1", "country": "GR", "role": "lead"},
    {"partner": "p2", "country": "GR"},
    {"partner": "p3", "country": "BG"},
    {"partner": "p4"},
    {"partner": "p5", "country": "IT", "role": "associated"},
    {"project": "b", "partner": "p1", "country": "FI"},
]


@pytest.mark.parametrize(
    ("counts", "number"),
    [
        ("partners", 4),
        ("partners distinct country", 2),
        ("partners where role = lead", 1),
        ("partners where role = associated", 0),
    ],
)
def test_associated_partners_are_counted_nowhere(make, counts, number):
    row = one(make, indicator={"counts": counts}, partners=PARTNERS)
    assert (row.achieved, row.basis) == (number, Basis.COUNTED)


@pytest.mark.parametrize(
    ("status", "number"),
    [
        ("published", 1),
        ("done", 1),
        ("running", 1),
        ("planned", 0),
        ("announced", 0),
        ("passed", 0),
        ("implied", 0),
        ("unknown", 0),
        ("", 0),
    ],
)
def test_a_publication_counts_when_a_source_says_that_it_is_there(make, status, number):
    steps = [{"milestone": "x", "status": status, "date": "2024-01-01"}]
    row = one(make, indicator={"counts": "milestones"}, milestones=steps)
    assert row.achieved == number


@pytest.mark.parametrize(
    ("cells", "as_of", "number"),
    [
        ({"date": "2024-06-04"}, "2024-06-03", 0),
        ({"date": "2024-06-04"}, "2024-06-04", 1),
        ({"date": "2024-06-04", "end": "2024-06-17"}, "2024-06-16", 0),
        ({"date": "2024-06-04", "end": "2024-06-17"}, "2024-06-17", 1),
        ({"date": "2024-06"}, "2024-06-29", 0),
        ({"date": "2024-06"}, "2024-06-30", 1),
        ({"date": "2024"}, "2024-12-30", 0),
        ({}, "1999-01-01", 1),
    ],
)
def test_a_publication_counts_from_its_date_on(make, cells, as_of, number):
    steps = [{"milestone": "x", "status": "published"} | cells]
    row = one(make, as_of=as_of, indicator={"counts": "milestones"}, milestones=steps)
    assert row.achieved == number


@pytest.mark.parametrize(
    ("named_on", "as_of", "names"),
    [
        ("2023-06-16", "2023-06-15", []),
        ("2023-06-16", "2023-06-16", ["x"]),
        ("2023-06", "2023-06-29", []),
        ("2023-06", "2023-06-30", ["x"]),
        ("", "1999-01-01", ["x"]),
    ],
)
def test_a_practice_counts_from_the_day_it_was_named(make, named_on, as_of, names):
    record = make(practices=[{"practice": "x", "named_on": named_on}])
    assert countable(record, "practices", day(as_of))["practice"].tolist() == names


@pytest.mark.parametrize(
    ("value", "target", "progress"),
    [("4", "8", 0.5), ("0", "8", 0.0), ("12", "8", 1.5), ("8", "8", 1.0), ("5", "", None)],
)
def test_progress_is_achieved_of_target(make, value, target, progress):
    row = one(make, {"value": value}, indicator={"target": target})
    assert pd.isna(row.progress) if progress is None else row.progress == progress


@pytest.mark.parametrize("value", ["0", "3"])
def test_of_a_target_of_nothing_there_is_no_progress_and_nothing_is_behind(make, value):
    indicator = {"target": "0", "due": "during"}
    row = one(make, {"value": value}, indicator=indicator, as_of=FOUR_FIFTHS)
    assert pd.isna(row.progress)
    assert row.pace == Pace.ON_PACE


@pytest.mark.parametrize(
    ("as_of", "value", "pace"),
    [
        (HALF, "399", Pace.BEHIND),
        (HALF, "400", Pace.ON_PACE),
        (HALF, "401", Pace.ON_PACE),
        (FOUR_FIFTHS, "699", Pace.BEHIND),
        (FOUR_FIFTHS, "700", Pace.ON_PACE),
        (FOUR_FIFTHS, "1500", Pace.ON_PACE),
        ("1999-01-01", "0", Pace.ON_PACE),
        ("2002-09-27", "899", Pace.BEHIND),
        ("2002-09-27", "900", Pace.ON_PACE),
        ("2024-01-01", "899", Pace.BEHIND),
    ],
)
def test_pace_allows_ten_points_less_than_the_time_elapsed(make, as_of, value, pace):
    row = one(make, {"value": value}, indicator={"target": "1000", "due": "during"}, as_of=as_of)
    assert row.pace == pace


@pytest.mark.parametrize(
    ("due", "target", "value", "pace"),
    [
        ("during", "1000", "0", Pace.BEHIND),
        ("end", "1000", "0", Pace.DUE_AT_END),
        ("", "1000", "0", Pace.DUE_AT_END),
        ("after", "1000", "0", Pace.DUE_AFTER),
        ("during", "", "0", Pace.NO_TARGET),
        ("after", "", "0", Pace.NO_TARGET),
        ("during", "1000", "", Pace.NOT_REPORTED),
        ("end", "1000", "", Pace.NOT_REPORTED),
        ("during", "", "", Pace.NO_TARGET),
    ],
)
def test_only_what_is_due_during_the_project_is_behind(make, due, target, value, pace):
    values = [{"value": value}] if value else []
    row = one(make, *values, indicator={"target": target, "due": due}, as_of=FOUR_FIFTHS)
    assert row.pace == pace


def test_a_project_without_dates_is_never_behind(make):
    record = make(
        indicators=[{"indicator": "i", "target": "10", "due": "during"}],
        values=[{"indicator": "i", "value": "0"}],
    )
    row = standing(record, day(NOW)).iloc[0]
    assert pd.isna(row.elapsed)
    assert row.pace == Pace.DUE_AT_END


def test_history_holds_the_dated_values_of_all_parts_oldest_first(make):
    values = [
        {"indicator": "i", "as_of": "2022-01-01", "value": "2"},
        {"indicator": "i", "as_of": "2021-01-01", "value": "1", "scope": "Mazovia"},
        {"indicator": "i", "value": "9"},
        {"indicator": "i", "as_of": "2024-10-26", "value": "3"},
        {"indicator": "h", "as_of": "2024-10-25", "value": "4"},
    ]
    record = make(indicators=[{"indicator": "i"}, {"indicator": "h"}], values=values)
    assert history(record, day(NOW))["value"].tolist() == [4, 1, 2]


@pytest.mark.parametrize(
    ("indicator", "as_of", "achieved", "basis", "pace"),
    [
        ("si-1", "2026-11-22", None, Basis.NONE, Pace.NOT_REPORTED),
        ("si-2", "2026-11-22", 2, Basis.COUNTED, Pace.DUE_AT_END),
        ("si-3", "2024-10-24", 3, Basis.COUNTED, Pace.ON_PACE),
        ("si-3", "2024-10-25", 4, Basis.COUNTED, Pace.ON_PACE),
        ("si-3", "2026-11-22", 4, Basis.COUNTED, Pace.BEHIND),
        ("si-4", "2026-11-22", None, Basis.NONE, Pace.NOT_REPORTED),
        ("si-5", "2026-11-22", None, Basis.NONE, Pace.NOT_REPORTED),
        ("si-6", "2026-11-22", None, Basis.NONE, Pace.NOT_REPORTED),
        ("si-7", "2026-11-22", 10, Basis.REPORTED, Pace.NO_TARGET),
        ("si-8", "2026-11-22", 9, Basis.REPORTED, Pace.NO_TARGET),
        ("si-11", "2026-11-22", None, Basis.NONE, Pace.NOT_REPORTED),
        ("si-12", "2026-11-22", 28, Basis.REPORTED, Pace.NO_TARGET),
        ("ci-1", "2022-09-29", None, Basis.NONE, Pace.NO_TARGET),
        ("ci-1", "2022-09-30", 16, Basis.REPORTED, Pace.NO_TARGET),
        ("ci-2", "2026-11-22", 1, Basis.REPORTED, Pace.NO_TARGET),
        ("ci-3", "2026-11-22", 4, Basis.REPORTED, Pace.NO_TARGET),
        ("ci-4", "2026-11-22", 4, Basis.REPORTED, Pace.NO_TARGET),
        ("ci-6", "2022-09-20", 2, Basis.COUNTED, Pace.NO_TARGET),
        ("ci-6", "2022-09-21", 3, Basis.COUNTED, Pace.NO_TARGET),
        ("ri-1", "2026-11-22", 14, Basis.REPORTED, Pace.NO_TARGET),
        ("ri-2", "2026-11-22", 8, Basis.REPORTED, Pace.NO_TARGET),
        ("ri-3", "2019-06-06", 2, Basis.COUNTED, Pace.NO_TARGET),
        ("ri-4", "2026-11-22", 6, Basis.COUNTED, Pace.NO_TARGET),
        ("ni-1", "2026-11-22", 2, Basis.COUNTED, Pace.NO_TARGET),
    ],
)
def test_figures_of_the_dossier(shipped, indicator, as_of, achieved, basis, pace):
    found = standing(shipped, day(as_of))
    row = found[found["indicator"] == indicator].iloc[0]
    assert (row.basis, row.pace) == (basis, pace)
    assert pd.isna(row.achieved) if achieved is None else row.achieved == achieved


@pytest.mark.parametrize(
    ("indicator", "target"),
    [("si-1", 43), ("si-2", 9), ("si-3", 8), ("si-4", 30), ("si-5", 26), ("si-6", 9)],
)
def test_no_target_of_secon_has_a_reported_value(shipped, today, indicator, target):
    found = standing(shipped, today)
    row = found[found["indicator"] == indicator].iloc[0]
    assert row.target == target
    assert row.basis != Basis.REPORTED
