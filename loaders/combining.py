"""Rows of one table from several sheets and files -> one table, and where each row came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.contract import Table
from loaders.part import Part
from loaders.rows import TEXT

FIRST_ROW = 1


@dataclass(frozen=True, eq=False)
class Combined:
    """All rows of one table.

    frame   text columns named by the contract; the index is a running number from 1
    parts   where rows came from
    part    running number -> place in `parts`
    row     running number -> row of the sheet
    """

    table: Table
    frame: pd.DataFrame
    parts: tuple[Part, ...]
    part: pd.Series
    row: pd.Series

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part.origin.file for part in self.parts))


def combined(table: Table, parts: Sequence[Part]) -> Combined:
    """Put the parts of a table below each other, those that tell things once first.

    Rows of parts that repeat become one a key: what they add to a row that is there fills its
    empty cells, other keys become rows of their own.
    """
    ordered = tuple(sorted(parts, key=lambda part: part.repeats))
    rows = pd.concat([_numbered(table, part, n) for n, part in enumerate(ordered)])
    repeated = rows["_repeats"].astype(bool)
    told, again = rows[~repeated], rows[repeated]
    if len(again):
        told = _with_gaps_filled(table, told, _one_a_key(table, again))
    told.index = pd.RangeIndex(FIRST_ROW, FIRST_ROW + len(told), name="row")
    frame = told[[name for name in table.names if name in told]].astype(TEXT)
    return Combined(table, frame, ordered, told["_part"].astype(int), told["_row"].astype(int))


def _numbered(table: Table, part: Part, number: int) -> pd.DataFrame:
    frame = part.frame[[name for name in table.names if name in part.frame]].astype(TEXT)
    return frame.assign(_part=number, _row=np.asarray(part.frame.index), _repeats=part.repeats)


def _one_a_key(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """Return a row a key, each cell the first that is filled; rows without a key stay alone."""
    keys = [name for name in table.key if name in rows]
    whole = rows[keys].notna().all(axis=1) if len(keys) == len(table.key) else False
    if not np.any(whole):
        return rows
    first = rows[whole].groupby(keys, sort=False, as_index=False).first()
    return pd.concat([first[rows.columns], rows[~whole]])


def _with_gaps_filled(table: Table, told: pd.DataFrame, more: pd.DataFrame) -> pd.DataFrame:
    keys = list(table.key)
    if told.empty or not set(keys) <= set(told) or not set(keys) <= set(more):
        return pd.concat([told, more])
    known = pd.MultiIndex.from_frame(told[keys])
    found = pd.MultiIndex.from_frame(more[keys])
    there = found.isin(known) & more[keys].notna().all(axis=1).to_numpy()
    additions = more[there].set_axis(found[there])
    additions = additions[~additions.index.duplicated()].reindex(known)
    filled = told.copy()
    for name in additions.columns.intersection(table.names):
        values = additions[name].set_axis(told.index)
        filled[name] = told[name].fillna(values) if name in told else values
    return pd.concat([filled, more[~there]])
