"""Bytes of a file -> a table of text, with the place of every row it could not take."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd
import pyarrow as pa

from loaders.problems import Problem
from loaders.quotes import width, without_open_quotes
from loaders.rows import CONTROL_CHARACTERS, MOST_BYTES, Layout, Rows, rows_of

# A spreadsheet saved with all its empty columns has 16,384; short rows are filled up to the
# heading, so few bytes could become very many cells.
MOST_COLUMNS = 16_384
MOST_CELLS = 50_000_000
MOST_SHOWN = 200
HEADER_ROW = 1
BLANK_ROWS = re.compile(rb"\A(?:[ \t,]*+(?:\r\n|\r|\n|\Z))*+")


EMPTY = pd.DataFrame(index=pd.Index([], dtype="int64", name="row"))


@dataclass(frozen=True)
class RawTable:
    """A table as its file has it.

    frame     text columns under the file's own headings, without blanks at the ends of cells and
              with empty cells missing; the index is the row as a spreadsheet counts it, so the
              first row below the heading is 2
    table     name of the table it is meant for
    file      name of the file
    heading   row of the headings: the first that is not blank
    """

    table: str
    file: str
    frame: pd.DataFrame
    problems: tuple[Problem, ...] = ()
    heading: int = HEADER_ROW


def read_csv(content: bytes, table: str, file: str) -> RawTable:
    """Read a comma-separated file in UTF-8. Never raises on its content.

    Rows that have too many cells are left out, and files that are no text come back empty;
    both are named among the problems.
    """
    nothing = RawTable(table, file, EMPTY)
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return _unreadable(nothing, "file_not_utf8", str(error.start + 1))
    content = content.translate(None, CONTROL_CHARACTERS).removeprefix(codecs.BOM_UTF8)
    # Arrow sees no row in a heading without a line end.
    content = content.rstrip(b"\r\n") + b"\n"
    filled = BLANK_ROWS.sub(b"", content)
    if not filled:
        return _unreadable(nothing, "file_empty")
    blank = content[: len(content) - len(filled)].splitlines()
    return _read_text(replace(nothing, heading=HEADER_ROW + len(blank)), filled)


def _read_text(nothing: RawTable, content: bytes) -> RawTable:
    rows, columns = max(content.count(b"\n"), content.count(b"\r")), width(content)
    if columns > MOST_COLUMNS or rows * columns > MOST_CELLS or len(content) > MOST_BYTES:
        return _unreadable(nothing, "file_too_large", str(rows), str(columns))
    content, broken = without_open_quotes(content)
    raw = replace(nothing, problems=tuple(_unclosed(nothing, broken)))
    # The first row that is counted here holds the headings: nothing can be read without them.
    if HEADER_ROW in broken:
        return raw
    try:
        return _with_rows(raw, rows_of(content, Layout(columns, first=raw.heading)))
    except pa.ArrowInvalid as error:
        return _unreadable(raw, "file_unreadable", str(error)[:MOST_SHOWN])


def _unreadable(raw: RawTable, code: str, value: str = "", hint: str = "") -> RawTable:
    problem = Problem(code, table=raw.table, file=raw.file, value=value, hint=hint)
    return replace(raw, problems=(problem,))


def _unclosed(raw: RawTable, lines: dict[int, str]) -> Iterator[Problem]:
    for number, line in lines.items():
        row, value = raw.heading + number - 1, line[:MOST_SHOWN]
        yield Problem("quote_unclosed", table=raw.table, file=raw.file, row=row, value=value)


def _with_rows(raw: RawTable, rows: Rows) -> RawTable:
    named = tuple(replace(problem, table=raw.table, file=raw.file) for problem in rows.problems)
    return _with_heading(replace(raw, problems=raw.problems + named), rows.frame)


def _with_heading(raw: RawTable, frame: pd.DataFrame) -> RawTable:
    """Take the first row as the heading; of two columns with one heading the first is kept."""
    heading = frame.iloc[0].fillna("").tolist()
    body = frame.iloc[1:].dropna(how="all")
    body.columns = pd.Index(heading)
    repeated = body.columns.duplicated()
    twice = sorted({name for name in body.columns[repeated] if name})
    problems = tuple(
        Problem("heading_repeated", table=raw.table, file=raw.file, row=raw.heading, value=name)
        for name in twice
    )
    return replace(raw, frame=body.loc[:, ~repeated], problems=raw.problems + problems)
