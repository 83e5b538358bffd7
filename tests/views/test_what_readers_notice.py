"""Figures and names of the shipped record as they stand in its CSV files, read off the pages."""

from __future__ import annotations

import re

import pytest

from tests.views.reading import read

SECON = {"project": "secon", "as_of": "2024-10-31", "lang": "en"}
NOT_REPORTED = {"en": "not reported", "el": "δεν έχει δηλωθεί", "bg": "не е отчетено"}
PROMISED = {"si-1": "43", "si-4": "30", "si-5": "26", "si-6": "9", "si-11": "2"}


def fact(page, name):
    return read(page).facts[name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Organisations", "10"),
        ("Promised exchange events held", "4 of 8"),
        ("Indicators with a reported value", "0 of 9"),
        ("Lead partner", "Region of Peloponnese"),
        ("Budget", "€1,914,046 (another source: €1,842,680)"),
        ("Time elapsed", "39%"),
    ],
)
def test_the_overview_of_a_project_has_its_figures(look, name, value):
    assert fact(look("overview", **SECON), name) == value


@pytest.mark.parametrize(
    ("as_of", "held"),
    [("2023-05-24", "0 of 8"), ("2023-05-25", "1 of 8"), ("2024-10-25", "4 of 8")],
)
def test_a_meeting_is_held_from_its_last_day_on(look, as_of, held):
    page = look("overview", project="secon", as_of=as_of)
    assert fact(page, "Promised exchange events held") == held


@pytest.mark.parametrize(("lang", "value"), [("en", "4 of 8"), ("el", "4 από 8"), ("bg", "4 от 8")])
def test_the_exchange_events_are_told_in_each_language(look, lang, value):
    assert value in read(look("overview", **SECON | {"lang": lang})).facts.values()


def test_all_projects_stand_side_by_side(look):
    page = read(look("overview", lang="en"))
    assert [acronym in page.text for acronym in ("SECON", "CESME+", "+RESILIENT")] == [True] * 3
    assert page.facts["Organisations"] == "31"


@pytest.mark.parametrize("project", ["cesme", "crete-network"])
def test_what_is_no_project_of_ours_has_no_partners_rather_than_none(look, project):
    assert fact(look("overview", project=project), "Organisations") == "none on record"


@pytest.mark.parametrize("lang", NOT_REPORTED)
@pytest.mark.parametrize("indicator", PROMISED)
def test_what_is_not_reported_is_never_zero_nor_the_target(look, lang, indicator):
    address = {"lang": lang, "project": "secon", "indicator": indicator}
    standing = next(iter(read(look("indicators", **address)).facts.values()))
    assert standing.startswith(NOT_REPORTED[lang])
    assert re.findall(r"\d+", standing) == [PROMISED[indicator]]


@pytest.mark.parametrize(
    ("indicator", "standing"),
    [("si-3", "4 of 8"), ("si-10", "not reported, 7 promised"), ("si-9", "not reported")],
)
def test_an_indicator_stands_where_its_values_put_it(look, indicator, standing):
    assert fact(look("indicators", **SECON, indicator=indicator), "Standing") == standing


def test_a_value_counts_from_its_date_on(look):
    address = {"project": "secon", "lang": "en", "indicator": "si-9"}
    before = look("indicators", **address, as_of="2025-03-25")
    after = look("indicators", **address, as_of="2025-03-26")
    assert [fact(before, "Standing"), fact(after, "Standing")] == ["not reported", "9"]


def test_a_budget_that_no_source_states_is_not_reported(look):
    assert fact(look("overview", project="cesme-plus", lang="en"), "Budget") == "not reported"


@pytest.mark.parametrize(("meeting", "persons"), [("se-4", "28"), ("se-1", "not reported")])
def test_persons_at_a_meeting_are_told_or_not_reported(look, meeting, persons):
    assert fact(look("meetings", **SECON, meeting=meeting), "Participants") == persons


def test_a_meeting_has_its_parts(look):
    parts = fact(look("meetings", **SECON, meeting="se-4"), "Parts")
    assert "Interregional exchange seminar" in parts
    assert "Steering committee of the project" in parts


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ({"kind": "study_visit"}, "2 events"),
        ({"country": "PL"}, "5 events"),
        ({"q": "caceres"}, "4 events"),
        ({"q": "nowhere"}, "0 events"),
    ],
)
def test_meetings_can_be_narrowed(look, address, count):
    assert (2, count) in read(look("meetings", **SECON, **address)).headings


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ({}, "10 organisations"),
        ({"country": "GR"}, "2 organisations"),
        ({"role": "lead"}, "1 organisation"),
        ({"q": "KMOP"}, "1 organisation"),
        ({"q": "κμοπ"}, "1 organisation"),
        ({"q": "caceres merida"}, "0 organisations"),
    ],
)
def test_partners_can_be_narrowed(look, address, count):
    assert (2, count) in read(look("partners", **SECON, **address)).headings


def test_the_map_lists_the_partners_of_a_region(look):
    text = read(look("map", **SECON, region="PL9")).text
    assert "Mazowieckie (Mazovia) Region" in text
    assert "Region of Peloponnese" not in text


def test_the_timeline_tells_what_was_held_and_what_is_to_come(look):
    headings = read(look("timeline", **SECON)).headings
    assert (2, "9 events held by 31 October 2024, 2 to come") in headings


def test_a_source_tells_what_rests_on_it(look):
    text = read(look("sources", **SECON, source="s2")).text
    assert "SECON newsletter no. 2" in text
    assert "What rests on it" in text


def test_disputed_facts_keep_both_figures(look):
    text = read(look("sources", **SECON)).text
    assert "1,914,046" in text
    assert "€1,842,680" in text


@pytest.mark.parametrize(("lang", "reason"), [("en", True), ("el", False), ("bg", False)])
def test_why_one_of_two_figures_is_shown_is_told_in_the_readers_language(look, lang, reason):
    page = read(look("sources", **{**SECON, "lang": lang}))
    assert ("The site of the lead partner is followed" in page.text) is reason
    english = [given for tag, given in page.tags if tag == "span" and given.get("lang") == "en"]
    assert bool(english) is reason


def test_the_accessibility_statement_names_the_contact_that_is_set(look, monkeypatch):
    monkeypatch.setenv("INTERREG_CONTACT", "access@example.org")
    page = read(look("accessibility"))
    assert page.headings[0] == (1, "Accessibility statement")
    assert "Contact: access@example.org" in page.text
    links = [link.proto.label for link in look("map").sidebar.get("page_link")]
    assert links[-1] == "Accessibility"


@pytest.mark.parametrize(
    ("view", "address", "told"),
    [
        ("partners", {"country": "PL"}, "Filter: Country – Poland"),
        ("meetings", {"kind": "study_visit", "q": "caceres"}, "Filter: Search – caceres"),
        ("indicators", {"kind": "all"}, "Filter: Kind of indicator – All kinds"),
        ("map", {"region": "PL9"}, "Filter: Region – Makroregion województwo mazowieckie"),
    ],
)
def test_filters_are_told_for_paper(look, view, address, told):
    assert told in read(look(view, **address)).text
    assert "Filter:" not in read(look(view)).text
