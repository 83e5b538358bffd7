"""A workbook or Parquet file, read apart -> its sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from loaders.assumptions import Answers
from loaders.files import process
from loaders.files.merged import unmerged
from loaders.files.refused import Refused
from loaders.files.sheet import Sheet, problem_of
from loaders.grid import Grid
from loaders.incoming import File, Limits
from loaders.problems import Problem, Severity

CELL = re.compile(r"([A-Z]*)([0-9]+)")
WARNING = Severity.WARNING


def sheets_of(
    kind: str, file: File, unpacked: int, answers: Answers, limits: Limits
) -> list[Sheet]:
    """Read all sheets that hold anything. Raises Refused, also where there is none.

    unpacked   how many bytes there are to read
    """
    read = process.sheets(kind, file.content, unpacked, limits)
    found = [_sheet(about, file.name, answers) for about in read]
    if not found:
        raise Refused("file_empty")
    return found


def _sheet(about: dict[str, Any], file: str, answers: Answers) -> Sheet:
    cells, assumptions = unmerged(about, file, answers)
    # A list of cells as object: pandas would make numbers of whole columns, and NaN of None.
    columns = {n: pd.Series(column, dtype=object) for n, column in enumerate(cells)}
    frame = pd.DataFrame(columns, dtype=object)
    frame.index = pd.Index(np.array(about["rows"], dtype="int64"), name="row")
    grid = Grid(file, about["name"], frame, about["hidden"])
    return Sheet(grid, tuple(_problems(about, file)), assumptions)


def _problems(about: dict[str, Any], file: str) -> Iterator[Problem]:
    if about["refused"]:
        yield problem_of(Refused(*about["refused"]), file, about["name"])
    if about["formulas"]:
        fault = Problem("formula_without_value", WARNING, value=str(about["formulas"]))
        yield _placed(fault, about["first_formula"], file, about["name"], heading=False)
    if about["fraction"]:
        cell, number = about["fraction"]
        fault = Problem("percentage_unseen", WARNING, value=number)
        yield _placed(fault, cell, file, about["name"])
    for cell, error in about["errors"]:
        yield _placed(Problem("cell_error", WARNING, value=error), cell, file, about["name"])


def _placed(problem: Problem, cell: str, file: str, sheet: str, *, heading: bool = True) -> Problem:
    """Put a problem at a cell, as “C3”; only into its row if it concerns other cells too."""
    found = CELL.fullmatch(cell)
    column, row = found.groups() if found else ("", None)
    return replace(
        problem,
        file=file,
        sheet=sheet,
        row=int(row) if row else None,
        heading=column if heading else "",
        hint=cell,
    )
