"""The headline figures, in words."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Format
from dashboard.content.subject import Subject
from dashboard.language import Words
from dashboard.progress.counters import Counters, counters
from dashboard.progress.freshness import Freshness


@dataclass(frozen=True)
class Counter:
    """A headline figure: what it counts, the figure, and a smaller line below.

    muted    the figure is words, or of lesser weight
    number   the figure itself, where it is one number; `format` says what it is
    """

    label: str
    value: str
    note: str = ""
    muted: bool = False
    number: float | None = None
    format: Format = "number"


def headline(subject: Subject) -> tuple[Counter, ...]:
    """Return the counters of what a page or file speaks of."""
    found = counters(subject.scope, subject.as_of)
    words = subject.words
    return (
        _partners(words, found),
        _meetings(words, found),
        _indicators(words, found),
        *([_time(words, found)] if subject.one_project else []),
        _freshness(words, found.freshness),
    )


def _partners(words: Words, found: Counters) -> Counter:
    if not found.organisations:
        return Counter(words("Organisations"), words("none on record"), muted=True)
    note = words.plural("in {number} country", "in {number} countries", found.countries)
    if found.associated:
        associated = words.plural(
            "{number} associated partner", "{number} associated partners", found.associated
        )
        note = f"{note} · {associated}"
    number = found.organisations
    return Counter(words("Organisations"), words.number(number), note, number=number)


def partners_in_countries(words: Words, found: Counters) -> str:
    """Return how many partners there are and in how many countries: "10 in 9 countries"."""
    if not found.countries:
        return words.number(found.organisations)
    return words.plural(
        "{partners} in {number} country",
        "{partners} in {number} countries",
        found.countries,
        partners=words.number(found.organisations),
    )


def reported_of_all(words: Words, found: Counters) -> str:
    """Return how many outputs and results have a reported value, of how many: "1 of 9"."""
    return words(
        "{reported} of {number}",
        reported=words.number(found.indicators_reported),
        number=words.number(found.indicators),
    )


def _meetings(words: Words, found: Counters) -> Counter:
    held = words.number(found.meetings_held)
    if not found.promise:
        return Counter(words("Events held"), held, number=found.meetings_held)
    value = words(
        "{held} of {promised}",
        held=words.number(found.promise.held),
        promised=words.number(found.promise.promised),
    )
    note = words.plural(
        "{number} event held in all", "{number} events held in all", found.meetings_held
    )
    return Counter(words("Promised exchange events held"), value, note)


def _indicators(words: Words, found: Counters) -> Counter:
    label = words("Indicators with a reported value")
    if not found.indicators:
        return Counter(label, words("none on record"), muted=True)
    return Counter(label, reported_of_all(words, found), words("outputs and results"))


def _time(words: Words, found: Counters) -> Counter:
    label = words("Time elapsed")
    if found.elapsed is None:
        return Counter(label, words("dates not stated"), muted=True)
    share, phase = words.percent(found.elapsed), words.of_record(found.phase)
    return Counter(label, share, phase, number=found.elapsed, format="percent")


def _freshness(words: Words, fresh: Freshness | None) -> Counter:
    label = words("Newest source")
    if fresh is None:
        return Counter(label, words("not dated"), muted=True)
    date = words.date(fresh.published, fresh.precision)
    return Counter(label, date, age_in_words(words, fresh), muted=True)


def age_in_words(words: Words, fresh: Freshness) -> str:
    """Return how old the newest source is, and what that means when it is old."""
    if fresh.later:
        return words("newer than the as-of date")
    if not fresh.months:
        return words("less than a month old")
    age = words.plural("{number} month old", "{number} months old", fresh.months)
    return words("{age}: newer facts may be missing", age=age) if fresh.stale else age
