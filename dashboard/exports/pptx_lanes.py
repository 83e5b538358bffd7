"""Where the lanes of a timeline stand on a slide, and what is on them without hiding the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.chart import Span, Timeline

# Lanes on a slide; fewer where marks stand above the span of their lane.
MOST_LANES, MOST_HIGH_LANES = 14, 9
# Parts of the distance between lanes, of marks and spans of one lane, and of spans at one time.
RAISED, LOWERED, APART = 0.2, 0.2, 0.36


@dataclass(frozen=True)
class Heights:
    """Where things stand, counted in lanes from the bottom.

    lanes   of the name of each lane
    marks   of the marks of each lane
    spans   of each span of the lanes, in their order
    together  how many spans of a lane run at the same time, at most
    """

    lanes: dict[str, float]
    marks: dict[str, float]
    spans: tuple[tuple[Span, float], ...]
    together: int


def pages(chart: Timeline) -> list[tuple[str, ...]]:
    """Return the lanes of each slide, alike in number."""
    most = MOST_HIGH_LANES if _with_both(chart) else MOST_LANES
    slides = -(-len(chart.lanes) // most)
    each = -(-len(chart.lanes) // max(slides, 1))
    every = range(0, len(chart.lanes), max(each, 1))
    return [chart.lanes[start : start + each] for start in every]


def heights(chart: Timeline, lanes: Sequence[str]) -> Heights:
    """Return where the lanes of one slide stand, the first on top."""
    names = {lane: float(len(lanes) - number) for number, lane in enumerate(lanes)}
    both = _with_both(chart)
    rows = {lane: _rows([span for span in chart.spans if span.lane == lane]) for lane in lanes}
    below = {lane: y - LOWERED * (lane in both) for lane, y in names.items()}
    spans = tuple(
        (span, below[lane] + _apart(row, max(found.values())))
        for lane, found in rows.items()
        for span, row in found.items()
    )
    together = max((row + 1 for found in rows.values() for row in found.values()), default=1)
    marks = {lane: y + RAISED * (lane in both) for lane, y in names.items()}
    return Heights(names, marks, spans, together)


def _with_both(chart: Timeline) -> set[str]:
    return {span.lane for span in chart.spans} & {mark.lane for mark in chart.marks}


def _rows(spans: Sequence[Span]) -> dict[Span, int]:
    """Return span -> row from the top, so that those at the same time stand below each other."""
    rows: dict[Span, int] = {}
    ends: list[int] = []
    for span in sorted(spans, key=lambda span: (span.first, -span.last.toordinal())):
        free = (n for n, end in enumerate(ends) if end < span.first.toordinal())
        row = next(free, len(ends))
        ends[row : row + 1] = [span.last.toordinal()]
        rows[span] = row
    return rows


def _apart(row: int, lowest: int) -> float:
    """Return how far above the middle of its lane a row of spans stands."""
    return APART * (lowest / 2 - row) / max(lowest, 1)
