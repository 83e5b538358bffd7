"""BarChart and Timeline -> HTML that is as wide as its place and whose letters keep their size.

Lengths and places are parts of the width, so nothing is drawn anew on a phone or on paper; colours
are variables of the page, so paper and a dark screen have their own.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from dashboard.charts.chart import Bar, BarChart, Mark, Span, Timeline
from dashboard.charts.stills.bars import LONGEST
from dashboard.charts.stills.timeline import position, year_labels, years
from dashboard.palette import variable

NOTHING = Markup("")


def bars_drawing(chart: BarChart) -> Markup:
    """Return a line of text a bar with the bar below it; the bars say nothing the text does not."""
    longest = max([1.0, *(_length(bar) for bar in chart.bars)])
    lines, group = [], ""
    for bar in chart.bars:
        if bar.group != group:
            lines.append(Markup("<li class='im-bar-group'>{0}</li>").format(bar.group))
        group = bar.group
        lines.append(_bar(bar, longest))
    return Markup("<ul class='im-bars'>{0}</ul>").format(NOTHING.join(lines))


def _length(bar: Bar) -> float:
    return min(max(bar.share or 0.0, 0.0), LONGEST)


def _bar(bar: Bar, longest: float) -> Markup:
    known = "" if bar.known else " im-bar-unknown"
    note = Markup("<span class='im-muted'>{0}</span>").format(bar.note) if bar.note else NOTHING
    return Markup(
        "<li><span class='im-bar-label'>{0}</span> <span class='im-bar-value{1}'>{2}</span>{3}{4}"
        "</li>"
    ).format(bar.label, known, bar.value, _track(bar, longest), note)


def _track(bar: Bar, longest: float) -> Markup:
    if not bar.has_target:
        return NOTHING
    parts = [_piece("im-bar-target", width=1 / longest)]
    if bar.share is not None:
        beyond = " im-bar-beyond" if bar.share > LONGEST else ""
        width = _length(bar) / longest
        parts.append(_piece(f"im-bar-length{beyond}", width=width, colour=bar.colour))
    if bar.elapsed is not None:
        parts.append(_piece("im-bar-elapsed", left=bar.elapsed / longest))
    return Markup("<span class='im-track'>{0}</span>").format(NOTHING.join(parts))


def timeline_drawing(chart: Timeline) -> Markup:
    """Return lanes with spans and marks over a row of years, told as one picture."""
    first, last = years(chart)
    lanes = [_lane(chart, lane, first, last) for lane in chart.lanes]
    axis = [_year(label) for label in year_labels(first, last)]
    return Markup(
        "<div class='im-timeline' role='img' aria-label='{0}'>{1}<div class='im-lanes'>{2}{3}</div>"
        "<div class='im-years'>{4}</div></div>"
    ).format(
        chart.sentence or chart.title,
        *_now(chart, first, last),
        NOTHING.join(lanes),
        NOTHING.join(axis),
    )


def _now(chart: Timeline, first: int, last: int) -> tuple[Markup, Markup]:
    """Return the words of the as-of line and the line itself, where it falls into the years."""
    if not first <= chart.as_of.year <= last:
        return NOTHING, NOTHING
    at = position(chart.as_of, first, last) * 100
    # Moved to the left by as great a part of its own width: it never leaves the picture.
    words = Markup(
        "<div class='im-now-words' style='left:{0:.2f}%;transform:translateX(-{0:.2f}%)'>{1}</div>"
    ).format(at, chart.as_of_words)
    return words, _piece("im-now", left=at / 100)


def _lane(chart: Timeline, lane: str, first: int, last: int) -> Markup:
    spans = [_span(span, first, last) for span in chart.spans if span.lane == lane]
    marks = [_mark(mark, first, last) for mark in chart.marks if mark.lane == lane]
    return Markup(
        "<div class='im-lane'><span>{0}</span><div class='im-lane-line'>{1}</div></div>"
    ).format(lane, NOTHING.join([*spans, *marks]))


def _span(span: Span, first: int, last: int) -> Markup:
    left = position(span.first, first, last)
    width = position(span.last, first, last, over=True) - left
    kind = "im-span im-period" if span.period else "im-span"
    return _piece(kind, left=left, width=width, colour=span.colour)


def _mark(mark: Mark, first: int, last: int) -> Markup:
    hollow = " im-hollow" if mark.hollow else ""
    kind = f"im-mark im-mark-{mark.shape}{hollow}"
    return _piece(kind, left=position(mark.day, first, last), colour=mark.colour)


def _year(label: dict[str, Any]) -> Markup:
    return Markup("<span style='left:{0:.2f}%'>{1}</span>").format(
        label["at"] * 100, label["words"]
    )


def _piece(
    kind: str, *, left: float | None = None, width: float | None = None, colour: str = ""
) -> Markup:
    style = [f"left:{left * 100:.2f}%"] if left is not None else []
    style += [f"width:{width * 100:.2f}%"] if width is not None else []
    style += [f"--im-colour:{variable(colour)}"] if colour else []
    return Markup("<span class='{0}' style='{1}'></span>").format(kind, ";".join(style))
