"""What colours and shapes of a chart mean, for every renderer."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart, RegionMap, Timeline


@dataclass(frozen=True)
class Key:
    """One entry: a shape, a colour by its meaning in dashboard.palette, and what they stand for.

    shape   of marks: circle, diamond, square; of a map: area, seat, class, lead, partner, meeting
    """

    shape: str
    colour: str
    words: str
    hollow: bool = False


def legend_of(chart: Chart) -> tuple[Key, ...]:
    """Return the entries of a chart; none where its labels say it all."""
    match chart:
        case RegionMap():
            return tuple(Key(shape, colour, words) for shape, colour, words in chart.legend)
        case Timeline():
            return tuple(
                Key(shape, "muted", words, hollow)
                for shape, hollow, words in chart.legend
                if _is_drawn(chart, shape, hollow)
            )
        case _:
            return ()


def _is_drawn(chart: Timeline, shape: str, hollow: bool) -> bool:
    """Tell whether a mark is there to explain: not those of lanes that are left out."""
    marks = (mark for mark in chart.marks if mark.lane in chart.lanes)
    return any((mark.shape, mark.hollow) == (shape, hollow) for mark in marks)
