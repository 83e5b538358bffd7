"""What was promised and what was reached: achieved values, progress and pace."""

from __future__ import annotations

import datetime
from enum import StrEnum

import pandas as pd

from dashboard.progress.elapsed import elapsed_by_project
from dashboard.progress.events import dated, held, last_of
from dashboard.progress.scope import sources_of
from loaders import Dataset
from loaders.counting import parse_count

PACE_TOLERANCE = 0.10
PERFORMANCE = ("output", "result")
# Not "passed": that a planned date lies behind does not say that anything happened.
HAPPENED = ("published", "done", "running")


class Basis(StrEnum):
    """What an achieved value rests on."""

    REPORTED = "reported"
    COUNTED = "counted"
    NONE = "none"


class Pace(StrEnum):
    """How progress stands to time. Only targets due during the project are ever behind.

    ON_PACE  progress is at least the share of time elapsed, less PACE_TOLERANCE
    """

    ON_PACE = "on_pace"
    BEHIND = "behind"
    DUE_AT_END = "due_at_end"
    DUE_AFTER = "due_after"
    NO_TARGET = "no_target"
    NOT_REPORTED = "not_reported"


def standing(record: Dataset, as_of: datetime.date) -> pd.DataFrame:
    """Return one row an indicator, in the record's order, with where it stands on a date.

    Columns: all of the table indicators, and achieved (float, missing when nothing is known),
    basis (Basis), achieved_as_of, achieved_precision, bound, achieved_source (of the value, or of
    what was counted), progress (achieved / target), elapsed (share of time) and pace (Pace).
    """
    found = _latest(record.values, as_of)
    counted = _counted(record, as_of)
    table = record.indicators.merge(found, on=["project", "indicator"], how="left")
    table.index = record.indicators.index
    from_record = table["achieved"].isna() & counted["number"].notna()
    table["achieved"] = table["achieved"].fillna(counted["number"])
    table["achieved_source"] = table["achieved_source"].mask(from_record, counted["source"])
    table["basis"] = table["basis"].mask(from_record, Basis.COUNTED).fillna(Basis.NONE)
    table["progress"] = table["achieved"] / table["target"].where(table["target"] > 0)
    elapsed = elapsed_by_project(record.projects, as_of)
    table["elapsed"] = table["project"].map(elapsed).astype("float64")
    return table.assign(pace=[_pace(row) for row in table.itertuples()])


def history(record: Dataset, as_of: datetime.date) -> pd.DataFrame:
    """Return the dated values known on a date, oldest first, with parts (scope) among them."""
    known = record.values[record.values["as_of"] <= pd.Timestamp(as_of)]
    return known.sort_values(["project", "indicator", "as_of"])


def _latest(values: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Return the newest value of each indicator; reported before counted, undated ones last."""
    known = values[values["scope"].isna()]
    known = known[known["as_of"].isna() | (known["as_of"] <= pd.Timestamp(as_of))]
    order = known.assign(rank=(known["basis"] == Basis.REPORTED).astype(int))
    order = order.sort_values(["rank", "as_of"], na_position="first", kind="stable")
    newest = order.drop_duplicates(["project", "indicator"], keep="last")
    names = {
        "value": "achieved",
        "as_of": "achieved_as_of",
        "date_precision": "achieved_precision",
        "source": "achieved_source",
        "remark": "achieved_remark",
    }
    kept = ["project", "indicator", "basis", "bound", *names]
    return newest[kept].rename(columns=names)


def _counted(record: Dataset, as_of: datetime.date) -> pd.DataFrame:
    """Return what each indicator's `counts` yields, and from which sources; missing without it."""
    found = pd.DataFrame({"number": float("nan"), "source": None}, index=record.indicators.index)
    tables: dict[str, pd.DataFrame] = {}
    for text, wanted in record.indicators.groupby("counts")["project"]:
        count = parse_count(str(text))
        if count is None:
            continue
        if count.table not in tables:
            tables[count.table] = countable(record, count.table, as_of)
        own = count.rows(tables[count.table]).groupby("project")
        numbers = own[count.distinct].nunique() if count.distinct else own.size()
        found.loc[wanted.index, "number"] = wanted.map(numbers).fillna(0)
        sources = {project: " ".join(sources_of(rows)) for project, rows in own}
        found.loc[wanted.index, "source"] = wanted.map(sources)
    return found


def countable(record: Dataset, table: str, as_of: datetime.date) -> pd.DataFrame:
    """Return the rows of a table that count on a date: what was held, published or done by then.

    Associated partners are no partners; undated practices and publications count on any date.
    """
    day = pd.Timestamp(as_of)
    if table == "meetings":
        return held(dated(record.meetings), as_of)
    if table == "partners":
        return record.partners[record.partners["role"] != "associated"]
    if table == "milestones":
        return happened_by(record.milestones, as_of)
    if table == "practices":
        practices = record.practices
        named = last_of(practices["named_on"], practices["date_precision"])
        return practices[named.isna() | (named <= day)]
    return record.tables[table]


def happened_by(steps: pd.DataFrame, as_of: datetime.date) -> pd.DataFrame:
    """Return the milestones that were reached by a date; those without a date are among them."""
    over = steps["end"].fillna(last_of(steps["date"], steps["date_precision"]))
    return steps[steps["status"].isin(HAPPENED) & (over.isna() | (over <= pd.Timestamp(as_of)))]


def _pace(row: tuple) -> Pace:  # type: ignore[type-arg]
    if pd.isna(row.target):  # type: ignore[attr-defined]
        return Pace.NO_TARGET
    if pd.isna(row.achieved):  # type: ignore[attr-defined]
        return Pace.NOT_REPORTED
    if row.due == "after":  # type: ignore[attr-defined]
        return Pace.DUE_AFTER
    if row.due != "during" or pd.isna(row.elapsed):  # type: ignore[attr-defined]
        return Pace.DUE_AT_END
    # Rounded: 0.8 - 0.1 is a little more than 0.7. Of a target of nothing, nothing is missing.
    short = round(row.elapsed - row.progress, 9)  # type: ignore[attr-defined]
    return Pace.BEHIND if short > PACE_TOLERANCE else Pace.ON_PACE
