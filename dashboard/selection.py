"""What the reader chose, and the address that says so. Codes only: no words, no defaults."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ALL_PROJECTS = ""
Address = Mapping[str, str]
EARLIEST = datetime.date(1990, 1, 1)
LATEST = datetime.date(2099, 12, 31)


@dataclass(frozen=True)
class Selection:
    """The choices that hold on every page: one project or all, the as-of date, the language."""

    project: str
    as_of: datetime.date
    lang: str


@dataclass(frozen=True)
class Ignored:
    """A value of an address that means nothing here, and was not followed."""

    name: str
    value: str


@dataclass(frozen=True)
class Choices:
    """What there is to choose from, and what holds when nothing is chosen."""

    projects: Sequence[str]
    languages: Sequence[str]
    today: datetime.date
    language: str


def read_selection(
    address: Mapping[str, str], choices: Choices
) -> tuple[Selection, tuple[Ignored, ...]]:
    """Read the choices from an address; name the values that mean nothing instead of failing."""
    ignored = []
    project = address.get("project", ALL_PROJECTS)
    if project and project not in choices.projects:
        ignored.append(Ignored("project", project))
        project = ALL_PROJECTS
    lang = address.get("lang") or choices.language
    if lang not in choices.languages:
        ignored.append(Ignored("lang", lang))
        lang = choices.language
    as_of = read_day(address.get("as_of", ""))
    if as_of is None and address.get("as_of"):
        ignored.append(Ignored("as_of", address["as_of"]))
    return Selection(project, as_of or choices.today, lang), tuple(ignored)


def read_day(text: str) -> datetime.date | None:
    """Read a date of an address: ISO, and within the years a project can speak of."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def address_of(selection: Selection, choices: Choices) -> dict[str, str]:
    """Return the parameters that lead back to these choices; what holds anyway is left out."""
    parameters = {}
    if selection.project != ALL_PROJECTS:
        parameters["project"] = selection.project
    if selection.as_of != choices.today:
        parameters["as_of"] = selection.as_of.isoformat()
    if selection.lang != choices.language:
        parameters["lang"] = selection.lang
    return parameters
