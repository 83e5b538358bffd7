"""A sheet with several tables below each other -> a grid for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from loaders.grid import Grid
from loaders.importers.importer import Importer
from loaders.importers.spellings import LONGEST_HEADING, fields, spellings

# Empty rows after which a table is looked for, and how far below: it may have a title.
MOST_GAPS, ROWS_BELOW = 200, 3
# Of the cells of a row of headings at least so many are known.
LEAST_SHARE = 0.5
LEAST_HEADINGS = 2


def blocks(grid: Grid, importers: Sequence[Importer]) -> list[Grid]:
    """Part a sheet where, after an empty row, other headings begin another table.

    Headings that are told again, as where pages of a list were put together, begin none.
    """
    numbers = grid.frame.index.to_numpy()
    gaps = np.flatnonzero(np.diff(numbers) > 1)[:MOST_GAPS] + 1
    known = [_headings(grid, place, importers) for place in range(gaps[0] if len(gaps) else 0)]
    above = next(filter(None, known), ())
    cuts = [0]
    for gap in map(int, gaps):
        below = (_headings(grid, gap + n, importers) for n in range(ROWS_BELOW))
        found = next(filter(None, below), ())
        if above and found and found != above:
            cuts.append(gap)
        above = found or above
    ends = [*cuts[1:], len(numbers)]
    return [
        replace(grid, frame=grid.frame.iloc[start:end], below=start > 0)
        for start, end in zip(cuts, ends, strict=True)
    ]


def _headings(grid: Grid, place: int, importers: Sequence[Importer]) -> tuple[str, ...]:
    """Return the cells of a row that holds the headings of a table, nothing of any other row."""
    if place >= len(grid.frame):
        return ()
    cells = [None if cell != cell else cell for cell in grid.frame.iloc[place]]
    texts = [cell if isinstance(cell, str) else "" for cell in cells]
    filled = [cell for cell in cells if cell is not None]
    short = [text for text in texts if text and len(text) <= LONGEST_HEADING]
    if len(short) < len(filled) or len(short) < LEAST_HEADINGS:
        return ()
    return tuple(texts) if any(_knows(one, texts, len(short)) for one in importers) else ()


def _knows(importer: Importer, texts: Sequence[str], number: int) -> bool:
    found = [field for field in fields(spellings(importer.fields), texts) if field]
    return len(found) >= LEAST_SHARE * number and all(
        group & set(found) for group in importer.needed
    )
