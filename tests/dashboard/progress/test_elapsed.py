from __future__ import annotations

import datetime

import pandas as pd
import pytest

from dashboard.progress.elapsed import elapsed_by_project, phase_at, share_elapsed


def day(text):
    return datetime.date.fromisoformat(text)


def moment(text):
    return pd.Timestamp(text) if text else pd.NaT


# SECON: 1461 days to 1 March 2027 and 91 more. On 25 October 2024, 366 + 214 + 24 have passed.
@pytest.mark.parametrize(
    ("as_of", "share"),
    [
        ("1990-01-01", 0.0),
        ("2023-02-28", 0.0),
        ("2023-03-01", 0.0),
        ("2023-03-02", 1 / 1552),
        ("2024-10-25", 604 / 1552),
        ("2027-05-30", 1551 / 1552),
        ("2027-05-31", 1.0),
        ("2099-01-01", 1.0),
    ],
)
def test_time_elapsed_is_held_between_start_and_end(as_of, share):
    found = share_elapsed(moment("2023-03-01"), moment("2027-05-31"), day(as_of))
    assert found == pytest.approx(share, abs=1e-12)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("", ""),
        ("2020-01-01", ""),
        ("", "2020-01-01"),
        ("2020-01-02", "2020-01-01"),
        ("2020-01-01", "2020-01-01"),
    ],
)
def test_without_two_dates_in_order_nothing_is_said(start, end):
    assert share_elapsed(moment(start), moment(end), day("2021-01-01")) is None


def test_the_longest_time_that_can_be_written_is_measured():
    assert share_elapsed(moment("0001-01-01"), moment("9999-12-31"), day("9999-12-31")) == 1.0


def test_projects_without_dates_are_left_out(make):
    projects = [
        {"project": "a", "start": "2020-01-01", "end": "2020-01-11"},
        {"project": "b", "start": "2020-01-01"},
        {"project": "c", "start": "2020-01-01", "end": "2020-01-05"},
    ]
    found = elapsed_by_project(make(projects=projects).projects, day("2020-01-03"))
    assert found == {"a": pytest.approx(0.2), "c": pytest.approx(0.5)}


PHASES = [
    {"phase": "one", "start": "2020-01-01", "end": "2020-06-30"},
    {"phase": "two", "start": "2020-09-01", "end": "2020-12-31"},
    {"phase": "semester", "kind": "reporting_period", "start": "2020-07-01", "end": "2020-07-31"},
    {"phase": "endless", "start": "2020-08-01"},
    {"project": "b", "phase": "other", "start": "2019-01-01", "end": "2029-12-31"},
]


@pytest.mark.parametrize(
    ("as_of", "phase"),
    [
        ("2019-12-31", ""),
        ("2020-01-01", "one"),
        ("2020-06-30", "one"),
        ("2020-07-01", ""),
        ("2020-08-15", ""),
        ("2020-09-01", "two"),
        ("2020-12-31", "two"),
        ("2021-01-01", ""),
    ],
)
def test_the_phase_of_a_day(make, as_of, phase):
    assert phase_at(make(phases=PHASES).phases, "a", day(as_of)) == phase


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_phases_that_overlap_the_shortest_is_named(make, order):
    both = [
        {"phase": "long", "start": "2020-01-01", "end": "2022-12-31"},
        {"phase": "short", "start": "2020-06-01", "end": "2021-12-31"},
    ]
    phases = make(phases=[both[n] for n in order]).phases
    assert phase_at(phases, "a", day("2020-05-31")) == "long"
    assert phase_at(phases, "a", day("2020-06-01")) == "short"
    assert phase_at(phases, "a", day("2022-01-01")) == "long"


def test_a_project_without_phases_is_in_none(make):
    assert phase_at(make(phases=[]).phases, "a", day("2020-01-01")) == ""


@pytest.mark.parametrize(
    ("project", "as_of", "phase"),
    [
        ("secon", "2026-02-28", "Core phase"),
        ("secon", "2026-03-01", "Follow-up (monitoring) phase"),
        ("secon", "2027-05-31", "Closure phase"),
        ("secon", "2027-06-01", ""),
        ("cesme-plus", "2022-09-30", "Activities"),
        ("cesme-plus", "2022-10-01", "Formal project time"),
        ("crete-network", "2017-06-28", ""),
    ],
)
def test_phases_of_the_dossier(shipped, project, as_of, phase):
    assert phase_at(shipped.phases, project, day(as_of)) == phase
