"""Every project as a row of figures, for a grid that is sorted by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pandas as pd

from dashboard.charts.chart import Heading, Table, Value
from dashboard.charts.wording import acronyms
from dashboard.content.subject import Subject
from dashboard.progress.counters import counters
from dashboard.progress.tally import tally


@dataclass(frozen=True)
class ProjectGrid:
    """The rows, their project ids in the same order, and what they come to together.

    frame   columns named in the reader's language; figures are numbers, so that they sort as such
    shares  the columns that are shares of 1
    total   in words: organisations are counted once, however many projects they take part in
    """

    frame: pd.DataFrame
    projects: tuple[str, ...]
    shares: tuple[str, ...]
    total: str

    def first(self, number: int) -> Table:
        """Return the first rows as a table to be read."""
        headings = tuple(self._heading(name) for name in self.frame.columns)
        rows = self.frame.head(number).itertuples(index=False, name=None)
        return Table(headings, tuple(tuple(map(_cell, row)) for row in rows))

    def _heading(self, name: str) -> Heading:
        if name in self.shares:
            return Heading(name, name, "percent")
        is_number = pd.api.types.is_numeric_dtype(self.frame[name])
        return Heading(name, name, "number" if is_number else "text")


def project_grid(subject: Subject) -> ProjectGrid:
    """Return all projects of a subject with the figures of dashboard.progress.counters."""
    words, record = subject.words, subject.record
    found = tally(record, subject.as_of)
    projects = record.projects.set_index("project").loc[found.index]
    leads = record.partners[record.partners["role"] == "lead"].drop_duplicates("project")
    published = record.sources.set_index("source")["published"]
    elapsed = words("Time elapsed")
    columns = {
        words("Project"): found.index.map(acronyms(record)),
        words("Programme"): _programmes(projects).to_numpy(),
        words("Lead partner"): leads.set_index("project")["name_en"].reindex(found.index),
        words("Organisations"): found["organisations"],
        words("Countries"): found["countries"],
        words("Events held"): found["meetings_held"],
        words("Indicators"): found["indicators"],
        words("With a reported value"): found["indicators_reported"],
        elapsed: found["elapsed"],
        words("Newest source"): published.reindex(found["newest"]).to_numpy(),
    }
    frame = pd.DataFrame(columns, index=found.index).reset_index(drop=True)
    return ProjectGrid(frame, tuple(found.index), (elapsed,), _total(subject))


def _cell(value: Any) -> Value:
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else cast("Value", value)


def _programmes(projects: pd.DataFrame) -> pd.Series:
    return (projects["programme"].fillna("") + " " + projects["period"].fillna("")).str.strip()


def _total(subject: Subject) -> str:
    words, found = subject.words, counters(subject.scope, subject.as_of)
    organisations = words.plural(
        "{number} organisation", "{number} organisations", found.organisations
    )
    partnerships = words.plural("{number} partnership", "{number} partnerships", found.partnerships)
    return words(
        "Together {organisations} in {partnerships}: one that takes part in several projects is "
        "counted once here, and in the row of each.",
        organisations=organisations,
        partnerships=partnerships,
    )
