"""Rows of one of our tables as they were found in one sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from loaders.problems import Problem


@dataclass(frozen=True)
class Origin:
    """Where rows come from. A document without sheets (JSON, XML) has none."""

    file: str
    sheet: str = ""


@dataclass(frozen=True, eq=False)
class Part:
    """Rows of one table of the contract, from one sheet.

    frame     columns named by the contract, only those the sheet speaks of; cells as a Grid has
              them. The index is the row of the sheet; several rows may come from one row
    headings  column of the contract -> heading in the file, where it is a column there
    repeats   the rows are told again and again (the project of each of its partners): equal keys
              are one row, and what an earlier part has filled in is not contradicted but kept
    problems  what the sheet says of such rows and could not be made a row, with its place
    day_first the kind of file writes the day before the month, where its dates do not tell
    exact     the sheet is one of our own workbook: what it leaves empty is meant to be empty
    """

    table: str
    frame: pd.DataFrame
    origin: Origin
    headings: Mapping[str, str] = field(default_factory=dict)
    repeats: bool = False
    exact: bool = False
    day_first: bool = False
    problems: tuple[Problem, ...] = ()


def put(problem: Problem, part: Part, row: int) -> Problem:
    """Return a problem of a table in the place where its row stands."""
    # Not by dataclasses.replace: it takes thrice as long, and there may be a million.
    return Problem(
        problem.code,
        problem.severity,
        part.table,
        part.origin.file,
        row,
        problem.column,
        problem.value,
        problem.hint,
        part.origin.sheet,
        part.headings.get(problem.column, ""),
    )
