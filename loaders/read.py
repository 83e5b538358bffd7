"""Bytes of a file -> a table of text, with the place of every row it could not take."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.csv as arrow_csv

from loaders.problems import Problem, Severity
from loaders.quotes import width, without_open_quotes

# A spreadsheet saved with all its empty columns has 16,384; short rows are filled up to the
# heading, so few bytes could become very many cells.
MOST_COLUMNS = 16_384
MOST_CELLS = 50_000_000
MOST_BYTES = 2**30
MOST_SHOWN = 200
ARROW_TEXT = pa.large_string()
TEXT = pd.StringDtype(na_value=np.nan)
HEADER_ROW = 1
BLANK_ROWS = re.compile(rb"\A(?:[ \t,]*+(?:\r\n|\r|\n|\Z))*+")
# Bytes that no text needs; in UTF-8 they never are a part of another character.
CONTROL_CHARACTERS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
# Its own limit would make one long cell the end of a whole file.
csv.field_size_limit(MOST_BYTES)


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
        return _by_arrow(raw, content, columns)
    except pa.ArrowInvalid as error:
        return _unreadable(raw, "file_unreadable", str(error)[:MOST_SHOWN])


def _unreadable(raw: RawTable, code: str, value: str = "", hint: str = "") -> RawTable:
    problem = Problem(code, table=raw.table, file=raw.file, value=value, hint=hint)
    return replace(raw, problems=(problem,))


def _unclosed(raw: RawTable, lines: dict[int, str]) -> Iterator[Problem]:
    for number, line in lines.items():
        row, value = raw.heading + number - 1, line[:MOST_SHOWN]
        yield Problem("quote_unclosed", table=raw.table, file=raw.file, row=row, value=value)


def _by_arrow(raw: RawTable, content: bytes, columns: int) -> RawTable:
    uneven: list[arrow_csv.InvalidRow] = []

    def note(row: arrow_csv.InvalidRow) -> str:
        uneven.append(row)
        return "skip"

    table = arrow_csv.read_csv(
        io.BytesIO(content),
        # One block: row numbers are only given, and cells with line breaks only safe, in one piece.
        read_options=arrow_csv.ReadOptions(
            autogenerate_column_names=True, use_threads=False, block_size=len(content) + 1
        ),
        parse_options=arrow_csv.ParseOptions(
            newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=note
        ),
        convert_options=arrow_csv.ConvertOptions(
            strings_can_be_null=False,
            column_types={f"f{n}": ARROW_TEXT for n in range(columns)},
        ),
    )
    frame = _tidied(table).to_pandas(types_mapper={ARROW_TEXT: TEXT}.get)
    above = raw.heading - 1
    records = {row.number + above: next(csv.reader([row.text]), []) for row in uneven}
    numbers = np.arange(raw.heading, raw.heading + len(frame) + len(records))
    frame.index = pd.Index(numbers[~np.isin(numbers, list(records))], name="row")
    return _with_uneven_rows(raw, frame, records)


def _tidied(table: pa.Table) -> pa.Table:
    """Trim and compose (NFC) every cell, and make empty cells missing.

    In Arrow, because this is ten times faster there than in pandas.
    """
    missing = pa.scalar(None, ARROW_TEXT)
    columns = []
    for column in table.columns:
        tidy = compute.utf8_trim_whitespace(column)
        if not compute.all(compute.string_is_ascii(tidy), min_count=0).as_py():
            tidy = compute.utf8_normalize(tidy, "NFC")
        columns.append(compute.if_else(compute.equal(tidy, ""), missing, tidy))
    return pa.table(columns, names=table.column_names)


def _text_frame(records: dict[int, list[str]], columns: Iterable[object]) -> pd.DataFrame:
    tidy = {
        number: [unicodedata.normalize("NFC", cell.strip()) or None for cell in cells]
        for number, cells in records.items()
    }
    frame = pd.DataFrame.from_dict(tidy, orient="index", columns=list(columns), dtype=TEXT)
    return frame.rename_axis("row")


def _with_uneven_rows(
    raw: RawTable, frame: pd.DataFrame, records: dict[int, list[str]]
) -> RawTable:
    """Put rows of the wrong width back where nothing is lost by it; name them all."""
    width = frame.shape[1]
    problems = list(raw.problems)
    mended = {}
    for number, cells in records.items():
        if not any(cell.strip() for cell in cells):
            continue
        too_long = any(cell.strip() for cell in cells[width:])
        problem = Problem("row_too_long") if too_long else Problem("row_uneven", Severity.WARNING)
        problem = replace(problem, table=raw.table, file=raw.file, row=number)
        problems.append(replace(problem, value=str(len(cells)), hint=str(width)))
        if not too_long:
            mended[number] = (cells + [""] * width)[:width]
    if mended:
        frame = pd.concat([frame, _text_frame(mended, frame.columns)]).sort_index()
    return _with_heading(replace(raw, problems=tuple(problems)), frame)


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
