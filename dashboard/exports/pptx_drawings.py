"""What each slide of a chart draws, and the legend that goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dashboard.charts.chart import Bar, BarChart, Chart, History, Timeline
from dashboard.charts.legend import Key, legend_of
from dashboard.exports import pptx_bars, pptx_history, pptx_lanes, pptx_tables, pptx_timeline
from dashboard.exports.pptx_slides import Box
from dashboard.exports.pptx_text import Style
from dashboard.language import Words

MOST_SLIDES = 4


@dataclass(frozen=True)
class Drawing:
    """What one slide shows: draw takes the slide and the place on it."""

    draw: Callable[[Any, Box], object]
    keys: tuple[Key, ...] = ()


def drawings(chart: Chart, words: Words, style: Style, room: Box) -> list[Drawing]:
    """Return the drawings of a chart, a slide each, at most four.

    room   the place for tables, which stand for bars without a length
    Raises TypeError for a chart that has no native form here, such as a map.
    """
    match chart:
        case BarChart():
            pages = pptx_bars.pages(chart)[:MOST_SLIDES]
            return [d for bars in pages for d in _of_bars(chart, bars, words, style, room)]
        case Timeline():
            return [
                Drawing(partial(_timeline, chart, lanes), legend_of(replace(chart, lanes=lanes)))
                for lanes in pptx_lanes.pages(chart)[:MOST_SLIDES]
            ]
        case History():
            return [Drawing(partial(_history, chart, words), pptx_history.keys(chart, words))]
        case _:
            raise TypeError(f"no native chart for {type(chart).__name__}")


def left_out(chart: Chart) -> int:
    """Return how many bars or lanes find no place on the slides."""
    match chart:
        case BarChart():
            return sum(len(bars) for bars in pptx_bars.pages(chart)[MOST_SLIDES:])
        case Timeline():
            return sum(len(lanes) for lanes in pptx_lanes.pages(chart)[MOST_SLIDES:])
        case _:
            return 0


def _of_bars(
    chart: BarChart, bars: tuple[Bar, ...], words: Words, style: Style, room: Box
) -> Iterator[Drawing]:
    if pptx_bars.has_lengths(bars):
        yield Drawing(partial(_bars, chart, bars, words), tuple(pptx_bars.keys(chart, bars)))
        return
    for part in pptx_tables.parts(pptx_bars.as_table(bars, words), words, room):
        yield Drawing(partial(_table, part, style, chart))


def _bars(chart: BarChart, bars: tuple[Bar, ...], words: Words, slide: Any, box: Box) -> None:
    pptx_bars.place(slide, chart, bars, words, box)


def _timeline(chart: Timeline, lanes: tuple[str, ...], slide: Any, box: Box) -> None:
    pptx_timeline.place(slide, chart, lanes, box)


def _history(chart: History, words: Words, slide: Any, box: Box) -> None:
    pptx_history.place(slide, chart, words, box)


def _table(part: pptx_tables.Part, style: Style, chart: Chart, slide: Any, box: Box) -> None:
    pptx_tables.place(slide, part, box, style, chart.title, chart.sentence)
