"""Events of known days as a calendar file (iCalendar, RFC 5545)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.charts.wording import SEPARATOR, acronyms, when
from dashboard.content.imprint import imprint
from dashboard.content.meetings import place
from dashboard.content.sources import Cited, citations
from dashboard.content.subject import Subject
from dashboard.exports.plain_text import writable
from dashboard.progress.events import DEEPEST_PART, Situation
from dashboard.progress.scope import sources_of
from dashboard.terms import term

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Interreg Monitor//Calendar of events//EN"
DOMAIN = "interreg-monitor"
VERSION = "2.0"
# Events that their sources call certain; a plan is not.
CERTAIN = ("held", "announced")
# What is said of an event to come, in place of "to come", which a calendar shows by itself.
FORETOLD = ("announced", "planned")


def calendar(subject: Subject, days: pd.DataFrame, filters: tuple[str, ...] = ()) -> bytes:
    """Return these `events` as an iCalendar file, earliest first, each over whole days.

    Events whose days are not known are named in the description of the calendar only. An event
    keeps its UID in every language and as of every date, so a newer file replaces an older one.
    filters: what was chosen beside project and date, a line each.
    """
    from icalendar import Calendar, vText

    exact = _exact(subject, days)
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", VERSION)
    made.add("method", "PUBLISH")
    # The library escapes what it knows to be text, and does not know these properties.
    name = vText(_text(f"{subject.name}: {subject.words('Meetings')}"))
    made.add("name", name)
    made.add("x-wr-calname", name)
    made.add("x-wr-caldesc", vText(_description(subject, days, days[~exact], filters)))
    ordered = days[exact].sort_values(["first_day", "last_day"], kind="stable")
    names = acronyms(subject.record)
    documents = {
        cell: citations(subject, cell.split()) for cell in days["source"].dropna().unique()
    }
    for row in ordered.itertuples():
        told = documents.get(row.source, ())
        made.add_component(_event(subject, row, names[row.project], told))
    return bytes(made.to_ical())


def _exact(subject: Subject, days: pd.DataFrame) -> pd.Series:
    """Tell which events, or the events they are parts of, are known to the day."""
    meetings = subject.record.meetings.drop_duplicates(["project", "meeting"])
    keys = zip(meetings["project"], meetings["meeting"], strict=True)
    known = dict(zip(keys, meetings.itertuples(), strict=True))
    found = [_to_the_day(row, known) for row in days.itertuples()]
    return pd.Series(found, index=days.index, dtype=bool)


def _to_the_day(row: Any, known: dict[tuple[str, str], Any]) -> bool:
    if pd.isna(row.last_day):
        return False
    for _ in range(DEEPEST_PART):
        own = known[row.project, row.meeting]
        if pd.notna(own.start) or pd.notna(own.end):
            return pd.isna(own.date_precision) or own.date_precision in ("day", "within_parent")
        row = known[row.project, own.part_of]
    return False


def _description(
    subject: Subject, days: pd.DataFrame, left_out: pd.DataFrame, filters: tuple[str, ...]
) -> str:
    words = subject.words
    named = [
        f"{words.of_record(row.title_en)} ({when(words, row)})" for row in left_out.itertuples()
    ]
    told = words(
        "Not in this calendar, because their days are not known: {events}",
        events=SEPARATOR.join(named),
    )
    lines = imprint(subject, sources_of(days), filters=filters).lines
    return _text("\n".join([told, *lines] if named else lines))


def _event(subject: Subject, row: Any, acronym: str, documents: tuple[Cited, ...]) -> Event:
    from icalendar import Event

    words, made = subject.words, Event()
    made.add("uid", f"{row.meeting}@{row.project}.{DOMAIN}")
    made.add("dtstamp", datetime.datetime.combine(subject.as_of, datetime.time(), datetime.UTC))
    _add_days(made, row.first_day.date(), row.last_day.date())
    texts = {
        "summary": f"{acronym}: {_title(subject, row)}",
        "location": place(subject, row),
        "description": _told(subject, row, documents),
    }
    for name, text in texts.items():
        if text:
            made.add(name, _text(text), parameters={"LANGUAGE": words.lang})
    if kind := term(words, "meeting_kind", row.kind):
        made.add("categories", [_text(kind)], parameters={"LANGUAGE": words.lang})
    made.add("status", "CONFIRMED" if _certain(row) else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    if address := next((writable(d.address) for d in documents if d.address), ""):
        made.add("url", address)
    return made


def _add_days(made: Event, first: datetime.date, last: datetime.date) -> None:
    """Add the days of an event. Its end is the day after its last one: the standard has it so."""
    made.add("dtstart", first)
    last = max(first, last)
    # After the last day that can be written there is none.
    if last < datetime.date.max:
        made.add("dtend", last + datetime.timedelta(days=1))


def _certain(row: Any) -> bool:
    return row.status in CERTAIN and row.situation in (Situation.HELD, Situation.TO_COME)


def _title(subject: Subject, row: Any) -> str:
    text = subject.words.of_record(row.title_en)
    if row.situation == Situation.HELD:
        return text
    return f"{text} ({_standing(subject, row)})"


def _standing(subject: Subject, row: Any) -> str:
    """Say where an event stands; of one to come, whether it is announced or planned."""
    if row.situation == Situation.TO_COME and row.status in FORETOLD:
        return term(subject.words, "status", row.status)
    return term(subject.words, "situation", row.situation)


def _told(subject: Subject, row: Any, documents: tuple[Cited, ...]) -> str:
    words = subject.words
    within = when(words, row) if row.date_precision == "within_parent" else ""
    pairs = (
        (words("Status"), _standing(subject, row)),
        (words("Date"), within),
        (words("Host"), words.of_record(row.host)),
        (words("Format"), "" if row.format == "unknown" else term(words, "format", row.format)),
        (words("Topics"), words.of_record(row.topics_en)),
        (words("Remark"), words.of_record(row.remark)),
    )
    lines = [f"{label}: {value}" for label, value in pairs if value]
    if documents:
        lines.append(f"{words('Sources')}:")
    lines += [" ".join(("–", document.line, document.address)).strip() for document in documents]
    return "\n".join(lines)


def _text(text: str) -> str:
    """Return a text as a calendar can hold it: with one kind of line break."""
    return writable(text).replace("\r\n", "\n").replace("\r", "\n")
