"""How indicators developed: their values over time, where there is more than one."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, History, Line, Table
from dashboard.charts.data_columns import day_heading, exact, source_heading, source_ids
from dashboard.charts.wording import SEPARATOR, bounded
from dashboard.language import Words
from dashboard.progress.indicators import history
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset

# Figures beside more points than this run into each other.
MOST_FIGURES = 10


def figures_beside(line: Line, words: Words) -> list[str]:
    """Return the figure beside each point; of many points, beside some, evenly, and the highest."""
    every = -(-len(line.points) // MOST_FIGURES)
    highest = max((value for _, value in line.points), default=0.0)
    at = next((n for n, (_, value) in enumerate(line.points) if value == highest), 0)
    return [
        words.number(value) if (n - at) % every == 0 else ""
        for n, (_, value) in enumerate(line.points)
    ]


def indicator_history(
    scope: Dataset, indicator: str, as_of: datetime.date, words: Words, colour: str
) -> History | None:
    """Return the values of one indicator over time; None when fewer than two are dated."""
    values = history(scope, as_of)
    values = values[values["indicator"] == indicator]
    if values["as_of"].nunique() < 2:
        return None
    promised = scope.indicators[scope.indicators["indicator"] == indicator].iloc[0]
    name = words.of_record(promised["name_en"])
    target = None if pd.isna(promised["target"]) else float(promised["target"])
    lines = tuple(_lines(values, name, target, words, colour))
    return History(
        name=f"history-{indicator}",
        title=words("{name}: values over time", name=name),
        sentence=SEPARATOR.join(_told(words, row) for row in values.itertuples()),
        table=_table(values, words),
        sources=tuple(sources_of(values)),
        as_of=as_of,
        lang=words.lang,
        lines=lines,
        unit=words.of_record(promised["unit"]),
    )


def _lines(
    values: pd.DataFrame, name: str, target: float | None, words: Words, colour: str
) -> list[Line]:
    lines = []
    for scope, own in values.groupby(values["scope"].fillna(""), sort=False):
        label = words.of_record(scope) or name
        points = tuple(
            (day.date(), float(v)) for day, v in zip(own["as_of"], own["value"], strict=True)
        )
        lines.append(Line(label, colour, points, target))
    return lines


def _told(words: Words, row: Any) -> str:
    when = (words.of_record(row.scope), words.date(row.as_of, row.date_precision))
    return f"{', '.join(part for part in when if part)}: {bounded(words, row.value, row.bound)}"


def _table(values: pd.DataFrame, words: Words) -> Table:
    headings = (
        Heading("as_of", words("Value as of")),
        Heading("value", words("Value"), "number"),
        Heading("bound", words("Bound of the value")),
        Heading("scope", words("Part")),
        Heading("basis", words("Basis")),
        Heading("remark", words("Remark")),
        day_heading(words),
        source_heading(words),
    )
    rows = tuple(
        (
            words.date(row.as_of, row.date_precision),
            float(row.value),
            bounded(words, row.value, row.bound) if isinstance(row.bound, str) else "",
            words.of_record(row.scope),
            term(words, "basis", row.basis),
            words.of_record(row.remark),
            exact(row.as_of, row.date_precision),
            source_ids(row),
        )
        for row in values.itertuples()
    )
    return Table(headings, rows)
