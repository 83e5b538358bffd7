from __future__ import annotations

import datetime

import pytest

from dashboard.progress.freshness import freshness, months_between


def day(text):
    return datetime.date.fromisoformat(text)


SOURCES = [
    {"source": "old", "published": "2020-05-31"},
    {"source": "new", "published": "2024-03-15", "published_precision": "not_before"},
    {"source": "month", "published": "2022-02"},
    {"source": "undated"},
]


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2024-03-15", "2024-03-15", 0),
        ("2024-03-15", "2024-04-14", 0),
        ("2024-03-15", "2024-04-15", 1),
        ("2024-03-15", "2024-09-14", 5),
        ("2024-03-15", "2024-09-15", 6),
        ("2024-03-15", "2025-03-15", 12),
        ("2024-12-31", "2025-01-30", 0),
        ("2024-12-31", "2025-01-31", 1),
        ("2024-03-15", "2024-03-14", 0),
        ("2024-03-15", "2019-01-01", 0),
    ],
)
def test_whole_months_between_two_days(earlier, later, months):
    assert months_between(day(earlier), day(later)) == months


@pytest.mark.parametrize(
    ("shown", "newest", "precision"),
    [
        (["old", "new", "undated"], "new", "not_before"),
        (["old", "month"], "month", "month"),
        (["old"], "old", "day"),
        (["new", "nowhere"], "new", "not_before"),
    ],
)
def test_the_newest_of_the_sources_that_are_shown_is_named(make, shown, newest, precision):
    found = freshness(make(sources=SOURCES), shown, day("2024-06-01"))
    assert found is not None
    assert (found.source, found.precision) == (newest, precision)


@pytest.mark.parametrize("shown", [[], ["undated"], ["nowhere"]])
def test_without_a_date_nothing_is_said(make, shown):
    assert freshness(make(sources=SOURCES), shown, day("2024-06-01")) is None


def test_a_source_known_to_its_month_is_as_old_as_the_end_of_it(make):
    found = freshness(make(sources=SOURCES), ["month"], day("2022-03-28"))
    assert found is not None
    assert (found.published, found.months) == (day("2022-02-28"), 1)


@pytest.mark.parametrize(
    ("as_of", "months", "stale", "later"),
    [
        ("2024-03-14", 0, False, True),
        ("2024-03-15", 0, False, False),
        ("2024-09-15", 6, False, False),
        ("2024-10-14", 6, False, False),
        ("2024-10-15", 7, True, False),
        ("2030-03-15", 72, True, False),
    ],
)
def test_a_source_is_old_after_six_months(make, as_of, months, stale, later):
    found = freshness(make(sources=SOURCES), ["new"], day(as_of))
    assert found is not None
    assert (found.months, found.stale, found.later) == (months, stale, later)


def test_the_newest_source_of_secon_is_the_page_of_newsletter_4(shipped, today):
    shown = ["s2", "s3", "w2", "w10"]
    found = freshness(shipped, shown, today)
    assert found is not None
    assert (found.source, found.published, found.months) == ("s3", day("2025-03-26"), 19)
