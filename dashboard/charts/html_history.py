"""History -> HTML that is as wide as its place and whose letters keep their size."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from markupsafe import Markup

from dashboard.charts.chart import History, Line
from dashboard.charts.history import figures_beside
from dashboard.language import Words
from dashboard.palette import variable

NOTHING = Markup("")
# A point of a line: parts of width and height, and the figure beside it, "" for none.
Point = tuple[float, float, str]


def history_drawing(chart: History) -> Markup:
    """Return lines over an axis of time from the first day to the last, told as one picture."""
    words, lines = Words(chart.lang), [line for line in chart.lines if line.points]
    days = [day for line in lines for day, _ in line.points] or [chart.as_of]
    highest = max([1.0, *(value for line in lines for _, value in line.points)])
    drawn = (_line(line, _points(line, min(days), max(days), highest, words)) for line in lines)
    return Markup(
        "<div class='im-history' role='img' aria-label='{0}'><div class='im-plot'>{1}</div>"
        "<div class='im-ends'><span>{2}</span><span>{3}</span></div></div>"
    ).format(
        chart.sentence or chart.title,
        NOTHING.join(drawn),
        _end(chart, words, min(days)),
        _end(chart, words, max(days)) if len(set(days)) > 1 else "",
    )


def _points(
    line: Line, first: datetime.date, last: datetime.date, highest: float, words: Words
) -> list[Point]:
    length = max((last - first).days, 1)
    return [
        ((day - first).days / length, value / highest, told)
        for (day, value), told in zip(line.points, figures_beside(line, words), strict=True)
    ]


def _line(line: Line, points: Sequence[Point]) -> Markup:
    colour = variable(line.colour)
    path = Markup(
        "<span class='im-path' style='--im-colour:{0};clip-path:polygon({1})'></span>"
    ).format(colour, _outline(points))
    marks = (
        Markup(
            "<span class='im-point' style='left:{0:.2f}%;bottom:{1:.2f}%;--im-colour:{2}'></span>"
        ).format(x * 100, y * 100, colour)
        for x, y, _ in points
    )
    told = [point for point in points if point[2]]
    figures = (_figure(*point, number % 2 == 1) for number, point in enumerate(told))
    return NOTHING.join([path, *marks, *figures])


def _outline(points: Sequence[Point]) -> str:
    """Return a line two pixels thick: there along its upper edge, back along the lower one."""
    above = [f"{x * 100:.2f}% calc({(1 - y) * 100:.2f}% - 1px)" for x, y, _ in points]
    below = [f"{x * 100:.2f}% calc({(1 - y) * 100:.2f}% + 1px)" for x, y, _ in reversed(points)]
    return ",".join([*above, *below])


def _figure(x: float, y: float, told: str, every_other: bool) -> Markup:
    # Moved to the left by as great a part of its own width: it never leaves the picture.
    kind = " im-every-other" if every_other else ""
    return Markup(
        "<span class='im-figure{0}' style='left:{1:.2f}%;bottom:{2:.2f}%;"
        "transform:translateX(-{1:.2f}%)'>{3}</span>"
    ).format(kind, x * 100, y * 100, told)


def _end(chart: History, words: Words, day: datetime.date) -> str:
    return str(day.year) if chart.yearly else words.short_day(day)
