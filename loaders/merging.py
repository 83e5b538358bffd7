"""New rows into a record that is there: what would change, cell by cell, and the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from loaders.check import key_of
from loaders.contract import Table
from loaders.dataset import Dataset
from loaders.rows import TEXT
from loaders.source_names import with_own_names
from loaders.tables import TABLES
from loaders.unstated import Unstated
from loaders.writing import text_frame

# Told with every row, and no facts of their own.
EVIDENCE = ("source", "mark", "remark")


class Effect(StrEnum):
    """What becomes of a value that arrives."""

    ROW_ADDED = "row_added"
    FILLED = "filled"
    UPDATED = "updated"
    DISPUTED = "disputed"
    KEPT = "kept"


@dataclass(frozen=True)
class Change:
    """One thing that merging does.

    effect   ROW_ADDED: a new row. FILLED: an empty cell got a value. UPDATED: a value of the same
             source, or of none, was replaced. DISPUTED: another source says something else; the
             value stays, and what that source says becomes a claim. KEPT: what arrived has no
             source and does not replace a value that has one
    row      key of the row, its parts joined by /
    before, after   the value on record, and the one that arrived
    """

    effect: Effect
    table: str
    row: str
    column: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, eq=False)
class Merged:
    """The tables after merging, as text in the contract's spelling, and what changed."""

    tables: Mapping[str, pd.DataFrame]
    changes: tuple[Change, ...]


def merged(record: Dataset, arriving: Dataset) -> Merged:
    """Merge by key. Rows and values that have a source never give way to some that have none.

    What arriving files do not state, and was assumed, neither replaces nor disputes anything. A
    file that has the short name of another source gets one of its own.
    """
    arriving = with_own_names(arriving, record)
    changes: list[Change] = []
    tables = {}
    for name, table in TABLES.items():
        before = _keyed(table, record.tables[name])
        after = _keyed(table, arriving.tables[name])
        tables[name] = _merged_table(table, before, after, arriving.unstated, changes)
    claims = _claims(changes, arriving, tables["claims"])
    new = pd.DataFrame(claims.values(), columns=TABLES["claims"].names, dtype=TEXT)
    tables["claims"] = pd.concat([tables["claims"], new], ignore_index=True)
    told = (c for c in changes if c.effect is not Effect.DISPUTED or c in claims)
    return Merged(tables, tuple(told))


def _keyed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    text = text_frame(table, frame)
    return text.set_index(key_of(table, text).rename("key"))


def _merged_table(
    table: Table,
    before: pd.DataFrame,
    after: pd.DataFrame,
    unstated: frozenset[Unstated],
    changes: list[Change],
) -> pd.DataFrame:
    new = after[~after.index.isin(before.index)]
    changes += [Change(Effect.ROW_ADDED, table.name, str(key)) for key in new.index]
    known = after.index.intersection(before.index, sort=False)
    told = [c for c in table.names if c not in table.key and c not in EVIDENCE]
    rows = before.copy()
    if len(known) and "source" in table.names:
        for column in told:
            stated = _stated(table, column, before, after.loc[known], unstated)
            rows[column] = _merged_column(table, column, before, stated, changes)
        rows["source"] = _joined_sources(rows["source"], after.loc[known], changes, table.name)
    return pd.concat([rows, new]).reset_index(drop=True)


def _stated(
    table: Table,
    column: str,
    before: pd.DataFrame,
    after: pd.DataFrame,
    unstated: frozenset[Unstated],
) -> pd.DataFrame:
    """Leave out the rows whose value of a column was assumed, where there is one on record."""
    assumed = {(u.source, u.value) for u in unstated if (u.table, u.column) == (table.name, column)}
    if not assumed:
        return after
    told = zip(after["source"], after[column], before.loc[after.index, column], strict=True)
    return after[[pd.isna(old) or (source, new) not in assumed for source, new, old in told]]


def _merged_column(
    table: Table, column: str, before: pd.DataFrame, after: pd.DataFrame, changes: list[Change]
) -> pd.Series:
    cells = before[column].copy()
    arriving = after[column].dropna()
    different = arriving[arriving != cells.loc[arriving.index]]
    for key, value in different.items():
        old, effect = cells.loc[key], Effect.FILLED
        if pd.notna(old):
            effect = _effect(before.at[key, "source"], after.at[key, "source"])
        if effect in (Effect.FILLED, Effect.UPDATED):
            cells.loc[key] = value
        shown = "" if pd.isna(old) else str(old)
        changes.append(Change(effect, table.name, str(key), column, shown, str(value)))
    return cells


def _effect(before: object, after: object) -> Effect:
    """Decide between a value on record and another one, by what each rests on."""
    old = set(before.split()) if isinstance(before, str) else set()
    new = set(after.split()) if isinstance(after, str) else set()
    if not old or (new and old <= new):
        return Effect.UPDATED
    return Effect.DISPUTED if new else Effect.KEPT


def _joined_sources(
    sources: pd.Series, after: pd.DataFrame, changes: list[Change], table: str
) -> pd.Series:
    """Add the sources of values that were taken to those of their rows."""
    taken = {c.row for c in changes if c.table == table and c.effect in TAKEN}
    joined = sources.copy()
    for key in taken.intersection(after.index):
        cells = (sources.at[key], after.at[key, "source"])
        ids = [one for cell in cells if isinstance(cell, str) for one in cell.split()]
        joined.at[key] = " ".join(dict.fromkeys(ids)) or None
    return joined


TAKEN = (Effect.FILLED, Effect.UPDATED)


def _claims(
    changes: list[Change], arriving: Dataset, known: pd.DataFrame
) -> dict[Change, dict[str, str]]:
    """Return a claim for each value that another source disputes and that is not yet known."""
    key = list(TABLES["claims"].key)
    stand = set(known[key].itertuples(index=False, name=None))
    sources = {name: _keyed(TABLES[name], arriving.tables[name]) for name in TABLES}
    found = {}
    for change in (change for change in changes if change.effect is Effect.DISPUTED):
        claim = {
            "table": change.table,
            "row": change.row,
            "field": change.column,
            "value": change.after,
            "source": str(sources[change.table].at[change.row, "source"]),
            "mark": "stated",
        }
        if tuple(claim[name] for name in key) not in stand:
            found[change] = claim
    return found
