"""All projects side by side, a row each."""

from __future__ import annotations

from typing import Any

from dashboard.charts.chart import Heading, Table
from dashboard.content.figures import partners_in_countries, reported_of_all
from dashboard.content.identity import leads_by_project, programme
from dashboard.content.subject import Subject
from dashboard.language import Words
from dashboard.progress.counters import Counters, counters_by_project


def side_by_side(subject: Subject) -> Table:
    """Return a row of headline figures for each project."""
    words = subject.words
    found = counters_by_project(subject.record, subject.as_of)
    headings = (
        Heading("project", words("Project")),
        Heading("programme", words("Programme")),
        Heading("lead", words("Lead partner")),
        Heading("partners", words("Partners")),
        Heading("held", words("Events held"), "number"),
        Heading("reported", words("Indicators reported")),
        Heading("elapsed", words("Time elapsed"), "percent"),
        Heading("newest", words("Newest source")),
    )
    rows, leading = _rows(subject), leads_by_project(subject.record)
    lines = (
        _line(words, rows[project], leading.get(project, []), found[project])
        for project in subject.projects
    )
    return Table(headings, tuple(lines))


def _rows(subject: Subject) -> dict[str, Any]:
    """Return project -> its name and programme: no look at the whole table for each."""
    rows = subject.record.projects[["project", "acronym", "programme", "period"]]
    return {row["project"]: row for row in rows.to_dict("records")}


def _line(words: Words, row: Any, leading: list[str], found: Counters) -> tuple[Any, ...]:
    fresh = found.freshness
    return (
        row["acronym"],
        programme(words, row),
        words.names(words.of_record(name) for name in leading),
        partners_in_countries(words, found),
        found.meetings_held,
        reported_of_all(words, found) if found.indicators else None,
        found.elapsed,
        words.date(fresh.published, fresh.precision) if fresh else None,
    )
