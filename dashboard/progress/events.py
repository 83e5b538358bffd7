"""Which events were held by a date, which are to come, and which nobody has reported."""

from __future__ import annotations

import datetime
from enum import StrEnum

import pandas as pd

DEEPEST_PART = 5


class Situation(StrEnum):
    """Where an event stands on a date.

    HELD         reported as held, and over by that date
    TO_COME      its days lie after that date
    UNCONFIRMED  announced or planned, its days are over, and no source says that it took place
    UNDATED      no source dates it: it is listed, and never counted
    FULFILLED    a plan that most likely became another event of the record
    """

    HELD = "held"
    TO_COME = "to_come"
    UNCONFIRMED = "unconfirmed"
    UNDATED = "undated"
    FULFILLED = "fulfilled"


def dated(meetings: pd.DataFrame) -> pd.DataFrame:
    """Add first_day, last_day and counted to a table of meetings.

    first_day, last_day   the event's own days, else those of the event it is a part of; its
                          date_precision is within_parent then
    counted               held, dated, and not inside an event that was held itself; so an
                          undated heading ("4th meetings of all groups") leaves its parts to count
    """
    ends = meetings["end"].fillna(last_of(meetings["start"], meetings["date_precision"]))
    part_of = meetings["part_of"].mask(meetings["part_of"] == meetings["meeting"])
    days = meetings.assign(first_day=meetings["start"].fillna(ends), last_day=ends, part_of=part_of)
    for _ in range(DEEPEST_PART):
        wholes = _wholes(days, ["first_day", "last_day"])
        inherits = days["last_day"].isna() & wholes["last_day"].notna()
        if not inherits.any():
            break
        days["first_day"] = days["first_day"].fillna(wholes["first_day"])
        days["last_day"] = days["last_day"].fillna(wholes["last_day"])
        days["date_precision"] = days["date_precision"].mask(inherits, "within_parent")
    happened = (days["status"] == "held") & days["last_day"].notna()
    return days.assign(counted=happened & ~_inside(days, happened))


def last_of(days: pd.Series, precision: pd.Series) -> pd.Series:
    """Return the last day that dates may mean: of a month or year alone, its end."""
    month_end = days + pd.offsets.MonthEnd(0)
    year_end = days + pd.offsets.YearEnd(0)
    return days.mask(precision == "month", month_end).mask(precision == "year", year_end)


def _wholes(days: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return columns of the event that each event is a part of; missing where there is none."""
    wanted = pd.MultiIndex.from_frame(days[["project", "part_of"]])
    rows = days.drop_duplicates(["project", "meeting"]).set_index(["project", "meeting"])
    return rows[columns].reindex(wanted).set_axis(days.index)


def _inside(days: pd.DataFrame, happened: pd.Series) -> pd.Series:
    """Tell which events lie inside an event that happened, be it several wholes further up."""
    inside = pd.Series(data=False, index=days.index)
    for _ in range(DEEPEST_PART):
        before = inside
        wholes = _wholes(days.assign(holds=happened | before), ["holds"])
        inside = wholes["holds"].eq(other=True)
        if inside.equals(before):
            break
    return inside


def parts_among(days: pd.DataFrame) -> pd.Series:
    """Tell which events are parts of another event of the same table."""
    wholes = set(zip(days["project"], days["meeting"], strict=True))
    pairs = zip(days["project"], days["part_of"], strict=True)
    return pd.Series([pair in wholes for pair in pairs], index=days.index, dtype=bool)


def situation(days: pd.DataFrame, as_of: datetime.date) -> pd.Series:
    """Return the Situation of each event of a `dated` table on a date."""
    over = days["last_day"] <= pd.Timestamp(as_of)
    found = pd.Series(Situation.UNCONFIRMED, index=days.index, dtype="str")
    found = found.mask(over & (days["status"] == "held"), Situation.HELD)
    found = found.mask(~over, Situation.TO_COME)
    found = found.mask(days["last_day"].isna(), Situation.UNDATED)
    plans = days["fulfilled_by"].notna() & (days["status"] != "held")
    return found.mask(plans, Situation.FULFILLED)


def held(days: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Return the events that count as held on a date."""
    return days[days["counted"] & (days["last_day"] <= pd.Timestamp(as_of))]


def next_events(days: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Return the events to come, soonest first, without their parts."""
    coming = days[situation(days, as_of) == Situation.TO_COME]
    return coming[~parts_among(coming)].sort_values(["first_day", "last_day"])


def last_events(days: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Return the events held by a date, latest first."""
    return held(days, as_of).sort_values(["last_day", "first_day"], ascending=False)
