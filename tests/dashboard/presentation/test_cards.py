from __future__ import annotations

import datetime

import pytest

from dashboard.content.subject import Subject
from dashboard.content.titles import VIEWS
from dashboard.language import Words
from dashboard.presentation.cards import cards
from loaders.regions import Outlines

AS_OF = datetime.date(2024, 10, 31)


@pytest.fixture
def about(shipped, outlines):
    def make_subject(project="", lang="en"):
        return Subject(shipped, outlines, Words(lang), AS_OF, project)

    return make_subject


def names(found):
    return [card.name for card in found]


@pytest.mark.parametrize(
    ("project", "view", "expected"),
    [
        ("secon", "overview", ["headline", "targets", "timeline", "map", "events"]),
        ("", "overview", ["headline", "projects", "timeline", "map", "events"]),
        ("secon", "map", ["map", "partners"]),
        ("secon", "timeline", ["timeline", "milestones"]),
        ("secon", "meetings", ["meetings"]),
        ("secon", "sources", ["sources", "disputes", "completeness", "gaps"]),
    ],
)
def test_a_view_has_a_card_for_each_thing_it_shows(about, project, view, expected):
    assert names(cards(about(project), view, {})) == expected


@pytest.mark.parametrize("view", VIEWS)
def test_a_card_tells_its_sources(about, view):
    # The tables of sources, of disputes, and of the record itself name them row by row.
    own = {"sources", "disputes", "completeness", "gaps"}
    for card in cards(about("secon"), view, {}):
        assert card.sources or card.name in own, card.name


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_without_anything_on_record_still_has_a_card(make, view):
    record = make(projects=[])
    found = cards(Subject(record, Outlines(), Words("en"), AS_OF), view, {})
    assert found
    if view == "partners":
        assert (found[0].title, found[0].lead) == ("Partners", "None on record.")


def test_filters_of_the_link_narrow_the_cards(about):
    (card,) = cards(about("secon"), "meetings", {"kind": "study_visit"})
    assert card.title == "2 events"
    (card,) = cards(about("secon"), "partners", {"country": "PL"})
    assert [row[0] for row in card.table.rows] == ["Mazowieckie (Mazovia) Region"]


def test_the_map_has_the_countries_beside_it_with_most_organisations_first(about):
    card = next(card for card in cards(about("secon"), "map", {}) if card.chart)
    assert card.title == "10 organisations in 9 countries"
    assert card.table.rows[:2] == (("Greece", 2), ("Belgium", 1))
    assert sum(row[1] for row in card.table.rows) == 10
    assert len(card.table.rows) == 9


def test_an_indicator_with_one_value_has_no_history(make):
    record = make(
        indicators=[
            {"indicator": "i1", "target": "4", "definition_en": "What it is."},
            {"indicator": "i2", "target": "4"},
        ],
        values=[
            {"indicator": "i1", "as_of": "2024-01-31", "value": "1"},
            {"indicator": "i1", "as_of": "2024-06-30", "value": "2"},
            {"indicator": "i2", "as_of": "2024-06-30", "value": "2"},
        ],
    )
    found = cards(Subject(record, Outlines(), Words("en"), AS_OF, "a"), "indicators", {})
    assert names(found) == ["targets", "history-i1", "definitions"]
