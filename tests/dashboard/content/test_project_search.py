from __future__ import annotations

import pytest

from dashboard.content.project_search import MOST_FOUND, find_projects, project_names

PROJECTS = [
    {"project": "p1", "acronym": "RIVER", "title": "Clean water", "programme": "Danube"},
    {"project": "p2", "acronym": "SEA", "title": "Της θάλασσας", "programme": "MED"},
    {"project": "p3", "acronym": "WATER+", "title": "Rivers and lakes", "programme": "MED"},
    {"project": "p4", "acronym": "RIVER", "title": "Boats", "reference": "CE0100"},
]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("danube", ["p1"]),
        ("ce0100", ["p4"]),
        ("ΘΑΛΑΣΣΑΣ", ["p2"]),
        ("med lakes", ["p3"]),
        ("river", ["p1", "p4", "p3"]),
        ("water", ["p3", "p1"]),
        ("nothing of this", []),
        ("  ", ["p1", "p2", "p3", "p4"]),
    ],
)
def test_every_word_is_found_anywhere_and_acronyms_come_first(make, wanted, found):
    result = find_projects(make(projects=PROJECTS), wanted)
    assert (list(result.projects), result.number) == (found, len(found))


@pytest.mark.parametrize("wanted", ["", "plan"])
def test_of_many_the_first_are_offered_and_all_are_counted(make, wanted):
    many = make(projects=[{"project": f"plan-{n}"} for n in range(200)])
    result = find_projects(many, wanted)
    assert len(result.projects) == MOST_FOUND
    assert result.number == 200


def test_projects_of_one_acronym_are_told_apart(make):
    names = project_names(make(projects=PROJECTS), ["p1", "p2", "p4"])
    assert names == {"p1": "RIVER (p1)", "p2": "SEA", "p4": "RIVER (p4)"}
