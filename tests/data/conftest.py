"""The shipped record, read once for all tests of this folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from loaders import Dataset, load
from loaders.tables import TABLES

DATA = Path(__file__).parents[2] / "data"

Row = Callable[[str, str], dict[str, Any]]
Rows = Callable[..., pd.DataFrame]


@pytest.fixture(scope="session")
def record() -> Dataset:
    return load(DATA)


def with_iso_days(frame: pd.DataFrame) -> pd.DataFrame:
    days = frame.select_dtypes("datetime")
    return frame.assign(**{name: days[name].dt.strftime("%Y-%m-%d") for name in days})


@pytest.fixture(scope="session")
def row(record) -> Row:
    """Give the one row of a table with that key, its parts joined by /; empty cells are None.

    Days are text here, 2024-10-25.
    """

    def find(table: str, key: str) -> dict[str, Any]:
        frame = record.tables[table]
        for column, part in zip(TABLES[table].key, key.split("/"), strict=False):
            frame = frame[frame[column] == part]
        assert len(frame) == 1, f"{len(frame)} rows of {table} have the key {key}"
        cells = with_iso_days(frame).iloc[0].to_dict()
        return {name: None if pd.isna(cell) else cell for name, cell in cells.items()}

    return find


@pytest.fixture(scope="session")
def rows(record) -> Rows:
    """Give the rows of a table in which each named column has the wanted value; days are text."""

    def narrow(table: str, /, **wanted: str) -> pd.DataFrame:
        frame = record.tables[table]
        for column, value in wanted.items():
            frame = frame[frame[column] == value]
        return with_iso_days(frame)

    return narrow
