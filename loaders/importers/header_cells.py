"""Header maps as files: every spelling, its language, and the field it stands for."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.rename import ALTERNATIVES, HEADER_MAPS, OWN_NAMES

# The first column of the maps of our own tables; there, names of columns are spellings too.
OF_A_TABLE = "column"
# Columns about persons, whatever a plain table is of.
OF_PERSONS = "persons"
# Figures that tables of indicators hold in the same row.
FIGURES = {"indicators": ("values", ("value", "as_of"))}


@dataclass(frozen=True)
class Cell:
    """A spelling; the language of a column's own name is OWN_NAMES."""

    language: str
    spelling: str
    field: str


def header_cells(name: str) -> Iterator[Cell]:
    """Yield the spellings of loaders/columns/<name>.csv, for our own tables also of persons."""
    first, *rows = _rows(name)
    if first[0] != OF_A_TABLE:
        yield from _spelled(first, rows)
        return
    yield from _named_and_spelled(first, rows)
    if name in FIGURES:
        other, fields = FIGURES[name]
        first, *rows = _rows(other)
        yield from _named_and_spelled(first, [row for row in rows if row[0] in fields])
    first, *rows = _rows(OF_PERSONS)
    yield from _spelled(first, rows)


def _named_and_spelled(first: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Cell]:
    yield from (Cell(OWN_NAMES, row[0], row[0]) for row in rows)
    yield from _spelled(first, rows)


def _spelled(first: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Cell]:
    languages = first[1:]
    for field, *cells in rows:
        for language, cell in zip(languages, cells, strict=True):
            yield from (Cell(language, text, field) for text in cell.split(ALTERNATIVES) if text)


def _rows(name: str) -> list[list[str]]:
    with (HEADER_MAPS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
