"""The documents that a record rests on, as a table and in lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.data_columns import day_heading, exact
from dashboard.content.subject import Subject
from dashboard.language import Words
from dashboard.terms import term
from loaders import Dataset

# More than a dot: each document has dots of its own.
BETWEEN = " – "


@dataclass(frozen=True)
class Cited:
    """A document in one line: its title, where it can be found, and who published it when."""

    title: str
    address: str
    told: str

    @property
    def line(self) -> str:
        return f"{self.title} ({self.told})" if self.told else self.title


def cited(subject: Subject, source: Any) -> Cited:
    """Return a row of the table of sources in one line."""
    words = subject.words
    told = (
        words.of_record(source.publisher),
        words.language(source.language),
        words.date(source.published, source.published_precision),
    )
    address = source.url if isinstance(source.url, str) else ""
    return Cited(source.title, address, " · ".join(part for part in told if part))


def citations(subject: Subject, ids: Collection[str]) -> tuple[Cited, ...]:
    """Return the documents of these ids, in the record's order."""
    rows = subject.record.sources
    rows = rows[rows["source"].isin(list(ids))]
    return tuple(cited(subject, row) for row in rows.itertuples())


def sources_line(words: Words, lines: Sequence[str], most: int) -> str:
    """Return the first of these documents in one line, and how many more there are.

    Return "" without any.
    """
    if not lines:
        return ""
    rest = len(lines) - most
    more = [words("and {number} more", number=words.number(rest))] if rest > 0 else []
    return f"{words('Sources')}: {BETWEEN.join([*lines[:most], *more])}"


def uses_of_sources(record: Dataset) -> dict[str, Counter[str]]:
    """Return source -> table -> how many of its rows rest on it."""
    uses: dict[str, Counter[str]] = {}
    for name, frame in record.tables.items():
        if name == "sources":
            continue
        for cell in frame["source"].dropna():
            for source in cell.split(" "):
                uses.setdefault(source, Counter())[name] += 1
    return uses


def source_table(subject: Subject, rows: pd.DataFrame, uses: dict[str, Counter[str]]) -> Table:
    """Return these rows of the table of sources, with how many rows of the record rest on each."""
    words = subject.words
    headings = (
        Heading("source", words("Source")),
        Heading("publisher", words("Publisher")),
        Heading("kind", words("Kind")),
        Heading("language", words("Language")),
        Heading("published", words("Date of publication")),
        Heading("rows", words("Rows"), "number"),
        day_heading(words),
        Heading("id", words("Source id"), on_screen=False),
        Heading("address", words("Address"), "address", on_screen=False),
    )
    lines = (
        (
            row.title,
            words.of_record(row.publisher),
            term(words, "source_kind", row.kind),
            words.language(row.language),
            words.date(row.published, row.published_precision),
            sum(uses[row.source].values()),
            exact(row.published, row.published_precision),
            row.source,
            row.url if isinstance(row.url, str) else None,
        )
        for row in rows.itertuples()
    )
    return Table(headings, tuple(lines))
