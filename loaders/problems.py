"""What went wrong while reading a record, as codes and values; the words are kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """ERROR: something of the input cannot be shown. WARNING: it is shown, but look at it."""

    ERROR = "error"
    WARNING = "warning"


# Slots, because there may be a million.
@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input.

    code      stable name of the kind of problem; its sentence stands in loaders/sentences.py
    table     name of the table, or "" where no table is concerned
    file      name of the file it was read from
    row       row as a spreadsheet counts it (the header is row 1), None for the whole table
    column    name of the column as the contract calls it, "" for the whole row
    value     the text that was found
    hint      what would be right: allowed values, an example, the other row
    sheet     name of the sheet, "" where the file has none
    heading   what the file calls the column, "" where it calls it nothing
    """

    code: str
    severity: Severity = Severity.ERROR
    table: str = ""
    file: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    hint: str = ""
    sheet: str = ""
    heading: str = ""

    @property
    def column_as_found(self) -> str:
        """What the file calls the column, else what the contract calls it."""
        return self.heading or self.column

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems as a reader meets them: file by file, from the first row to the last."""
    return tuple(sorted(problems, key=_place))


def without_echoes(of_cells: Iterable[Problem], of_tables: Iterable[Problem]) -> list[Problem]:
    """Put problems together, without the cells that are only missing because they were not read."""
    told = list(of_cells)
    unread = {_cell(problem) for problem in told if problem.is_error}
    others = (p for p in of_tables if p.code != "cell_missing" or _cell(p) not in unread)
    return [*told, *_each_cell_once(others)]


def _each_cell_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out cells that are told to be missing already: a name that a short name is made of."""
    told = set()
    for problem in problems:
        if problem.code == "cell_missing" and problem.heading:
            cell = problem.file, problem.sheet, problem.row, problem.heading
            if cell in told:
                continue
            told.add(cell)
        yield problem


def _cell(problem: Problem) -> tuple[str | int | None, ...]:
    return problem.file, problem.sheet, problem.table, problem.row, problem.column


def _place(problem: Problem) -> tuple[str | int, ...]:
    p = problem
    return p.file, p.sheet, p.table, p.row or 0, p.column, p.code, p.value
