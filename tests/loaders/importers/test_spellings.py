"""Header maps of importers: data that must not contradict itself."""

from __future__ import annotations

import csv
import unicodedata

import pytest

from loaders.importers.header_cells import header_cells
from loaders.importers.importer import PERSONAL, UNUSED
from loaders.importers.neighbours import EITHER, FAMILY, GIVEN
from loaders.importers.spellings import FIRST, fields, places, spellings
from loaders.rename import ALTERNATIVES, HEADER_MAPS, folded
from loaders.tables import TABLES

MAPS = sorted(path.stem for path in HEADER_MAPS.glob("*.csv") if path.stem not in TABLES)
LANGUAGES_OF_JEMS = {"en", "de", "fr", "it", "el", "bg"}


def rows(name: str) -> list[dict[str, str]]:
    with (HEADER_MAPS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", MAPS)
def test_no_spelling_means_two_fields(name: str) -> None:
    meanings: dict[str, set[str]] = {}
    for told in rows(name):
        field = told.pop("field")
        for spelling in filter(None, "|".join(told.values()).split(ALTERNATIVES)):
            meanings.setdefault(folded(spelling), set()).add(field)
    assert {text: found for text, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", TABLES)
def test_no_word_for_a_column_is_a_word_for_personal_data_in_any_language(name: str) -> None:
    cells = [cell for cell in header_cells(name) if cell.field != EITHER]
    personal = {folded(c.spelling) for c in cells if c.field.startswith(PERSONAL)}
    assert [c for c in cells if folded(c.spelling) in personal and c.field != PERSONAL] == [
        c for c in cells if c.field.startswith(f"{PERSONAL} ")
    ]


def test_every_language_has_words_for_all_that_is_personal() -> None:
    for told in rows("persons"):
        without = {language for language, cell in told.items() if not cell}
        # First name and family name are two words there: neither is the name of a thing.
        assert without <= ({"pl", "lv"} if told["field"] == EITHER else set()), told["field"]


@pytest.mark.parametrize("name", MAPS)
def test_a_field_that_is_taken_has_one_row(name: str) -> None:
    taken = [r["field"] for r in rows(name) if not r["field"].startswith((PERSONAL, UNUSED))]
    assert len(taken) == len(set(taken))


@pytest.mark.parametrize("name", ["jems_projects", "jems_partners"])
def test_what_is_taken_or_personal_has_a_spelling_in_every_language(name: str) -> None:
    for told in rows(name):
        if not told["field"].startswith(UNUSED) and not told["any"]:
            assert all(told[language] for language in LANGUAGES_OF_JEMS), told["field"]


@pytest.mark.parametrize("name", ["jems_projects", "jems_partners"])
def test_maps_are_written_without_blanks_at_ends_and_composed(name: str) -> None:
    text = (HEADER_MAPS / f"{name}.csv").read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    cells = [s for told in rows(name) for c in told.values() for s in c.split(ALTERNATIVES)]
    assert [cell for cell in cells if cell != cell.strip()] == []


@pytest.mark.parametrize("heading", ["Period 1", "PERIOD 12", "Περίοδος 3", "Periode 07"])
def test_a_number_in_a_heading_may_be_any(heading: str) -> None:
    assert fields(spellings("jems_projects"), [heading]) == [UNUSED]


def test_periods_without_a_number_are_not_understood() -> None:
    assert fields(spellings("jems_projects"), ["Period", "Period one"]) == ["", ""]


def test_the_name_of_a_fund_is_kept_as_the_file_writes_it() -> None:
    headings = ["% of total ERDF DE", "ERDF DE", "ERDF DE % Rate", "ERDF DE"]
    found = fields(spellings("jems_projects"), headings)
    assert found == [UNUSED, "fund_ERDF DE", UNUSED, "fund_ERDF DE #2"]


def test_what_is_left_of_the_total_budget_is_no_fund() -> None:
    found = fields(spellings("jems_partners"), ["% of Total eligible budget", "eligible budget"])
    assert found == [UNUSED, ""]


def test_names_of_our_own_columns_are_spellings_of_our_own_tables_only() -> None:
    assert fields(spellings("partners"), ["name_en"]) == ["name_en"]
    assert fields(spellings("jems_partners"), ["nuts2", "name_en"]) == ["", ""]


def test_columns_of_one_heading_are_counted() -> None:
    assert places(["Status", "STATUS", "Status.1", "No.1"]) == [
        ("status", FIRST),
        ("status", 2),
        ("status", 3),
        ("no 1", FIRST),
    ]


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (["Nome", "Cognome", "Organizzazione"], [EITHER, FAMILY, "name"]),
        (["Nom", "Prénom", "Organisme", "Pays"], [EITHER, GIVEN, "name", "country"]),
        (["Name", "Vorname", "Einrichtung"], [EITHER, GIVEN, "name"]),
        (["Naziv", "Ime", "Priimek"], ["name", EITHER, FAMILY]),
        (["Name", "Surname", "Organisation"], [EITHER, FAMILY, "name_en"]),
        (["Nombre", "País"], ["name", "country"]),
        (["Name", "Land", "Vorname", "Nachname"], ["name", "country", GIVEN, FAMILY]),
        (["Name", "Country", "First name", "Last name"], ["name", "country", GIVEN, FAMILY]),
    ],
)
def test_a_name_is_a_persons_where_it_completes_the_name_of_one(
    headings: list[str], found: list[str]
) -> None:
    assert fields(spellings("partners"), headings) == found


@pytest.mark.parametrize(
    ("table", "headings", "found"),
    [
        ("partners", ["Partner", "Land", "Ort"], ["name", "country", "city"]),
        ("partners", ["Partner", "Organisation", "Country"], ["partner", "name_en", "country"]),
        ("meetings", ["Meeting", "Date"], ["title_en", "start"]),
        ("indicators", ["Indicator", "Target"], ["name", "target"]),
        ("indicators", ["Indicator id", "Indicator name"], ["indicator", "name_en"]),
    ],
)
def test_a_short_name_is_the_name_where_no_other_column_has_it(
    table: str, headings: list[str], found: list[str]
) -> None:
    assert fields(spellings(table), headings) == found


def test_tables_of_indicators_hold_the_figures_too() -> None:
    headings = ["Wskaźnik", "Wartość docelowa", "Osiągnięto", "Stan na"]
    found = fields(spellings("indicators"), headings)
    assert found == ["name", "target", "value", "as_of"]
