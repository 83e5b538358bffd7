from __future__ import annotations

import pytest

from loaders.assumptions import Answers, Matter, Topic
from loaders.gathering import Gathered, gathered_from
from loaders.incoming import USUAL, File, Limits
from loaders.workbook import template
from tests.loaders.files.building import workbook

PARTNERS = [["Organisation", "Country"], ["Town", "GR"], ["City", "BG"]]
NOTES = [["Dear all,"], ["see below"]]


def gathered(
    content: bytes, name: str = "a.xlsx", answers: Answers | None = None, limits: Limits = USUAL
) -> Gathered:
    return gathered_from([File(name, content)], answers or {}, limits)


def codes(found: Gathered) -> list[tuple[str, str]]:
    return [(problem.code, problem.sheet) for problem in found.problems]


def test_a_sheet_that_is_nothing_of_ours_costs_the_others_nothing() -> None:
    found = gathered(workbook({"Notes": NOTES, "List": PARTNERS}))
    assert [(u.sheet, u.kind, u.rows) for u in found.understood] == [
        ("Notes", "", 2),
        ("List", "partners", 2),
    ]
    assert codes(found) == [("sheet_not_understood", "Notes")]
    assert not found.problems[0].is_error
    assert found.parts[0].frame["name_en"].tolist() == ["Town", "City"]


def test_a_broken_file_costs_the_others_nothing() -> None:
    good, bad = workbook({"List": PARTNERS}), b"PK\x03\x04 and no more"
    found = gathered_from([File("bad.xlsx", bad), File("good.xlsx", good)], {}, USUAL)
    assert {problem.file for problem in found.problems} == {"bad.xlsx"}
    assert [part.origin.file for part in found.parts] == ["good.xlsx"]


def test_a_heading_of_each_kind_is_told_with_its_row() -> None:
    rows = [["List"], ["Organisation", "Country", "Mood", "Country", "E-mail"], ["A", "GR", "?"]]
    found = gathered(workbook({"List": rows}))
    (sheet,) = found.understood
    assert (sheet.heading, sheet.unknown, sheet.personal) == (2, ("Mood",), ("E-mail",))
    assert {(used.heading, used.column) for used in sheet.used} == {
        ("Organisation", "name_en"),
        ("Country", "country"),
    }
    told = [(problem.code, problem.row, problem.value) for problem in found.problems]
    assert told == [
        ("personal_data_dropped", 2, "E-mail"),
        ("column_unknown", 2, "Mood"),
        ("heading_repeated", 2, "Country"),
    ]
    assert not any(problem.is_error for problem in found.problems)


def hidden(book: object) -> None:
    book["Secret"].sheet_state = "hidden"  # type: ignore[index]


def test_a_hidden_sheet_is_left_out_said_and_read_when_the_reader_wants_it() -> None:
    content = workbook({"List": PARTNERS, "Secret": PARTNERS}, hidden)
    topic = Topic(Matter.SHEET, "a.xlsx", "Secret")
    found = gathered(content)
    assert [part.origin.sheet for part in found.parts] == ["List"]
    (assumed,) = [a for a in found.assumptions if a.topic == topic]
    assert (assumed.value, assumed.choices) == ("left_out", ("left_out", "read"))
    answered = gathered(content, answers={topic: "read"})
    assert [part.origin.sheet for part in answered.parts] == ["List", "Secret"]


def test_the_explanation_and_the_lists_of_our_own_workbook_are_no_tables() -> None:
    found = gathered(template())
    assert found.problems == []
    assert {"read me", "lists"}.isdisjoint(sheet.sheet for sheet in found.understood)


def test_a_sheet_that_lacks_one_column_is_told_which() -> None:
    found = gathered(workbook({"List": [["Country", "City"], ["GR", "Tripoli"]]}))
    (problem,) = found.problems
    assert (problem.code, problem.value, problem.sheet) == (
        "sheet_lacks_columns",
        "partners",
        "List",
    )
    assert problem.hint == "name / name_en"
    assert found.understood[0].missing == ("name", "name_en")


@pytest.mark.parametrize("content", ['{"a": [1]}', "<a><b/></a>", "[1, 2]"])
def test_a_document_that_nobody_knows_is_one_problem(content: str) -> None:
    found = gathered(content.encode(), "a.json")
    assert codes(found) == [("file_not_understood", "")]
    assert found.parts == []


def test_the_limits_reach_the_reader_of_files() -> None:
    found = gathered(workbook({"List": PARTNERS}), limits=Limits(rows=2))
    assert [problem.code for problem in found.problems] == ["too_many_rows"]


def test_a_row_of_headings_that_was_named_wrongly_can_be_named_again() -> None:
    topic = Topic(Matter.HEADING_ROW, "a.xlsx", "S")
    found = gathered(workbook({"S": [["List"], *PARTNERS]}), answers={topic: "3"})
    assert [(a.topic, a.value, a.choices) for a in found.assumptions] == [
        (topic, "3", ("1", "2", "3", "4"))
    ]
    assert codes(found) == [("sheet_not_understood", "S")]
