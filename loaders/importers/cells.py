"""Cells as a sheet has them -> the text an importer looks at to take things apart."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd


def written(cell: object) -> str:
    """Return a cell as one would write it down, "" for an empty one; 12.0 is 12."""
    if cell is None or cell is pd.NA or cell != cell:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def texts(frame: pd.DataFrame, field: str) -> list[str]:
    """Return the cells of a column as text, all "" where the column is missing."""
    if field not in frame:
        return [""] * len(frame)
    return [written(cell) for cell in frame[field]]


def cells(texts: Iterable[str], frame: pd.DataFrame) -> pd.Series:
    """Return texts as a column for the rows of a frame, the empty ones missing."""
    return pd.Series([text or None for text in texts], index=frame.index, dtype=object)
