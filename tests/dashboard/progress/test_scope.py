from __future__ import annotations

import pytest

from dashboard.progress.scope import PROJECT_TABLES, narrowed, project_ids, sources_of
from loaders.tables import TABLES

ROWS = {
    "projects": [
        {"project": "b"},
        {"project": "a"},
        {"project": "old", "kind": "predecessor"},
        {"project": "net", "kind": "network"},
    ],
    "meetings": [{"project": p, "meeting": "m"} for p in ("a", "b", "old", "net")],
    "claims": [
        {"table": "projects", "row": "a", "field": "title", "value": "T"},
        {"table": "meetings", "row": "b/m", "field": "place", "value": "P"},
    ],
    "sources": [{"source": "s1"}, {"source": "s2"}],
}


def test_predecessors_and_networks_are_no_projects(make):
    assert project_ids(make(**ROWS)) == ["b", "a"]


def test_every_table_that_names_a_project_is_narrowed():
    assert set(PROJECT_TABLES) == {n for n, t in TABLES.items() if "project" in t.names}


@pytest.mark.parametrize(
    ("projects", "meetings", "claims"),
    [
        (["a"], ["a"], ["a"]),
        (["b", "net"], ["b", "net"], ["b/m"]),
        (["nowhere"], [], []),
        ([], [], []),
    ],
)
def test_a_record_is_narrowed_to_the_rows_of_projects(make, projects, meetings, claims):
    found = narrowed(make(**ROWS), projects)
    assert found.meetings["project"].tolist() == meetings
    assert sorted(found.projects["project"]) == sorted(meetings)
    assert found.claims["row"].tolist() == claims


def test_sources_stay_whole(make):
    assert narrowed(make(**ROWS), ["a"]).sources["source"].tolist() == ["s1", "s2"]


def test_a_record_narrowed_to_all_it_has_is_itself(make):
    record = make(**ROWS)
    assert narrowed(record, ["a", "b", "old", "net", "more"]) is record


def test_narrowing_leaves_the_record_as_it_was(make):
    record = make(**ROWS)
    narrowed(record, ["a"])
    assert len(record.meetings) == 4


def test_sources_of_rows_are_named_once_in_order(make):
    record = make(
        partners=[{"partner": "p", "source": "w2 s1"}, {"partner": "q"}],
        meetings=[{"meeting": "m", "source": "s1 g1"}],
    )
    assert sources_of(record.partners, record.meetings) == ["g1", "s1", "w2"]
    assert sources_of(record.partners.head(0)) == []
