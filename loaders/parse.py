"""Text -> dates, numbers and codes; a cell that cannot be read is told apart from an empty one."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute

from loaders.codes import country_code
from loaders.contract import DTYPES, Column, Kind
from loaders.rows import ARROW_TEXT, TEXT

PARTIAL_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
WHOLE = re.compile(r"-?[0-9]{1,15}")
NUMBER = r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"
LIST_SEPARATORS = re.compile(r"[\s,;]+")


def by_unique(series: pd.Series, read: Callable[[str], Any], dtype: Any) -> pd.Series:
    """Apply a reader once to each distinct text: columns repeat, so this is the fast way."""
    codes, distinct = pd.factorize(series)
    # As a list: going through an array of Arrow takes ten times as long.
    values = [read(str(text)) for text in distinct.tolist()]
    if not values:
        return pd.Series(pd.NA, index=series.index).astype(dtype)
    found = pd.Series(values, dtype=dtype).take(np.where(codes < 0, 0, codes))
    found.index = series.index
    return found.mask(codes < 0)


def day(text: str, *, last: bool = False) -> datetime.datetime | None:
    """Read an ISO date; of a month or year alone, take the first day, or the last one if asked."""
    match = PARTIAL_DAY.fullmatch(text)
    if not match:
        return None
    year = int(match[1])
    month = int(match[2] or (12 if last else 1))
    if not (year >= 1 and 1 <= month <= 12):
        return None
    length = calendar.monthrange(year, month)[1]
    number = int(match[3] or (length if last else 1))
    return datetime.datetime(year, month, number) if 1 <= number <= length else None


def precision(text: str) -> str:
    """Return how exactly an ISO date is written: "day", "month" or "year"; "" if it is none."""
    match = PARTIAL_DAY.fullmatch(text)
    if not match:
        return ""
    return "day" if match[3] else "month" if match[2] else "year"


def typed(series: pd.Series, column: Column) -> pd.Series:
    """Return text as the column's type; what cannot be read is missing in the result."""
    match column.kind:
        case Kind.DAY:
            return by_unique(series, day, DTYPES[Kind.DAY])
        case Kind.LAST_DAY:
            return by_unique(series, lambda text: day(text, last=True), DTYPES[Kind.LAST_DAY])
        case Kind.WHOLE:
            return by_unique(series, _whole, "Int64")
        case Kind.NUMBER:
            return _numbers(series)
        case Kind.COUNTRY:
            return by_unique(series, country_code, TEXT)
        case Kind.REGIONS | Kind.REFERENCES:
            return by_unique(series, _list, TEXT)
        case _:
            return series


def _list(text: str) -> str:
    return LIST_SEPARATORS.sub(" ", text).strip()


def _whole(text: str) -> int | None:
    return int(text) if WHOLE.fullmatch(text) else None


def _numbers(series: pd.Series) -> pd.Series:
    text = pa.array(series, ARROW_TEXT)
    well_formed = compute.match_substring_regex(text, f"^(?:{NUMBER})$")
    numbers = compute.cast(compute.if_else(well_formed, text, None), pa.float64())
    found = pd.Series(numbers.to_numpy(zero_copy_only=False), index=series.index)
    # Hundreds of digits are more than a float can hold.
    return found.mask(np.isinf(found))
