"""How much of a project's time has passed, and in which phase it is."""

from __future__ import annotations

import datetime

import pandas as pd


def share_elapsed(start: pd.Timestamp, end: pd.Timestamp, as_of: datetime.date) -> float | None:
    """Return days since the start / days from start to end, within 0 and 1; None without dates."""
    if pd.isna(start) or pd.isna(end) or end <= start:
        return None
    share = (pd.Timestamp(as_of) - start) / (end - start)
    return float(min(max(share, 0.0), 1.0))


def elapsed_by_project(projects: pd.DataFrame, as_of: datetime.date) -> dict[str, float]:
    """Return project -> share of its time that has passed, for projects whose dates are known."""
    shares = {
        row.project: share_elapsed(row.start, row.end, as_of)
        for row in projects[["project", "start", "end"]].itertuples()
    }
    return {project: share for project, share in shares.items() if share is not None}


def phase_at(phases: pd.DataFrame, project: str, as_of: datetime.date) -> str:
    """Return the English name of the phase a project is in, "" outside all phases.

    Where phases overlap, the shortest says most: the activities inside the formal project time.
    """
    day = pd.Timestamp(as_of)
    own = phases[(phases["project"] == project) & (phases["kind"] == "phase")]
    running = own[(own["start"] <= day) & (own["end"] >= day)]
    if running.empty:
        return ""
    return str(running.loc[(running["end"] - running["start"]).idxmin(), "name_en"])
