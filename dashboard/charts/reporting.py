"""Which indicators projects report: for a programme, where a bar for each promise is too many."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any

import pandas as pd

from dashboard.charts.chart import Bar, BarChart, Heading, Table
from dashboard.charts.targets import finding
from dashboard.charts.wording import SEPARATOR
from dashboard.language import Words
from dashboard.progress.indicators import PERFORMANCE, Basis, standing
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset

# The commonest; the table has all.
MOST_BARS = 30
ALIKE = ["code", "name_en", "unit", "kind"]


def reporting(
    scope: Dataset,
    as_of: datetime.date,
    words: Words,
    kinds: Collection[str] = PERFORMANCE,
) -> BarChart:
    """Return a bar for each indicator that projects share: how many of them report a value.

    Values are not added up: what one project counts another may have counted too.
    """
    rows = standing(scope, as_of)
    rows = rows[rows["kind"].isin(list(kinds))]
    shared = by_indicator(rows)
    bars = tuple(_bar(words, row) for row in shared.head(MOST_BARS).itertuples())
    return BarChart(
        name="targets",
        title=finding(words, rows),
        sentence=SEPARATOR.join(f"{bar.label}: {bar.value}" for bar in bars),
        table=_table(words, shared),
        sources=tuple(sources_of(rows, rows.assign(source=rows["achieved_source"]))),
        notes=_notes(words, len(shared) - len(bars)),
        as_of=as_of,
        lang=words.lang,
        bars=bars,
        track_words=words("Projects"),
        bar_words=words("With a reported value"),
    )


def by_indicator(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row an indicator, the commonest first: ALIKE, projects, reported, counted.

    rows   of dashboard.progress.indicators.standing
    """
    marked = rows.assign(
        reported=rows["basis"] == Basis.REPORTED, counted=rows["basis"] == Basis.COUNTED
    )
    groups = marked.groupby(ALIKE, sort=False, dropna=False)
    found = groups.agg(
        projects=("project", "nunique"), reported=("reported", "sum"), counted=("counted", "sum")
    )
    return found.reset_index().sort_values("projects", ascending=False, kind="stable")


def _bar(words: Words, row: Any) -> Bar:
    return Bar(
        label=words.of_record(row.name_en),
        value=words(
            "{reported} of {number}",
            reported=words.number(row.reported),
            number=words.number(row.projects),
        ),
        colour="page",
        share=float(row.reported / row.projects),
        note="" if pd.isna(row.code) else str(row.code),
    )


def _notes(words: Words, left: int) -> tuple[str, ...]:
    told = words("Of the projects that promise an indicator, so many report a value.")
    if left <= 0:
        return (told,)
    more = words.plural(
        "{number} more indicator is in the table.",
        "{number} more indicators are in the table.",
        left,
    )
    return told, more


def _table(words: Words, shared: pd.DataFrame) -> Table:
    headings = (
        Heading("indicator", words("Indicator")),
        Heading("code", words("Code")),
        Heading("kind", words("Kind")),
        Heading("unit", words("Unit")),
        Heading("projects", words("Projects"), "number"),
        Heading("reported", words("With a reported value"), "number"),
        Heading("counted", words("Counted from the record"), "number"),
    )
    rows = (
        (
            words.of_record(row.name_en),
            None if pd.isna(row.code) else row.code,
            term(words, "indicator_kind", row.kind),
            words.of_record(row.unit),
            int(row.projects),
            int(row.reported),
            int(row.counted),
        )
        for row in shared.itertuples()
    )
    return Table(headings, tuple(rows))
