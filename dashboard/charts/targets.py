"""Target against achieved: how far each promised figure has come."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any

import pandas as pd

from dashboard.charts.chart import Bar, BarChart, Heading, Table
from dashboard.charts.data_columns import day_heading, exact, source_heading
from dashboard.charts.wording import (
    SEPARATOR,
    achieved_of_target,
    acronyms,
    basis_words,
    bounded,
    pace_words,
)
from dashboard.language import Words
from dashboard.palette import project_colours
from dashboard.progress.indicators import PERFORMANCE, Basis, Pace, standing
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset


def targets(
    record: Dataset,
    scope: Dataset,
    as_of: datetime.date,
    words: Words,
    kinds: Collection[str] = PERFORMANCE,
) -> BarChart:
    """Return the chart of the indicators of a scope that are of these kinds.

    record gives the projects their colours; scope is the part of it that is shown.
    """
    rows = standing(scope, as_of)
    rows = rows[rows["kind"].isin(list(kinds))]
    colours = project_colours(record)
    names = acronyms(record)
    several = rows["project"].nunique() > 1
    bars = tuple(
        _bar(words, row, colours[row.project], names[row.project] if several else "")
        for row in rows.itertuples()
    )
    return BarChart(
        name="targets",
        title=finding(words, rows),
        sentence=SEPARATOR.join(f"{bar.group_and_label}: {bar.value}" for bar in bars),
        table=_table(words, rows, names),
        sources=tuple(sources_of(rows, rows.assign(source=rows["achieved_source"]))),
        notes=_notes(words, rows),
        as_of=as_of,
        lang=words.lang,
        bars=bars,
        elapsed_words=words("time elapsed"),
        track_words=words("Target"),
        bar_words=words("Achieved"),
    )


def _bar(words: Words, row: Any, colour: str, group: str) -> Bar:
    note = [basis_words(words, row), pace_words(words, row)]
    timed = row.pace in (Pace.ON_PACE, Pace.BEHIND) and pd.notna(row.progress)
    return Bar(
        label=words.of_record(row.name_en),
        value=achieved_of_target(words, row),
        colour=colour if row.basis != Basis.NONE else "muted",
        share=None if pd.isna(row.progress) else float(row.progress),
        has_target=pd.notna(row.target),
        known=row.basis != Basis.NONE,
        elapsed=float(row.elapsed) if timed else None,
        note=SEPARATOR.join(part for part in note if part),
        group=group,
    )


def finding(words: Words, rows: pd.DataFrame) -> str:
    """Return how many indicators of a `standing` table have a reported value."""
    reported = int((rows["basis"] == Basis.REPORTED).sum())
    if rows.empty:
        return words("No indicators are on record")
    text = words.plural(
        "{reported} of {number} indicator has a reported value",
        "{reported} of {number} indicators have a reported value",
        len(rows),
        reported=words.number(reported),
    )
    return (
        text if rows["target"].notna().any() else words("{text}, no targets are stated", text=text)
    )


def _notes(words: Words, rows: pd.DataFrame) -> tuple[str, ...]:
    notes = []
    if (rows["basis"] == Basis.NONE).any():
        notes.append(
            words("“Not reported” is neither zero nor the target: no source states a value.")
        )
    if rows["elapsed"].notna().any() and rows["pace"].isin([Pace.ON_PACE, Pace.BEHIND]).any():
        notes.append(
            words(
                "The line on a bar is the time elapsed. A target due during the project is behind "
                "when its progress is more than 10 points short of it."
            )
        )
    return tuple(notes)


def _table(words: Words, rows: pd.DataFrame, names: dict[str, str]) -> Table:
    headings = (
        Heading("project", words("Project")),
        Heading("indicator", words("Indicator")),
        Heading("kind", words("Kind")),
        Heading("unit", words("Unit")),
        Heading("target", words("Target"), "number"),
        Heading("achieved", words("Achieved"), "number"),
        Heading("bound", words("Bound of the value")),
        Heading("basis", words("Basis")),
        Heading("as_of", words("Value as of")),
        Heading("progress", words("Progress"), "percent"),
        Heading("elapsed", words("Time elapsed"), "percent"),
        Heading("pace", words("Pace")),
        day_heading(words),
        source_heading(words),
    )
    return Table(headings, tuple(_cells(words, row, names) for row in rows.itertuples()))


def _cells(words: Words, row: Any, names: dict[str, str]) -> tuple[Any, ...]:
    return (
        names[row.project],
        words.of_record(row.name_en),
        term(words, "indicator_kind", row.kind),
        words.of_record(row.unit),
        _number(row.target),
        _number(row.achieved),
        bounded(words, row.achieved, row.bound) if isinstance(row.bound, str) else "",
        term(words, "basis", row.basis),
        _value_as_of(words, row),
        _number(row.progress),
        _number(row.elapsed),
        term(words, "pace", row.pace),
        exact(row.achieved_as_of, row.achieved_precision),
        " ".join(dict.fromkeys(_sources(row.source) + _sources(row.achieved_source))) or None,
    )


def _sources(ids: object) -> list[str]:
    return ids.split() if isinstance(ids, str) else []


def _value_as_of(words: Words, row: Any) -> str | None:
    if row.basis == Basis.NONE:
        return None
    # What was counted just now is as old as the page.
    now = row.basis == Basis.COUNTED and pd.isna(row.achieved_as_of)
    return "" if now else words.date(row.achieved_as_of, row.achieved_precision)


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
