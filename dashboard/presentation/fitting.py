"""Charts at the size of a card: as large as fits, and on a further card rather than too small."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.charts.chart import Bar, BarChart, Chart, RegionMap, Timeline
from dashboard.charts.stills.drawing import picture
from dashboard.charts.wording import SEPARATOR
from dashboard.palette import Theme
from dashboard.presentation.stage import CONTENT
from loaders.regions import Outlines

# Pixels a point of the picture, from the largest letters to the smallest. The smallest type of a
# picture is 10.08 points: at the last scale more than 18 pixels, which the back row can read.
SCALES = (2.6, 2.4, 2.2, 2.0, 1.8)
LEAST = SCALES[-1]
COLUMNS, GUTTER = 2, 48.0
COLUMN = (CONTENT - GUTTER) / COLUMNS
MAP_WIDTH = 830.0
# Cards of one chart, and what is drawn of a chart that has more.
MOST_PAGES, MOST_BARS = 3, 24
# In points: the margins above and below a picture (half of it beside), the gap between bars, the
# name of a group of them.
MARGINS, GAP, GROUP = 8.0, 11.0, 23.0
VIEW_BOX = re.compile(rb'viewBox="0 0 [\d.]+ ([\d.]+)"')


@dataclass(frozen=True)
class Drawing:
    """A chart, how wide it is drawn in points, and how many pixels a point is shown at."""

    chart: Chart
    points: float
    scale: float
    tallest: float | None = None

    def svg(self, outlines: Outlines, theme: Theme) -> bytes:
        return picture(self.chart, outlines, theme=theme, width=self.points, tallest=self.tallest)

    def height(self, outlines: Outlines) -> float:
        """Return how high it is shown, in pixels."""
        found = VIEW_BOX.search(self.svg(outlines, "light"))
        return float(found[1]) * self.scale if found else 0.0


Columns = tuple[Drawing, ...]


@dataclass(frozen=True)
class Fitted:
    """A chart on cards, each with pictures side by side; `left` is how much is not shown."""

    pages: tuple[Columns, ...]
    left: int = 0


def fitted(chart: Chart, outlines: Outlines, room: float) -> Fitted:
    """Return how a chart is shown on cards with this room below each other, in pixels."""
    match chart:
        case RegionMap():
            return Fitted(((_map(chart, room),),))
        case BarChart():
            return _bars(chart, outlines, room)
        case Timeline():
            return _lanes(chart, outlines, room)
        case _:
            return Fitted(((_largest(chart, outlines, room) or _at(chart, LEAST),),))


def _map(chart: RegionMap, room: float) -> Drawing:
    points = MAP_WIDTH / LEAST
    tallest = (room / LEAST - MARGINS) / (points - MARGINS / 2)
    return Drawing(chart, points, LEAST, tallest)


def _at(chart: Chart, scale: float) -> Drawing:
    return Drawing(chart, CONTENT / scale, scale)


def _largest(chart: Chart, outlines: Outlines, room: float) -> Drawing | None:
    """Return the whole chart at the largest scale that fits; None where none does."""
    drawn = (_at(chart, scale) for scale in SCALES)
    return next((d for d in drawn if d.height(outlines) <= room), None)


def _lanes(chart: Timeline, outlines: Outlines, room: float) -> Fitted:
    """Return a timeline with the lanes that fit."""
    for number in range(len(chart.lanes), 0, -1):
        found = _largest(replace(chart, lanes=chart.lanes[:number]), outlines, room)
        if found:
            return Fitted(((found,),), len(chart.lanes) - number)
    return Fitted(((_at(chart, LEAST),),))


def _bars(chart: BarChart, outlines: Outlines, room: float) -> Fitted:
    """Return bars below each other if all fit, else in columns on as few cards as it takes."""
    whole = _largest(chart, outlines, room) if len(chart.bars) <= MOST_BARS else None
    if whole:
        return Fitted(((whole,),))
    shares = {scale: _shared(chart, outlines, scale, room) for scale in SCALES}
    scale = next(s for s, columns in shares.items() if _pages(columns) == _pages(shares[LEAST]))
    columns = shares[scale][: MOST_PAGES * COLUMNS]
    drawn = [
        Drawing(_only(chart, chart.bars[first:last]), COLUMN / scale, scale)
        for first, last in columns
    ]
    pages = tuple(tuple(drawn[n : n + COLUMNS]) for n in range(0, len(drawn), COLUMNS))
    return Fitted(pages, len(chart.bars) - columns[-1][1])


def _pages(columns: Sequence[tuple[int, int]]) -> int:
    return math.ceil(len(columns) / COLUMNS)


def _only(chart: BarChart, bars: tuple[Bar, ...]) -> BarChart:
    """Return a chart of some of its bars, whose sentence speaks of these alone."""
    told = SEPARATOR.join(f"{bar.group_and_label}: {bar.value}" for bar in bars)
    return replace(chart, bars=bars, sentence=told)


def _shared(
    chart: BarChart, outlines: Outlines, scale: float, room: float
) -> list[tuple[int, int]]:
    """Share bars among columns of nearly the same height, on as few cards as it takes.

    Returns the first bar of each column, and the one after its last.
    """
    bars = chart.bars[:MOST_BARS]
    heights = [_height(chart, bars, place, scale, outlines) for place in range(len(bars))]
    # The name of a group is said again where a column begins within it.
    again = GROUP * scale if any(bar.group for bar in bars) else 0.0
    number = _pages(_filled(heights, room, again)) * COLUMNS
    limit = sum(heights) / number
    while limit < room and len(_filled(heights, limit, again)) > number:
        limit += scale
    return _filled(heights, min(limit, room), again)


def _height(
    chart: BarChart, bars: Sequence[Bar], place: int, scale: float, outlines: Outlines
) -> float:
    """Return how high a bar of a column stands, with the gap above it, in pixels."""
    bar = bars[place]
    if place and bars[place - 1].group == bar.group:
        bar = replace(bar, group="")
    alone = Drawing(replace(chart, bars=(bar,)), COLUMN / scale, scale)
    return alone.height(outlines) + (GAP - MARGINS) * scale


def _filled(heights: Sequence[float], limit: float, again: float) -> list[tuple[int, int]]:
    """Fill columns from the first bar on; a bar higher than a column has one of its own."""
    first, filled, columns = 0, 0.0, []
    for place, height in enumerate(heights):
        if filled + height > limit and place > first:
            columns.append((first, place))
            first, filled = place, again
        filled += height
    return [*columns, (first, len(heights))]
