from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.assumptions import Assumption, Matter, Topic
from loaders.importers.headings import Recognised, Recognition, recognised, taken
from loaders.importers.importer import Importer
from loaders.importers.jems import JEMS_IMPORTERS, JEMS_PARTNERS
from loaders.importers.plain import plain_importers
from tests.loaders.importers.grids import grid
from tests.loaders.importers.lookalikes import partner_headings, project_headings

PLAIN = {importer.name: importer for importer in plain_importers()}
ALL = (*PLAIN.values(), *JEMS_IMPORTERS)
PARTNERS = ["Project", "Organisation", "Country", "Role"]
ROW = ["secon", "Region of Crete", "GR", "lead"]


def found(rows: list[list[Any]], answers: dict[Topic, str] | None = None) -> Recognition:
    recognition = recognised(grid(rows), ALL, answers or {})
    assert recognition
    return recognition


def take(rows: list[list[Any]], importer: Importer = PLAIN["partners"]) -> Recognised:
    return taken(grid(rows), importer, 1)


def topic(matter: Matter) -> Topic:
    return Topic(matter, "a.xlsx", "Sheet")


def assumption(recognition: Recognition, matter: Matter) -> Assumption | None:
    return next((a for a in recognition.assumptions if a.topic.matter is matter), None)


def test_a_sheet_with_its_headings_in_the_first_row_needs_no_assumption() -> None:
    recognition = found([PARTNERS, ROW])
    assert (recognition.importer.name, recognition.heading_row) == ("partners", 1)
    assert recognition.assumptions == ()


@pytest.mark.parametrize(
    "above",
    [
        [["Partners of SECON"]],
        [["Partners of SECON"], [], ["as of 2024"]],
        [[]],
        [["Project", "SECON"], ["Country", "all"]],
    ],
)
def test_headings_are_found_below_titles_and_empty_rows(above: list[list[str]]) -> None:
    recognition = found([*above, PARTNERS, ROW])
    row = len(above) + 1
    assert recognition.heading_row == row
    assumed = assumption(recognition, Matter.HEADING_ROW)
    assert assumed
    assert assumed.value == str(row)
    assert assumed.examples == tuple(PARTNERS)
    assert str(row + 1) in assumed.choices


def test_headings_are_looked_for_in_forty_rows() -> None:
    assert found([["note"]] * 39 + [PARTNERS, ROW]).heading_row == 40
    assert recognised(grid([["note"]] * 40 + [PARTNERS, ROW]), ALL, {}) is None


def test_the_reader_may_say_in_which_row_the_headings_are() -> None:
    rows = [PARTNERS, ["Project", "Organisation", "Country", "Town"], ROW]
    assert found(rows).heading_row == 1
    recognition = found(rows, {topic(Matter.HEADING_ROW): "2"})
    assert recognition.heading_row == 2
    assumed = assumption(recognition, Matter.HEADING_ROW)
    assert assumed
    assert assumed.answered


@pytest.mark.parametrize("answer", ["7", "0", "-1", "two", "", "²"])
def test_a_row_that_does_not_exist_is_no_answer(answer: str) -> None:
    recognition = found([["a title"], PARTNERS, ROW], {topic(Matter.HEADING_ROW): answer})
    assumed = assumption(recognition, Matter.HEADING_ROW)
    assert assumed
    assert (recognition.heading_row, assumed.answered) == (2, False)


def test_answers_about_another_sheet_change_nothing() -> None:
    other = Topic(Matter.HEADING_ROW, "a.xlsx", "Other")
    assert found([PARTNERS, ROW, PARTNERS], {other: "3"}).heading_row == 1


def test_of_several_kinds_the_one_that_knows_most_headings_is_taken() -> None:
    assert found([project_headings("ERDF")]).importer.name == "jems_projects"
    assert found([partner_headings("ERDF")]).importer.name == "jems_partners"


def test_the_kind_is_no_question_for_the_exports_of_jems() -> None:
    for headings in (project_headings("ERDF", "IPA"), partner_headings("ERDF", "IPA")):
        assert assumption(found([headings]), Matter.KIND) is None


def test_two_kinds_near_each_other_are_told_and_the_reader_may_choose() -> None:
    rows = [["Project", "Acronym", "Title", "Start", "Name in English", "Country", "Role"]]
    recognition = found(rows)
    assumed = assumption(recognition, Matter.KIND)
    assert assumed
    assert {"projects", "partners"} <= set(assumed.choices)
    assert assumed.value == recognition.importer.name == assumed.choices[0]
    other = next(name for name in ("projects", "partners") if name != assumed.value)
    chosen = found(rows, {topic(Matter.KIND): other})
    assert chosen.importer.name == other
    answered = assumption(chosen, Matter.KIND)
    assert answered
    assert answered.answered
    assert assumed.value in answered.choices


def test_a_kind_that_knows_far_fewer_headings_is_not_told() -> None:
    of_partners = ["Organisation", "Country", "City", "Role", "NUTS 3", "Latitude", "Longitude"]
    of_projects = ["Acronym", "Budget", "Programme", "Reference"]
    recognition = found([["Project", *of_partners, *of_projects]])
    assert recognition.importer.name == "partners"
    assert assumption(recognition, Matter.KIND) is None


def test_a_chosen_kind_is_kept_to_though_it_misses_what_it_needs() -> None:
    rows = [["Organisation", "Colour"], ["Region of Crete", "blue"]]
    assert recognised(grid(rows), ALL, {}) is None
    assert found(rows, {topic(Matter.KIND): "partners"}).importer.name == "partners"


@pytest.mark.parametrize(
    "rows", [[], [[]], [["Colour", "Size"], ["blue", "10"]], [[1, 2.5, True]], [["x" * 5000]]]
)
def test_a_sheet_of_no_known_kind_is_none(rows: list[list[Any]]) -> None:
    assert recognised(grid(rows), ALL, {}) is None


def test_columns_are_taken_by_their_meaning_in_any_order() -> None:
    left = take([["Country", "Colour", "Organisation"], ["GR", "blue", "Region of Crete"]])
    assert list(left.taken.frame.columns) == ["country", "name_en"]
    assert left.taken.frame.loc[2].to_dict() == {"country": "GR", "name_en": "Region of Crete"}
    assert left.taken.headings == {"country": "Country", "name_en": "Organisation"}
    assert left.unknown == ("Colour",)


@given(st.permutations(partner_headings("ERDF", "IPA III CBC")))
def test_whatever_the_order_of_columns_all_of_jems_is_understood(headings: list[str]) -> None:
    left = take([headings, list(range(len(headings)))], JEMS_PARTNERS)
    assert left.unknown == ()
    assert left.repeated == ()
    assert len(left.personal) == 8
    of_first = headings.index("Partner main address - Country")
    assert left.taken.frame.loc[2, "country"] == of_first


def test_rows_keep_their_numbers_and_cells_their_values() -> None:
    day = datetime.date(2024, 5, 1)
    left = take([["Organisation", "City"], [], ["Crete", day], [12, 1.5]])
    assert left.taken.frame.index.tolist() == [3, 4]
    assert left.taken.frame["city"].tolist() == [day, 1.5]


def test_of_two_headings_with_one_meaning_the_first_is_taken_and_the_other_told() -> None:
    left = take([["Organisation", "Partner name"], ["Crete", "Thessaly"]])
    assert left.taken.frame.loc[2, "name_en"] == "Crete"
    assert left.repeated == ("Partner name",)


def test_the_second_column_of_a_heading_may_mean_something_else() -> None:
    headings = ["Project acronym", "Status", "Partner number", "Status", "Status"]
    left = take([headings, ["GREEN", "Approved", "PP2", "Inactive", "?"]], JEMS_PARTNERS)
    told = left.taken.frame.loc[2].to_dict()
    assert (told["status"], told["partner_status"]) == ("Approved", "Inactive")
    assert (left.unknown, left.repeated) == ((), ("Status",))


def test_what_pandas_makes_of_repeated_headings_is_understood() -> None:
    headings = ["Status", "Status.1", "First name", "First name.1", "Title.1", "Title"]
    left = take([headings, list("abcdef")], JEMS_PARTNERS)
    assert left.taken.frame.loc[2].to_dict() == {"status": "a", "partner_status": "b"}
    assert left.personal == ("First name", "First name.1", "Title.1", "Title")


def test_personal_data_is_dropped_wherever_it_stands() -> None:
    headings = ["E-MAIL ADDRESS", "Project acronym", "telephone no", "Last Name"]
    left = take([headings, ["p@q.example", "GREEN", "+99 1", "Testington"]], JEMS_PARTNERS)
    assert left.personal == ("E-MAIL ADDRESS", "telephone no", "Last Name")
    assert list(left.taken.frame.columns) == ["acronym"]


def test_funds_are_known_by_their_rates() -> None:
    headings = ["Σ", "Σ % Rate", "% of total Σ", "Colour", "Size % Rate"]
    left = take([headings], JEMS_PARTNERS)
    assert left.unused == ("Σ", "Σ % Rate", "% of total Σ")
    assert left.unknown == ("Colour", "Size % Rate")


def test_headings_said_again_between_the_rows_are_no_rows() -> None:
    left = take([["Organisation", "City"], ["A", "B"], ["Organisation", "City"], ["C", "City"]])
    assert left.taken.frame["name_en"].tolist() == ["A", "C"]


def test_a_column_without_a_heading_is_called_by_its_letters_if_it_holds_something() -> None:
    left = take([["Organisation", None, None, "City"], ["Crete", None, "blue", "Chania"]])
    assert (left.unknown, left.unused, left.repeated) == (("C",), (), ())


def test_headings_that_are_no_text_are_told() -> None:
    left = take([["Organisation", 2024, datetime.datetime(2024, 5, 1)], ["Crete", 1, 2]])
    assert left.unknown == ("2024", "2024-05-01")


@pytest.mark.parametrize(
    "heading",
    [
        "E-mail",
        "Office phone",
        "TELEPHONE",
        "Contact person",
        "Τηλέφωνο",
        "Υπεύθυνος έργου",
        "Имейл",
        "Ansprechpartner",
        "Téléphone",
        "Nome e cognome",
        "Contactpersoon",
        "E-mail van de contactpersoon",
        "Courriel du responsable",
        "Nom de la personne de contact",
        "Osoba do kontaktów",
        "Nr telefonu",
        "Imię i nazwisko",
        "Correo electrónico",
        "Nombre del contacto",
        "Persona de contacte",
        "TELÈFON MÒBIL",
        "Telefon (Ansprechperson)",
        "Vor- und Zuname",
        "Persoană de contact",
        "Număr de telefon",
        "Telemóvel",
        "Pessoa responsável",
        "Kontaktpersona",
        "Tālruņa numurs",
        "Legale rappresentante",
        "Indirizzo e-mail del referente",
        "Yhteyshenkilön nimi",
        "Sähköposti",
        "Osoba za kontakt",
        "Broj mobitela",
        "Kontaktna oseba",
        "E-naslov",
        "Personi i kontaktit",
        "Numri i telefonit",
        "Όνομα υπευθύνου",
        "Телефон за контакт",
    ],
)
def test_a_plain_table_loses_its_columns_of_persons_and_says_so(heading: str) -> None:
    left = take([[*PARTNERS, heading], [*ROW, "Somebody"]])
    assert left.personal == (heading,)
    assert "Somebody" not in left.taken.frame.to_csv()


MEETINGS = ["Projekt", "Naslov", "Datum", "Kraj", "Status"]


def test_headings_that_two_languages_read_differently_are_told_with_both() -> None:
    recognition = found([MEETINGS])
    assumed = assumption(recognition, Matter.LANGUAGE)
    assert assumed
    assert (assumed.value, assumed.choices, assumed.answered) == ("hr", ("hr", "sl"), False)
    assert assumed.examples == ("Kraj",)


@pytest.mark.parametrize(("language", "column"), [("hr", "end"), ("sl", "place")])
def test_the_reader_may_say_in_which_language_the_headings_are(language: str, column: str) -> None:
    recognition = found([MEETINGS], {topic(Matter.LANGUAGE): language})
    assumed = assumption(recognition, Matter.LANGUAGE)
    assert assumed
    assert (assumed.value, assumed.answered) == (language, True)
    left = taken(grid([MEETINGS]), recognition.importer, 1, recognition.language)
    assert left.taken.headings[column] == "Kraj"


@pytest.mark.parametrize(
    "headings",
    [
        [*MEETINGS, "Vrsta", "Početak", "Sudionici", "Mjesto"],
        ["Projekt", "Organizacja", "Kraj", "Rola"],
        PARTNERS,
    ],
)
def test_headings_that_are_plainly_of_one_language_need_no_assumption(headings: list[str]) -> None:
    assert assumption(found([headings]), Matter.LANGUAGE) is None


@pytest.mark.parametrize("answer", ["xx", "fr", ""])
def test_a_language_that_has_no_word_in_question_is_no_answer(answer: str) -> None:
    assumed = assumption(found([MEETINGS], {topic(Matter.LANGUAGE): answer}), Matter.LANGUAGE)
    assert assumed
    assert (assumed.value, assumed.answered) == ("hr", False)
