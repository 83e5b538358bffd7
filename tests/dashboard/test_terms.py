from __future__ import annotations

import pytest

from dashboard.language import Words, languages
from dashboard.progress.events import Situation
from dashboard.progress.indicators import Basis, Pace
from dashboard.terms import TERMS, term
from loaders.contract import Kind
from loaders.problems import Severity
from loaders.rename import called, folded, header_map
from loaders.tables import TABLES
from loaders.values.choices import choice

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


WRITTEN = ("projects", "partners", "meetings", "indicators", "values")
# Shown as what the things are called; above their short names stands something else.
NOT_AS_SHOWN = {("partners", "partner"), ("meetings", "meeting"), ("indicators", "indicator")}


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("table", WRITTEN)
def test_what_the_screen_calls_a_column_is_understood_as_its_heading(table, lang):
    # Columns without a word of their own in a language are for our own workbook alone.
    columns = [c for c in TABLES[table].names if called(table, c, "pl") != c]
    columns = [c for c in columns if (table, c) not in NOT_AS_SHOWN]
    shown = {column: term(Words(lang), "field", column) for column in columns}
    understood = header_map(table, list(shown.values()))
    assert {column: understood.get(folded(text)) for column, text in shown.items()} == {
        column: column for column in shown
    }


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("partners", "role"),
        ("meetings", "kind"),
        ("meetings", "format"),
        ("meetings", "status"),
        ("indicators", "kind"),
        ("indicators", "due"),
        ("values", "basis"),
    ],
)
def test_what_the_screen_calls_a_value_is_understood_in_a_cell(table, name, lang):
    column = TABLES[table].column(name)
    group = GROUPS.get((table, name)) or GROUPS[name]
    shown = {code: term(Words(lang), group, code) for code in column.allowed}
    assert {code: choice(text, table, column) for code, text in shown.items()} == {
        code: code for code in shown
    }
