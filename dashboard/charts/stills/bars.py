"""What the template of bar charts needs to know."""

from __future__ import annotations

from typing import Any

from dashboard.charts.chart import BarChart
from dashboard.palette import Palette

# A bar beyond this part of its target ends in an arrow, so that one figure does not dwarf all.
LONGEST = 1.25


def drawing(chart: BarChart, palette: Palette) -> dict[str, Any]:
    """Return lengths as parts of the track, whose full width is the target or what exceeds it."""
    longest = max([1.0, *(_length(bar.share) for bar in chart.bars)])
    return {
        "ink": palette.ink,
        "muted": palette.muted,
        "track": palette.track,
        "time": palette.ink,
        "target": 1 / longest,
        "bars": [
            {
                "label": bar.label,
                "group": bar.group,
                "value": bar.value,
                "note": bar.note,
                "colour": palette.colour(bar.colour),
                "track": bar.has_target,
                "known": bar.known,
                "length": None if bar.share is None else _length(bar.share) / longest,
                "beyond": bar.share is not None and bar.share > LONGEST,
                "elapsed": None if bar.elapsed is None else bar.elapsed / longest,
            }
            for bar in chart.bars
        ],
    }


def _length(share: float | None) -> float:
    return min(max(share or 0.0, 0.0), LONGEST)
