"""Values over time as a native chart: a line an indicator, and its target as a level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from typing import Any

from dashboard.charts.chart import History, Line
from dashboard.charts.legend import Key
from dashboard.exports import pptx_native
from dashboard.exports.pptx_days import Years
from dashboard.exports.pptx_native import Series
from dashboard.exports.pptx_slides import Box
from dashboard.exports.pptx_text import PALETTE, colour, one_line, points
from dashboard.language import Words

PLOT = Box(0.05, 0.03, 0.93, 0.86)
MOST_LABEL = 60
SHAPES = ("circle", "diamond", "square")
MARK_POINTS, LINE_POINTS = 8, 2.25
HEADROOM = 1.15


def place(slide: Any, chart: History, words: Words, box: Box) -> None:
    """Draw the lines of a history over its years, figures beside their points."""
    lines = _drawn(chart)
    days = [day for line in lines for day, _ in line.points] or [chart.as_of]
    shown = Years(min(days).year, max(days).year)
    levels = _levels(lines)
    ends = (shown.start, shown.end)
    series = [
        *(_line(line, shown) for line in lines),
        *(_level(words, level, ends) for level in levels),
    ]
    drawn = pptx_native.scatter(slide, box, series, "yyyy-mm-dd")
    pptx_native.describe_chart(slide, chart.title, chart.sentence)
    pptx_native.lay_out(drawn, PLOT)
    shown.label(drawn.category_axis, yearly=chart.yearly)
    figures = [value for line in lines for _, value in line.points]
    _heights(drawn.value_axis, max([1.0, *levels, *figures]), min([0.0, *figures]))
    made = drawn.plots[0].series
    for number, (line, shape) in enumerate(zip(lines, cycle(SHAPES), strict=False)):
        _draw_line(made[number], line, shape, words)
    for number in range(len(lines), len(series)):
        _draw_level(made[number])


def keys(chart: History, words: Words) -> tuple[Key, ...]:
    """Return the legend: a mark a line, since lines of one indicator share its colour."""
    lines = _drawn(chart)
    marks = zip(lines, cycle(SHAPES), strict=False)
    levels = (Key("line", "muted", _level_words(words, level)) for level in _levels(lines))
    return (*(Key(shape, line.colour, line.label) for line, shape in marks), *levels)


def _drawn(chart: History) -> list[Line]:
    return [line for line in chart.lines if line.points]


def _levels(lines: Sequence[Line]) -> list[float]:
    return sorted({line.target for line in lines if line.target is not None})


def _level_words(words: Words, level: float) -> str:
    return f"{words('Target')}: {words.number(level)}"


def _line(line: Line, shown: Years) -> Series:
    name = one_line(line.label, MOST_LABEL)
    places = tuple((shown.place(day), value) for day, value in line.points)
    return Series(name, places, (name,) * len(places))


def _level(words: Words, level: float, ends: tuple[float, float]) -> Series:
    name = _level_words(words, level)
    return Series(name, ((ends[0], level), (ends[1], level)), (name, name))


def _heights(axis: Any, highest: float, lowest: float) -> None:
    pptx_native.quiet(axis, grid=True)
    axis.minimum_scale, axis.maximum_scale = min(lowest, 0.0) * HEADROOM, highest * HEADROOM
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "#,##0.##", False
    axis.tick_labels.font.color.rgb = colour(PALETTE.muted)


def _draw_line(series: Any, line: Line, shape: str, words: Words) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

    shade = colour(PALETTE.colour(line.colour))
    series.smooth = False
    series.format.line.width, series.format.line.color.rgb = points(LINE_POINTS), shade
    series.marker.style, series.marker.size = XL_MARKER_STYLE[shape.upper()], MARK_POINTS
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = series.marker.format.line.color.rgb = shade
    for number, (_, value) in enumerate(line.points):
        pptx_native.label(
            series.points[number], words.number(value), XL_LABEL_POSITION.ABOVE, PALETTE.ink, 11
        )


def _draw_level(series: Any) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE_DASH_STYLE

    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.width, series.format.line.color.rgb = points(1.5), colour(PALETTE.muted)
    series.format.line.dash_style = MSO_LINE_DASH_STYLE.DASH
