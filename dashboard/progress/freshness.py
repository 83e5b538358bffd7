"""How old the newest source of what is shown is."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from loaders import Dataset

STALE_AFTER_MONTHS = 6


@dataclass(frozen=True)
class Freshness:
    """The newest dated source, how exactly its date is known, and its age in whole months.

    later   it was published after the as-of date
    """

    source: str
    published: datetime.date
    precision: str
    months: int
    later: bool = False

    @property
    def stale(self) -> bool:
        return self.months > STALE_AFTER_MONTHS


def freshness(record: Dataset, sources: Collection[str], as_of: datetime.date) -> Freshness | None:
    """Return how fresh the newest of these sources is on a date; None when none is dated."""
    dated = record.sources.dropna(subset=["published"])
    dated = dated[dated["source"].isin(list(sources))]
    if dated.empty:
        return None
    newest = dated.loc[dated["published"].idxmax()]
    return _freshness(newest, as_of)


def ages_of_sources(sources: pd.DataFrame, as_of: datetime.date) -> dict[str, Freshness]:
    """Return how fresh each dated source is, by its id."""
    dated = sources.dropna(subset=["published"])
    return {row["source"]: _freshness(row, as_of) for _, row in dated.iterrows()}


def _freshness(source: pd.Series, as_of: datetime.date) -> Freshness:
    published, precision = source["published"].date(), source["published_precision"]
    return Freshness(
        source=source["source"],
        published=published,
        precision="day" if pd.isna(precision) else precision,
        months=months_between(published, as_of),
        later=published > as_of,
    )


def months_between(earlier: datetime.date, later: datetime.date) -> int:
    """Return the whole months from one date to another, 0 when the second is not later."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(months - (later.day < earlier.day), 0)
