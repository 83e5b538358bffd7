"""Native timelines: lanes of spans and marks on a scale of days."""

from __future__ import annotations

import datetime
from collections import defaultdict

from dashboard.charts.chart import Mark, Shape, Span, Timeline, Value
from dashboard.exports.xlsx_days import JOINED, NO_MARKER, drawable, marker, points, years
from dashboard.exports.xlsx_drawing import (
    FONT,
    MOST_LINES,
    NO_LINE,
    PALETTE,
    Drawing,
    Series,
    left_out,
)
from dashboard.language import Words

LANE_PIXELS, BELOW_PIXELS = 56, 80
# Points.
SPAN_POINTS, PERIOD_POINTS, AS_OF_POINTS = 10, 5, 1.5
TRANSPARENCY = 50
# Lanes are numbered from the bottom; their names stand above them, by a part of their distance.
BOTTOM, TOP, ABOVE = 0.5, 0.6, 0.42


def timeline(chart: Timeline, words: Words) -> Drawing | None:
    """Return lanes with their spans and marks; None when nothing of them has a day to draw."""
    lanes = chart.lanes[:MOST_LINES]
    # The first lane on top.
    at = {lane: float(len(lanes) - number) for number, lane in enumerate(lanes)}
    spans = [s for s in chart.spans if s.lane in at and drawable(s.first, s.last)]
    marks = [m for m in chart.marks if m.lane in at and drawable(m.day)]
    days = [day for span in spans for day in (span.first, span.last)]
    days += [mark.day for mark in marks]
    if not days:
        return None
    first, last = min(days).year, max(days).year
    series = [*_spans(spans, at, words), *_marks(chart, marks, at, words)]
    if first <= chart.as_of.year <= last:
        series.append(_as_of(chart, len(lanes), words))
    series += [_name(lane, row, datetime.date(first, 1, 1), words) for lane, row in at.items()]
    return Drawing(
        kind=JOINED,
        series=tuple(series),
        across=years(first, last),
        upward={
            "min": BOTTOM,
            "max": len(lanes) + TOP,
            "visible": False,
            "major_gridlines": {"visible": False},
        },
        height=BELOW_PIXELS + LANE_PIXELS * len(lanes),
        sentence=chart.sentence,
        left=0.02,
        below=BELOW_PIXELS,
        notes=left_out(len(chart.lanes), words),
    )


def _spans(spans: list[Span], at: dict[str, float], words: Words) -> list[Series]:
    alike: dict[tuple[str, bool], list[Span]] = defaultdict(list)
    for span in spans:
        alike[PALETTE.colour(span.colour), span.period].append(span)
    made = []
    for (colour, period), those in alike.items():
        # A row without figures between two spans: the line is not drawn across it.
        days: list[Value] = [day for span in those for day in (span.first, span.last, None)]
        rows: list[Value] = [row for span in those for row in (at[span.lane], at[span.lane], None)]
        width = PERIOD_POINTS if period else SPAN_POINTS
        line = {"color": colour, "width": width, "transparency": TRANSPARENCY}
        lanes = {span.lane for span in those}
        name = those[0].lane if len(lanes) == 1 else words("Duration")
        made.append(points(name, days, rows, words, {"line": line, "marker": NO_MARKER}))
    return made


def _marks(chart: Timeline, marks: list[Mark], at: dict[str, float], words: Words) -> list[Series]:
    legend = {(shape, hollow): name for shape, hollow, name in chart.legend}
    explained: set[str] = set()
    names: dict[Shape, str] = {}
    for shape, _, name in chart.legend:
        names.setdefault(shape, name)
    alike: dict[tuple[Shape, bool, str], list[Mark]] = defaultdict(list)
    # In the order of the legend: hollow circles after full ones, then other shapes.
    order = list(names)
    for mark in sorted(marks, key=lambda mark: (order.index(mark.shape), mark.hollow)):
        alike[mark.shape, mark.hollow, PALETTE.colour(mark.colour)].append(mark)
    made = []
    for (shape, hollow, colour), those in alike.items():
        days, rows = [mark.day for mark in those], [at[mark.lane] for mark in those]
        look = {"line": NO_LINE, "marker": marker(shape, colour, hollow=hollow)}
        name = legend.get((shape, hollow)) or names.get(shape, words("Event"))
        # Of marks that differ in their colour alone, one is explained.
        explains = (shape, hollow) in legend and name not in explained
        explained.add(name)
        made.append(points(name, days, rows, words, look, in_legend=explains))
    return made


def _as_of(chart: Timeline, lanes: int, words: Words) -> Series:
    line = {"color": PALETTE.page, "width": AS_OF_POINTS}
    days, rows = [chart.as_of, chart.as_of], [BOTTOM, lanes + TOP]
    look = {"line": line, "marker": NO_MARKER}
    return points(chart.as_of_words, days, rows, words, look, in_legend=True)


def _name(lane: str, row: float, start: datetime.date, words: Words) -> Series:
    """Return a point that is not seen, with the name of a lane beside it."""
    labels = {"series_name": True, "position": "right", "font": FONT}
    look = {"line": NO_LINE, "marker": NO_MARKER, "data_labels": labels}
    return points(lane, [start], [row + ABOVE], words, look)
