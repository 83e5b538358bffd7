"""What is recognised of keep.eu, lists of operations and Kohesio, and what of them never stays."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from loaders.importers import keep, kohesio, operations
from loaders.importers.importer import UNUSED, Importer
from loaders.importers.project_names import named
from loaders.importers.provenance import PROVENANCE
from loaders.importers.spellings import fields, spellings
from loaders.part import Part
from loaders.rename import HEADER_MAPS, folded
from loaders.tables import TABLES as CONTRACT
from tests.loaders.importers.grids import csv_rows
from tests.loaders.importers.keep_lookalikes import PARTNER, PROJECT
from tests.loaders.importers.kohesio_cases import KOHESIO, KOHESIO_SEARCH
from tests.loaders.importers.list_cases import FILES, MADE
from tests.loaders.importers.taking_up import taken_up

CASES = sorted({FILES / name.partition("/")[0] for name in MADE})
IMPORTERS = (
    keep.PROJECTS,
    keep.PARTNERS,
    operations.OPERATIONS,
    kohesio.NATIONAL,
    kohesio.SEARCH,
)
TABLE_OF_SOURCES = CONTRACT["sources"]
KINDS = {
    "keep": {"keep_projects", "keep_partners"},
    "operations": {"operations"},
    "kohesio": {"kohesio"},
}
UNKNOWN = {"keep_messy": ["Colour", "Mood"], "kohesio_newer": ["Mystery"]}


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def parts(case: Path) -> list[Part]:
    files = [path for path in case.iterdir() if not path.name.startswith("expected")]
    found = [told for path in sorted(files) for told in taken_up(path)]
    return named(part for importer, sheet in found for part in importer.take(sheet.taken))


def test_a_file_is_known_by_its_content(case: Path) -> None:
    files = [path for path in case.iterdir() if not path.name.startswith("expected")]
    kinds = {importer.name for path in files for importer, _ in taken_up(path)}
    assert kinds == KINDS[case.name.partition("_")[0]] or kinds == {case.name}


def test_headings_that_nobody_knows_are_listed(case: Path) -> None:
    files = [path for path in case.iterdir() if not path.name.startswith("expected")]
    unknown = [h for path in files for _, sheet in taken_up(path) for h in sheet.unknown]
    assert unknown == UNKNOWN.get(case.name, [])


def test_nothing_of_a_person_is_found_anywhere(case: Path, parts: list[Part]) -> None:
    everything = "".join(part.frame.to_csv() + repr(part.problems) for part in parts)
    for person in ("Anyone", "Ann", "Иван", "Примеров", "persons.example", "19520101"):
        assert person not in everything


def test_every_project_of_another_table_is_in_the_table_of_projects(parts: list[Part]) -> None:
    projects = {name for p in parts if p.table == "projects" for name in p.frame["project"]}
    others = {name for p in parts if p.table != "projects" for name in p.frame["project"]}
    assert others <= projects


@pytest.mark.parametrize(
    ("importer", "headings"),
    [
        (keep.PROJECTS, PROJECT),
        (keep.PARTNERS, PARTNER),
        (kohesio.NATIONAL, KOHESIO),
        (kohesio.SEARCH, KOHESIO_SEARCH),
    ],
    ids=lambda told: getattr(told, "name", ""),
)
def test_every_heading_of_a_known_export_is_understood(
    importer: Importer, headings: list[str]
) -> None:
    found = fields(spellings(importer.fields), headings)
    assert [h for h, field in zip(headings, found, strict=True) if not field] == []
    assert fields(spellings(importer.fields), ["Colour of the folder"]) == [""]


def test_a_straight_apostrophe_is_as_good_as_a_typographic_one() -> None:
    assert fields(spellings("keep_partners"), ["Partner's ID if not PIC"]) == [UNUSED]
    assert fields(spellings("keep_projects"), ["Project’s EU funding"]) == ["eu_funding_eur"]


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_no_spelling_stands_for_two_fields(importer: Importer) -> None:
    meanings: dict[str, set[str]] = {}
    for row in csv_rows(HEADER_MAPS / f"{importer.fields}.csv"):
        field, *cells = row.values()
        for spelling in "|".join(cells).split("|"):
            meanings.setdefault(folded(spelling), set()).add(field)
    meanings.pop("", None)
    assert {spelling: names for spelling, names in meanings.items() if len(names) > 1} == {}


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.name)
def test_who_publishes_such_files_is_known(importer: Importer) -> None:
    told = PROVENANCE[importer.name]
    assert told.publisher
    assert told.credit.endswith(".")
    assert told.kind in TABLE_OF_SOURCES.column("kind").allowed
    assert {field.name for field in dataclasses.fields(told)} <= set(TABLE_OF_SOURCES.names)


def test_the_credit_for_keep_links_to_it() -> None:
    assert "https://keep.eu" in PROVENANCE["keep_partners"].credit
