from __future__ import annotations

import datetime

import pytest

from dashboard.content.indicators import value_table
from dashboard.content.subject import Subject
from dashboard.language import Words


@pytest.fixture
def subject(make, outlines):
    values = [
        {"indicator": "i1", "as_of": "2023-06-01", "value": "4"},
        {"indicator": "i1", "as_of": "2024-06-01", "value": "6"},
        {"indicator": "i1", "value": "2"},
    ]
    record = make(indicators=[{"indicator": "i1", "target": "8"}], values=values)

    def as_of(day):
        return Subject(record, outlines, Words(), datetime.date.fromisoformat(day), "a")

    return as_of


def values(subject):
    return [value for (value,) in value_table(subject).only(("value",)).rows]


def test_values_that_came_later_are_left_out(subject):
    assert values(subject("2023-12-31")) == [4, 2]


def test_a_value_counts_from_its_day_on(subject):
    assert values(subject("2024-06-01")) == [4, 6, 2]
    assert values(subject("2024-05-31")) == [4, 2]
