"""Merged cells of several rows: a file holds their value once, and shows it beside all of them."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Any

from loaders.assumptions import Answers, Assumption, Matter, Topic

REPEATED, FIRST_ROW = "every_row", "first_row"
CHOICES = (REPEATED, FIRST_ROW)
MOST_EXAMPLES, MOST_SHOWN = 3, 40


def unmerged(
    about: dict[str, Any], file: str, answers: Answers
) -> tuple[list[list[Any]], tuple[Assumption, ...]]:
    """Return the columns of a sheet with the value of each merged cell in all rows it covers.

    about   a sheet as loaders/files/apart/workbook.py gives it. Rows that hold nothing else have
            none of it; cells that hold something keep it
    """
    columns: list[list[Any]] = about["columns"]
    filled = _filled(about["rows"], columns, about["merged"])
    if not filled:
        return columns, ()
    topic = Topic(Matter.MERGED, file, about["name"])
    answer = answers.get(topic, "")
    values = dict.fromkeys(" ".join(str(value).split())[:MOST_SHOWN] for *_, value in filled)
    examples = tuple(values)[:MOST_EXAMPLES]
    known = answer in CHOICES
    told = Assumption(topic, answer if known else REPEATED, CHOICES, known, examples)
    if told.value == REPEATED:
        columns = [list(column) for column in columns]
        for row, column, value in filled:
            columns[column][row] = value
    return columns, (told,)


def _filled(
    rows: Sequence[int], columns: Sequence[Sequence[Any]], merged: Sequence[tuple[int, int, int]]
) -> list[tuple[int, int, Any]]:
    """Return place of the row, column, and value of each empty cell that a merged one covers."""
    found: list[tuple[int, int, Any]] = []
    most = len(rows) * len(columns)
    for first, last, column in merged:
        start, end = bisect.bisect_left(rows, first), bisect.bisect_right(rows, last)
        # In a sound file no two overlap: there cannot be more of them than cells.
        most -= end - start
        if most < 0:
            return []
        if column < len(columns) and start < len(rows) and rows[start] == first:
            value = columns[column][start]
            cells = ((row, columns[column][row]) for row in range(start + 1, end))
            found += [(row, column, value) for row, cell in cells if cell is None]
    return [item for item in found if item[2] is not None]
