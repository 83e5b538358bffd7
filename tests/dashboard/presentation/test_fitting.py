from __future__ import annotations

import datetime

import pytest

from dashboard.charts.chart import Bar, BarChart, Heading, Mark, Table, Timeline
from dashboard.charts.region_map import region_map
from dashboard.language import Words
from dashboard.presentation.fitting import fitted
from dashboard.presentation.stage import CONTENT, room
from loaders.regions import Outlines

DAY = datetime.date(2024, 10, 31)
NOTHING = Table((Heading("name", "Name"),), ())
# 12 points of type, the smaller lines of a picture 0.84 of it.
LEAST_TYPE = 12 * 0.84
LEAST_PIXELS = 18


def bars(number, label="Good practices mapped"):
    made = tuple(
        Bar(f"{label} {n}", "4 of 8", "project-0", share=0.5, note="reported")
        for n in range(number)
    )
    return BarChart(
        name="targets",
        title="",
        sentence="",
        table=NOTHING,
        sources=(),
        as_of=DAY,
        lang="en",
        bars=made,
    )


def lanes(number):
    named = tuple(f"Lane {n}" for n in range(number))
    marks = tuple(Mark(lane, lane, DAY, "", "project-0") for lane in named)
    return Timeline(
        name="timeline",
        title="",
        sentence="",
        table=NOTHING,
        sources=(),
        as_of=DAY,
        lang="en",
        lanes=named,
        spans=(),
        marks=marks,
        as_of_words="as of 31 Oct 2024",
    )


def shown(found):
    return [drawing for page in found.pages for drawing in page]


@pytest.mark.parametrize("chart", [bars(1), bars(5), bars(9), bars(40), lanes(1), lanes(40)])
def test_a_picture_fits_its_card_and_its_letters_are_18_pixels_or_more(chart):
    found = fitted(chart, Outlines(), 430)
    for page in found.pages:
        assert sum(drawing.points * drawing.scale for drawing in page) <= CONTENT + 1e-6
        for drawing in page:
            assert drawing.height(Outlines()) <= 430
            assert LEAST_TYPE * drawing.scale >= LEAST_PIXELS


def test_few_bars_stand_below_each_other_in_larger_letters():
    (drawing,) = shown(fitted(bars(2), Outlines(), 430))
    assert drawing.scale > 2
    assert len(drawing.chart.bars) == 2


def test_many_bars_are_shared_among_cards_and_none_is_lost():
    chart = bars(20)
    found = fitted(chart, Outlines(), 430)
    assert len(found.pages) > 1
    assert tuple(bar for drawing in shown(found) for bar in drawing.chart.bars) == chart.bars
    assert found.left == 0


def test_what_is_beyond_three_cards_is_counted():
    found = fitted(bars(100), Outlines(), 430)
    assert len(found.pages) <= 3
    assert sum(len(drawing.chart.bars) for drawing in shown(found)) + found.left == 100


def test_a_column_of_bars_tells_its_own_bars_to_those_who_do_not_see_it():
    drawings = shown(fitted(bars(20), Outlines(), 430))
    assert drawings[0].chart.sentence.startswith("Good practices mapped 0: 4 of 8 · ")
    assert "mapped 0:" not in drawings[-1].chart.sentence


def test_a_timeline_keeps_the_lanes_that_fit_and_counts_the_others():
    found = fitted(lanes(40), Outlines(), 430)
    (drawing,) = shown(found)
    kept = drawing.chart.lanes
    assert kept == tuple(f"Lane {n}" for n in range(len(kept)))
    assert found.left == 40 - len(kept)


def test_a_map_is_no_higher_than_its_card(shipped, outlines):
    chart = region_map(shipped, shipped, DAY, Words("en"), outlines)
    (drawing,) = shown(fitted(chart, outlines, 300))
    assert drawing.height(outlines) <= 300 + 1e-6


def test_a_title_of_two_lines_notes_and_sources_leave_less_room():
    plain = room("Short", (), (), "")
    assert room("Long " * 40, (), (), "") < plain
    assert room("Short", (), ("A note.",), "") < plain
    assert room("Short", (), (), "Sources: a newsletter") < plain
    assert room("Short", ("Event held", "Publication"), (), "") < plain
