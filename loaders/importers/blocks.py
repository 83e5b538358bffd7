"""A sheet with several tables, below or beside each other -> a grid for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd

from loaders.cell_names import cell_name
from loaders.grid import Grid
from loaders.importers.importer import Importer
from loaders.importers.spellings import (
    LONGEST_HEADING,
    exact_fields,
    fields,
    places,
    spellings,
)

# Empty rows after which a table is looked for, and how far below: it may have a title.
MOST_GAPS, ROWS_BELOW = 200, 3
# The headings of a table that no other stands above are in one of the first rows.
ROWS_LOOKED_AT = 40
# Of the cells of a row of headings at least so many are known.
LEAST_SHARE = 0.5
LEAST_HEADINGS = 2

Importers = Sequence[Importer]


def blocks(grid: Grid, importers: Importers) -> list[Grid]:
    """Part a sheet where, after an empty row or column, other headings begin another table.

    Headings that are told again, as where pages of a list were put together, begin none below;
    nor does a column beside an empty one where one kind of table has the headings of both sides.
    """
    first, *others = _tables(grid.frame, importers)
    return [
        replace(grid, frame=first),
        *(replace(grid, frame=frame, begins=_beginning(frame)) for frame in others),
    ]


def _beginning(frame: pd.DataFrame) -> str:
    filled = frame.columns[frame.head(ROWS_LOOKED_AT).notna().any()]
    return cell_name(int(frame.index[0]), int(filled[0]))


def _tables(frame: pd.DataFrame, importers: Importers) -> list[pd.DataFrame]:
    found = _below_each_other(frame, importers)
    if len(found) == 1:
        found = _beside_each_other(frame, importers)
    return found if len(found) == 1 else [t for part in found for t in _tables(part, importers)]


def _below_each_other(frame: pd.DataFrame, importers: Importers) -> list[pd.DataFrame]:
    numbers = frame.index.to_numpy()
    gaps = np.flatnonzero(np.diff(numbers) > 1)[:MOST_GAPS] + 1
    first = min(int(gaps[0]), ROWS_LOOKED_AT) if len(gaps) else 0
    known = (_headings(frame, place, importers) for place in range(first))
    above = next(filter(None, known), ())
    cuts = [0]
    for gap in map(int, gaps):
        below = (_headings(frame, gap + n, importers) for n in range(ROWS_BELOW))
        found = next(filter(None, below), ())
        if above and found and found != above:
            cuts.append(gap)
        above = found or above
    ends = [*cuts[1:], len(numbers)]
    return [frame.iloc[start:end] for start, end in zip(cuts, ends, strict=True)]


def _headings(frame: pd.DataFrame, place: int, importers: Importers) -> tuple[str, ...]:
    """Return the cells of a row that holds the headings of a table, nothing of any other row."""
    if place >= len(frame):
        return ()
    cells = [None if cell != cell else cell for cell in frame.iloc[place]]
    texts = [cell if isinstance(cell, str) else "" for cell in cells]
    filled = [cell for cell in cells if cell is not None]
    short = [text for text in texts if text and len(text) <= LONGEST_HEADING]
    if len(short) < len(filled) or len(short) < LEAST_HEADINGS:
        return ()
    number = _most_known(texts, importers)
    return tuple(texts) if number and number >= LEAST_SHARE * len(short) else ()


def _most_known(texts: Sequence[str], importers: Importers) -> int:
    """Return how many of these headings a kind of table knows that finds all it needs."""
    most, placed = 0, places(texts)
    for importer in importers:
        known = spellings(importer.fields)
        # Patterns are slow, and no row has its headings by patterns alone.
        if not any(exact_fields(known, placed)):
            continue
        found = [field for field in fields(known, texts) if field]
        if len(found) > most and all(group & set(found) for group in importer.needed):
            most = len(found)
    return most


def _beside_each_other(frame: pd.DataFrame, importers: Importers) -> list[pd.DataFrame]:
    head = frame.head(ROWS_LOOKED_AT)
    gaps = _gaps_between_tables(head, importers)
    cuts = [end for start, end in gaps if frame.iloc[:, start:end].isna().all(axis=None)]
    if not cuts:
        return [frame]
    sides = pairwise([0, *cuts, frame.shape[1]])
    return [frame.iloc[:, left:right].dropna(how="all") for left, right in sides]


def _gaps_between_tables(head: pd.DataFrame, importers: Importers) -> list[tuple[int, int]]:
    """Return where empty columns begin and end that have headings of other tables beside them."""
    runs = list(_runs(head.notna().any().to_numpy()))
    if len(runs) < 2:
        return []
    gaps = []
    start, end = runs[0]
    for left, right in runs[1:]:
        alone = _score(head.iloc[:, left:right], importers)
        before = _score(head.iloc[:, start:end], importers) if alone else 0
        if before and before + alone > _score(head.iloc[:, start:right], importers):
            gaps.append((end, left))
            start = left
        end = right
    return gaps


def _runs(filled: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where columns that hold something begin and end, from one empty column to the next."""
    start = None
    for place, some in enumerate([*filled, False]):
        if some and start is None:
            start = place
        elif not some and start is not None:
            yield start, place
            start = None


def _score(head: pd.DataFrame, importers: Importers) -> int:
    """Return how many headings are known in the first of these rows that holds some."""
    rows = (_headings(head, place, importers) for place in range(len(head)))
    return _most_known(next(filter(None, rows), ()), importers)
