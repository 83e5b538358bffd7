"""What the template of histories needs to know."""

from __future__ import annotations

import datetime
from typing import Any

from dashboard.charts.chart import History
from dashboard.charts.history import figures_beside
from dashboard.language import Words
from dashboard.palette import Palette


def drawing(chart: History, palette: Palette) -> dict[str, Any]:
    """Return points as parts of width and height; the height ends at the largest figure."""
    words = Words(chart.lang)
    days = [day for line in chart.lines for day, _ in line.points] or [chart.as_of]
    figures = [value for line in chart.lines for _, value in line.points]
    targets = [line.target for line in chart.lines if line.target is not None]
    first, length = min(days), max((max(days) - min(days)).days, 1)
    highest = max([*figures, *targets, 1.0])
    return {
        "ink": palette.ink,
        "muted": palette.muted,
        "track": palette.track,
        "from": _end(chart, words, first),
        "to": _end(chart, words, max(days)),
        "targets": [{"at": t / highest, "words": words.number(t)} for t in sorted(set(targets))],
        "lines": [
            {
                "colour": palette.colour(line.colour),
                "points": [
                    {"x": (day - first).days / length, "y": v / highest, "words": told}
                    for (day, v), told in zip(line.points, figures_beside(line, words), strict=True)
                ],
            }
            for line in chart.lines
            if line.points
        ],
    }


def _end(chart: History, words: Words, day: datetime.date) -> str:
    return str(day.year) if chart.yearly else words.short_day(day)
