"""Publications and other steps of a project, as a table."""

from __future__ import annotations

import datetime

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.data_columns import days_headings, exact, source_heading, source_ids
from dashboard.charts.wording import acronyms
from dashboard.content.subject import Subject
from dashboard.progress.events import last_of
from dashboard.terms import term

# Words of a record that was written later than the date asked for.
OVER = ("done", "published", "running", "passed")
TO_COME = ("situation", "to_come")


def milestone_table(subject: Subject) -> Table:
    """Return the milestones of a scope, earliest first, those without a date last.

    What came after the date asked for is still to come, whatever the record says of it by now.
    """
    words, names = subject.words, acronyms(subject.record)
    headings = (
        Heading("step", words("Publication or step")),
        Heading("date", words("Date")),
        Heading("status", words("Status")),
        Heading("project", words("Project")),
        Heading("kind", words("Kind")),
        *days_headings(words),
        source_heading(words),
    )
    rows = subject.scope.milestones.sort_values("date", na_position="last", kind="stable")
    later = _later(rows, subject.as_of)
    lines = (
        (
            words.of_record(row.title_en),
            words.days(row.date, row.end if pd.notna(row.end) else row.date, row.date_precision),
            term(words, *(TO_COME if row.Index in later else ("status", row.status))),
            names[row.project],
            term(words, "milestone_kind", row.kind),
            exact(row.date, row.date_precision),
            exact(row.date if pd.isna(row.end) else row.end, row.date_precision),
            source_ids(row),
        )
        for row in rows.itertuples()
    )
    return Table(headings, tuple(lines))


def _later(steps: pd.DataFrame, as_of: datetime.date) -> set[object]:
    """Return which steps were not over by a date although the record says so."""
    ends = steps["end"].fillna(last_of(steps["date"], steps["date_precision"]))
    return set(steps.index[steps["status"].isin(OVER) & (ends > pd.Timestamp(as_of))])
