"""Events with where each stands on a date, as a table and as a rule of counting."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.data_columns import days_headings, exact, source_heading, source_ids
from dashboard.charts.wording import acronyms, when
from dashboard.content.subject import Subject
from dashboard.progress.events import Situation, dated, situation
from dashboard.terms import term


def events(subject: Subject) -> pd.DataFrame:
    """Return the `dated` events with their `situation`, latest first, undated ones last.

    Of all projects, those of networks and predecessors are among them.
    """
    days = dated(subject.surroundings.meetings)
    days = days.assign(situation=situation(days, subject.as_of))
    return days.sort_values(["first_day", "last_day"], ascending=False, na_position="last")


def meeting_table(subject: Subject, days: pd.DataFrame) -> Table:
    """Return these `events`, a row each, in their order."""
    words, names = subject.words, acronyms(subject.record)
    headings = (
        Heading("event", words("Event")),
        Heading("date", words("Date")),
        Heading("status", words("Status")),
        Heading("project", words("Project")),
        Heading("place", words("Place")),
        Heading("kind", words("Kind")),
        *days_headings(words),
        source_heading(words),
    )
    rows = (
        (
            words.of_record(row.title_en),
            when(words, row),
            term(words, "situation", row.situation),
            names[row.project],
            place(subject, row) or term(words, "format", row.format),
            term(words, "meeting_kind", row.kind),
            exact(row.first_day, row.date_precision),
            exact(row.last_day, row.date_precision),
            source_ids(row),
        )
        for row in days.itertuples()
    )
    return Table(headings, tuple(rows))


def place(subject: Subject, event: Any) -> str:
    """Return the place and country of an event, as far as they are known."""
    parts = (subject.words.of_record(event.place), subject.words.country(event.country))
    return ", ".join(part for part in parts if part)


def balance(subject: Subject, shown: pd.DataFrame) -> str:
    """Say how many of these events are counted, by the rule of the headline figures."""
    words = subject.words
    own = shown["project"].isin(subject.projects)
    counted = int((own & shown["counted"] & (shown["situation"] == Situation.HELD)).sum())
    text = words.plural("{number} counted as held", "{number} counted as held", counted)
    return f"{text} ({not_counted(subject)})"


def not_counted(subject: Subject) -> str:
    """Say which events are listed but not counted."""
    return subject.words(
        "listed but not counted: parts of an event, undated events, plans, and events of networks "
        "and predecessors"
    )
