"""What native charts on a scale of days share: points, marks and the axis of years."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from dashboard.charts.chart import Value
from dashboard.exports.xlsx_cells import FIRST_DAY
from dashboard.exports.xlsx_drawing import NO_LINE, PALETTE, Column, Series, label
from dashboard.language import Words
from dashboard.palette import rgb

JOINED = {"type": "scatter", "subtype": "straight_with_markers"}
NO_MARKER = {"type": "none"}
GRID = {"visible": True, "line": {"color": PALETTE.track, "width": 0.75}}
MOST_YEARS = 10
MARK_POINTS = 9
# How much of its colour a hollow mark keeps.
PALE = 0.25
# The days that a spreadsheet can number, with a year after them.
LAST_DAY = datetime.date(9998, 12, 31)
DAY_ZERO = datetime.date(1899, 12, 30)


def drawable(*days: datetime.date) -> bool:
    """Return whether a chart of a workbook can hold these days."""
    return all(FIRST_DAY <= day <= LAST_DAY for day in days)


def points(
    name: str,
    days: Sequence[Value],
    values: Sequence[Value],
    words: Words,
    look: dict[str, Any],
    *,
    in_legend: bool = False,
) -> Series:
    """Return a series of values on days, which the legend may explain by its name."""
    along = Column(words("Date"), tuple(days), "day")
    return Series(along, Column(label(name), tuple(values), "number"), look, in_legend=in_legend)


def marker(shape: str, colour: str, *, hollow: bool = False) -> dict[str, Any]:
    """Return the look of a mark; a hollow one has an edge and is pale inside."""
    return {
        "type": shape,
        "size": MARK_POINTS,
        "fill": {"color": _pale(colour) if hollow else colour},
        "border": {"color": colour if hollow else PALETTE.ground, "width": 1.5 if hollow else 0.5},
    }


def years(first: int, last: int) -> dict[str, Any]:
    """Return an axis from the start of one year to the end of another, a line a year or several."""
    start = datetime.date(first, 1, 1)
    every = -(-(last + 1 - first) // MOST_YEARS)
    ends = range(first + every, last + 2, every)
    # Steps of one length, just long enough that none falls before the first day of its year.
    steps = [(datetime.date(year, 1, 1) - start).days / n for n, year in enumerate(ends, 1)]
    return {
        "min": (start - DAY_ZERO).days,
        "max": (datetime.date(last + 1, 1, 1) - DAY_ZERO).days,
        "major_unit": round(max(steps) + 0.001, 3),
        "num_format": "yyyy",
        "major_gridlines": GRID,
        "line": NO_LINE,
    }


def _pale(colour: str) -> str:
    """Return a colour mixed with the ground: some spreadsheets draw no edge of a hollow mark."""
    mixed = (
        round(PALE * part + (1 - PALE) * ground)
        for part, ground in zip(rgb(colour), rgb(PALETTE.ground), strict=True)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)
