from __future__ import annotations

import pytest

from dashboard.language import Words
from dashboard.progress.events import Situation
from dashboard.progress.indicators import Basis, Pace
from dashboard.terms import TERMS, term
from loaders.contract import Kind
from loaders.problems import Severity
from loaders.tables import TABLES

# (table, column) or column -> the group of terms that has its words.
GROUPS = {
    ("projects", "kind"): "project_kind",
    ("phases", "kind"): "phase_kind",
    ("meetings", "kind"): "meeting_kind",
    ("indicators", "kind"): "indicator_kind",
    ("milestones", "kind"): "milestone_kind",
    ("practices", "kind"): "practice_kind",
    ("sources", "kind"): "source_kind",
    "role": "role",
    "format": "format",
    "status": "status",
    "basis": "basis",
    "bound": "bound",
    "participants_bound": "bound",
    "due": "due",
    "mark": "mark",
    "seat_basis": "mark",
    "regions_basis": "regions_basis",
}
# Never shown as such: they decide how a date, a sum or a point is shown.
WITHOUT_WORDS = {"date_precision", "published_precision", "roll_up", "pin"}
CHOICES = [
    (table.name, column)
    for table in TABLES.values()
    for column in table.columns
    if column.kind is Kind.CHOICE and column.name not in WITHOUT_WORDS
]


@pytest.mark.parametrize(
    ("table", "column"), CHOICES, ids=[f"{table}.{column.name}" for table, column in CHOICES]
)
def test_every_value_that_can_be_chosen_has_words(table, column):
    group = GROUPS.get((table, column.name)) or GROUPS[column.name]
    assert set(column.allowed) <= set(TERMS[group])


@pytest.mark.parametrize(
    ("group", "codes"),
    [("situation", Situation), ("basis", Basis), ("pace", Pace), ("severity", Severity)],
)
def test_every_code_of_the_program_has_words(group, codes):
    assert {str(code.value) for code in codes} == set(TERMS[group])


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_and_column_has_a_name(name):
    assert name in TERMS["table"]
    assert set(TABLES[name].names) <= set(TERMS["field"])


@pytest.mark.parametrize("group", sorted(TERMS))
def test_words_say_something_and_no_two_codes_the_same(group):
    words = list(TERMS[group].values())
    assert all(text.strip() == text != "" for text in words)
    same = {text for text in words if words.count(text) > 1}
    assert same <= {"Precision of the date"}


@pytest.mark.parametrize("bound", sorted(TERMS["bound"]))
def test_a_bound_has_a_place_for_its_number(bound):
    assert "{number}" in TERMS["bound"][bound]


@pytest.mark.parametrize("missing", [None, float("nan"), ""])
def test_a_missing_code_has_no_words(missing):
    assert term(Words("el"), "role", missing) == ""


def test_a_code_without_words_stands_as_it_is():
    assert term(Words("el"), "role", "observer {x}") == "observer {x}"
