"""A chart's description -> a native chart of a workbook."""

from __future__ import annotations

from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Timeline
from dashboard.exports.xlsx_bars import by_country, by_region, progress
from dashboard.exports.xlsx_drawing import Drawing
from dashboard.exports.xlsx_history import history
from dashboard.exports.xlsx_timeline import timeline
from dashboard.language import Words


def native(chart: Chart | None, words: Words) -> Drawing | None:
    """Return the native chart that shows the same, None where there is nothing to draw.

    Spreadsheets have no such maps: of a map, it is the organisations by country; of many
    projects, the figures by region.
    """
    match chart:
        case BarChart():
            return progress(chart, words)
        case Timeline():
            return timeline(chart, words)
        case History():
            return history(chart, words)
        case RegionMap() if chart.counted:
            return by_region(chart, words)
        case RegionMap():
            return by_country(chart, words)
    return None
