from __future__ import annotations

from loaders.assumptions import Assumption, Matter, Topic
from loaders.completing import completed, file_id, source_rows
from tests.loaders.parts import part, rows_of


def of(found, table):
    return [row for part in found.parts if part.table == table for row in rows_of(part.frame)]


def test_rows_without_a_project_belong_to_the_only_one_there_is():
    projects = part("projects", [{"acronym": "+RESILIENT"}])
    partners = part("partners", [{"name_en": "City of Rijeka"}], "partners.csv")
    found = completed([projects, partners], {}, {})
    assert of(found, "partners")[0]["project"] == "plus-resilient"


def test_tables_that_name_no_project_share_one_named_after_the_first_file():
    partners = part("partners", [{"name_en": "City of Rijeka"}], "My project.xlsx")
    meetings = part("meetings", [{"title_en": "Kick-off"}], "meetings.xlsx")
    found = completed([partners, meetings], {}, {})
    assert of(found, "partners")[0]["project"] == "my-project"
    assert of(found, "meetings")[0]["project"] == "my-project"
    assert {row["project"] for row in of(found, "projects")} == {"my-project"}


def test_among_several_projects_a_row_without_one_is_left_for_the_check_to_name():
    rows = [{"project": "a", "name_en": "X"}, {"project": "b", "name_en": "Y"}, {"name_en": "Z"}]
    found = completed([part("partners", rows)], {}, {})
    assert "project" not in of(found, "partners")[2]


def test_a_project_that_only_other_rows_name_is_written_as_they_write_it():
    found = completed(
        [part("partners", [{"project": "secon", "name": "X"}])], {}, {"secon": "SECON"}
    )
    assert of(found, "projects")[0]["acronym"] == "SECON"


def test_ids_are_made_of_names_and_told_apart_within_a_project():
    rows = [
        {"project": "a", "title_en": "Meeting of partners"},
        {"project": "a", "title_en": "Meeting of partners"},
        {"project": "b", "title_en": "Meeting of partners"},
        {"project": "a", "title_en": "Other", "meeting": "own-id"},
    ]
    ids = [row["meeting"] for row in of(completed([part("meetings", rows)], {}, {}), "meetings")]
    assert ids == ["meeting-of-partners", "meeting-of-partners-2", "meeting-of-partners", "own-id"]


def test_an_original_name_alone_stands_as_the_only_name_known():
    found = completed([part("partners", [{"project": "a", "name": "Община Хасково"}])], {}, {})
    assert of(found, "partners")[0]["name_en"] == "Община Хасково"
    assert of(found, "partners")[0]["partner"] == "obshchina-khaskovo"


def test_a_role_nobody_states_is_assumed_and_said():
    found = completed([part("partners", [{"project": "a", "name_en": "X"}])], {}, {})
    topic = Topic(Matter.DEFAULT, "a.xlsx", "", "role")
    assert of(found, "partners")[0]["role"] == "partner"
    assert Assumption(topic, "partner", ("lead", "partner", "associated")) in found.assumptions


def test_whether_events_took_place_is_asked_and_the_answer_followed():
    meetings = part("meetings", [{"project": "a", "title_en": "Kick-off"}])
    topic = Topic(Matter.DEFAULT, "a.xlsx", "", "status")
    asked = completed([meetings], {}, {})
    assert "status" not in of(asked, "meetings")[0]
    assert [a.topic for a in asked.assumptions if a.is_question] == [topic]
    told = completed([meetings], {topic: "held"}, {})
    assert of(told, "meetings")[0]["status"] == "held"
    assert [a.value for a in told.assumptions if a.topic == topic and a.answered] == ["held"]


def test_every_row_rests_on_the_file_it_came_from():
    found = completed(
        [part("partners", [{"project": "a", "name_en": "X"}], "Εταίροι.xlsx")], {}, {}
    )
    assert of(found, "partners")[0]["source"] == "etairoi"
    assert of(found, "partners")[0]["mark"] == "stated"
    assert rows_of(source_rows("Εταίροι.xlsx", {"publisher": "keep.eu"}).frame) == [
        {
            "source": "etairoi",
            "title": "Εταίροι.xlsx",
            "kind": "dataset",
            "file": "Εταίροι.xlsx",
            "publisher": "keep.eu",
        }
    ]


def test_our_own_workbook_is_taken_as_it_is():
    rows = [{"project": "a", "partner": "p1", "name_en": "X", "role": "lead"}]
    found = completed([part("partners", rows, exact=True)], {}, {})
    assert of(found, "partners") == rows
    assert of(found, "projects") == []
    assert found.assumptions == ()


def test_a_file_without_letters_still_has_a_name_among_the_sources():
    assert file_id("???.csv") == "file"
    assert file_id("Partner data.xlsx") == "partner-data"
