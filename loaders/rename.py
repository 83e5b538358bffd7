"""The file's headings -> the names of the contract, by header maps that are data."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd

from loaders.contract import Table
from loaders.problems import Problem, Severity
from loaders.read import RawTable

HEADER_MAPS = Path(__file__).parent / "columns"
ALTERNATIVES = "|"
SEPARATORS = re.compile(r"[\s_\-–—.:()/]+")


def folded(heading: str) -> str:
    """Return a heading as it is compared: without case, accents, blanks or punctuation."""
    # Greek capitals are written without accents: ΕΡΓΟ is έργο.
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", heading).casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return SEPARATORS.sub(" ", plain).strip()


@cache
def header_map(table: str) -> dict[str, str]:
    """Return folded heading -> column of the contract, from loaders/columns/<table>.csv.

    A row of that file is a column; a cell holds what a language or a programme calls it, several
    spellings separated by |. A new spelling is a new cell.
    """
    frame = pd.read_csv(HEADER_MAPS / f"{table}.csv", dtype=str, keep_default_na=False)
    spellings = {
        folded(spelling): str(row["column"])
        for row in frame.to_dict("records")
        for cell in row.values()
        for spelling in str(cell).split(ALTERNATIVES)
        if spelling
    }
    # The contract's own names come last: no other spelling may take one of them.
    return spellings | {folded(name): name for name in frame["column"]}


def renamed(table: Table, raw: RawTable) -> RawTable:
    """Give the columns the names of the contract; name those not understood and those missing."""
    known = header_map(table.name)
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
