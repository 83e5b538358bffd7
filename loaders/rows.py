"""Text in UTF-8 -> its rows as cells of text, numbered as a spreadsheet counts them."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.csv as arrow_csv

from loaders.problems import Problem, Severity

ARROW_TEXT = pa.large_string()
TEXT = pd.StringDtype(na_value=np.nan)
# Bytes that no text needs; in UTF-8 they never are a part of another character.
CONTROL_CHARACTERS = bytes(set(range(32)) - set(b"\t\n\r")) + b"\x7f"
MOST_BYTES = 2**30
WARNING = Severity.WARNING
# Its own limit would make one long cell the end of a whole file.
csv.field_size_limit(MOST_BYTES)


@dataclass(frozen=True, eq=False)
class Layout:
    """How the rows of a text are laid out.

    separator  the character between two cells
    wide       how many cells a row has
    first      number of the first row: 1, or more where rows above it were taken off
    heading    number of the row from which on all rows should be as wide; those above may be
               shorter
    """

    wide: int
    separator: str = ","
    first: int = 1
    heading: int = 1


@dataclass(frozen=True, eq=False)
class Rows:
    """All rows of a text, those of headings too.

    frame     columns 0, 1, 2, … of text, without blanks at the ends of cells, composed as NFC,
              empty cells missing; the index is the number of the row
    problems  rows of the wrong width, without the name of a file or table
    """

    frame: pd.DataFrame
    problems: tuple[Problem, ...]


def rows_of(content: bytes, layout: Layout) -> Rows:
    """Split text in UTF-8 without open quotation marks into rows of cells.

    Rows that have too many cells are left out, shorter ones filled up; both are named. Raises
    pyarrow.ArrowInvalid for text that is no table.
    """
    uneven: list[arrow_csv.InvalidRow] = []

    def note(row: arrow_csv.InvalidRow) -> str:
        uneven.append(row)
        return "skip"

    # Arrow takes its width from the first row.
    ruler = layout.separator.encode() * (layout.wide - 1) + b"\n" if layout.wide > 1 else b'""\n'
    table = _tidied(_by_arrow(ruler + content, layout, note)).slice(1)
    frame = table.to_pandas(types_mapper={ARROW_TEXT: TEXT}.get)
    frame.columns = pd.RangeIndex(layout.wide)
    above = layout.first - 2
    records = {
        row.number + above: next(csv.reader([row.text], delimiter=layout.separator), [])
        for row in uneven
    }
    numbers = np.arange(layout.first, layout.first + len(frame) + len(records))
    frame.index = pd.Index(numbers[~np.isin(numbers, list(records))], name="row")
    return _with_uneven_rows(frame, records, layout)


def _by_arrow(content: bytes, layout: Layout, note: object) -> pa.Table:
    return arrow_csv.read_csv(
        io.BytesIO(content),
        # One block: row numbers are only given, and cells with line breaks only safe, in one piece.
        read_options=arrow_csv.ReadOptions(
            autogenerate_column_names=True, use_threads=False, block_size=len(content) + 1
        ),
        parse_options=arrow_csv.ParseOptions(
            delimiter=layout.separator,
            newlines_in_values=True,
            ignore_empty_lines=False,
            invalid_row_handler=note,
        ),
        convert_options=arrow_csv.ConvertOptions(
            strings_can_be_null=False,
            column_types={f"f{n}": ARROW_TEXT for n in range(layout.wide)},
        ),
    )


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


def _with_uneven_rows(frame: pd.DataFrame, records: dict[int, list[str]], layout: Layout) -> Rows:
    """Put rows of the wrong width back where nothing is lost by it; name them all."""
    wide = layout.wide
    problems = []
    mended = {}
    for number, cells in records.items():
        if not any(cell.strip() for cell in cells):
            continue
        too_long = any(cell.strip() for cell in cells[wide:])
        if too_long or number >= layout.heading:
            problem = Problem("row_too_long") if too_long else Problem("row_uneven", WARNING)
            problems.append(replace(problem, row=number, value=str(len(cells)), hint=str(wide)))
        if not too_long:
            mended[number] = (cells + [""] * wide)[:wide]
    if mended:
        frame = pd.concat([frame, _text_frame(mended, frame.columns)]).sort_index()
    return Rows(frame, tuple(problems))
