"""Disputed facts: what is shown, what other sources say instead, and why the one was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms
from dashboard.content.sources import Cited, citations
from dashboard.content.subject import Subject
from dashboard.language import Words
from dashboard.terms import term
from loaders.contract import Column, Kind
from loaders.parse import day, precision
from loaders.tables import TABLES

NAMED_BY = ("title_en", "name_en", "acronym", "title")


@dataclass(frozen=True)
class Claimed:
    """What a source says instead, in words, and the documents that say it."""

    value: str
    by: tuple[Cited, ...]


@dataclass(frozen=True)
class Dispute:
    """A fact on which sources disagree.

    field   which fact; `of` of what
    shown   the value that is used
    why     the record's own words on the choice, as the record has them; "" without any
    """

    field: str
    of: str
    shown: str
    claims: tuple[Claimed, ...]
    why: str


def disputes(subject: Subject) -> tuple[Dispute, ...]:
    """Return the disputed facts of what a page or file speaks of, in the record's order."""
    claims = subject.surroundings.claims.reset_index(drop=True)
    facts = claims.groupby(["table", "row", "field"], sort=False)
    return tuple(_dispute(subject, str(t), str(r), str(f), said) for (t, r, f), said in facts)


def dispute_table(subject: Subject, found: tuple[Dispute, ...]) -> Table:
    """Return disputed facts, a row each; several claims stand in one cell, a line each."""
    words = subject.words
    headings = (
        Heading("fact", words("Fact")),
        Heading("of", words("Of what")),
        Heading("shown", words("Shown")),
        Heading("claims", words("Another source says")),
        Heading("why", words("Why")),
    )
    return Table(
        headings,
        tuple(
            (
                d.field,
                d.of,
                d.shown,
                "\n".join(_line(claim) for claim in d.claims),
                words.of_record(d.why),
            )
            for d in found
        ),
    )


def _line(claim: Claimed) -> str:
    return " – ".join([claim.value, *(document.line for document in claim.by)])


def _dispute(subject: Subject, table: str, row: str, field: str, said: pd.DataFrame) -> Dispute:
    words, column = subject.words, TABLES[table].column(field)
    found = _row_of(subject, table, row)
    remark = said["remark"].dropna()
    return Dispute(
        field=term(words, "field", field),
        of=_name(subject, found, row),
        shown=words("left empty") if pd.isna(found[field]) else _shown(words, column, found),
        claims=tuple(
            Claimed(
                in_words(words, column, claim.value),
                citations(subject, str(claim.source).split()),
            )
            for claim in said.itertuples()
        ),
        why=remark.iloc[0] if len(remark) else "",
    )


def in_words(words: Words, column: Column, text: str) -> str:
    """Return a value as this language writes it; a claim that is no such value stays as it is."""
    found = day(text) if column.kind in (Kind.DAY, Kind.LAST_DAY) else None
    if found:
        return words.date(found, precision(text))
    if column.kind is Kind.NUMBER:
        try:
            number = float(text)
        except ValueError:
            return text
        return words.euro(number) if column.name.endswith("_eur") else words.number(number)
    return text


def _shown(words: Words, column: Column, row: Any) -> str:
    value = row[column.name]
    if isinstance(value, pd.Timestamp):
        return words.date(value, row.get("date_precision"))
    return words.of_record(in_words(words, column, str(value)))


def _row_of(subject: Subject, table: str, row: str) -> Any:
    frame = subject.record.tables[table]
    keys = frame[list(TABLES[table].key)].astype("str").agg("/".join, axis=1)
    return frame[keys == row].iloc[0]


def _name(subject: Subject, found: Any, row: str) -> str:
    name = next((found[c] for c in NAMED_BY if c in found and pd.notna(found[c])), row)
    project = acronyms(subject.record).get(found.get("project", ""), "")
    parts = (project, subject.words.of_record(name))
    return " · ".join(dict.fromkeys(part for part in parts if part))
