"""The sheets a reader handed over, with what is wrong marked, and a note that says why."""

from __future__ import annotations

import datetime
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from loaders.assumptions import Answers
from loaders.dataset import Dataset
from loaders.files.opened import opened
from loaders.grid import Grid
from loaders.incoming import USUAL, File, Limits
from loaders.marked_places import Region, place_of, regions_of, without_personal
from loaders.problems import Problem, Severity

FILLS = {Severity.ERROR: "#F8C9C4", Severity.WARNING: "#FCE8B2"}
LONGEST_CELL, LONGEST_SHEET_NAME = 32_767, 31
LIST = "problems"
FORBIDDEN = str.maketrans("[]:*?/\\'", "________")
DAY = "yyyy-mm-dd"
Say = Callable[[Problem], str]
# Beyond this many cells a sheet is cut to the rows that have a mark, and so many of them.
MOST_CELLS = 300_000
MOST_ROWS = 10_000
MORE = "…"
# Said of cells that name a person.
OF_PERSONS = {"person_left_out"}


def marked_workbook(
    files: Sequence[File],
    record: Dataset,
    say: Say,
    headings: Sequence[str] = (),
    answers: Answers | None = None,
    limits: Limits = USUAL,
) -> bytes:
    """Return a workbook: first a list of all problems, then the sheets with the cells marked.

    say        turns a problem into a sentence of the reader's language
    headings   of the list, in that language: severity, file, sheet, row, column, value, problem
    answers, limits   those the files were read with

    Personal data is left out: it was dropped on reading.
    """
    import xlsxwriter

    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    with xlsxwriter.Workbook(made, {"in_memory": True, **options}) as book:
        _list(book, record.problems, say, headings)
        names = {LIST}
        for grid in (grid for file in files for grid in opened(file, answers, limits).grids):
            here = [p for p in record.problems if (p.file, p.sheet) == (grid.file, grid.sheet)]
            problems = [p for p in here if p.row]
            if problems:
                _sheet(book, grid, problems, record, say, names)
    return made.getvalue()


def _list(book: Any, problems: Sequence[Problem], say: Say, headings: Sequence[str]) -> None:
    sheet, bold = book.add_worksheet(LIST), book.add_format({"bold": True})
    usual = ("severity", "file", "sheet", "row", "column", "value", "problem")
    for place, word in enumerate(headings or usual):
        sheet.write_string(0, place, word, bold)
    for row, p in enumerate(problems[:MOST_ROWS], 1):
        column = p.heading or p.column
        cells = (p.severity, p.file, p.sheet, p.row, column, p.value, say(p))
        for place, cell in enumerate(cells):
            _write(sheet, row, place, cell, None)
    if len(problems) > MOST_ROWS:
        sheet.write_string(MOST_ROWS + 1, 0, MORE)
    sheet.set_column(0, 5, 16)
    sheet.set_column(6, 6, 100)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, 6)


def _sheet(
    book: Any,
    grid: Grid,
    problems: Sequence[Problem],
    record: Dataset,
    say: Say,
    names: set[str],
) -> None:
    sheet = book.add_worksheet(_sheet_name(grid, names))
    formats = {severity: book.add_format({"bg_color": fill}) for severity, fill in FILLS.items()}
    day = book.add_format({"num_format": DAY})
    regions = regions_of(grid, record)
    marks = _marks(problems, regions)
    frame = without_personal(grid.frame, regions)
    if frame.size > MOST_CELLS:
        frame = frame[frame.index.isin([row for row, _ in marks])].head(MOST_ROWS)
    for row, cells in zip(frame.index, frame.itertuples(index=False), strict=True):
        for place, cell in zip(frame.columns, cells, strict=True):
            dated = day if isinstance(cell, datetime.date) else None
            if (row, place) not in marks:
                _write(sheet, row - 1, place, cell, dated)
    for (row, place), found in marks.items():
        fill = formats[min(p.severity for p in found)]
        named = row not in frame.index or any(p.code in OF_PERSONS for p in found)
        _write(sheet, row - 1, place, None if named else frame.at[row, place], fill)
        sheet.write_comment(row - 1, place, "\n".join(map(say, found))[:LONGEST_CELL])


def _marks(
    problems: Iterable[Problem], regions: Sequence[Region]
) -> Mapping[tuple[int, int], list[Problem]]:
    """Return (row, column) -> its problems; what concerns a whole row marks its first cell."""
    found: dict[tuple[int, int], list[Problem]] = defaultdict(list)
    for problem in problems:
        place = place_of(problem, regions) if len(found) < MOST_ROWS else None
        if problem.row and place is not None:
            found[problem.row, place].append(problem)
    return found


def _sheet_name(grid: Grid, names: set[str]) -> str:
    wanted = (grid.sheet or grid.file).translate(FORBIDDEN)[:LONGEST_SHEET_NAME] or "sheet"
    name, number = wanted, 1
    while name.casefold() in names:
        number += 1
        name = f"{wanted[: LONGEST_SHEET_NAME - 4]} {number}"
    names.add(name.casefold())
    return name


def _write(sheet: Any, row: int, place: int, cell: Any, form: Any) -> None:
    if cell is None or (not isinstance(cell, str) and pd.isna(cell)):
        if form:
            sheet.write_blank(row, place, None, form)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, place, cell, form)
    elif isinstance(cell, int | float):
        sheet.write_number(row, place, cell, form)
    elif isinstance(cell, datetime.date) and cell.year >= 1900:
        sheet.write_datetime(row, place, cell, form)
    else:
        sheet.write_string(row, place, str(cell)[:LONGEST_CELL], form)
