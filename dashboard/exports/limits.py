"""How much of a very long chart, table or text a page or picture shows; data files hold it all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.charts.chart import BarChart, Chart, Table, Timeline
from dashboard.charts.stills.typesetting import is_outline
from dashboard.language import Words

# More bars or lanes than this nobody reads in one picture.
MOST_BARS, MOST_LANES = 100, 100
# So many lanes, with legend and notes, stand on one page of A4.
MOST_LANES_ON_A_PAGE = 22
MOST_ROWS = 100
# A longer text makes a picture of many metres.
MOST_LETTERS_IN_A_PICTURE = 600


def shortened_chart(chart: Chart, most_lanes: int = MOST_LANES) -> Chart:
    """Return a chart with its first bars or lanes, and a note that says how many more there are."""
    match chart:
        case BarChart() if len(chart.bars) > MOST_BARS:
            note = told_elsewhere(Words(chart.lang), len(chart.bars) - MOST_BARS)
            return replace(chart, bars=chart.bars[:MOST_BARS], notes=(*chart.notes, note))
        case Timeline() if len(chart.lanes) > most_lanes:
            lanes = chart.lanes[:most_lanes]
            note = told_elsewhere(Words(chart.lang), len(chart.lanes) - most_lanes)
            return replace(
                chart,
                lanes=lanes,
                spans=tuple(span for span in chart.spans if span.lane in lanes),
                marks=tuple(mark for mark in chart.marks if mark.lane in lanes),
                notes=(*chart.notes, note),
            )
        case _:
            return chart


def shortened_table(table: Table, words: Words) -> tuple[Table, str]:
    """Return a table with its first rows, and words that say how many more there are; else ""."""
    if len(table.rows) <= MOST_ROWS:
        return table, ""
    return replace(table, rows=table.rows[:MOST_ROWS]), told_elsewhere(
        words, len(table.rows) - MOST_ROWS
    )


def shortened_texts(drawing: Any) -> Any:
    """Return what a template draws with its texts, those that are too long ending in "…"."""
    match drawing:
        case str() if len(drawing) > MOST_LETTERS_IN_A_PICTURE:
            return drawing[: MOST_LETTERS_IN_A_PICTURE - 1] + "…"
        case dict():
            return {name: shortened_texts(part) for name, part in drawing.items()}
        case list() | tuple() if not is_outline(drawing):
            return [shortened_texts(part) for part in drawing]
        case _:
            return drawing


def longest_text(drawing: Any) -> int:
    """Return how many letters the longest text has of what a template draws."""
    match drawing:
        case str():
            return len(drawing)
        case dict():
            return longest_text(list(drawing.values()))
        case list() | tuple() if not is_outline(drawing):
            return max((longest_text(part) for part in drawing), default=0)
        case _:
            return 0


def told_elsewhere(words: Words, number: int) -> str:
    """Return where the rest is, of so many bars, lanes or rows."""
    return words.plural(
        "{number} more is in the workbook and in the CSV file.",
        "{number} more are in the workbook and in the CSV file.",
        number,
    )
