from __future__ import annotations

from dataclasses import replace

import pytest

from loaders import load
from loaders.merging import Change, Effect, merged

SOURCES = "source,title\ns1,One\ns2,Two\n"


@pytest.fixture
def record(tmp_path):
    """Give what makes a record of partners of a project "a"."""

    def make(name, partners, sources=SOURCES):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "sources.csv").write_text(sources)
        (folder / "projects.csv").write_text("project,kind,acronym,source\na,project,A,s1\n")
        heading = "project,partner,name_en,role,city,lat,source\n"
        (folder / "partners.csv").write_text(heading + partners)
        found = load(folder)
        assert not found.errors
        return found

    return make


def partner(found, number=0):
    return found.tables["partners"].iloc[number].dropna().to_dict()


def test_a_new_row_is_added_and_told(record):
    found = merged(record("old", "a,p1,One,lead,,,s1\n"), record("new", "a,p2,Two,partner,,,s2\n"))
    assert found.tables["partners"]["partner"].tolist() == ["p1", "p2"]
    assert found.changes == (Change(Effect.ROW_ADDED, "partners", "a/p2"),)


def test_an_empty_cell_is_filled_and_the_row_rests_on_both_sources(record):
    found = merged(
        record("old", "a,p1,One,lead,,,s1\n"), record("new", "a,p1,One,lead,Tripoli,37.5,s2\n")
    )
    assert partner(found)["city"] == "Tripoli"
    assert partner(found)["lat"] == "37.5"
    assert partner(found)["source"] == "s1 s2"
    assert Change(Effect.FILLED, "partners", "a/p1", "city", "", "Tripoli") in found.changes


def test_another_source_does_not_replace_a_value_but_disputes_it(record):
    found = merged(
        record("old", "a,p1,One,lead,Athens,,s1\n"), record("new", "a,p1,One,lead,Tripoli,,s2\n")
    )
    assert partner(found)["city"] == "Athens"
    assert partner(found)["source"] == "s1"
    assert found.changes == (
        Change(Effect.DISPUTED, "partners", "a/p1", "city", "Athens", "Tripoli"),
    )
    claim = found.tables["claims"].iloc[0].dropna().to_dict()
    assert claim == {
        "table": "partners",
        "row": "a/p1",
        "field": "city",
        "value": "Tripoli",
        "source": "s2",
        "mark": "stated",
    }


def test_a_newer_edition_of_the_same_source_replaces_its_value(record):
    found = merged(
        record("old", "a,p1,One,lead,Athens,,s1\n"), record("new", "a,p1,One,lead,Tripoli,,s1\n")
    )
    assert partner(found)["city"] == "Tripoli"
    assert [change.effect for change in found.changes] == [Effect.UPDATED]


def test_a_value_without_a_source_never_replaces_one_that_has_it(record):
    found = merged(
        record("old", "a,p1,One,lead,Athens,,s1\n"), record("new", "a,p1,One,lead,Tripoli,,\n")
    )
    assert partner(found)["city"] == "Athens"
    assert [change.effect for change in found.changes] == [Effect.KEPT]
    assert found.tables["claims"].empty


def test_a_value_with_a_source_replaces_one_that_has_none(record):
    found = merged(
        record("old", "a,p1,One,lead,Athens,,\n"), record("new", "a,p1,One,lead,Tripoli,,s2\n")
    )
    assert partner(found)["city"] == "Tripoli"
    assert partner(found)["source"] == "s2"


def test_merging_a_record_into_itself_changes_nothing():
    shipped = load("data")
    found = merged(shipped, shipped)
    assert found.changes == ()
    assert {name: len(frame) for name, frame in found.tables.items()} == {
        name: len(frame) for name, frame in shipped.tables.items()
    }


def test_what_is_disputed_already_is_told_once(record):
    old = record("old", "a,p1,One,lead,Athens,,s1\n")
    new = record("new", "a,p1,One,lead,Tripoli,,s2\n")
    first = merged(old, new)
    assert len(first.tables["claims"]) == 1
    again = merged(replace(old, claims=first.tables["claims"]), new)
    assert again.changes == ()
    assert len(again.tables["claims"]) == 1
