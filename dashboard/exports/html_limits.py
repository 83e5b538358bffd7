"""How much of a large record a web page shows, so that browsers keep up and mail carries it."""

from __future__ import annotations

from dataclasses import replace

from dashboard.charts.chart import BarChart, Chart, RegionMap, Table
from dashboard.language import Words

# A longer table is left to the workbook but for its beginning.
MOST_ROWS, FIRST_ROWS = 500, 50
MOST_BARS, MOST_PLACES = 80, 1_000
# Of what is read out for a picture; its table has it all.
MOST_LETTERS = 2_000


def limited(table: Table) -> Table:
    """Return a table as it is, or the beginning of a long one."""
    long = len(table.rows) > MOST_ROWS
    return Table(table.headings, table.rows[:FIRST_ROWS]) if long else table


def drawable(chart: Chart, words: Words) -> Chart:
    """Return a chart as it is, or the beginning of a large one, with a note that says so."""
    match chart:
        case BarChart() if len(chart.bars) > MOST_BARS:
            cut: Chart = replace(chart, bars=chart.bars[:MOST_BARS])
            return _told(cut, words, MOST_BARS, len(chart.bars))
        case RegionMap() if len(chart.places) > MOST_PLACES:
            cut = replace(chart, places=chart.places[:MOST_PLACES])
            return _told(cut, words, MOST_PLACES, len(chart.places))
        case _:
            return chart


def spoken(chart: Chart) -> str:
    """Return what is read out for a picture."""
    text = chart.sentence or chart.title
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"


def _told(chart: Chart, words: Words, shown: int, all_: int) -> Chart:
    note = words(
        "Only the first {number} of {all} are drawn; the workbook holds all of them.",
        number=words.number(shown),
        all=words.number(all_),
    )
    return replace(chart, notes=(*chart.notes, note))
