"""Rows of a sheet that are no rows of its table: sums below it, and notes at its foot."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from loaders.grid import Grid
from loaders.problems import Problem, Severity
from loaders.rename import ALTERNATIVES, folded

# What rows of sums begin with: a language a row, words separated as in header maps.
TOTALS_FILE = Path(__file__).with_name("totals.csv")
# What may follow such a word: “Total (EUR)”.
UNIT = re.compile(r" (?:eur|euro|€|evro|ευρω|евро)$")
# They stand in one of the first columns, and are short.
COLUMNS_LOOKED_AT, LONGEST_WORD = 3, 30
FIGURE = re.compile(r"[\s\d.,'’%+()€−–-]+(?:EUR)?", re.IGNORECASE)
MOST_NOTES = 50
# A table of fewer columns may have rows of one cell.
LEAST_HEADINGS = 3


def without_asides(grid: Grid, heading_row: int) -> tuple[Grid, list[Problem]]:
    """Leave out sums and notes below the headings; each is named, but not what stands in it: notes
    tell whom to call.

    A sum is a row that begins with such a word and holds nothing else but figures. Notes are rows
    of one text each, at the end of the sheet and apart from the table by an empty row.
    """
    body = grid.frame[grid.frame.index > heading_row]
    named = heading_row in grid.frame.index and _filled(grid.frame.loc[heading_row])
    aside = _sums(body)
    if named and len(named) >= LEAST_HEADINGS:
        aside += _notes(body.drop(index=aside))
    if not aside:
        return grid, []
    problem = Problem("row_left_out", Severity.WARNING, file=grid.file, sheet=grid.sheet)
    problems = [replace(problem, row=row) for row in sorted(aside)]
    return replace(grid, frame=grid.frame.drop(index=aside)), problems


def _filled(cells: pd.Series) -> list[object]:
    return [cell for cell in cells if pd.notna(cell)]


def _sums(body: pd.DataFrame) -> list[int]:
    words = [column.isin(_words_of_sums(column)) for _, column in _first_columns(body)]
    if not any(map(any, words)):
        return []
    rows = body.index[np.logical_or.reduce(words)]
    return [int(row) for row in rows if _is_sum(_filled(body.loc[row]))]


def _first_columns(body: pd.DataFrame) -> Iterator[tuple[object, pd.Series]]:
    filled = (item for item in body.items() if item[1].notna().any())
    yield from (item for item, _ in zip(filled, range(COLUMNS_LOOKED_AT), strict=False))


def _words_of_sums(column: pd.Series) -> list[str]:
    short = {c for c in column if isinstance(c, str) and len(c) <= LONGEST_WORD}
    return [cell for cell in short if _is_word(cell)]


def _is_word(cell: object) -> bool:
    return isinstance(cell, str) and UNIT.sub("", folded(cell)) in _totals()


@cache
def _totals() -> frozenset[str]:
    with TOTALS_FILE.open(encoding="utf-8", newline="") as file:
        cells = [row["words"] for row in csv.DictReader(file)]
    return frozenset(folded(word) for cell in cells for word in cell.split(ALTERNATIVES))


def _is_sum(cells: list[object]) -> bool:
    first, *others = cells
    return _is_word(first) and all(map(_is_figure, others))


def _is_figure(cell: object) -> bool:
    if isinstance(cell, str):
        return bool(FIGURE.fullmatch(cell))
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _notes(body: pd.DataFrame) -> list[int]:
    """Return the rows at the end that hold one text each, from the last empty row before them."""
    tail = body.tail(MOST_NOTES)
    alone = tail.notna().sum(axis=1) == 1
    numbers = tail.index.to_numpy()
    found: list[int] = []
    notes: list[int] = []
    for place in range(len(tail) - 1, 0, -1):
        cells = _filled(tail.iloc[place]) if alone.iloc[place] else []
        if not cells or not isinstance(cells[0], str):
            break
        notes.append(int(numbers[place]))
        if numbers[place] - numbers[place - 1] > 1:
            found = list(notes)
    return found
