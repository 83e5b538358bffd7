"""What a table promises: its columns, their kinds, and the pandera schema that checks them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import pandera.pandas as pa

IDENTIFIER_PATTERN = r"[a-z0-9][a-z0-9._-]*"
REGION_PATTERN = r"[A-Z]{2}[A-Z0-9]{0,3}"


class Kind(StrEnum):
    """How the text of a cell is read, and what it becomes in a typed table."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    CHOICE = "choice"
    COUNTRY = "country"
    REGIONS = "regions"
    REFERENCES = "references"
    LINK = "link"
    DAY = "day"
    LAST_DAY = "last_day"
    WHOLE = "whole"
    NUMBER = "number"


DTYPES = {
    Kind.DAY: "datetime64[us]",
    Kind.LAST_DAY: "datetime64[us]",
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "float64",
}
PATTERNS = {
    Kind.IDENTIFIER: IDENTIFIER_PATTERN,
    Kind.REFERENCES: rf"{IDENTIFIER_PATTERN}( {IDENTIFIER_PATTERN})*",
    Kind.REGIONS: rf"{REGION_PATTERN}( {REGION_PATTERN})*",
    Kind.LINK: r"https?://\S+",
}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    required    a row without it cannot be used and is set aside
    expected    an empty cell counts as missing when completeness is measured
    unless      (column, values): where that column has one of these values, this one does not apply
    allowed     the values of a CHOICE
    refers_to   the table whose key this column names
    """

    name: str
    kind: Kind
    description: str
    example: str = ""
    required: bool = False
    expected: bool = False
    unless: tuple[str, tuple[str, ...]] | None = None
    allowed: tuple[str, ...] = ()
    refers_to: str = ""
    minimum: float | None = None
    maximum: float | None = None

    @property
    def dtype(self) -> str:
        return DTYPES.get(self.kind, "str")


@dataclass(frozen=True)
class Table:
    """One table: what a row is, which columns tell rows apart, and all columns in order."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    def column(self, name: str) -> Column:
        """Return the column of that name; KeyError if the table has none."""
        return {column.name: column for column in self.columns}[name]


SOURCE = Column(
    "source",
    Kind.REFERENCES,
    "Where the row comes from: ids of the table sources, separated by spaces",
    "s2 w8",
    expected=True,
    refers_to="sources",
)
MARK = Column(
    "mark",
    Kind.CHOICE,
    "How well the row is supported",
    "stated",
    expected=True,
    allowed=("stated", "public", "derived", "assumed"),
)
REMARK = Column("remark", Kind.TEXT, "What a reader must know about the row")
EVIDENCE = (SOURCE, MARK, REMARK)


def _checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.kind in PATTERNS:
        checks.append(pa.Check.str_matches(rf"^(?:{PATTERNS[column.kind]})\Z"))
    if column.allowed:
        checks.append(pa.Check.isin(list(column.allowed)))
    if column.minimum is not None:
        checks.append(pa.Check.ge(column.minimum))
    if column.maximum is not None:
        checks.append(pa.Check.le(column.maximum))
    return checks


@cache
def schema(table: Table, *, keyed: bool = True) -> pa.DataFrameSchema:
    """Return the pandera schema of a typed table: types, required cells, values, unique key."""
    return pa.DataFrameSchema(
        {
            column.name: pa.Column(
                column.dtype,
                _checks(column),
                nullable=not column.required,
                description=column.description,
            )
            for column in table.columns
        },
        name=table.name,
        unique=list(table.key) if keyed else None,
    )
