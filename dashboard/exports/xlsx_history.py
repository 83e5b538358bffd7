"""Native charts of values over time."""

from __future__ import annotations

import datetime

from dashboard.charts.chart import History, Line
from dashboard.exports.xlsx_days import GRID, JOINED, NO_MARKER, drawable, marker, points, years
from dashboard.exports.xlsx_drawing import MOST_LINES, NO_LINE, PALETTE, Drawing, Series
from dashboard.language import Words

HEIGHT_PIXELS = 360
# Points.
LINE_POINTS, TARGET_POINTS = 2, 1.5
# Lines of one indicator share its project's colour and differ by their marks.
SHAPES = ("circle", "square", "diamond", "triangle", "x")


def history(chart: History, words: Words) -> Drawing | None:
    """Return values over time, a line each, and their targets as levels; None without values."""
    lines = [line for line in chart.lines[:MOST_LINES] if _dated(line)]
    days = [day for line in lines for day, _ in _dated(line)]
    if not days:
        return None
    first, last = min(days), max(days)
    targets = {line.target for line in lines if line.target is not None}
    return Drawing(
        kind=JOINED,
        series=(
            *(_line(line, SHAPES[n % len(SHAPES)], words) for n, line in enumerate(lines)),
            *(_level(target, first, last, words) for target in sorted(targets)),
        ),
        across=years(first.year, last.year),
        upward={"min": 0, "major_gridlines": GRID, "line": NO_LINE, "num_format": "#,##0"},
        height=HEIGHT_PIXELS,
        sentence=chart.sentence,
        notes=(f"{words('Unit')}: {chart.unit}",) if chart.unit else (),
    )


def _line(line: Line, shape: str, words: Words) -> Series:
    colour = PALETTE.colour(line.colour)
    look = {
        "line": {"color": colour, "width": LINE_POINTS},
        "marker": marker(shape, colour),
        "data_labels": {"value": True, "position": "above"},
    }
    days, values = [day for day, _ in _dated(line)], [value for _, value in _dated(line)]
    return points(line.label, days, values, words, look, in_legend=True)


def _level(target: float, first: datetime.date, last: datetime.date, words: Words) -> Series:
    line = {"color": PALETTE.muted, "width": TARGET_POINTS, "dash_type": "dash"}
    look = {"line": line, "marker": NO_MARKER}
    days, values = [first, last], [target, target]
    return points(words("Target"), days, values, words, look, in_legend=True)


def _dated(line: Line) -> list[tuple[datetime.date, float]]:
    return [(day, value) for day, value in line.points if drawable(day)]
