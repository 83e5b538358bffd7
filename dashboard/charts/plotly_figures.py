"""Timeline, BarChart and History -> plotly figures to explore."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as escape_html
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.chart import Bar, BarChart, History, Line, Mark, Span, Timeline
from dashboard.charts.history import figures_beside
from dashboard.charts.stills.timeline import position, years
from dashboard.language import Words
from dashboard.palette import Palette

LANE_HEIGHT = 52
BAR_PIXELS, LINE_PIXELS, GAP_PIXELS = 15, 19, 18
# As many letters as a phone's width holds.
LETTERS_A_LINE = 40
LETTERS_TOLD = 36
MARGINS = 54
# Lines of one indicator share its project's colour and differ by the shape of their dots.
SHAPES = ("circle", "square", "diamond", "cross", "triangle-up")
# Without Plotly's own buttons: "share" uploads the chart, and downloads stand beside each chart.
CONFIG = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "scrollZoom": False,
}
MILLISECONDS_A_DAY = 86_400_000
# Numbers only, so that the axis reads the same in every language.
DATE_FORMATS = [
    {"dtickrange": [None, 20 * MILLISECONDS_A_DAY], "value": "%d.%m.%Y"},
    {"dtickrange": [20 * MILLISECONDS_A_DAY, "M11"], "value": "%m.%Y"},
    {"dtickrange": ["M11", None], "value": "%Y"},
]


def escape(text: str) -> str:
    """Return a text as Plotly shows it unchanged: it reads tags, but not &quot; and its like."""
    return escape_html(text, quote=False)


def in_lines(text: str) -> str:
    """Return a text for pointing at something, in lines that a phone has room for."""
    lines = wrap(text, LETTERS_TOLD, break_long_words=False, break_on_hyphens=False)
    # The blanks are not seen, and stay in the text for whoever copies it or has it read out.
    return " <br>".join(escape(line) for line in lines)


def timeline_figure(chart: Timeline, palette: Palette) -> go.Figure:
    """Return lanes of spans and marks; what a mark stands for is told on pointing at it."""
    rows = {lane: _row(number) for number, lane in enumerate(chart.lanes)}
    figure = go.Figure(layout=_layout(palette, 56 + LANE_HEIGHT * len(rows)))
    if chart.spans:
        figure.add_trace(_spans(chart.spans, rows, palette))
    for shape, hollow in dict.fromkeys((mark.shape, mark.hollow) for mark in chart.marks):
        alike = [m for m in chart.marks if (m.shape, m.hollow) == (shape, hollow)]
        figure.add_trace(_marks(alike, rows, palette))
    first, last = years(chart)
    figure.update_xaxes(
        type="date",
        range=[f"{first:04d}-01-01", f"{last:04d}-12-31 24:00"],
        tickformatstops=DATE_FORMATS,
        gridcolor=palette.track,
    )
    _stack(figure, list(rows.values()))
    # All annotations at once: Plotly checks the whole layout at each that is added alone.
    annotations = [_above(row, lane, palette) for lane, row in rows.items()]
    if first <= chart.as_of.year <= last:
        figure.add_shape(_as_of_line(chart, palette))
        annotations.append(_as_of(chart, palette))
    figure.update_layout(annotations=annotations)
    return figure


def bars_figure(chart: BarChart, palette: Palette) -> go.Figure:
    """Return progress towards targets: a label, a bar on a track, and the figure below it.

    The axis counts pixels from the top, because rows differ in height: Plotly wraps no text.
    """
    places, height = _rows(chart.bars)
    figure = go.Figure(layout=_layout(palette, height + MARGINS))
    tracks = [1.0 if bar.has_target else None for bar in chart.bars]
    figure.add_trace(_lengths(places, tracks, [palette.track] * len(places), chart.bars))
    achieved = [bar.share for bar in chart.bars]
    colours = [palette.colour(bar.colour) for bar in chart.bars]
    figure.add_trace(_lengths(places, achieved, colours, chart.bars))
    timed = [(y, bar) for y, bar in zip(places, chart.bars, strict=True) if bar.elapsed is not None]
    figure.add_trace(_elapsed(timed, chart.elapsed_words, palette))
    texts = [_bar_texts(y, bar, palette) for y, bar in zip(places, chart.bars, strict=True)]
    figure.update_layout(annotations=[text for pair in texts for text in pair], barmode="overlay")
    figure.update_xaxes(
        visible=False, range=[0, max([1.0, *(share for share in achieved if share)])]
    )
    figure.update_yaxes(visible=False, range=[height, 0])
    return figure


def history_figure(chart: History, palette: Palette) -> go.Figure:
    """Return values over time as dots joined by a line, with the target as a level."""
    figure = go.Figure(layout=_layout(palette, 280))
    words = Words(chart.lang)
    for number, line in enumerate(chart.lines):
        figure.add_trace(_line(line, words, SHAPES[number % len(SHAPES)], palette))
    for target in {line.target for line in chart.lines if line.target is not None}:
        figure.add_shape(_level(target, palette))
        figure.add_annotation(_level_words(target, words.number(target), palette))
    figure.update_layout(showlegend=len(chart.lines) > 1, legend={"orientation": "h", "y": 1.15})
    figure.update_xaxes(type="date", tickformatstops=DATE_FORMATS, gridcolor=palette.track)
    figure.update_yaxes(rangemode="tozero", gridcolor=palette.track, automargin=True)
    return figure


def _line(line: Line, words: Words, shape: str, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[day.isoformat() for day, _ in line.points],
        y=[value for _, value in line.points],
        mode="lines+markers+text",
        text=figures_beside(line, words),
        textposition="top center",
        # The figure of the highest point stands above the axis.
        cliponaxis=False,
        name=escape(line.label),
        line={"color": palette.colour(line.colour), "width": 2},
        marker={"size": 10, "symbol": shape},
        # By reference: a name may hold what a template would take for a placeholder.
        hovertext=[words.number(value) for _, value in line.points],
        hovertemplate="%{hovertext}<extra>%{fullData.name}</extra>",
    )


def _row(number: int) -> str:
    # Not what stands beside it: names repeat, and Plotly takes "3" for a position on the axis.
    return f"row {number}"


def _stack(figure: go.Figure, rows: list[str]) -> None:
    """Put rows below each other in their order; their names stand above them, not beside."""
    figure.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=rows[::-1],
        range=[-0.6, len(rows) - 0.3],
        showticklabels=False,
    )


def _layout(palette: Palette, height: int) -> dict[str, Any]:
    return {
        "height": height,
        "margin": {"l": 4, "r": 4, "t": 26, "b": 28},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif", "size": 14, "color": palette.ink},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": palette.ground, "font": {"color": palette.ink}, "align": "left"},
        "dragmode": "pan",
        "uirevision": "kept",
    }


def _spans(spans: tuple[Span, ...], rows: dict[str, str], palette: Palette) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[rows[span.lane] for span in spans],
        base=[span.first.isoformat() for span in spans],
        x=[((span.last - span.first).days + 1) * MILLISECONDS_A_DAY for span in spans],
        width=[0.12 if span.period else 0.24 for span in spans],
        marker={"color": [palette.colour(span.colour) for span in spans], "opacity": 0.5},
        marker_line={"color": palette.ground, "width": 1},
        hovertext=[escape(span.label) for span in spans],
        hoverinfo="text",
    )


def _marks(marks: list[Mark], rows: dict[str, str], palette: Palette) -> go.Scatter:
    colours = [palette.colour(mark.colour) for mark in marks]
    hollow = marks[0].hollow
    return go.Scatter(
        x=[mark.day.isoformat() for mark in marks],
        y=[rows[mark.lane] for mark in marks],
        mode="markers",
        marker={
            "symbol": marks[0].shape,
            "size": 13,
            "color": palette.ground if hollow else colours,
            "line": {"color": colours if hollow else palette.ground, "width": 2 if hollow else 1},
        },
        text=[_told(mark) for mark in marks],
        hovertemplate="%{text}<extra></extra>",
    )


def _told(mark: Mark) -> str:
    lines = [f"<b>{in_lines(mark.label)}</b>", escape(mark.words)]
    lines += [in_lines(f"– {part}") for part in mark.parts]
    return "<br>".join(lines)


def _above(row: str, text: str, palette: Palette) -> dict[str, Any]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "yref": "y",
        "y": row,
        "yshift": 21,
        "text": escape(text),
        "showarrow": False,
        "align": "left",
        "font": {"color": palette.ink},
    }


def _rows(bars: tuple[Bar, ...]) -> tuple[list[float], int]:
    """Return where the middle of each bar lies, in pixels from the top, and the height of all."""
    places, top = [], 0
    for bar in bars:
        top += LINE_PIXELS * len(_above_bar(bar)) + BAR_PIXELS // 2
        places.append(float(top))
        top += BAR_PIXELS // 2 + LINE_PIXELS * len(_below_bar(bar)) + GAP_PIXELS
    return places, top


def _above_bar(bar: Bar) -> list[str]:
    label = f"{bar.group}: {bar.label}" if bar.group else bar.label
    return [escape(line) for line in wrap(label, LETTERS_A_LINE)] or [""]


def _below_bar(bar: Bar) -> list[str]:
    value = f"<b>{escape(bar.value)}</b>" if bar.known else escape(bar.value)
    return [value, *(escape(line) for line in wrap(bar.note, LETTERS_A_LINE))]


def _bar_texts(y: float, bar: Bar, palette: Palette) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the label above a bar; and the figure, with what it rests on, below it."""
    place = {"x": 0, "xref": "paper", "xanchor": "left", "yref": "y", "align": "left"}
    place |= {"showarrow": False}
    edge = BAR_PIXELS / 2
    muted = {"color": palette.ink if bar.known else palette.muted, "size": 13}
    above, below = "<br>".join(_above_bar(bar)), "<br>".join(_below_bar(bar))
    return (
        {**place, "y": y - edge, "yanchor": "bottom", "text": above},
        {**place, "y": y + edge, "yanchor": "top", "text": below, "font": muted},
    )


def _lengths(
    places: list[float],
    lengths: Sequence[float | None],
    colours: list[str],
    bars: tuple[Bar, ...],
) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=places,
        x=lengths,
        width=BAR_PIXELS,
        marker={"color": colours},
        hovertext=[_bar_told(bar) for bar in bars],
        hoverinfo="text",
    )


def _bar_told(bar: Bar) -> str:
    lines = (f"<b>{escape(bar.label)}</b>", escape(bar.value), escape(bar.note))
    return "<br>".join(line for line in lines if line)


def _elapsed(timed: list[tuple[float, Bar]], words: str, palette: Palette) -> go.Scatter:
    return go.Scatter(
        x=[bar.elapsed for _, bar in timed],
        y=[place for place, _ in timed],
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": 14,
            "line": {"color": palette.ink, "width": 3},
        },
        hovertemplate=escape(words) + " %{x:.0%}<extra></extra>",
    )


def _as_of(chart: Timeline, palette: Palette) -> dict[str, Any]:
    first, last = years(chart)
    along = position(chart.as_of, first, last)
    return {
        "x": chart.as_of.isoformat(),
        "xanchor": "left" if along < 0.25 else "right" if along > 0.75 else "center",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": escape(chart.as_of_words),
        "showarrow": False,
        "font": {"color": palette.page},
    }


def _as_of_line(chart: Timeline, palette: Palette) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": chart.as_of.isoformat(),
        "x1": chart.as_of.isoformat(),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": palette.page, "width": 2},
    }


def _level(value: float, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.muted, "dash": "dash", "width": 1.5}
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": value,
        "y1": value,
        "line": line,
    }


def _level_words(value: float, words: str, palette: Palette) -> dict[str, Any]:
    place = {"xref": "paper", "x": 1, "xanchor": "right", "y": value, "yanchor": "bottom"}
    return {**place, "text": words, "showarrow": False, "font": {"color": palette.muted}}
