from __future__ import annotations

import dataclasses

import pytest

from dashboard.content.opened import (
    choice_words,
    column_table,
    grouped_problems,
    question,
    understood_table,
)
from dashboard.content.opened_terms import ASSUMED, SHEET_KINDS
from dashboard.language import Words
from loaders import Dataset, File, load_files
from loaders.assumptions import Assumption, Matter, Topic
from loaders.importers import SHEET_IMPORTERS, TREE_IMPORTERS
from loaders.problems import Problem, Severity

EN, BG = Words("en"), Words("bg")
PARTNERS = "Organisation,Country,E-mail,Colour\nTown,GR,a@b.example,red\nCity,BG,,\n"


@pytest.fixture(scope="module")
def record() -> Dataset:
    files = {"partners.csv": PARTNERS, "notes.csv": "Dear all\nsee below\n"}
    return load_files([File(name, text.encode()) for name, text in files.items()])


def test_each_sheet_is_told_with_what_it_was_taken_for(record: Dataset) -> None:
    assert understood_table(EN, record).rows == (
        ("partners.csv", "", "Table of partners", 2),
        ("notes.csv", "", "not understood, not read", 2),
    )


def test_each_column_is_told_with_where_it_went_or_why_nowhere(record: Dataset) -> None:
    assert {row[0]: row[1:] for row in column_table(EN, record).rows} == {
        "Organisation": ("partners.csv", "Partners: English name"),
        "Country": ("partners.csv", "Partners: Country"),
        "Colour": ("partners.csv", "not understood, not read"),
        "E-mail": ("partners.csv", "personal data: dropped"),
    }


def test_every_kind_of_sheet_has_words() -> None:
    kinds = {importer.name for importer in (*SHEET_IMPORTERS, *TREE_IMPORTERS)}
    assert kinds == set(SHEET_KINDS)


@pytest.mark.parametrize("words", [EN, BG])
@pytest.mark.parametrize("matter", list(Matter))
def test_every_question_names_its_file_and_shows_cells(words: Words, matter: Matter) -> None:
    topic = Topic(matter, "a.xlsx", "List", "start")
    told = question(words, Assumption(topic, "", ("x", "y"), examples=("01/02/2024",)))
    assert "a.xlsx · List · " in told
    assert told.endswith("(01/02/2024)")


def test_a_language_is_called_as_it_calls_itself() -> None:
    assumption = Assumption(Topic(Matter.LANGUAGE, "a.csv"), "hr", ("hr", "sl"))
    assert [choice_words(BG, assumption, code) for code in ("hr", "sl")] == [
        "Hrvatski",
        "Slovenščina",
    ]


@pytest.mark.parametrize("matter", list(ASSUMED))
def test_every_choice_is_in_words_of_the_reader(matter: Matter) -> None:
    for code in ASSUMED[matter]:
        assumption = Assumption(Topic(matter, "a.csv"), code, (code,))
        told = [choice_words(words, assumption, code) for words in (EN, BG)]
        assert told[0] != told[1]
        assert "_" not in "".join(told)


def test_what_holds_for_a_whole_column_is_chosen_in_words() -> None:
    role = Assumption(Topic(Matter.DEFAULT, "a.csv", "", "role"), "partner", ("lead", "partner"))
    assert choice_words(EN, role, "lead") == "Lead partner"
    assert choice_words(EN, role, "") == "not stated"


def test_an_encoding_is_its_own_name() -> None:
    encoding = Assumption(Topic(Matter.ENCODING, "a.csv"), "cp1253", ("cp1253", "utf-8"))
    assert choice_words(EN, encoding, "cp1253") == "cp1253"


def test_rows_with_one_mistake_are_one_row_of_the_table() -> None:
    problem = Problem(
        "country_unknown", table="partners", file="a.xlsx", sheet="List", column="country"
    )
    made = [
        Problem(
            **{**dataclasses.asdict(problem), "row": row, "value": "Atlantis", "heading": "Land"}
        )
        for row in (2, 3, 4, 9)
    ]
    warning = Problem("column_unknown", Severity.WARNING, file="a.xlsx", value="X", row=1)
    (first, second) = grouped_problems(EN, [warning, *made]).rows
    assert first[:4] == ("Error", "a.xlsx · List", "2–4, 9", "Land")
    assert first[4].endswith("(4 rows)")
    utopia = dataclasses.replace(made[0], row=12, value="Utopia")
    (mixed,) = grouped_problems(EN, [*made, utopia]).rows
    assert mixed[4].endswith("(5 rows: Utopia)")
    assert second[0] == "Warning"
