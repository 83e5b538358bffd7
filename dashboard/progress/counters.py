"""The headline figures of a project, or of all of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.progress.elapsed import phase_at, share_elapsed
from dashboard.progress.events import dated, held
from dashboard.progress.freshness import Freshness, ages_of_sources, freshness
from dashboard.progress.indicators import PERFORMANCE, Basis, standing
from dashboard.progress.scope import sources_of
from dashboard.progress.tally import first_promises, tally
from loaders import Dataset


@dataclass(frozen=True)
class Promise:
    """Events held of those promised: the indicator that promised them, and both figures."""

    indicator: str
    held: int
    promised: int


@dataclass(frozen=True)
class Counters:
    """Headline figures of a scope on a date.

    organisations        distinct, associated partners not among them
    partnerships         an organisation in two projects makes two
    associated           distinct associated partners
    countries            distinct countries of the organisations
    meetings_held        events held, without the parts of events
    promise              of one project: events held of those its indicators promise
    indicators           outputs and results on record; indicators_reported: those with a
                         reported value
    elapsed, phase       of one project
    """

    organisations: int
    partnerships: int
    associated: int
    countries: int
    meetings_held: int
    promise: Promise | None
    indicators: int
    indicators_reported: int
    elapsed: float | None
    phase: str
    freshness: Freshness | None


def counters(record: Dataset, as_of: datetime.date) -> Counters:
    """Return the headline figures of a record that is narrowed to what they shall speak of."""
    events = held(dated(record.meetings), as_of)
    return _counters(record, events, standing(record, as_of), as_of)


def counters_by_project(record: Dataset, as_of: datetime.date) -> dict[str, Counters]:
    """Return project -> its headline figures, for the projects that are counted."""
    ages = ages_of_sources(record.sources, as_of)
    return {
        row.Index: Counters(
            organisations=row.organisations,
            partnerships=row.partnerships,
            associated=row.associated,
            countries=row.countries,
            meetings_held=row.meetings_held,
            promise=_promise_of(row),
            indicators=row.indicators,
            indicators_reported=row.indicators_reported,
            elapsed=None if pd.isna(row.elapsed) else row.elapsed,
            phase="" if pd.isna(row.phase) else row.phase,
            freshness=None if pd.isna(row.newest) else ages[row.newest],
        )
        for row in tally(record, as_of).itertuples()
    }


def _promise_of(row: Any) -> Promise | None:
    if pd.isna(row.promise):
        return None
    return Promise(row.promise, int(row.promise_held), int(row.promised))


def _counters(
    record: Dataset, events: pd.DataFrame, indicators: pd.DataFrame, as_of: datetime.date
) -> Counters:
    partners = record.partners[record.partners["role"] != "associated"]
    associated = record.partners.loc[record.partners["role"] == "associated", "partner"]
    performance = indicators[indicators["kind"].isin(PERFORMANCE)]
    one = record.projects.iloc[0] if len(record.projects) == 1 else None
    return Counters(
        organisations=partners["partner"].nunique(),
        partnerships=len(partners),
        associated=associated.nunique(),
        countries=partners["country"].nunique(),
        meetings_held=len(events),
        promise=_promise(indicators) if one is not None else None,
        indicators=len(performance),
        indicators_reported=int((performance["basis"] == Basis.REPORTED).sum()),
        elapsed=None if one is None else share_elapsed(one["start"], one["end"], as_of),
        phase="" if one is None else phase_at(record.phases, one["project"], as_of),
        freshness=freshness(record, all_sources(record), as_of),
    )


def _promise(indicators: pd.DataFrame) -> Promise | None:
    """Return the first promised number of events that is counted from the meetings on record."""
    events = first_promises(indicators)
    if events.empty:
        return None
    first = events.iloc[0]
    return Promise(first["indicator"], int(first["achieved"]), int(first["target"]))


def all_sources(record: Dataset) -> list[str]:
    """Return the ids of all sources that the rows of a record rest on."""
    return sources_of(
        record.projects,
        record.phases,
        record.partners,
        record.meetings,
        record.indicators,
        record.values,
        record.practices,
        record.milestones,
    )
