"""Rows as their sheet has them -> the same rows in the contract's one spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from loaders.assumptions import Answers, Assumption, Matter, Topic
from loaders.contract import Column, Kind, Table
from loaders.part import Part, put
from loaders.problems import Problem
from loaders.values.cells import Cells, Found, as_text, cells_of, text_of
from loaders.values.choices import choice
from loaders.values.countries import country
from loaders.values.dates import read_dates, without_placeholders
from loaders.values.links import link
from loaders.values.names import short_name, short_names
from loaders.values.numbers import read_numbers
from loaders.values.regions import region_problem, regions

DATES = (Kind.DAY, Kind.LAST_DAY)
NUMBERS = (Kind.WHOLE, Kind.NUMBER)
# Exports of projects write the first day of computer time where no date is known.
WITH_PLACEHOLDERS = {("projects", "start"), ("projects", "end")}


@dataclass(frozen=True, eq=False)
class Normalised:
    """The rows of a part in the contract's spelling.

    frame         text, with the index and columns of the part, and a column more where the cells
                  of another say two things; empty cells are missing. What is of no known
                  spelling is left as it was
    assumptions   what was taken for granted, and what only the reader can say
    problems      what is known better than that a cell cannot be read, in the place of the part.
                  Where it is an error, the cell is missing in the frame
    """

    frame: pd.DataFrame
    assumptions: tuple[Assumption, ...]
    problems: tuple[Problem, ...]


def normalised(table: Table, part: Part, answers: Answers) -> Normalised:
    """Read the cells of a part by the evidence of their whole columns, and by what was answered.

    Typed cells are what they are; text is read. Never raises, whatever the cells hold.
    """
    columns = {name: table.column(str(name)) for name in part.frame.columns}
    cells = {
        name: cells_of(part.frame[name], column, exact=part.exact)
        for name, column in columns.items()
    }
    found = {name: _found(cells[name], column, part, answers) for name, column in columns.items()}
    texts = {name: cells[name].spread(found[name].texts) for name in columns}
    for name, column in columns.items():
        if any(found[name].other_ends) and (partner := _other_end(table, column)):
            texts[partner] = _filled(texts.get(partner), cells[name].spread(found[name].other_ends))
    index = part.frame.index
    return Normalised(
        pd.DataFrame({name: as_text(text) for name, text in texts.items()}, index=index),
        tuple(assumption for one in found.values() for assumption in one.assumptions),
        tuple(p for name in columns for p in _placed(cells[name], found[name], part)),
    )


def _found(cells: Cells, column: Column, part: Part, answers: Answers) -> Found:
    topic = Topic(Matter.DEFAULT, part.origin.file, part.origin.sheet, column.name)
    if column.kind in DATES:
        found = read_dates(cells, column, topic, answers, day_first=part.day_first)
        placeholders = (part.table, column.name) in WITH_PLACEHOLDERS
        return without_placeholders(found, column) if placeholders else found
    if column.kind in NUMBERS:
        return read_numbers(cells, column, topic, answers, part.exact)
    if column.kind is Kind.REGIONS:
        return _regions(cells, column)
    read = _reader(part.table, column)
    return Found([read(text_of(cell)) for cell in cells.distinct])


def _reader(table: str, column: Column) -> Callable[[str], str]:
    """Return what reads a cell that depends on no other cell."""
    match column.kind:
        case Kind.COUNTRY:
            return lambda text: country(text) or text
        case Kind.CHOICE:
            return lambda text: choice(text, table, column)
        case Kind.IDENTIFIER:
            return short_name
        case Kind.REFERENCES:
            return short_names
        case Kind.LINK:
            return link
        case _:
            return str


def _regions(cells: Cells, column: Column) -> Found:
    texts = [text_of(cell) for cell in cells.distinct]
    found = [regions(text) for text in texts]
    read = [" ".join(f.codes) if f else text for f, text in zip(found, texts, strict=True)]
    problems = {
        place: problem
        for place, one in enumerate(found)
        if one and (problem := region_problem(one, column))
    }
    return Found(read, problems)


def _other_end(table: Table, column: Column) -> str:
    """Return the column of the other end of a range; "" where it is not plain which it is."""
    firsts, lasts = ([c.name for c in table.columns if c.kind is kind] for kind in DATES)
    others = lasts if column.kind is Kind.DAY else firsts
    return others[0] if len(firsts) == len(lasts) == 1 else ""


def _filled(texts: np.ndarray | None, others: np.ndarray) -> np.ndarray:
    return others if texts is None else np.where(pd.isna(texts), others, texts)


def _placed(cells: Cells, found: Found, part: Part) -> Iterator[Problem]:
    """Yield the problems of a column for each row that holds such a cell."""
    numbers = part.frame.index.tolist()
    problems = {
        put(problem, part, numbers[row]): None
        for place, problem in found.problems.items()
        for row in cells.rows(place)
    }
    yield from problems
