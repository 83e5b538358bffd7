"""Partners as Jems lists them, and the short names under which organisations are found again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pandas as pd

from loaders.identifiers import identifier
from loaders.importers.cells import cells, texts
from loaders.importers.importer import Taken
from loaders.importers.jems_projects import as_told, word
from loaders.importers.names import free_name
from loaders.part import Part

OWN = {
    "name": "name",
    "name_en": "name_en",
    "country": "country",
    "city": "city",
    "nuts3": "nuts3",
    "regions": "nuts2",
}
# Jems numbers partners in this way in every language.
ROLES = {"LP": "lead", "PP": "partner", "AO": "associated"}
NUMBER = re.compile(r"(LP|PP|AO)\s*\d*", re.IGNORECASE)
CODE = re.compile(r"\(([A-Z]{2})\)\s*$")
# A number of the European register of participants; other things are written there too.
PIC = re.compile(r"\d{9}")


def partners(taken: Taken, projects: Sequence[str]) -> Part:
    """Return the partners of the sheet, given the short name of the project of each row."""
    frame = taken.frame
    own, headings = as_told(taken, OWN)
    rows = own.assign(
        project=cells(projects, frame),
        partner=cells(_organisations(frame, projects), frame),
        role=cells(_roles(frame), frame),
        remark=cells(_status_remarks(frame), frame),
        also_known_as=cells(_other_names(frame), frame),
    )
    if "name_en" in rows or "name" in rows:
        rows["name_en"] = cells(_english_names(frame), frame)
    if "regions" in rows:
        rows["regions_basis"] = cells(["seat" if c else "" for c in texts(frame, "nuts2")], frame)
    if "city" in rows:
        rows["seat_basis"] = cells(["stated" if c else "" for c in texts(frame, "city")], frame)
    return Part("partners", rows, taken.origin, headings)


def _roles(frame: pd.DataFrame) -> list[str]:
    numbers = map(NUMBER.fullmatch, texts(frame, "number"))
    return [
        ROLES[number[1].upper()] if number else stated
        for number, stated in zip(numbers, texts(frame, "role"), strict=True)
    ]


def _status_remarks(frame: pd.DataFrame) -> list[str]:
    """Say of partners who have left that they have: they were part of the project all the same."""
    return [
        f"Status in Jems: {status}." if status and word(status) != "active" else ""
        for status in texts(frame, "partner_status")
    ]


def _english_names(frame: pd.DataFrame) -> list[str]:
    """Return English names, and for organisations without one the only name known."""
    columns = (texts(frame, field) for field in ("name_en", "name", "abbreviation"))
    return [next(filter(None, names), "") for names in zip(*columns, strict=True)]


def _other_names(frame: pd.DataFrame) -> list[str]:
    columns = (texts(frame, field) for field in ("abbreviation", "name_en", "name"))
    return [short if short not in names else "" for short, *names in zip(*columns, strict=True)]


def _organisations(frame: pd.DataFrame, projects: Sequence[str]) -> list[str]:
    """Return short names that are the same in every project an organisation takes part in.

    They are made of abbreviations. One that organisations of several countries share gets the
    country behind it; rows with the same PIC, the European register's number, are one
    organisation, unless they stand side by side in one project.
    """
    short = _with_countries(frame, _named(frame, projects))
    first: dict[str, str] = {}
    given: dict[str, Counter[str]] = {}
    result = []
    for project, name, pic in zip(projects, short, texts(frame, "pic"), strict=True):
        known = first.setdefault(pic, name) if PIC.fullmatch(pic) else name
        names = given.setdefault(project, Counter())
        result.append(free_name(name if known in names else known, names))
    return result


def _named(frame: pd.DataFrame, projects: Sequence[str]) -> list[str]:
    columns = (texts(frame, field) for field in ("abbreviation", "name_en", "name"))
    numbers = texts(frame, "number")
    return [
        next(filter(None, map(identifier, names)), "") or identifier(f"{project} {number}")
        for *names, project, number in zip(*columns, projects, numbers, strict=True)
    ]


def _with_countries(frame: pd.DataFrame, short: Sequence[str]) -> list[str]:
    found = map(CODE.search, texts(frame, "country"))
    countries = [code[1].lower() if code else "" for code in found]
    owners: dict[str, set[str]] = {}
    for name, country in zip(short, countries, strict=True):
        owners.setdefault(name, set()).add(country)
    return [
        f"{name}-{country}" if country and len(owners[name] - {""}) > 1 else name
        for name, country in zip(short, countries, strict=True)
    ]
