from __future__ import annotations

import datetime

import pytest

from dashboard.content.filters import (
    chosen_meetings,
    chosen_partners,
    filters_in_words,
    kinds_of_indicators,
)
from dashboard.content.meetings import events
from dashboard.content.subject import Subject
from dashboard.language import Words
from loaders.regions import Outlines

PARTNERS = [
    {"partner": "p1", "name_en": "Region of Crete", "country": "GR", "role": "lead"},
    {"partner": "p2", "name_en": "City of Chania", "country": "GR"},
    {"partner": "p3", "name_en": "Région Wallonne", "country": "BE"},
]
MEETINGS = [
    {"meeting": "m1", "kind": "workshop", "country": "GR", "start": "2024-01-10", "status": "held"},
    {"meeting": "m2", "kind": "seminar", "country": "BE", "start": "2024-02-10", "status": "held"},
    {"meeting": "m3", "kind": "seminar", "country": "BE", "start": "2027-02-10"},
]


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ({}, ["p1", "p2", "p3"]),
        ({"country": "GR"}, ["p1", "p2"]),
        ({"country": "GR", "role": "lead"}, ["p1"]),
        ({"q": "region"}, ["p1", "p3"]),
        ({"country": "XX", "role": "king"}, ["p1", "p2", "p3"]),
        ({"role": "associated"}, []),
    ],
)
def test_partners_are_those_the_address_asks_for(make, address, left):
    partners = make(partners=PARTNERS).partners
    assert list(chosen_partners(partners, address)["partner"]) == left


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ({}, {"m1", "m2", "m3"}),
        ({"kind": "seminar"}, {"m2", "m3"}),
        ({"kind": "seminar", "status": "held"}, {"m2"}),
        ({"country": "GR"}, {"m1"}),
        ({"kind": "party"}, {"m1", "m2", "m3"}),
    ],
)
def test_meetings_are_those_the_address_asks_for(make, address, left):
    record = make(meetings=MEETINGS)
    days = events(Subject(record, Outlines(), Words("en"), datetime.date(2026, 1, 1)))
    assert set(chosen_meetings(days, address)["meeting"]) == left


def test_indicators_are_outputs_and_results_unless_another_kind_is_asked_for():
    assert kinds_of_indicators("") == ("output", "result")
    assert kinds_of_indicators("attendance") == ("attendance",)
    assert kinds_of_indicators("nonsense") == ("output", "result")
    assert {"output", "composition", "count"} < set(kinds_of_indicators("all"))


def test_a_filter_is_told_in_the_readers_language():
    assert filters_in_words(Words("bg"), "partners", {"country": "PL", "lang": "bg"}) == (
        "Филтър: Държава – Полша",
    )
    assert filters_in_words(Words("en"), "timeline", {"country": "PL"}) == ()
