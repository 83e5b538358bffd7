"""Native bar charts: progress towards targets, and organisations by country."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dashboard.charts.chart import Bar, BarChart, RegionMap
from dashboard.charts.stills.bars import LONGEST
from dashboard.exports.xlsx_drawing import (
    MOST_LINES,
    NO_LINE,
    PALETTE,
    Column,
    Drawing,
    Series,
    left_out,
)
from dashboard.exports.xlsx_drawing import label as short
from dashboard.language import Words
from dashboard.palette import SEVERAL
from dashboard.terms import term

BAR_PIXELS, COUNTRY_PIXELS, MARGIN_PIXELS = 40, 26, 70
# The part of the width that names take.
NAMES_OF_BARS, NAMES_OF_COUNTRIES = 0.45, 0.2
# The line of the time elapsed: the end of an error bar with hardly any length of its own.
LINE_SHARE, LINE_POINTS = 0.0001, 4
GAP = 60
BARS = {"type": "bar"}
# First bar on top, with the axis below the last one.
FROM_TOP = {
    "reverse": True,
    "crossing": "max",
    "major_gridlines": {"visible": False},
    "line": NO_LINE,
    "major_tick_mark": "none",
}


def progress(chart: BarChart, words: Words) -> Drawing | None:
    """Return bars of shares of targets on a track of 100 %; None when no bar has a length."""
    bars = chart.bars[:MOST_LINES]
    if all(bar.share is None for bar in bars):
        return None
    names = Column(words("Indicator"), tuple(_name(bar) for bar in bars))
    shares = [bar.share for bar in bars]
    longest = min(max([1.0, *(share for share in shares if share)]), LONGEST)
    targets = tuple(1.0 if bar.has_target else None for bar in bars)
    series = [
        _bars(names, Column(chart.track_words, targets, "percent"), [PALETTE.track] * len(bars)),
        _bars(
            names,
            Column(chart.bar_words, tuple(shares), "percent"),
            [PALETTE.colour(bar.colour) for bar in bars],
        ),
    ]
    if any(bar.elapsed is not None for bar in bars):
        elapsed = Column(chart.elapsed_words, tuple(bar.elapsed for bar in bars), "percent")
        series.append(Series(names, elapsed, _line_of_time()))
    scale = {"min": 0, "max": longest, "num_format": "0%", "major_unit": 0.25}
    return Drawing(
        kind=BARS,
        series=tuple(series),
        across={**scale, "major_gridlines": {"visible": False}, "line": NO_LINE},
        upward=FROM_TOP,
        height=MARGIN_PIXELS + BAR_PIXELS * len(bars),
        sentence=chart.sentence,
        left=NAMES_OF_BARS,
        notes=left_out(len(chart.bars), words),
    )


def by_country(chart: RegionMap, words: Words) -> Drawing | None:
    """Return how many organisations sit in each country, most first; None without any.

    As in the headline figures, associated partners are not among them.
    """
    counted = _organisations(chart, words).most_common()
    shown = counted[:MOST_LINES]
    if not shown:
        return None
    names = Column(words("Country"), tuple(short(country) for country, _ in shown))
    numbers = Column(words("Organisations"), tuple(n for _, n in shown), "number")
    colours = {area.colour for area in chart.areas} | {place.colour for place in chart.places}
    colour = PALETTE.colour(colours.pop() if len(colours) == 1 else SEVERAL)
    series = _bars(names, numbers, [colour] * len(shown), data_labels={"value": True})
    return _counts(chart, series, NAMES_OF_COUNTRIES, left_out(len(counted), words))


def by_region(chart: RegionMap, words: Words) -> Drawing | None:
    """Return the figures of a map of classes as bars, most first; None without any."""
    table = chart.table.only(("region", "code", chart.counted))
    shown = table.rows[:MOST_LINES]
    if not shown:
        return None
    of_classes = {area.code: area.colour for area in chart.areas}
    colours = [PALETTE.colour(of_classes.get(str(code), "muted")) for _, code, _ in shown]
    region, _, counted = (heading.words for heading in table.headings)
    names = Column(region, tuple(short(f"{name} ({code})") for name, code, _ in shown))
    numbers = Column(counted, tuple(number for _, _, number in shown), "number")
    series = _bars(names, numbers, colours, data_labels={"value": True})
    return _counts(chart, series, NAMES_OF_BARS, left_out(len(table.rows), words))


def _counts(chart: RegionMap, series: Series, left: float, notes: tuple[str, ...]) -> Drawing:
    return Drawing(
        kind=BARS,
        series=(series,),
        across={"min": 0, "visible": False, "major_gridlines": {"visible": False}},
        upward=FROM_TOP,
        height=MARGIN_PIXELS + COUNTRY_PIXELS * len(series.along.cells),
        sentence=chart.sentence,
        left=left,
        notes=notes,
    )


def _organisations(chart: RegionMap, words: Words) -> Counter[str]:
    table = chart.table.only(("country", "organisation", "city", "role"))
    associated = term(words, "role", "associated")
    members = dict.fromkeys(row[:3] for row in table.rows if row[3] != associated)
    return Counter(str(country or "–") for country, _, _ in members)


def _name(bar: Bar) -> str:
    return f"{short(bar.group_and_label)}\n{short(bar.value)}"


def _bars(names: Column, values: Column, colours: list[str], **more: Any) -> Series:
    points = [{"fill": {"color": colour}} for colour in colours]
    return Series(names, values, {"points": points, "gap": GAP, "overlap": 100, **more})


def _line_of_time() -> dict[str, Any]:
    """Return the look of bars that are not seen but for a line across their end."""
    line = {"color": PALETTE.ink, "width": LINE_POINTS}
    end = {"type": "fixed", "value": LINE_SHARE, "direction": "plus", "end_style": 1, "line": line}
    return {"fill": {"none": True}, "border": NO_LINE, "y_error_bars": end}
