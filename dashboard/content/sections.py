"""The parts of what is told about a subject: each a chart, a table, or both, with its sources."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.chart import Chart, Table
from dashboard.content.charts import has_lanes, map_of, targets_of, timeline_of
from dashboard.content.disputes import dispute_table, disputes
from dashboard.content.indicators import definition_table, value_table
from dashboard.content.meetings import balance, events, meeting_table
from dashboard.content.milestones import milestone_table
from dashboard.content.overview import side_by_side
from dashboard.content.partners import partner_table
from dashboard.content.sources import source_table, uses_of_sources
from dashboard.content.subject import Subject
from dashboard.progress.indicators import PERFORMANCE
from dashboard.progress.scope import sources_of


@dataclass(frozen=True)
class Section:
    """A part of a document: a chart, a table, or both about the same thing.

    name      stable, in small letters: names files and sheets
    title     the finding, or what is listed
    label     a word or two that name it: sheets, bookmarks
    table     the full table, as data files hold it
    on_paper  the columns of it that fit a page; none: it is left to the data files
    note      what a reader must know beside the notes of the chart
    sources   ids of the documents its rows rest on; none where the rows name them
    """

    name: str
    title: str
    label: str
    table: Table
    chart: Chart | None = None
    on_paper: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()


def _without_project(subject: Subject, *columns: str) -> tuple[str, ...]:
    """Return the columns that fit a page: of one project, its name is not said in each row."""
    return tuple(c for c in columns if c != "project" or not subject.one_project)


def project_section(subject: Subject) -> Section:
    words = subject.words
    columns = ("project", "programme", "lead", "partners", "held", "reported", "elapsed")
    title = words("The projects side by side")
    return Section(
        "projects",
        title,
        words("Projects"),
        side_by_side(subject),
        on_paper=columns,
        sources=tuple(sources_of(subject.scope.projects)),
    )


def indicator_section(subject: Subject, kinds: Collection[str] = PERFORMANCE) -> Section:
    words = subject.words
    chart = targets_of(subject, kinds)
    columns = ("project", "indicator", "target", "achieved", "basis", "as_of")
    together = tuple(chart.table.names)
    shown = _without_project(subject, *columns) if has_lanes(subject) else together
    label = words("Indicators")
    return Section(
        "indicators", chart.title, label, chart.table, chart, shown, sources=chart.sources
    )


def definition_section(subject: Subject, indicators: pd.DataFrame | None = None) -> Section:
    """Return what indicators mean: all of the scope unless some are given.

    It is not told on paper where no source defines any.
    """
    words = subject.words
    rows = subject.scope.indicators if indicators is None else indicators
    defined = rows["definition_en"].notna().any()
    columns = ("project", "indicator", "definition", "unit") if defined else ()
    return Section(
        "definitions",
        words("What the figures mean"),
        words("Definitions"),
        definition_table(subject, rows),
        on_paper=_without_project(subject, *columns),
        sources=tuple(sources_of(rows)),
    )


def value_section(subject: Subject) -> Section:
    words, table = subject.words, value_table(subject)
    number = len(table.rows)
    title = words.plural("{number} value on record", "{number} values on record", number)
    return Section("values", title, words("Values"), table)


def timeline_section(subject: Subject) -> Section:
    words = subject.words
    chart = timeline_of(subject)
    label = words("Timeline")
    return Section("timeline", chart.title, label, chart.table, chart, sources=chart.sources)


def map_section(subject: Subject) -> Section:
    words = subject.words
    chart = map_of(subject)
    return Section("map", chart.title, words("Map"), chart.table, chart, sources=chart.sources)


def partner_section(subject: Subject, partners: pd.DataFrame | None = None) -> Section:
    """Return the partners of the scope, or those that are given."""
    words = subject.words
    rows = subject.scope.partners if partners is None else partners
    columns = ("organisation", "project", "role", "country", "city")
    return Section(
        "partners",
        words("Partners"),
        words("Partners"),
        partner_table(subject, rows),
        on_paper=_without_project(subject, *columns),
        sources=tuple(sources_of(rows)),
    )


def meeting_section(subject: Subject, days: pd.DataFrame | None = None) -> Section:
    """Return the `events` of the subject, or those that are given."""
    words = subject.words
    days = events(subject) if days is None else days
    columns = ("event", "date", "status", "project", "place")
    return Section(
        "meetings",
        words.plural("{number} event", "{number} events", len(days)),
        words("Meetings"),
        meeting_table(subject, days),
        on_paper=_without_project(subject, *columns),
        note=balance(subject, days),
        sources=tuple(sources_of(days)),
    )


def milestone_section(subject: Subject) -> Section:
    words, table = subject.words, milestone_table(subject)
    number = len(table.rows)
    return Section(
        "milestones",
        words.plural("{number} publication or step", "{number} publications and steps", number),
        words("Milestones"),
        table,
        on_paper=_without_project(subject, "step", "project", "date", "status"),
        sources=tuple(sources_of(subject.scope.milestones)),
    )


def source_section(subject: Subject) -> Section:
    words = subject.words
    uses = uses_of_sources(subject.surroundings)
    rows = subject.record.sources
    rows = rows[rows["source"].isin(list(uses))]
    title = words.plural("{number} source", "{number} sources", len(rows))
    columns = ("source", "publisher", "language", "published")
    table = source_table(subject, rows, uses)
    return Section("sources", title, words("Sources"), table, on_paper=columns)


def dispute_section(subject: Subject) -> Section:
    words, found = subject.words, disputes(subject)
    title = words.plural("{number} disputed fact", "{number} disputed facts", len(found))
    note = words("Where sources disagree, both are kept. The first is the one shown.")
    table = dispute_table(subject, found)
    label = words("Disputed facts")
    columns = ("fact", "of", "shown", "claims")
    return Section("disputes", title, label, table, on_paper=columns, note=note)
