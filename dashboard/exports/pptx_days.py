"""Days on the axis of a native chart, where they are numbers."""

from __future__ import annotations

import datetime
from typing import Any

from dashboard.charts.stills.timeline import MOST_YEAR_LABELS
from dashboard.exports import pptx_native
from dashboard.exports.pptx_text import PALETTE, colour

# Spreadsheets count days from here.
DAY_ZERO = datetime.date(1899, 12, 30).toordinal()
DAYS_A_YEAR = 365.25
MOST_BY_QUARTER = 2


class Years:
    """The years an axis shows, from the start of the first to the end of the last."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last
        start = serial(datetime.date(first, 1, 1))
        # Years differ in length and ticks do not: begun so late on the first day, each tick falls
        # on a first of January.
        ends = range(first, last + 1)
        late = (_start(year) - start - DAYS_A_YEAR * (year - first) for year in ends)
        self.start = start + max(*late, 0.0, 0.0)
        # Short of where one more tick would name the last year twice.
        one_more = self.start + DAYS_A_YEAR * (last - first + 1)
        self.end = min(serial(datetime.date(last, 12, 31)) + 1, one_more - 0.01)

    def place(self, day: datetime.date) -> float:
        """Return where a day lies: as the number of a spreadsheet, never before the axis."""
        return max(float(serial(day)), self.start)

    def label(self, axis: Any, *, yearly: bool = False) -> None:
        """Set the ends of an axis, and label it by years; one or two by quarters, unless yearly."""
        pptx_native.quiet(axis, grid=True)
        number = self.last - self.first + 1
        by_quarter = number <= MOST_BY_QUARTER and not yearly
        step = 1 / 4 if by_quarter else -(-number // MOST_YEAR_LABELS)
        axis.minimum_scale, axis.maximum_scale = self.start, self.end
        axis.major_unit = DAYS_A_YEAR * step
        axis.tick_labels.number_format = "mm/yyyy" if by_quarter else "yyyy"
        axis.tick_labels.number_format_is_linked = False
        axis.tick_labels.font.color.rgb = colour(PALETTE.muted)


def serial(day: datetime.date) -> int:
    """Return a day as the number that spreadsheets have for it."""
    return day.toordinal() - DAY_ZERO


def _start(year: int) -> int:
    return serial(datetime.date(year, 1, 1))
