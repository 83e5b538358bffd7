"""What a project is: its name, programme, dates, lead partner and budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.wording import acronyms
from dashboard.content.disputes import in_words
from dashboard.content.subject import Subject
from dashboard.language import Words
from loaders import Dataset
from loaders.tables import TABLES


@dataclass(frozen=True)
class Fact:
    """A fact in words; with an address where it is a link."""

    label: str
    value: str
    address: str = ""


@dataclass(frozen=True)
class Identity:
    """Name, full title and facts of one project; of several, what they are."""

    name: str
    title: str = ""
    facts: tuple[Fact, ...] = ()


def identity(subject: Subject) -> Identity:
    """Return what a page or file is about; facts that are not known are left out."""
    words = subject.words
    if not subject.one_project:
        number = len(subject.projects)
        return Identity(
            words.plural("{number} Interreg project", "{number} Interreg projects", number)
        )
    row = subject.record.projects.set_index("project").loc[subject.project]
    facts = (fact for fact in _facts(subject, row) if fact.value)
    return Identity(row["acronym"], words.of_record(row["title"]), tuple(facts))


def leads(record: Dataset, project: str) -> list[str]:
    """Return the English names of the lead partners of a project; it should be one."""
    partners = record.partners
    own = (partners["project"] == project) & (partners["role"] == "lead")
    return list(partners.loc[own, "name_en"])


def leads_by_project(record: Dataset) -> dict[str, list[str]]:
    """Return project -> what `leads` returns, for the projects that have any."""
    leading = record.partners[record.partners["role"] == "lead"]
    return {str(one): list(own) for one, own in leading.groupby("project")["name_en"]}


def programme(words: Words, project: Any) -> str:
    """Return the programme of a project and its period: "Interreg Europe 2021-2027"."""
    parts = (words.of_record(project[column]) for column in ("programme", "period"))
    return " ".join(part for part in parts if part)


def _facts(subject: Subject, row: Any) -> list[Fact]:
    words, record = subject.words, subject.record
    lead = leads(record, subject.project)
    address = _known(row["website"])
    host = address.removeprefix("https://").removeprefix("http://").strip("/")
    return [
        Fact(words("Programme"), programme(words, row)),
        Fact(words("Duration"), words.days(row["start"], row["end"], row["date_precision"])),
        Fact(words("Lead partner"), words.names(words.of_record(name) for name in lead)),
        Fact(words("Budget"), _budget(subject, row)),
        Fact(words("Follows"), acronyms(record).get(row["follows"], "")),
        Fact(words("Website"), host, address),
    ]


def _budget(subject: Subject, row: Any) -> str:
    """Return the budget; where sources disagree, with the other figures beside it."""
    words, claims = subject.words, subject.record.claims
    if pd.isna(row["budget_eur"]):
        return words("not reported")
    disputed = claims[
        (claims["table"] == "projects")
        & (claims["row"] == subject.project)
        & (claims["field"] == "budget_eur")
    ]
    figure = words.euro(row["budget_eur"])
    column = TABLES["projects"].column("budget_eur")
    others = [in_words(words, column, value) for value in disputed["value"].unique()]
    if not others:
        return figure
    return words("{figure} (another source: {others})", figure=figure, others=words.names(others))


def _known(text: Any) -> str:
    return text if isinstance(text, str) else ""
