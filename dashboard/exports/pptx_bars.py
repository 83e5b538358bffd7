"""Progress towards targets as native bars: a track to the target, and on it what was achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from dashboard.charts.chart import Bar, BarChart, Heading, Table
from dashboard.charts.legend import Key
from dashboard.charts.stills.bars import LONGEST
from dashboard.charts.wording import SEPARATOR
from dashboard.exports import pptx_native
from dashboard.exports.pptx_measure import BOLDER, width_of
from dashboard.exports.pptx_slides import Box
from dashboard.exports.pptx_text import PALETTE, colour, one_line, points
from dashboard.language import Words

MOST_BARS = 10
MOST_LABEL, MOST_FIGURE, MOST_NOTE, LABEL_SIZE, NOTE_SIZE = 110, 70, 100, 11, 10
# Parts of the frame: names stand to the left of the bars, figures to the right.
PLOT = Box(0.33, 0.01, 0.65, 0.9)
WIDEST_FIGURES, BROKEN_BEYOND, BESIDE_BAR = 0.44, 0.25, 0.15
# The line of elapsed time, in EMU: 3 points.
LINE_OF_TIME = 38_100
# Between bars, in per cent of their thickness.
GAP = 90
TALLEST_BAR = 0.7


def pages(chart: BarChart) -> list[tuple[Bar, ...]]:
    """Return the bars of each slide; a group begins on a new one if it would be torn apart."""
    found: list[tuple[Bar, ...]] = [()]
    for _, group in groupby(chart.bars, lambda bar: bar.group):
        bars = tuple(group)
        for start in range(0, len(bars), MOST_BARS):
            piece = bars[start : start + MOST_BARS]
            if len(found[-1]) + len(piece) > MOST_BARS:
                found.append(())
            found[-1] += piece
    return [page for page in found if page]


def has_lengths(bars: Sequence[Bar]) -> bool:
    """Tell whether there is anything to draw: without a length, a table says it better."""
    return any(bar.share is not None for bar in bars)


def category(bar: Bar) -> str:
    """Return what stands before a bar: its name, and its figure where no bar is drawn."""
    if bar.has_target or bar.share is not None:
        return one_line(bar.group_and_label, MOST_LABEL)
    told = one_line(f"{bar.value} ({bar.note})" if bar.note else bar.value, MOST_FIGURE)
    return f"{one_line(bar.group_and_label, MOST_LABEL - len(told))} — {told}"


def as_table(bars: Sequence[Bar], words: Words) -> Table:
    """Return bars without a length as a table."""
    headings = (
        Heading("indicator", words("Indicator")),
        Heading("value", words("Value")),
        Heading("basis", words("Basis")),
    )
    return Table(headings, tuple((bar.group_and_label, bar.value, bar.note) for bar in bars))


def keys(chart: BarChart, bars: Sequence[Bar]) -> Iterator[Key]:
    """Yield the legend: target, achieved, and time elapsed where it is drawn."""
    colours = {bar.colour for bar in bars if bar.share is not None}
    yield Key("bar", "track", chart.track_words)
    yield Key("bar", colours.pop() if len(colours) == 1 else "context", chart.bar_words)
    if any(bar.elapsed is not None for bar in bars):
        name = chart.elapsed_words
        yield Key("line", "ink", f"{name[:1].upper()}{name[1:]}")


def place(slide: Any, chart: BarChart, bars: Sequence[Bar], words: Words, box: Box) -> None:
    """Draw bars, the first on top, and the time elapsed as a line where pace matters."""
    box = box._replace(height=min(box.height, 0.5 + TALLEST_BAR * len(bars)))
    timed = any(bar.elapsed is not None for bar in bars)
    series: list[tuple[str, list[float | None]]] = [
        (chart.track_words, [1.0 if bar.has_target else None for bar in bars]),
        (chart.bar_words, [bar.share for bar in bars]),
    ]
    if timed:
        series.append((chart.elapsed_words, [bar.elapsed for bar in bars]))
    told = (words("Value"), [one_line(bar.value, MOST_FIGURE) for bar in bars])
    drawn = pptx_native.bars(slide, box, [category(bar) for bar in bars], series, "0%", told)
    pptx_native.describe_chart(slide, chart.title, chart.sentence)
    longest = _longest(bars)
    _axes(drawn, words, longest)
    most = box.width * BROKEN_BEYOND
    figures = min(max(_width_of_figure(bar, most) for bar in bars) / box.width, WIDEST_FIGURES)
    pptx_native.lay_out(drawn, PLOT._replace(width=PLOT.width - figures))
    _colour(drawn.plots[0], bars)
    if timed:
        _draw_time(drawn.plots[0].series[2])
    for number, bar in enumerate(bars):
        _figure(drawn.plots[0], number, bar, most)


def _width_of_figure(bar: Bar, most: float) -> float:
    """Return the room that a figure takes with its note, broken where that is more than most."""
    beside, *below = _note_lines(bar, most)
    return max([_width(bar, beside), *(width_of(line, NOTE_SIZE) + BESIDE_BAR for line in below)])


def _width(bar: Bar, note: str) -> float:
    value = width_of(one_line(bar.value, MOST_FIGURE), LABEL_SIZE) * BOLDER
    return value + width_of(note, NOTE_SIZE) + BESIDE_BAR


def _note_lines(bar: Bar, width: float) -> list[str]:
    """Return what stands behind the figure, and on a second line what finds no room there."""
    line = f"  {one_line(bar.note, MOST_NOTE)}"
    if _width(bar, line) > width and SEPARATOR in line:
        return line.rsplit(SEPARATOR, 1)
    return [line]


def _figure(plot: Any, number: int, bar: Bar, width: float) -> None:
    """Write a figure and what it rests on behind the longer of track and bar."""
    from pptx.enum.chart import XL_LABEL_POSITION

    beyond = (bar.share or 0) > 1 or not bar.has_target
    if beyond and bar.share is None:
        return
    point = plot.series[1 if beyond else 0].points[number]
    known = bar.share is not None
    shade = PALETTE.ink if known else PALETTE.muted
    value = one_line(bar.value, MOST_FIGURE)
    pptx_native.label(point, value, XL_LABEL_POSITION.OUTSIDE_END, shade, LABEL_SIZE, bold=known)
    for line, note in enumerate(_note_lines(bar, width) if bar.note else ()):
        pptx_native.add_to_label(point, note, PALETTE.muted, NOTE_SIZE, below=line > 0)


def _longest(bars: Sequence[Bar]) -> float:
    return max(1.0, min(LONGEST, max((bar.share or 0.0) for bar in bars)))


def _axes(chart: Any, words: Words, longest: float) -> None:
    names, lengths = chart.category_axis, chart.value_axis
    names.reverse_order = True
    pptx_native.quiet(names, grid=False)
    names.tick_labels.font.size = points(pptx_native.TEXT_SIZE)
    # Level text: without this, some programs leave out labels that they find too near.
    names._element.txPr.bodyPr.set("rot", "0")
    pptx_native.quiet(lengths, grid=False)
    lengths.minimum_scale, lengths.maximum_scale, lengths.major_unit = 0, longest, 0.25
    lengths.tick_labels.number_format = words.percent(0)
    lengths.tick_labels.number_format_is_linked = False
    lengths.tick_labels.font.color.rgb = colour(PALETTE.muted)
    # Reversed, the axis of lengths would stand above the bars.
    from pptx.enum.chart import XL_AXIS_CROSSES

    names.crosses = XL_AXIS_CROSSES.MAXIMUM


def _colour(plot: Any, bars: Sequence[Bar]) -> None:
    plot.overlap, plot.gap_width, plot.vary_by_categories = 100, GAP, False
    track, achieved = plot.series[0], plot.series[1]
    pptx_native.paint(track.format, PALETTE.track)
    pptx_native.paint(achieved.format, PALETTE.page)
    for number, bar in enumerate(bars):
        if bar.share is not None:
            pptx_native.paint(achieved.points[number].format, PALETTE.colour(bar.colour))


def _draw_time(series: Any) -> None:
    """Draw the time elapsed as a line along the bar, in the place of a bar of its own.

    The line is an error bar back to the start: the one mark that programs combine with bars.
    """
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    series.format.fill.background()
    series.format.line.fill.background()
    xml = (
        f"<c:errBars {nsdecls('c', 'a')}>"
        '<c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/>'
        f'<c:val val="100"/><c:spPr><a:ln w="{LINE_OF_TIME}" cap="flat">'
        f'<a:solidFill><a:srgbClr val="{PALETTE.ink[1:]}"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    series._element.find(qn("c:cat")).addprevious(parse_xml(xml))
