from __future__ import annotations

import ast
import dataclasses
import string
from pathlib import Path

import pytest

from loaders import sentences
from loaders.check import MALFORMED, UNREADABLE
from loaders.problems import Problem, Severity
from loaders.sentences import SENTENCES, consequence, in_english, place

PACKAGE = Path(sentences.__file__).parent
MODULES = [path for path in PACKAGE.rglob("*.py") if path.name != "sentences.py"]
FULL = Problem("", Severity.ERROR, "partners", "partners.csv", 7, "role", "leader", "lead, partner")
MAKERS = {"Problem": 0, "_unreadable": 1, "_unclosed": 0, "Refused": 0, "_check": 0}


def texts(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def codes_of_calls(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
            first = node.args[MAKERS[node.func.id] :][:1]
            found |= {arg.value for arg in first if isinstance(arg, ast.Constant)}
    return found


def test_every_code_that_is_raised_has_a_sentence() -> None:
    raised = set().union(*map(codes_of_calls, MODULES))
    assert len(raised) > 20
    assert raised | {*UNREADABLE.values(), *MALFORMED.values()} <= set(SENTENCES)


def test_every_sentence_has_a_code_that_is_raised() -> None:
    assert set(SENTENCES) <= set().union(*map(texts, MODULES))


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_says_what_is_wrong_and_what_to_do(code: str) -> None:
    sentence = SENTENCES[code]
    for text in (sentence.wrong, sentence.remedy):
        assert text[0].isupper() or text.startswith(("“", "{"))
        assert text.rstrip("”")[-1] in ".}"
    assert len(sentence.remedy) > 10


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_uses_only_what_a_problem_has(code: str) -> None:
    fields = string.Formatter().parse(SENTENCES[code].wrong + SENTENCES[code].remedy)
    used = {name for _, name, _, _ in fields if name is not None}
    assert used <= {"file", "table", "column", "value", "hint"}
    assert in_english(Problem(code)).strip()


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize("value", ["{0}", "{row.__class__}", "%s", "}{", "“”", "\n", "x" * 9_999])
def test_what_was_found_cannot_spoil_a_sentence(code: str, value: str) -> None:
    problem = Problem(code, file=value, column="role", value=value, row=2)
    assert len((place(problem) + in_english(problem)).splitlines()) == 1
    assert len(in_english(problem)) < 1_000


def test_a_problem_in_words() -> None:
    problem = Problem("choice_unknown", table="partners", row=7, column="role", value="leader")
    problem = Problem(
        **{**dataclasses.asdict(problem), "file": "partners.csv", "hint": "lead, partner"}
    )
    assert place(problem) == "partners.csv, row 7, role"
    assert in_english(problem) == (
        "“leader” is not a value of role. Use one of: lead, partner. The row was left out."
    )


def test_a_column_is_called_what_the_file_calls_it() -> None:
    problem = Problem("cell_missing", column="name_en", heading="Φορέας", hint="City of Crete")
    assert in_english(problem).startswith("Φορέας is empty.")


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("x", file="a.csv", row=7, column="role"), "a.csv, row 7, role"),
        (Problem("x", file="a.csv", row=7), "a.csv, row 7"),
        (Problem("x", file="a.csv", column="role"), "a.csv, role"),
        (Problem("x", file="a.csv"), "a.csv"),
        (Problem("x"), ""),
    ],
)
def test_a_place_names_what_is_known_of_it(problem: Problem, expected: str) -> None:
    assert place(problem) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"code": "choice_unknown"}, "The row was left out."),
        ({"code": "cell_missing"}, "The row was left out."),
        ({"code": "choice_unknown", "column": "seat_basis"}, "The cell was taken as empty."),
        ({"code": "key_unknown", "column": "source"}, "It was left out of the cell."),
        ({"code": "key_unknown", "column": "project"}, "The row was left out."),
        ({"code": "key_repeated", "column": ""}, "The row was left out."),
        ({"code": "row_too_long", "column": ""}, "The row was left out."),
        ({"code": "quote_unclosed", "column": "", "row": 1}, ""),
        ({"code": "column_missing", "row": 1}, ""),
        ({"code": "column_missing", "row": 4}, ""),
        ({"code": "heading_repeated", "column": "", "row": 4}, ""),
        ({"code": "file_empty", "column": "", "row": None}, ""),
        ({"code": "row_uneven", "severity": Severity.WARNING}, ""),
        ({"code": "location_missing", "table": "", "row": None}, ""),
    ],
)
def test_the_consequence_is_what_became_of_the_row_or_cell(
    changes: dict[str, object], expected: str
) -> None:
    problem = Problem(**{**dataclasses.asdict(FULL), **changes})
    assert consequence(problem) == expected
    assert in_english(problem).endswith(expected)
