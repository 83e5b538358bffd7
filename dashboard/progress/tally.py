"""The headline figures of every project at once: a row each, without a look at each alone."""

from __future__ import annotations

import datetime

import pandas as pd

from dashboard.progress.elapsed import elapsed_by_project
from dashboard.progress.events import dated, held
from dashboard.progress.indicators import PERFORMANCE, Basis, standing
from dashboard.progress.scope import PROJECT_TABLES, project_ids
from loaders import Dataset


def tally(record: Dataset, as_of: datetime.date) -> pd.DataFrame:
    """Return the figures of dashboard.progress.counters, indexed by the projects that count.

    Columns: organisations, partnerships, associated, countries, meetings_held, indicators,
    indicators_reported (whole numbers), elapsed (share), phase, promise, promise_held, promised
    (missing without a promise), newest (id of the newest source, missing when none is dated).
    """
    projects = project_ids(record)
    indicators = standing(record, as_of)
    found = pd.concat(
        [
            _partners(record.partners),
            _sizes(held(dated(record.meetings), as_of), "meetings_held"),
            _indicators(indicators),
        ],
        axis=1,
    )
    found = found.reindex(projects).fillna(0).astype("int64")
    elapsed = elapsed_by_project(record.projects, as_of)
    return found.assign(
        elapsed=pd.Series(elapsed, dtype="float64").reindex(projects),
        phase=_phases(record.phases, as_of).reindex(projects),
        newest=_newest(record).reindex(projects),
        **_promises(indicators).reindex(projects),
    )


def first_promises(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return of each project the first indicator that promises events the record can count."""
    events = indicators[indicators["counts"].str.startswith("meetings").eq(other=True)]
    return events.dropna(subset=["target", "achieved"]).drop_duplicates("project")


def _partners(partners: pd.DataFrame) -> pd.DataFrame:
    associated = partners["role"] == "associated"
    members = partners[~associated].groupby("project", sort=False)
    others = partners[associated].groupby("project", sort=False)
    return pd.DataFrame(
        {
            "organisations": members["partner"].nunique(),
            "partnerships": members.size(),
            "countries": members["country"].nunique(),
            "associated": others["partner"].nunique(),
        }
    )


def _sizes(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows.groupby("project", sort=False).size().rename(name)


def _indicators(indicators: pd.DataFrame) -> pd.DataFrame:
    performance = indicators[indicators["kind"].isin(PERFORMANCE)]
    reported = performance[performance["basis"] == Basis.REPORTED]
    return pd.concat(
        [_sizes(performance, "indicators"), _sizes(reported, "indicators_reported")], axis=1
    )


def _phases(phases: pd.DataFrame, as_of: datetime.date) -> pd.Series:
    """Return project -> the shortest phase it is in: see dashboard.progress.elapsed.phase_at."""
    day = pd.Timestamp(as_of)
    running = phases[
        (phases["kind"] == "phase") & (phases["start"] <= day) & (phases["end"] >= day)
    ]
    length = running["end"] - running["start"]
    shortest = running.assign(length=length).sort_values("length", kind="stable")
    return shortest.drop_duplicates("project").set_index("project")["name_en"]


def _promises(indicators: pd.DataFrame) -> pd.DataFrame:
    first = first_promises(indicators).set_index("project")
    names = {"indicator": "promise", "achieved": "promise_held", "target": "promised"}
    return first[list(names)].rename(columns=names)


def _newest(record: Dataset) -> pd.Series:
    """Return project -> its newest dated source; of several, the first of the record."""
    sources = record.sources.dropna(subset=["published"])
    newest_first = sources.sort_values("published", ascending=False, kind="stable")["source"]
    ranks = pd.Series(range(len(newest_first)), index=newest_first.to_numpy())
    cells = [getattr(record, name)[["project", "source"]] for name in PROJECT_TABLES]
    pairs = pd.concat(cells, ignore_index=True).dropna().drop_duplicates()
    pairs = pairs.assign(source=pairs["source"].str.split(" ")).explode("source")
    rank = pairs["source"].map(ranks)
    best = rank.groupby(pairs["project"], sort=False).min().dropna().astype("int64")
    return pd.Series(newest_first.to_numpy()[best.to_numpy()], index=best.index, dtype="str")
