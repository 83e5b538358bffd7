"""What went wrong while reading a record, as codes and values; the words are kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """ERROR: something of the input cannot be shown. WARNING: it is shown, but look at it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the input.

    code      stable name of the kind of problem; its sentence stands in loaders/sentences.py
    table     name of the table, or "" where no table is concerned
    file      name of the file it was read from
    row       row as a spreadsheet counts it (the header is row 1), None for the whole table
    column    name of the column as the contract calls it, "" for the whole row
    value     the text that was found
    hint      what would be right: allowed values, an example, the other row
    """

    code: str
    severity: Severity = Severity.ERROR
    table: str = ""
    file: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    hint: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems as a reader meets them: file by file, from the first row to the last."""
    return tuple(
        sorted(problems, key=lambda p: (p.file, p.table, p.row or 0, p.column, p.code, p.value))
    )
