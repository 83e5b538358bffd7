"""What the template of timelines needs to know."""

from __future__ import annotations

import datetime
from typing import Any

from dashboard.charts.chart import Timeline
from dashboard.palette import Palette

MOST_YEAR_LABELS = 8


def drawing(chart: Timeline, palette: Palette) -> dict[str, Any]:
    """Return dates as parts of the width, from the first year shown to the end of the last."""
    first, last = years(chart)
    return {
        "ink": palette.ink,
        "muted": palette.muted,
        "ground": palette.ground,
        "track": palette.track,
        "time": palette.page,
        "years": year_labels(first, last),
        "now": _now(chart, first, last),
        "lanes": [_lane(chart, lane, palette, first, last) for lane in chart.lanes],
    }


def _now(chart: Timeline, first: int, last: int) -> dict[str, Any] | None:
    """Return the as-of line, where it falls into the years shown."""
    if not first <= chart.as_of.year <= last:
        return None
    return {"at": position(chart.as_of, first, last), "words": chart.as_of_words}


def years(chart: Timeline) -> tuple[int, int]:
    """Return the first and the last year that anything on the timeline falls into."""
    days = [day for span in chart.spans for day in (span.first, span.last)]
    days += [mark.day for mark in chart.marks]
    days = days or [chart.as_of]
    return min(days).year, max(days).year


def position(day: datetime.date, first: int, last: int, *, over: bool = False) -> float:
    """Return where a day lies from the start of the first year (0) to the end of the last (1).

    over   where it ends instead of where it begins
    """
    start = datetime.date(first, 1, 1).toordinal()
    length = datetime.date(last, 12, 31).toordinal() + 1 - start
    return min(max((day.toordinal() + over - start) / length, 0.0), 1.0)


def year_labels(first: int, last: int) -> list[dict[str, Any]]:
    """Return where years begin and what they are called, as many as there is room for."""
    step = -(-(last - first + 1) // MOST_YEAR_LABELS)
    return [
        {"at": position(datetime.date(year, 1, 1), first, last), "words": str(year)}
        for year in range(first, last + 1, step)
    ]


def _lane(chart: Timeline, lane: str, palette: Palette, first: int, last: int) -> dict[str, Any]:
    return {
        "label": lane,
        "spans": [
            {
                "from": position(span.first, first, last),
                "to": position(span.last, first, last, over=True),
                "colour": palette.colour(span.colour),
                "period": span.period,
                "label": span.label,
            }
            for span in chart.spans
            if span.lane == lane
        ],
        "marks": [
            {
                "at": position(mark.day, first, last),
                "colour": palette.colour(mark.colour),
                "shape": mark.shape,
                "hollow": mark.hollow,
            }
            for mark in chart.marks
            if mark.lane == lane
        ],
    }
