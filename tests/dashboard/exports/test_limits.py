from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dashboard.charts.chart import Bar, Heading, Mark, Table
from dashboard.content.document import document
from dashboard.exports.limits import shortened_chart, shortened_table
from dashboard.language import Words


@pytest.fixture
def charts(about):
    return {chart.name: chart for chart in document(about("secon")).charts}


def test_what_can_be_read_stays_as_it_is(charts):
    for chart in charts.values():
        assert shortened_chart(chart) is chart


def test_a_chart_of_thousands_shows_the_first_and_says_how_many_more_there_are(charts):
    bars = tuple(Bar(f"Indicator {n}", "not reported", "muted") for n in range(2_700))
    short = shortened_chart(replace(charts["targets"], bars=bars))
    assert short.bars == bars[:100]
    assert short.notes[-1] == "2,600 more are in the workbook and in the CSV file."


def test_a_timeline_of_hundreds_shows_the_first_lanes_with_what_is_on_them(charts):
    lanes = tuple(f"Project {n}" for n in range(101))
    day = datetime.date(2024, 1, 1)
    marks = tuple(Mark(lane, "m", day, "1 January 2024", "muted") for lane in lanes)
    chart = replace(charts["timeline"], lanes=lanes, marks=marks, spans=())
    short = shortened_chart(chart)
    assert short.lanes == lanes[:100]
    assert short.marks == marks[:100]
    assert short.notes[-1] == "1 more is in the workbook and in the CSV file."


def test_a_table_of_hundreds_says_how_many_more_rows_there_are():
    table = Table((Heading("n", "Number", "number"),), tuple((n,) for n in range(101)))
    short, told = shortened_table(table, Words("en"))
    assert short.rows == table.rows[:100]
    assert told == "1 more is in the workbook and in the CSV file."
    assert shortened_table(short, Words("en")) == (short, "")
