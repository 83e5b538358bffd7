"""When things happened: phases as bars, meetings and publications as marks, and the as-of line."""

from __future__ import annotations

import datetime

import pandas as pd

from dashboard.charts.chart import Heading, Shape, Table, Timeline
from dashboard.charts.data_columns import days_headings, exact, source_heading, source_ids
from dashboard.charts.timeline_items import Lanes, drawn_steps, meeting_marks, spans, step_marks
from dashboard.charts.wording import SEPARATOR, acronyms, when
from dashboard.language import Words
from dashboard.palette import project_colours
from dashboard.progress.events import Situation, dated, held, next_events, situation
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset


def timeline(record: Dataset, scope: Dataset, as_of: datetime.date, words: Words) -> Timeline:
    """Return the timeline of a scope: a lane a kind for one project, a lane each for several."""
    colours = project_colours(record)
    several = len(scope.projects) > 1
    lanes = Lanes(
        words, dict(zip(scope.projects["project"], scope.projects["acronym"], strict=True))
    )
    days = dated(scope.meetings)
    days = days.assign(situation=situation(days, as_of))
    periods = tuple(spans(scope, words, colours, lanes, several))
    marks = [
        *meeting_marks(days, words, colours, lanes, several),
        *([] if several else step_marks(scope.milestones, as_of, words, colours, lanes)),
    ]
    spanned = scope.projects if several else scope.phases
    steps = scope.milestones.head(0) if several else drawn_steps(scope.milestones)
    used = {period.lane for period in periods} | {mark.lane for mark in marks}
    return Timeline(
        name="timeline",
        title=_finding(words, days, as_of),
        sentence=_sentence(words, days, as_of),
        table=_table(words, days, record),
        sources=tuple(sources_of(spanned, scope.meetings, steps)),
        notes=_notes(words, days),
        as_of=as_of,
        lang=words.lang,
        lanes=tuple(lane for lane in lanes.in_order(several) if lane in used),
        spans=periods,
        marks=tuple(sorted(marks, key=lambda mark: mark.day)),
        as_of_words=words("as of {date}", date=words.short_day(as_of)),
        legend=_legend(words, several),
    )


def _finding(words: Words, days: pd.DataFrame, as_of: datetime.date) -> str:
    if days.empty:
        return words("No events are on record")
    number = len(held(days, as_of))
    coming = len(next_events(days, as_of))
    text = words.plural(
        "{number} event held by {date}",
        "{number} events held by {date}",
        number,
        date=words.day(as_of),
    )
    if not coming:
        return words("{text}, none to come on record", text=text)
    return words.plural("{text}, {number} to come", "{text}, {number} to come", coming, text=text)


def _sentence(words: Words, days: pd.DataFrame, as_of: datetime.date) -> str:
    events = held(days, as_of).sort_values("first_day")
    told = [f"{words.of_record(row.title_en)}, {when(words, row)}" for row in events.itertuples()]
    return SEPARATOR.join(told) if told else words("No event is on record as held by then.")


def _notes(words: Words, days: pd.DataFrame) -> tuple[str, ...]:
    undated = int((days["situation"] == Situation.UNDATED).sum())
    unconfirmed = int((days["situation"] == Situation.UNCONFIRMED).sum())
    notes = []
    if undated:
        notes.append(
            words.plural(
                "{number} event without a date is not drawn and not counted.",
                "{number} events without a date are not drawn and not counted.",
                undated,
            )
        )
    if unconfirmed:
        notes.append(
            words.plural(
                "{number} event was announced or planned, and no source says that it took place.",
                "{number} events were announced or planned, and no source says they took place.",
                unconfirmed,
            )
        )
    return tuple(notes)


def _legend(words: Words, several: bool) -> tuple[tuple[Shape, bool, str], ...]:
    events: tuple[tuple[Shape, bool, str], ...] = (
        ("circle", False, words("Event held")),
        ("circle", True, words("Event not held, or not confirmed")),
    )
    if several:
        return events
    return (
        *events,
        ("diamond", False, words("Publication")),
        ("diamond", True, words("Publication not out, or not confirmed")),
        ("square", False, words("Other step")),
        ("square", True, words("Other step not done, or not confirmed")),
    )


def _table(words: Words, days: pd.DataFrame, record: Dataset) -> Table:
    names = acronyms(record)
    headings = (
        Heading("project", words("Project")),
        Heading("event", words("Event")),
        Heading("kind", words("Kind")),
        Heading("date", words("Date")),
        Heading("place", words("Place")),
        Heading("country", words("Country")),
        Heading("situation", words("Status")),
        *days_headings(words),
        source_heading(words),
    )
    rows = days.sort_values(["first_day", "last_day"], na_position="last")
    return Table(
        headings,
        tuple(
            (
                names[row.project],
                words.of_record(row.title_en),
                term(words, "meeting_kind", row.kind),
                when(words, row),
                words.of_record(row.place),
                words.country(row.country),
                term(words, "situation", row.situation),
                exact(row.first_day, row.date_precision),
                exact(row.last_day, row.date_precision),
                source_ids(row),
            )
            for row in rows.itertuples()
        ),
    )
