"""Typed tables -> text as the contract writes it, and CSV files that come back the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pandas as pd

from loaders.contract import Column, Kind, Table
from loaders.parse import day
from loaders.rows import TEXT

DAYS = (Kind.DAY, Kind.LAST_DAY)
# As many digits as a binary fraction holds for sure.
DIGITS = 15
SHORTER = (("month", len("2024-10")), ("year", len("2024")))


def text_frame(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a typed table as text: ISO dates, a month alone where that is all that is known."""
    precisions = precisions_of(frame)
    return pd.DataFrame(
        {c.name: _column(c, frame[c.name], precisions) for c in table.columns if c.name in frame}
    )


def precisions_of(frame: pd.DataFrame) -> pd.Series:
    """Return how exactly the dates of each row are known; missing where nothing says so."""
    name = next((name for name in frame.columns if name.endswith("_precision")), "")
    return frame[name] if name else pd.Series(None, index=frame.index, dtype=TEXT)


def day_as_written(value: pd.Timestamp, precision: Any, column: Column) -> str:
    """Return a date in ISO; a month or year alone where that says the same as the date."""
    whole = str(value.date().isoformat())
    for known, length in SHORTER:
        if precision == known and day(whole[:length], last=column.kind is Kind.LAST_DAY) == value:
            return whole[:length]
    return whole


def csv_file(frame: pd.DataFrame) -> bytes:
    """Return text columns as a CSV file in UTF-8, as `loaders.read.read_csv` reads it."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows(frame.fillna("").itertuples(index=False))
    return made.getvalue().encode()


def _column(column: Column, cells: pd.Series, precisions: pd.Series) -> pd.Series:
    if column.kind in DAYS:
        pairs = zip(cells, precisions, strict=True)
        texts = [None if pd.isna(d) else day_as_written(d, known, column) for d, known in pairs]
        return pd.Series(texts, index=cells.index, dtype=TEXT)
    if column.kind in (Kind.NUMBER, Kind.WHOLE):
        write: Callable[[Any], str] = _number if column.kind is Kind.NUMBER else str
        texts = [None if pd.isna(cell) else write(cell) for cell in cells]
        return pd.Series(texts, index=cells.index, dtype=TEXT)
    return cells.astype(TEXT)


def _number(value: float) -> str:
    text = f"{value:.{DIGITS}g}"
    return f"{float(text):.0f}" if "e" in text and float(text).is_integer() else text
