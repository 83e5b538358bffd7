"""The part of a record that a page speaks of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pandas as pd

from dashboard.progress.remembered import once_a_record
from loaders import Dataset

PROJECT_TABLES = (
    "projects",
    "phases",
    "partners",
    "meetings",
    "indicators",
    "values",
    "practices",
    "milestones",
)


@once_a_record
def project_ids(record: Dataset) -> list[str]:
    """Return the projects that are counted, in the record's order: no predecessors, no networks."""
    return list(record.projects.loc[record.projects["kind"] == "project", "project"])


def narrowed(record: Dataset, projects: Collection[str]) -> Dataset:
    """Return the record with the rows of these projects only; the sources stay whole."""
    if set(record.projects["project"]) <= set(projects):
        return record
    frames = {name: getattr(record, name) for name in PROJECT_TABLES}
    own = {name: frame[frame["project"].isin(list(projects))] for name, frame in frames.items()}
    claimed = record.claims["row"].str.split("/").str[0]
    return replace(record, **own, claims=record.claims[claimed.isin(list(projects))])


def sources_of(*frames: pd.DataFrame) -> list[str]:
    """Return the ids of all sources that these rows rest on, each once, sorted."""
    cells = pd.concat([frame["source"] for frame in frames]).dropna().unique()
    return sorted({source for cell in cells for source in cell.split(" ")})
