"""The file that Jems makes for keep.eu, JSON or XML: a programme, its projects, their partners."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from loaders.identifiers import identifier
from loaders.importers.importer import Leftovers, TreeImporter
from loaders.importers.jems_keep_indicators import indicators, values
from loaders.importers.names import free_name
from loaders.importers.trees import listed, names, text, value
from loaders.importers.wordings import wording
from loaders.part import Origin, Part

ROLES = {"lead": "lead", "project": "partner"}
# What Jems writes for a date that nobody has given.
NO_DATE = "1970-01-01"
# The period stands before the name: “2021-2027 Danube Region”.
PERIOD = re.compile(r"^\s*\d{4}\s*[-–]\s*\d{4}\s+")
MAIN = "main"
# Contractors are firms, and often enough persons by name.
PERSONAL = ("mail", "contractors", "sub_contractors")
SHOWN = {
    *("programme", "programme_name", "period", "project", "partner", "project_indicators"),
    *("project_id", "acronym", "multi_languages_name", "multi_languages_description", "name"),
    *("description", "language", "project_start_date", "project_end_date", "total_budget"),
    *("eu_funding_amount", "website", "partner_type", "multi_languages_organisation_name"),
    *("address", "main_or_department", "country", "town", "output_indicator_code"),
    *("output_indicator_name", "output_indicator_title", "output_indicator_delivered"),
    *("result_indicator_code", "result_indicator_name", "result_indicator_delivered"),
}
Rows = Iterator[tuple[int, dict[str, Any]]]


def programme(tree: Any) -> Any:
    """Return the programme of a document; XML may have it as its root."""
    inner = tree.get("programme") if isinstance(tree, dict) else None
    return inner if isinstance(inner, dict) else tree


def is_jems_keep(tree: Any) -> bool:
    """Tell whether a document is of this kind."""
    root = programme(tree)
    projects = [project for project in listed(root, "project") if isinstance(project, dict)]
    return any("project_id" in project or "acronym" in project for project in projects)


def take(tree: Any, origin: Origin) -> Iterable[Part]:
    """Return projects, partners, indicators and the values delivered. There are no targets."""
    root = programme(tree)
    found = list(zip(_project_ids(root), listed(root, "project"), strict=True))
    rows = {
        "projects": _projects(root, found),
        "partners": _partners(found),
        "indicators": indicators(found),
        "values": values(found),
    }
    return [part for table, told in rows.items() if (part := _part(table, told, origin))]


def leftovers(tree: Any) -> Leftovers:
    """Name what is in the document and not shown."""
    root = programme(tree)
    dropped = {name for name in PERSONAL if name in set(names(root))}
    inside = {name for personal in PERSONAL for name in _names_in(root, personal)}
    unused = dict.fromkeys(n for n in names(root) if n not in SHOWN and n not in dropped | inside)
    return Leftovers(unused=tuple(unused), personal=tuple(n for n in PERSONAL if n in dropped))


def _names_in(root: Any, name: str) -> Iterator[str]:
    for project in listed(root, "project"):
        for partner in listed(project, "partner"):
            yield from names(listed(partner, name))


def _part(table: str, rows: Rows, origin: Origin) -> Part | None:
    told = list(rows)
    if not told:
        return None
    index = pd.Index([number for number, _ in told], name="row")
    frame = pd.DataFrame([row for _, row in told], index=index, dtype=object)
    return Part(table, frame.dropna(axis="columns", how="all"), origin)


def _project_ids(root: Any) -> list[str]:
    projects = listed(root, "project")
    acronyms = [identifier(text(project, "acronym")) for project in projects]
    numbers = [identifier(text(project, "project_id")) for project in projects]
    many = Counter(acronyms)
    return [
        "-".join(filter(None, (acronym, number))) if many[acronym] > 1 else acronym or number
        for acronym, number in zip(acronyms, numbers, strict=True)
    ]


def _projects(root: Any, found: Iterable[tuple[str, Any]]) -> Rows:
    name = PERIOD.sub("", text(root, "programme_name")) or None
    for number, (project_id, project) in enumerate(found, 1):
        title = wording(project, "multi_languages_name", "name")
        yield (
            number,
            {
                "project": project_id or None,
                "acronym": value(project, "acronym"),
                "title": title.best or None,
                "also_known_as": title.original if title.english and title.original else None,
                "programme": name,
                "period": value(root, "period"),
                "reference": value(project, "project_id"),
                "start": _date(project, "project_start_date"),
                "end": _date(project, "project_end_date"),
                "budget_eur": value(project, "total_budget"),
                "eu_funding_eur": value(project, "eu_funding_amount"),
                "website": value(project, "website"),
                "aim_en": wording(project, "multi_languages_description", "description").english
                or None,
            },
        )


def _date(project: Any, name: str) -> Any:
    return None if text(project, name).startswith(NO_DATE) else value(project, name)


def _partners(found: Iterable[tuple[str, Any]]) -> Rows:
    for project_id, project in found:
        given: Counter[str] = Counter()
        for number, partner in enumerate(listed(project, "partner"), 1):
            names = wording(partner, "multi_languages_organisation_name", "name")
            short = identifier(names.best) or f"{project_id}-{number}"
            role = text(partner, "partner_type")
            address = _main_address(partner)
            yield (
                number,
                {
                    "project": project_id or None,
                    "partner": free_name(short, given),
                    "name": names.original or None,
                    "name_language": names.language or None,
                    "name_en": names.best or None,
                    "role": ROLES.get(role, role) or None,
                    "country": value(address, "country"),
                    "city": value(address, "town"),
                    "seat_basis": "stated" if text(address, "town") else None,
                },
            )


def _main_address(partner: Any) -> Any:
    addresses = listed(partner, "address")
    main = (a for a in addresses if text(a, "main_or_department").lower() == MAIN)
    return next(main, addresses[0] if addresses else {})


JEMS_KEEP = TreeImporter("jems_keep", is_jems_keep, take, leftovers)
