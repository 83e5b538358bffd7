"""What each indicator means, and every value a source states for it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.data_columns import day_heading, exact, source_heading, source_ids
from dashboard.charts.wording import acronyms, bounded
from dashboard.content.subject import Subject
from dashboard.terms import term


def definition_table(subject: Subject, indicators: pd.DataFrame) -> Table:
    """Return these indicators with project, definition, unit, code and when they are due."""
    words, names = subject.words, acronyms(subject.record)
    headings = (
        Heading("project", words("Project")),
        Heading("indicator", words("Indicator")),
        Heading("definition", words("Definition")),
        Heading("unit", words("Unit")),
        Heading("code", words("Code")),
        Heading("due", words("Due")),
        source_heading(words),
    )
    lines = (
        (
            names[row.project],
            words.of_record(row.name_en),
            words.of_record(row.definition_en),
            words.of_record(row.unit),
            None if pd.isna(row.code) else row.code,
            term(words, "due", row.due),
            source_ids(row),
        )
        for row in indicators.itertuples()
    )
    return Table(headings, tuple(lines))


def value_table(subject: Subject) -> Table:
    """Return every value stated by the as-of date or undated, the oldest of a project first."""
    words = subject.words
    headings = (
        Heading("project", words("Project")),
        Heading("indicator", words("Indicator")),
        Heading("part", words("Part")),
        Heading("value", words("Value"), "number"),
        Heading("bound", words("Bound of the value")),
        Heading("unit", words("Unit")),
        Heading("as_of", words("Value as of")),
        Heading("basis", words("Basis")),
        day_heading(words),
        source_heading(words),
    )
    indicators = subject.scope.indicators.set_index(["project", "indicator"])
    values = subject.scope.values
    known = values["as_of"].isna() | (values["as_of"] <= pd.Timestamp(subject.as_of))
    values = values[known].sort_values(["project", "as_of"], kind="stable")
    lines = (_value(subject, indicators, row) for row in values.itertuples())
    return Table(headings, tuple(lines))


def _value(subject: Subject, indicators: pd.DataFrame, row: Any) -> tuple[Any, ...]:
    words = subject.words
    key = (row.project, row.indicator)
    indicator = indicators.loc[key] if key in indicators.index else None
    return (
        acronyms(subject.record)[row.project],
        row.indicator if indicator is None else words.of_record(indicator["name_en"]),
        words.of_record(row.scope),
        None if pd.isna(row.value) else float(row.value),
        bounded(words, row.value, row.bound) if isinstance(row.bound, str) else "",
        "" if indicator is None else words.of_record(indicator["unit"]),
        words.date(row.as_of, row.date_precision),
        term(words, "basis", row.basis),
        exact(row.as_of, row.date_precision),
        source_ids(row),
    )
