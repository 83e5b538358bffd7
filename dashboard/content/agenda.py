"""What comes next, and what was held last: a line an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.wording import acronyms, when
from dashboard.content.subject import Subject
from dashboard.progress.events import dated, last_events, next_events
from dashboard.progress.scope import sources_of
from dashboard.terms import term

MOST_EVENTS = 4


@dataclass(frozen=True)
class Agenda:
    """A list of events.

    lines    the title of each, and a smaller line with project, days and place
    nothing  what is said where there are none
    sources  ids of the documents the events rest on
    """

    title: str
    lines: tuple[tuple[str, str], ...]
    nothing: str
    sources: tuple[str, ...] = ()


def agendas(subject: Subject) -> tuple[Agenda, Agenda]:
    """Return the next events of a subject, and the last ones held."""
    words, days = subject.words, dated(subject.scope.meetings)
    coming = next_events(days, subject.as_of).head(MOST_EVENTS)
    past = last_events(days, subject.as_of).head(MOST_EVENTS)
    return (
        _agenda(subject, words("Next events"), coming, words("No event to come is on record.")),
        _agenda(
            subject,
            words("Last events held"),
            past,
            words("No event is on record as held by then."),
        ),
    )


def _agenda(subject: Subject, title: str, events: pd.DataFrame, nothing: str) -> Agenda:
    lines = tuple(_line(subject, event) for event in events.itertuples())
    return Agenda(title, lines, nothing, tuple(sources_of(events)))


def _line(subject: Subject, event: Any) -> tuple[str, str]:
    words = subject.words
    project = "" if subject.one_project else acronyms(subject.record)[event.project]
    place = words.of_record(event.place) or term(words, "format", event.format)
    told = (project, when(words, event), place, words.country(event.country))
    return words.of_record(event.title_en), " · ".join(part for part in told if part)
