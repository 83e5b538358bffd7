"""Columns as a sheet has them, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from loaders.assumptions import Answers, Topic
from loaders.part import Origin, Part
from loaders.tables import TABLES
from loaders.values import Normalised, normalised

FILE, SHEET = "ours.xlsx", "2024"


def rows(
    table: str,
    columns: Mapping[str, Sequence[Any]],
    answers: Answers | None = None,
    *,
    exact: bool = False,
) -> Normalised:
    """Normalise columns of cells that stand in a sheet below a heading in row 1."""
    length = max(map(len, columns.values()))
    frame = pd.DataFrame(
        {name: pd.Series(cells, dtype=object) for name, cells in columns.items()},
    ).set_index(pd.RangeIndex(2, length + 2))
    part = Part(table, frame, Origin(FILE, SHEET), exact=exact)
    return normalised(TABLES[table], part, answers or {})


def cells(result: Normalised, column: str) -> list[str | None]:
    """Return a column with None for missing cells."""
    return [None if pd.isna(cell) else str(cell) for cell in result.frame[column]]


def one_column(
    table: str, column: str, found: Sequence[Any], answers: Answers | None = None
) -> list[str | None]:
    """Return what became of the cells of a column."""
    return cells(rows(table, {column: found}, answers), column)


def one(table: str, column: str, cell: Any) -> str | None:
    """Return what became of a cell that stands alone in its column."""
    return one_column(table, column, [cell])[0]


def told(result: Normalised) -> list[tuple[str, str, int | None, str, str, str]]:
    """Return the problems: code, severity, row, column, what was found, what it could be."""
    return [(p.code, p.severity.value, p.row, p.column, p.value, p.hint) for p in result.problems]


def topic(matter: Any, column: str) -> Topic:
    """Return the topic of a question about a column of the sheet."""
    return Topic(matter, FILE, SHEET, column)
