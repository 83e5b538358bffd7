from __future__ import annotations

import csv

import pytest

from loaders.contract import Kind
from loaders.rename import ALTERNATIVES, folded
from loaders.tables import TABLES
from loaders.values.choices import EVERY_TABLE, WORDS
from loaders.values.languages import LANGUAGES
from tests.loaders.values.columns import one, one_column

NAMES = ("table", "column", "code")


def word_rows() -> list[dict[str, str]]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = word_rows()
EVERY_CHOICE = [
    (table.name, column.name, code)
    for table in TABLES.values()
    for column in table.columns
    if column.kind is Kind.CHOICE
    for code in column.allowed
]


def tables_of(row: dict[str, str]) -> list[str]:
    if row["table"] != EVERY_TABLE:
        return [row["table"]]
    return [name for name, table in TABLES.items() if row["column"] in table.names]


@pytest.mark.parametrize(
    ("table", "column", "text", "code"),
    [
        ("partners", "role", "Lead partner", "lead"),
        ("partners", "role", "LEAD PARTNER", "lead"),
        ("partners", "role", "LP1", "lead"),
        ("partners", "role", "Lead partner (LP)", "lead"),
        ("partners", "role", "PP2", "partner"),
        ("partners", "role", "PP 12", "partner"),
        ("partners", "role", "Partner", "partner"),
        ("partners", "role", "Associated partner", "associated"),
        ("partners", "role", "Yes", "lead"),
        ("partners", "role", "No", "partner"),
        ("partners", "role", True, "lead"),
        ("partners", "role", False, "partner"),
        ("partners", "role", "Επικεφαλής εταίρος", "lead"),
        ("partners", "role", "ΕΠΙΚΕΦΑΛΗΣ ΕΤΑΙΡΟΣ", "lead"),
        ("partners", "role", "Όχι", "partner"),
        ("partners", "role", "Водещ партньор", "lead"),
        ("partners", "role", "Capofila", "lead"),
        ("partners", "role", "Partner wiodący", "lead"),
        ("partners", "role", "vadošais partneris", "lead"),
        ("meetings", "kind", "Kick-off meeting", "kick_off"),
        ("meetings", "kind", "Study visit", "study_visit"),
        ("meetings", "kind", "Επίσκεψη μελέτης", "study_visit"),
        ("meetings", "kind", "Учебно посещение", "study_visit"),
        ("meetings", "kind", "Visita di studio", "study_visit"),
        ("meetings", "kind", "Interregional event", "interregional_meeting"),
        ("meetings", "format", "On-site", "onsite"),
        ("meetings", "format", "In person", "onsite"),
        ("meetings", "format", "δια ζώσης", "onsite"),
        ("meetings", "format", "онлайн", "online"),
        ("meetings", "format", "hybride", "hybrid"),
        ("meetings", "status", "Held", "held"),
        ("meetings", "status", "Πραγματοποιήθηκε", "held"),
        ("meetings", "status", "планирана", "planned"),
        ("indicators", "kind", "Output indicator", "output"),
        ("indicators", "kind", "Δείκτης αποτελέσματος", "result"),
        ("indicators", "roll_up", "none", "none"),
        ("practices", "kind", "Good practice", "good_practice"),
        ("practices", "kind", "Добра практика", "good_practice"),
        ("meetings", "date_precision", "Month", "month"),
    ],
)
def test_words_become_codes(table: str, column: str, text: object, code: str) -> None:
    assert one(table, column, text) == code


@pytest.mark.parametrize("text", ["boss", "partner or lead", "2", "PPX", "?!"])
def test_a_word_that_means_nothing_stays_as_it_is(text: str) -> None:
    assert one("partners", "role", text) == text


def test_a_word_of_another_column_means_nothing() -> None:
    assert one("meetings", "status", "Lead partner") == "Lead partner"


@pytest.mark.parametrize(("table", "column", "code"), EVERY_CHOICE)
def test_every_code_means_itself_also_when_written_with_blanks(
    table: str, column: str, code: str
) -> None:
    words = [code, code.upper(), code.replace("_", " ").capitalize()]
    assert one_column(table, column, words) == [code] * 3


def test_every_spelling_means_its_code() -> None:
    for row in ROWS:
        for table in tables_of(row):
            words = [w for name in LANGUAGES if name in row for w in row[name].split(ALTERNATIVES)]
            found = [word.replace("{n}", "7") for word in words if word]
            assert one_column(table, row["column"], found) == [row["code"]] * len(found)


def test_every_row_speaks_of_a_column_and_one_of_its_codes() -> None:
    for row in ROWS:
        for table in tables_of(row):
            assert row["code"] in TABLES[table].column(row["column"]).allowed
        assert tables_of(row)
        assert set(row) == {*NAMES, *LANGUAGES} - {"en_GB"}


def test_no_word_has_two_meanings() -> None:
    meanings: dict[tuple[str, str, str], set[str]] = {}
    for row in ROWS:
        for cell in (cell for name, cell in row.items() if name not in NAMES):
            for word in filter(None, cell.split(ALTERNATIVES)):
                assert folded(word), word
                key = row["table"], row["column"], folded(word)
                meanings.setdefault(key, set()).add(row["code"])
    assert {key: codes for key, codes in meanings.items() if len(codes) > 1} == {}


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("partners", "role"),
        ("meetings", "kind"),
        ("meetings", "format"),
        ("meetings", "status"),
    ],
)
def test_what_every_sheet_has_is_understood_in_every_language(table: str, column: str) -> None:
    allowed = set(TABLES[table].column(column).allowed)
    rows = [row for row in ROWS if (row["table"], row["column"]) == (table, column)]
    assert {row["code"] for row in rows} == allowed
    assert [row["code"] for row in rows if not all(row.values())] == []
