"""Figures of indicators in words, the same in every chart, table and file."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Value
from dashboard.language import Words
from dashboard.progress.indicators import Basis, Pace
from dashboard.progress.remembered import once_a_record
from dashboard.terms import term
from loaders import Dataset
from loaders.regions import Outlines

# Between parts of a sentence made of data. Not a semicolon: in Greek that asks a question.
SEPARATOR = " · "


def bounded(words: Words, value: float, bound: object) -> str:
    """Return a number, with "at least" or "more than" where the source says no more."""
    number = words.number(value)
    return term(words, "bound", bound).format(number=number) if isinstance(bound, str) else number


def achieved_of_target(words: Words, row: Any) -> str:
    """Return what was achieved of what was promised, for a row of `standing`: "4 of 8"."""
    promised = pd.notna(row.target)
    if pd.isna(row.achieved):
        if promised:
            return words("not reported, {target} promised", target=words.number(row.target))
        return words("not reported")
    achieved = bounded(words, row.achieved, row.bound)
    if not promised:
        return achieved
    return words("{achieved} of {target}", achieved=achieved, target=words.number(row.target))


def basis_words(words: Words, row: Any) -> str:
    """Return what an achieved value rests on and when it was so: "reported, October 2022"."""
    if row.basis == Basis.NONE:
        return ""
    basis = term(words, "basis", row.basis)
    if pd.isna(row.achieved_as_of):
        return basis
    return f"{basis}, {words.date(row.achieved_as_of, row.achieved_precision)}"


def pace_words(words: Words, row: Any) -> str:
    """Return how progress stands to time, where that says something; else ""."""
    told = (Pace.ON_PACE, Pace.BEHIND)
    return term(words, "pace", row.pace) if row.pace in told else ""


def when(words: Words, event: Any) -> str:
    """Return the days of an event of a `dated` table, as exactly as they are known."""
    return words.days(event.first_day, event.last_day, event.date_precision)


@once_a_record
def acronyms(record: Dataset) -> dict[str, str]:
    """Return project -> acronym."""
    return dict(zip(record.projects["project"], record.projects["acronym"], strict=True))


def credit(words: Words, outlines: Outlines) -> str:
    """Return the line that every map must carry: whose outlines it shows."""
    return words("Outlines: {credit}", credit=SEPARATOR.join(map(words, outlines.credits)))


def printed(value: Value, heading: Heading, words: Words) -> str:
    """Return a cell of a table as it is read: "–" stands for what is not known."""
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime.date):
        return words.short_day(value)
    if isinstance(value, int | float):
        return words.percent(value) if heading.format == "percent" else words.number(value)
    return value
