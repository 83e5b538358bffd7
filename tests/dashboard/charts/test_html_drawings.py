from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from markupsafe import escape

from dashboard.charts.chart import Bar, BarChart, Mark, Span, Table, Timeline
from dashboard.charts.html_drawings import bars_drawing, timeline_drawing

SAID = {
    "name": "n",
    "title": "Two of four",
    "sentence": "Kick-off in May 2023",
    "table": Table((), ()),
    "sources": (),
    "as_of": datetime.date(2023, 7, 2),
    "lang": "en",
}
BAR = Bar("Events", "2 of 4", "project-0", share=0.5)


def bars(*drawn):
    return str(bars_drawing(BarChart(**SAID, bars=drawn)))


def lanes(*, spans=(), marks=(), as_of=SAID["as_of"]):
    said = SAID | {"as_of": as_of}
    return str(
        timeline_drawing(
            Timeline(**said, lanes=("Lane",), spans=spans, marks=marks, as_of_words="as of today")
        )
    )


def style_of(kind, html):
    return re.search(rf"class='(?:[^']* )?{kind}(?: [^']*)?' style='([^']*)'", html)[1]


def test_a_bar_is_as_long_as_its_part_of_the_target():
    html = bars(BAR)
    assert style_of("im-bar-length", html) == "width:50.00%;--im-colour:var(--im-project-0)"
    assert style_of("im-bar-target", html) == "width:100.00%"


def test_what_goes_beyond_the_target_makes_the_target_shorter():
    html = bars(replace(BAR, share=1.25))
    assert style_of("im-bar-length", html).startswith("width:100.00%")
    assert style_of("im-bar-target", html) == "width:80.00%"
    assert "im-bar-beyond" not in html


def test_a_bar_far_beyond_its_target_ends_in_an_arrow():
    assert "im-bar-beyond" in bars(replace(BAR, share=16.0))


def test_time_elapsed_is_a_line_on_the_bar():
    assert style_of("im-bar-elapsed", bars(replace(BAR, elapsed=0.88))) == "left:88.00%"
    assert "im-bar-elapsed" not in bars(BAR)


def test_what_is_not_reported_has_a_track_and_no_bar():
    html = bars(replace(BAR, share=None, known=False, value="not reported, 4 promised"))
    assert "im-bar-target" in html
    assert "im-bar-length" not in html
    assert "im-bar-unknown'>not reported, 4 promised<" in html


def test_without_a_target_there_is_no_track():
    assert "im-track" not in bars(replace(BAR, has_target=False, share=None))


def test_bars_of_a_group_stand_under_its_name_once():
    html = bars(replace(BAR, group="SECON"), replace(BAR, group="SECON"))
    assert html.count("SECON") == 1


def test_colours_after_the_last_begin_anew():
    assert "var(--im-project-1)" in bars(replace(BAR, colour="project-8"))


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "'><script>", "{0} %s"])
def test_texts_are_read_as_they_are_written(text):
    html = bars(Bar(text, text, "project-0", note=text, group=text))
    assert html.count(str(escape(text))) == 4
    html += lanes(marks=(Mark("Lane", text, datetime.date(2023, 5, 1), text, "project-0"),))
    assert "<img" not in html
    assert "<script" not in html


def test_a_day_stands_where_it_falls_into_its_years():
    # 2023 has 365 days, and 2 July is the 183rd: 182 of them have passed.
    mark = Mark("Lane", "m", datetime.date(2023, 7, 2), "", "project-1")
    html = lanes(marks=(mark,))
    assert style_of("im-mark", html) == "left:49.86%;--im-colour:var(--im-project-1)"
    assert style_of("im-now", html) == "left:49.86%"


def test_a_span_covers_its_first_and_its_last_day():
    span = Span("Lane", "s", datetime.date(2023, 1, 1), datetime.date(2023, 12, 31), "project-0")
    assert style_of("im-span", lanes(spans=(span,))).startswith("left:0.00%;width:100.00%")


def test_what_nobody_confirmed_is_hollow():
    mark = Mark("Lane", "m", datetime.date(2023, 7, 2), "", "project-1", "diamond", hollow=True)
    assert "im-mark im-mark-diamond im-hollow" in lanes(marks=(mark,))


def test_the_as_of_line_is_left_out_beyond_the_years():
    mark = Mark("Lane", "m", datetime.date(2023, 7, 2), "", "project-1")
    assert "as of today" in lanes(marks=(mark,))
    assert "as of today" not in lanes(marks=(mark,), as_of=datetime.date(2031, 1, 1))


def test_a_timeline_is_told_in_a_sentence():
    assert "role='img' aria-label='Kick-off in May 2023'" in lanes()


def test_every_chart_of_the_record_is_drawn(shipped_charts, empty_charts):
    for chart in (*shipped_charts, *empty_charts):
        if isinstance(chart, BarChart):
            assert str(bars_drawing(chart)).count("im-bar-label") == len(chart.bars)
        if isinstance(chart, Timeline):
            assert str(timeline_drawing(chart)).count("im-mark ") == len(chart.marks)
