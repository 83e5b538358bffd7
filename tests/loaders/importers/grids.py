"""Sheets as grids, without a reader of files between."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd

from loaders.grid import Grid


def grid(rows: Sequence[Sequence[Any]], file: str = "a.xlsx", sheet: str = "Sheet") -> Grid:
    """Return rows as a grid; None is an empty cell, rows of nothing else are left out."""
    width = max(map(len, rows), default=0)
    filled = {
        number: [*cells, *[None] * (width - len(cells))]
        for number, cells in enumerate(rows, 1)
        if any(cell is not None for cell in cells)
    }
    frame = pd.DataFrame.from_dict(filled, orient="index", dtype=object)
    frame = frame.reindex(columns=range(width)).astype(object)
    return Grid(file, sheet, frame.where(frame.notna(), None))


def grids(path: Path) -> list[Grid]:
    """Return the sheets of a workbook."""
    with warnings.catch_warnings():
        # The workbooks of Jems have no default style.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    return [grid(list(s.iter_rows(values_only=True)), path.name, s.title) for s in book]


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
