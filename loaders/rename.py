"""The file's headings -> the names of the contract, by header maps that are data."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd

from loaders.contract import Table
from loaders.heading_language import Vocabulary, settled, vocabulary
from loaders.problems import Problem, Severity
from loaders.read import RawTable

HEADER_MAPS = Path(__file__).parent / "columns"
ALTERNATIVES = "|"
# The language of the contract's own names.
OWN_NAMES = ""
SEPARATORS = re.compile(r"[\s_\-–—.:()/]+")


def folded(heading: str) -> str:
    """Return a heading as it is compared: without case, accents, blanks or punctuation.

    Apostrophes stay, the typographic one as the other.
    """
    if heading.isascii():
        return SEPARATORS.sub(" ", heading.lower()).strip()
    # Greek capitals are written without accents: ΕΡΓΟ is έργο.
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", heading).casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return SEPARATORS.sub(" ", plain.replace("’", "'")).strip()


@cache
def _cells(table: str) -> pd.DataFrame:
    """Read loaders/columns/<table>.csv.

    A row of that file is a column; a cell holds what a language or a programme calls it, several
    spellings separated by |, the usual one first. A new spelling is a new cell.
    """
    path = HEADER_MAPS / f"{table}.csv"
    return pd.read_csv(path, dtype=str, keep_default_na=False).set_index("column")


@cache
def languages(table: str) -> Vocabulary:
    """Return what each language calls the columns of a table."""
    return vocabulary(
        (str(language), folded(spelling), str(column))
        for language, cells in _cells(table).items()
        for column, cell in cells.items()
        for spelling in cell.split(ALTERNATIVES)
        if spelling
    )


def header_map(table: str, headings: Sequence[str]) -> dict[str, str]:
    """Return folded heading -> column of the contract, for those that are understood.

    What languages use for different columns is read in the language of most headings.
    """
    known = languages(table)
    texts = [folded(heading) for heading in headings]
    # The contract's own names come last: no other spelling may take one of them.
    return known.meanings | settled(known, texts) | {folded(n): n for n in _cells(table).index}


def called(table: str, column: str, language: str) -> str:
    """Return what a language usually calls a column; the contract's own name if it does not say."""
    cells = _cells(table)
    known = column in cells.index and language in cells
    cell = str(cells.at[column, language]) if known else ""
    return cell.split(ALTERNATIVES)[0] or column


def renamed(table: Table, raw: RawTable) -> RawTable:
    """Give the columns the names of the contract; name those not understood and those missing."""
    known = header_map(table.name, list(raw.frame.columns))
    names = {heading: known.get(folded(heading), "") for heading in raw.frame.columns}
    kept: dict[str, str] = {}
    problems = []
    for heading, name in names.items():
        if name and name not in kept.values():
            kept[heading] = name
        elif heading:
            code = "column_repeated" if name else "column_unknown"
            problems.append(Problem(code, Severity.WARNING, column=name, value=heading))
    problems += [
        Problem("column_missing", column=column.name)
        for column in table.columns
        if column.required and column.name not in kept.values() and len(raw.frame.columns)
    ]
    placed = tuple(replace(p, table=table.name, file=raw.file, row=raw.heading) for p in problems)
    frame = raw.frame[list(kept)].rename(columns=kept)
    return replace(raw, frame=frame, problems=raw.problems + placed)
