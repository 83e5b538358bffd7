"""The small language in which an indicator says what it can be counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import pandas as pd

from loaders.contract import Column
from loaders.tables import TABLES

SENTENCE = re.compile(
    r"(?P<table>\w+)(?: where (?P<where>.+?))?(?: distinct (?P<distinct>\w+))?", re.DOTALL
)


@dataclass(frozen=True)
class Count:
    """Rows of a table to count, narrowed by column = value; or the distinct values of a column."""

    table: str
    where: tuple[tuple[str, str], ...] = ()
    distinct: str = ""

    def rows(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of that table that are meant."""
        for column, value in self.where:
            frame = frame[frame[column].astype("str") == value]
        return frame

    def of(self, frame: pd.DataFrame) -> int:
        """Return how many there are."""
        rows = self.rows(frame)
        return int(rows[self.distinct].nunique()) if self.distinct else len(rows)


@cache
def parse_count(text: str) -> Count | None:
    """Read "<table> [where <column> = <value>, ...] [distinct <column>]"; None if it is not that.

    Examples: "partners distinct country", "meetings where series = interregional meeting".
    """
    match = SENTENCE.fullmatch(text.strip())
    if not match or match["table"] not in TABLES:
        return None
    columns = {column.name: column for column in TABLES[match["table"]].columns}
    where = tuple(_condition(part) for part in match["where"].split(",")) if match["where"] else ()
    wanted = [*(name for name, _ in where), *([match["distinct"]] if match["distinct"] else [])]
    # An indicator belongs to a project: what does not cannot be counted for it.
    if "project" not in columns or not columns.keys() >= set(wanted):
        return None
    if not all(_possible(columns[name], value) for name, value in where):
        return None
    return Count(match["table"], where, match["distinct"] or "")


def _condition(text: str) -> tuple[str, str]:
    column, _, value = text.partition("=")
    return column.strip(), value.strip()


def _possible(column: Column, value: str) -> bool:
    return value in column.allowed if column.allowed else bool(value)
