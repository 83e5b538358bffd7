"""Timelines and values over time as native charts of points whose x are days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from dashboard.charts.chart import Mark, Span, Timeline
from dashboard.charts.stills.timeline import years
from dashboard.exports import pptx_native
from dashboard.exports.pptx_days import Years
from dashboard.exports.pptx_lanes import heights
from dashboard.exports.pptx_measure import width_of
from dashboard.exports.pptx_native import TEXT_SIZE, Series
from dashboard.exports.pptx_slides import Box
from dashboard.exports.pptx_text import PALETTE, colour, hollow, mixed, one_line, points

MOST_LANE_NAME, MOST_LABEL = 34, 60
# Parts of the frame: names of lanes stand to the left, the as-of date above, years below.
PLOT = Box(0.19, 0.09, 0.79, 0.8)
TALLEST_LANE = 1.1
SPAN_POINTS, THIN_SPAN_POINTS, PERIOD_POINTS, MARK_POINTS, NOW_POINTS = 18, 14, 15, 10, 1.75
LABEL_SIZE = 10
LIGHTER = (0.62, 0.76)


def place(slide: Any, chart: Timeline, lanes: Sequence[str], box: Box) -> None:
    """Draw lanes from top to bottom, their spans and marks, and the line of the as-of date."""
    box = box._replace(height=min(box.height, 0.9 + TALLEST_LANE * len(lanes)))
    stand = heights(chart, lanes)
    shown = Years(*years(chart))
    marks = list(_alike([mark for mark in chart.marks if mark.lane in stand.marks]))
    now = _now(chart, shown, len(lanes))
    series = [
        _names(stand.lanes, shown),
        *(_line(span, y, shown) for span, y in stand.spans),
        *(_points(alike, stand.marks, shown) for alike in marks),
        *now,
    ]
    drawn = pptx_native.scatter(slide, box, series, "yyyy-mm-dd")
    pptx_native.describe_chart(slide, chart.title, chart.sentence)
    pptx_native.lay_out(drawn, PLOT)
    _axes(drawn, shown, len(lanes))
    made = iter(drawn.plots[0].series)
    _name_lanes(next(made), lanes)
    width = box.width * PLOT.width / (shown.end - shown.start)
    thickness = SPAN_POINTS if stand.together == 1 else THIN_SPAN_POINTS
    for span, lighter in _tinted([span for span, _ in stand.spans]):
        _draw_span(next(made), span, lighter, width, thickness)
    for alike in marks:
        _draw_marks(next(made), alike[0])
    for _ in now:
        _draw_now(next(made), chart.as_of_words)


def _names(heights: dict[str, float], shown: Years) -> Series:
    names = tuple(one_line(lane, MOST_LANE_NAME) for lane in heights)
    return Series(" ", tuple((shown.start, y) for y in heights.values()), names)


def _line(span: Span, y: float, shown: Years) -> Series:
    name = one_line(span.label, MOST_LABEL)
    ends = ((shown.place(span.first), y), (shown.place(span.last), y))
    return Series(name, ends, (name, name))


def _points(marks: Sequence[Mark], heights: dict[str, float], shown: Years) -> Series:
    places = tuple((shown.place(mark.day), heights[mark.lane]) for mark in marks)
    labels = tuple(one_line(f"{mark.label}, {mark.words}", 4 * MOST_LABEL) for mark in marks)
    return Series(one_line(marks[0].lane, MOST_LABEL), places, labels)


def _alike(marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield marks that look alike and stand on one lane."""

    def look(mark: Mark) -> tuple[str, str, bool, str]:
        return mark.lane, mark.shape, mark.hollow, mark.colour

    for _, alike in groupby(sorted(marks, key=look), look):
        yield list(alike)


def _tinted(spans: Sequence[Span]) -> Iterator[tuple[Span, float]]:
    """Yield spans with how light each is: neighbours differ, or they would look like one."""
    seen: dict[str, int] = {}
    for span in spans:
        number = seen[span.lane] = seen.get(span.lane, -1) + 1
        yield span, LIGHTER[number % len(LIGHTER)]


def _now(chart: Timeline, shown: Years, lanes: int) -> list[Series]:
    if not shown.first <= chart.as_of.year <= shown.last:
        return []
    day = shown.place(chart.as_of)
    name = one_line(chart.as_of_words, MOST_LABEL)
    return [Series(name, ((day, 0.0), (day, lanes + 1.0)), (name, name))]


def _axes(chart: Any, shown: Years, lanes: int) -> None:
    shown.label(chart.category_axis)
    heights = chart.value_axis
    pptx_native.quiet(heights, grid=False)
    heights.minimum_scale, heights.maximum_scale, heights.visible = 0, lanes + 1, False


def _name_lanes(series: Any, lanes: Sequence[str]) -> None:
    """Write the names of the lanes to the left of points that are not seen."""
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

    series.format.line.fill.background()
    series.marker.style = XL_MARKER_STYLE.NONE
    for number, lane in enumerate(lanes):
        name = one_line(lane, MOST_LANE_NAME)
        pptx_native.label(
            series.points[number], name, XL_LABEL_POSITION.LEFT, PALETTE.ink, TEXT_SIZE
        )


def _draw_span(
    series: Any, span: Span, lighter: float, inches_a_day: float, thickness: float
) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

    thickness = min(thickness, PERIOD_POINTS) if span.period else thickness
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.width = points(thickness)
    tint = mixed(PALETTE.colour(span.colour), lighter)
    series.format.line.color.rgb = colour(tint)
    series.format.line._ln.set("cap", "flat")
    name = one_line(span.label, MOST_LABEL)
    room = (span.last - span.first).days * inches_a_day - 0.2
    if width_of(name, LABEL_SIZE) <= room:
        pptx_native.label(series.points[0], name, XL_LABEL_POSITION.RIGHT, PALETTE.ink, LABEL_SIZE)


def _draw_marks(series: Any, mark: Mark) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE

    series.format.line.fill.background()
    series.marker.style = XL_MARKER_STYLE[mark.shape.upper()]
    series.marker.size = MARK_POINTS
    shade = PALETTE.colour(mark.colour)
    series.marker.format.fill.solid()
    ground = hollow(shade) if mark.hollow else shade
    series.marker.format.fill.fore_color.rgb = colour(ground)
    series.marker.format.line.width = points(1.5)
    # A filled mark has the ground's colour around it: marks that overlap can be told apart.
    series.marker.format.line.color.rgb = colour(shade if mark.hollow else PALETTE.ground)


def _draw_now(series: Any, words_of_date: str) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.width = points(NOW_POINTS)
    series.format.line.color.rgb = colour(PALETTE.page)
    name = one_line(words_of_date, MOST_LABEL)
    pptx_native.label(series.points[1], name, XL_LABEL_POSITION.ABOVE, PALETTE.page, LABEL_SIZE)
