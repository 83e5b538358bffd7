"""How much of what one would expect to know is known. Zero, missing and not applicable differ."""

from __future__ import annotations

import pandas as pd

from loaders import Dataset
from loaders.contract import Column
from loaders.tables import TABLES


def completeness(record: Dataset) -> pd.DataFrame:
    """Return how many cells of each expected column apply, and how many of these are filled.

    One row a project, table and column: project ("" for tables that belong to no project), table,
    column, applicable, filled.
    """
    parts = []
    for name, table in TABLES.items():
        frame = record.tables[name]
        owner = frame["project"] if "project" in frame else pd.Series("", index=frame.index)
        for column in table.columns:
            if column.expected and not frame.empty:
                parts.append(_of_column(frame, owner, name, column))
    columns = ["project", "table", "column", "applicable", "filled"]
    return pd.concat(parts)[columns] if parts else pd.DataFrame(columns=columns)


def _of_column(frame: pd.DataFrame, owner: pd.Series, name: str, column: Column) -> pd.DataFrame:
    applies = pd.Series(data=True, index=frame.index)
    if column.unless:
        other, values = column.unless
        applies = ~frame[other].isin(list(values))
    filled = frame[column.name].notna() & applies
    counts = pd.DataFrame({"project": owner, "applicable": applies, "filled": filled})
    counts = counts.groupby("project", sort=False)[["applicable", "filled"]].sum().reset_index()
    return counts.assign(table=name, column=column.name)


def by_table(cells: pd.DataFrame) -> pd.DataFrame:
    """Add up to one row a project and table, with the share filled (missing when none applies)."""
    sums = cells.groupby(["project", "table"], sort=False)[["applicable", "filled"]].sum()
    sums = sums.reset_index()
    return sums.assign(share=sums["filled"] / sums["applicable"].where(sums["applicable"] > 0))
