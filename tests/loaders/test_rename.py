from __future__ import annotations

import csv
import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.problems import Problem, Severity
from loaders.read import RawTable
from loaders.rename import ALTERNATIVES, HEADER_MAPS, called, folded, header_map, renamed
from loaders.tables import TABLES


def header_rows(table: str) -> list[dict[str, str]]:
    with (HEADER_MAPS / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OWN = "column"
SPELLINGS = [
    (table, language, row[OWN], spelling)
    for table in TABLES
    for row in header_rows(table)
    for language, cell in row.items()
    for spelling in cell.split(ALTERNATIVES)
    if spelling
]
# One word, a column here and another there: it is read in the language of the other headings.
DISPUTED = {
    ("partners", "organisation"): {"name_en": {"en"}, "name": {"fr", "de"}},
    ("partners", "institution"): {"name_en": {"en"}, "name": {"fr", "de"}},
    ("partners", "kraj"): {"country": {"pl"}, "city": {"sl"}},
    ("meetings", "kraj"): {"country": {"pl"}, "end": {"hr"}, "place": {"sl"}},
}
DISGUISES = {
    "as it stands": lambda text: text,
    "capitals": str.upper,
    "capitals without accents": lambda text: "".join(
        letter
        for letter in unicodedata.normalize("NFD", text.upper())
        if not unicodedata.combining(letter)
    ),
    "titles": str.title,
    "underscores": lambda text: text.replace(" ", "_"),
    "dots": lambda text: text.replace(" ", ". ") + ".",
    "dashes": lambda text: text.replace("_", "-").replace(" ", " – "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line breaks": lambda text: text.replace(" ", "\n"),
    "a colon": lambda text: f"{text}:",
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
}


def rename(table: str, *headings: str) -> RawTable:
    index = pd.Index([2], dtype="int64", name="row")
    frame = pd.DataFrame([list(headings)], index=index, columns=list(headings), dtype="str")
    return renamed(TABLES[table], RawTable(table, f"{table}.csv", frame))


def found(raw: RawTable) -> list[tuple[str, str, str]]:
    return [(p.code, p.column, p.value) for p in raw.problems if p.code != "column_missing"]


def missing(raw: RawTable) -> list[str]:
    return [problem.column for problem in raw.problems if problem.code == "column_missing"]


@pytest.mark.parametrize("disguise", DISGUISES)
def test_every_spelling_is_understood_in_every_disguise(disguise: str) -> None:
    for table in TABLES:
        known = header_map(table, [])
        for owner, _, column, spelling in SPELLINGS:
            if owner == table and (table, folded(spelling)) not in DISPUTED:
                heading = folded(DISGUISES[disguise](spelling))
                assert known.get(heading) == column, (table, heading)


@pytest.mark.parametrize("table", TABLES)
def test_a_header_map_has_the_columns_of_its_table_in_order(table: str) -> None:
    assert [row["column"] for row in header_rows(table)] == TABLES[table].names


def test_there_is_a_header_map_for_each_table() -> None:
    assert {path.name for path in HEADER_MAPS.iterdir()} >= {f"{name}.csv" for name in TABLES}


def test_every_word_that_means_two_columns_is_known() -> None:
    meanings: dict[tuple[str, str], dict[str, set[str]]] = {}
    for table, language, column, spelling in SPELLINGS:
        of_word = meanings.setdefault((table, folded(spelling)), {})
        of_word.setdefault(column, set()).add(language)
    assert {word: of for word, of in meanings.items() if len(of) > 1} == DISPUTED


def test_no_language_calls_two_columns_the_same() -> None:
    for languages in (columns.values() for columns in DISPUTED.values()):
        together = [language for of_column in languages for language in of_column]
        assert len(together) == len(set(together))


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (["Organizacja", "Kraj", "Miasto"], ["name", "country", "city"]),
        (["Naziv", "Kraj", "Država"], ["name", "city", "country"]),
        (["Organisation", "Country"], ["name_en", "country"]),
        (["Organisation", "Pays", "Ville"], ["name", "country", "city"]),
    ],
)
def test_a_word_that_means_two_columns_is_read_in_the_language_of_the_others(
    headings: list[str], columns: list[str]
) -> None:
    assert list(rename("partners", *headings).frame.columns) == columns


def test_every_spelling_has_a_letter() -> None:
    assert [spelling for *_, spelling in SPELLINGS if not folded(spelling)] == []


@pytest.mark.parametrize(
    ("table", "heading", "column"),
    [
        ("projects", "Κωδικός έργου", "project"),
        ("projects", "ΠΡΟΫΠΟΛΟΓΙΣΜΟΣ", "budget_eur"),
        ("projects", "ΧΡΗΜΑΤΟΔΟΤΗΣΗ ΕΕ", "eu_funding_eur"),
        ("partners", "Φορέας", "name_en"),
        ("partners", "nuts_3", "nuts3"),
        ("meetings", "Ημερομηνία", "start"),
        ("meetings", "Брой участници", "participants"),
        ("partners", "РЕГИОН", "regions"),
        ("indicators", "Показател", "name_en"),
        ("values", "As of", "as_of"),
        ("partners", "ŹRÓDŁO", "source"),
        ("partners", "Regio’s", "regions"),
        ("partners", "Nom de l’organisme", "name"),
        ("partners", "NUTS-3-Code", "nuts3"),
        ("meetings", "Número de participantes", "participants"),
        ("meetings", "Nombre de participants", "participants"),
        ("meetings", "Alkamispäivä", "start"),
        ("meetings", "Norises vieta", "place"),
        ("meetings", "MODALITÀ", "format"),
        ("indicators", "Țintă", "target"),
        ("indicators", "Maßeinheit", "unit"),
        ("indicators", "Polazna vrijednost", "baseline"),
        ("indicators", "Izhodiščna vrednost", "baseline"),
        ("values", "Vlera e arritur", "value"),
        ("values", "Valor alcançado", "value"),
    ],
)
def test_headings_are_understood_in_the_languages_of_the_partners(
    table: str, heading: str, column: str
) -> None:
    assert list(rename(table, heading).frame.columns) == [column]


# The columns that people write into tables of their own, so that every language has words for them.
WRITTEN = {
    "partners": "project partner name name_en role country city nuts3 regions source remark",
    "meetings": "project kind title_en start end format place country host participants status",
    "indicators": "project indicator name kind code unit baseline target due source remark",
    "values": "project indicator as_of value source remark",
    "projects": "project acronym title programme start end budget_eur eu_funding_eur website",
}
LANGUAGES = "en el bg nl fr pl es ca de ro pt lv it fi hr sl sq"


@pytest.mark.parametrize("table", WRITTEN)
def test_every_language_has_a_word_for_the_columns_that_people_write(table: str) -> None:
    rows = {row[OWN]: row for row in header_rows(table)}
    lacking = [
        (column, language)
        for column in WRITTEN[table].split()
        for language in LANGUAGES.split()
        if not rows[column][language]
    ]
    assert lacking == []


def test_a_column_is_called_by_its_first_word_in_a_language() -> None:
    assert called("partners", "country", "pl") == "kraj"
    assert called("partners", "country", "el") == "χώρα"
    assert called("partners", "seat_basis", "pl") == "seat_basis"
    assert called("partners", "country", "xx") == "country"


@pytest.mark.parametrize(
    "heading", ["Colour", "---", "…", "project2", "prøject", "名前", "x" * 9999]
)
def test_a_heading_that_is_not_understood_is_warned_of(heading: str) -> None:
    raw = rename("projects", "project", heading)
    assert list(raw.frame.columns) == ["project"]
    (unknown,) = (problem for problem in raw.problems if problem.code == "column_unknown")
    assert unknown == Problem(
        "column_unknown", Severity.WARNING, "projects", "projects.csv", 1, value=heading
    )


def test_a_column_without_a_heading_is_left_out_in_silence() -> None:
    raw = rename("projects", "project", "")
    assert list(raw.frame.columns) == ["project"]
    assert found(raw) == []


@pytest.mark.parametrize("table", TABLES)
def test_every_required_column_that_is_missing_is_named(table: str) -> None:
    raw = rename(table, "remark")
    assert missing(raw) == [column.name for column in TABLES[table].columns if column.required]
    assert all(problem.is_error and problem.row == 1 for problem in raw.problems)


def test_nothing_is_missed_in_a_file_that_could_not_be_read() -> None:
    assert rename("projects").problems == ()


def test_of_two_headings_for_one_column_the_first_is_kept_and_the_other_named() -> None:
    raw = rename("projects", "Start date", "start", "Έναρξη")
    assert raw.frame.loc[2, "start"] == "Start date"
    assert found(raw) == [
        ("column_repeated", "start", "start"),
        ("column_repeated", "start", "Έναρξη"),
    ]


def test_problems_stand_in_the_row_of_the_headings() -> None:
    frame = pd.DataFrame(columns=["colour"])
    raw = renamed(TABLES["projects"], RawTable("projects", "projects.csv", frame, heading=4))
    assert {problem.row for problem in raw.problems} == {4}


@given(st.permutations(["Project", "KIND", "acronym", "Colour", "Έναρξη"]))
def test_the_order_of_headings_does_not_matter(headings: list[str]) -> None:
    raw = rename("projects", *headings)
    assert set(raw.frame.columns) == {"project", "kind", "acronym", "start"}
    assert raw.frame.loc[2].to_dict()["start"] == "Έναρξη"
    assert found(raw) == [("column_unknown", "", "Colour")]


@given(st.text())
def test_a_heading_folds_to_the_same_in_capitals_and_when_folded_again(heading: str) -> None:
    assert folded(folded(heading)) == folded(heading)
    assert folded(heading.casefold()) == folded(heading)
