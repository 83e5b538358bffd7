from __future__ import annotations

import datetime
from functools import cache

import pytest
from pptx.enum.chart import XL_CHART_TYPE

from dashboard.charts.history import indicator_history
from dashboard.content.document import document
from dashboard.content.imprint import imprint
from dashboard.exports.pptx_file import chart_slide
from dashboard.language import Words
from tests.dashboard.exports.slides import charts, opened, tables, titles, words, workbook


@pytest.fixture(scope="module")
def slides_of(documents):
    """Give what makes the presentation of one chart: slides_of("targets", "secon", "bg")."""

    @cache
    def make_slides(name, project, lang="en"):
        subject = documents(project, lang).subject
        chart = next(c for c in documents(project, lang).charts if c.name == name)
        about_it = imprint(subject, chart.sources)
        return opened(chart_slide(chart, about_it, subject.words, subject.outlines))

    return make_slides


def history(make, about, *values, target="8"):
    """Return the presentation of the values of an indicator, given as (date, value, part)."""
    rows = [dict(zip(("as_of", "value", "scope"), value, strict=False)) for value in values]
    record = make(
        sources=[{"source": "s1", "title": "Report", "kind": "report"}],
        projects=[{"project": "a", "start": "2020-01-01", "end": "2024-12-31", "source": "s1"}],
        indicators=[{"indicator": "i", "name_en": "Events", "unit": "events", "target": target}],
        values=[{"indicator": "i", "source": "s1"} | row for row in rows],
    )
    subject = about("a", record=record)
    chart = indicator_history(record, "i", subject.as_of, Words(), "project-0")
    made = chart_slide(chart, imprint(subject, ["s1"]), subject.words, subject.outlines)
    return opened(made)


def blocks(rows):
    """Return name -> points of the series in the workbook of a chart of points."""
    found, name = [], None
    for row in rows:
        if row[0] is None and isinstance(row[1], str):
            name = row[1]
            found.append((name, []))
        elif row[0] is not None:
            found[-1][1].append((row[0].date(), row[1], row[2]))
    return found


def test_targets_are_native_bars_that_can_be_edited(slides_of):
    (chart,) = charts(slides_of("targets", "secon"))
    assert chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    heading, *rows = workbook(chart)
    assert heading == [None, "Target", "Achieved", "time elapsed", "Value"]
    held = next(row for row in rows if row[0].startswith("Interregional good-practice exchange"))
    # 610 of the 1,553 days from 1 March 2023 to 31 May 2027.
    assert held == [held[0], 1, 0.5, pytest.approx(610 / 1553, abs=0.001), "4 of 8"]
    cooperating = next(row for row in rows if row[0].startswith("Organisations cooperating"))
    assert cooperating[1:] == [1, None, None, "not reported, 43 promised"]


def test_bars_show_what_their_workbook_holds(slides_of):
    (chart,) = charts(slides_of("targets", "secon"))
    _, *rows = workbook(chart)
    assert list(chart.plots[0].categories) == [row[0] for row in rows]
    for number, series in enumerate(chart.plots[0].series, 1):
        told = [row[number] for row in rows]
        assert list(series.values) == [None if x is None else pytest.approx(x) for x in told]


def test_a_figure_stands_behind_its_bar(slides_of):
    (chart,) = charts(slides_of("targets", "secon"))
    texts = [t.text for t in chart._chartSpace.iter() if t.tag.endswith("}t")]
    assert "2 of 9" in texts
    assert "4 of 8" in texts
    assert "not reported, 43 promised" in texts


def test_a_figure_above_its_target_is_not_cut_to_it(make, about):
    record = make(
        sources=[{"source": "s1", "title": "Report", "kind": "report"}],
        projects=[{"project": "a", "start": "2020-01-01", "end": "2024-12-31", "source": "s1"}],
        indicators=[{"indicator": "i", "target": "8", "due": "end", "source": "s1"}],
        values=[{"indicator": "i", "as_of": "2024-01-01", "value": "20", "source": "s1"}],
    )
    subject = about("a", record=record)
    chart = document(subject).charts[0]
    made = chart_slide(chart, imprint(subject), subject.words, subject.outlines)
    (chart,) = charts(opened(made))
    assert workbook(chart)[1][1:3] == [1, 2.5]
    assert "20 of 8" in [t.text for t in chart._chartSpace.iter() if t.tag.endswith("}t")]


def test_figures_without_targets_are_a_table(slides_of):
    deck = slides_of("targets", "cesme-plus")
    assert charts(deck) == []
    ((table,),) = [tables(slide) for slide in deck.slides]
    assert table[1] == ["New good practices", "16", "reported, September 2022"]


def test_bars_of_a_project_are_not_torn_apart(slides_of):
    deck = slides_of("targets", "")
    assert [title[-8:] for title in titles(deck)] == ["(1 of 2)", "(2 of 2)"]
    names = [row[0] for row in workbook(charts(deck)[0])[1:]]
    assert len(names) == 9
    assert all(name.startswith("SECON: ") for name in names)
    assert len(tables(deck.slides[1])[0]) == 1 + 5


def test_a_timeline_is_a_native_chart_of_days(slides_of):
    (chart,) = charts(slides_of("timeline", "secon"))
    assert chart.chart_type == XL_CHART_TYPE.XY_SCATTER
    found = blocks(workbook(chart))
    core = dict(found)["Core phase"]
    assert [point[0] for point in core] == [datetime.date(2023, 3, 1), datetime.date(2026, 2, 28)]
    events = [point for _, points in found for point in points if "4th interregional" in point[2]]
    assert [point[0] for point in events] == [datetime.date(2024, 10, 22)]
    assert "22–25 Oct 2024" in events[0][2]
    now = dict(found)["as of 31 Oct 2024"]
    assert {point[0] for point in now} == {datetime.date(2024, 10, 31)}


@pytest.mark.parametrize("project", ["secon", "cesme-plus", "plus-resilient", ""])
def test_a_timeline_draws_every_mark_and_span(documents, slides_of, project):
    timeline = next(c for c in documents(project).charts if c.name == "timeline")
    (chart,) = charts(slides_of("timeline", project))
    labels = [p[2] for _, points in blocks(workbook(chart)) for p in points]
    for mark in timeline.marks:
        assert f"{mark.label}, {mark.words}" in labels
    for span in timeline.spans:
        assert labels.count(span.label) >= 2
    for lane in timeline.lanes:
        assert lane in labels


def test_the_rows_of_a_series_are_those_it_refers_to(slides_of):
    (chart,) = charts(slides_of("timeline", "cesme-plus"))
    rows = workbook(chart)
    for series in chart.plots[0].series:
        name, days, heights = (
            series._element.xpath(f"c:{part}//c:f")[0].text.split("!")[1].replace("$", "")
            for part in ("tx", "xVal", "yVal")
        )
        assert rows[int(name[1:]) - 1][1] == series.name
        first, last = (int(cell[1:]) for cell in days.split(":"))
        assert heights == f"B{first}:B{last}"
        held = [row[1] for row in rows[first - 1 : last]]
        assert list(series.values) == held + [None] * (last - first + 1 - len(held))


def test_spans_at_the_same_time_do_not_hide_each_other(slides_of):
    (chart,) = charts(slides_of("timeline", "cesme-plus"))
    found = dict(blocks(workbook(chart)))
    assert found["Formal project time"][0][1] > found["Activities"][0][1]


def test_marks_do_not_lie_on_the_span_of_their_lane(slides_of):
    (chart,) = charts(slides_of("timeline", ""))
    found = blocks(workbook(chart))
    span = next(points for name, points in found if name.startswith("1 Mar 2023"))
    marks = [points for name, points in found if name == "SECON"]
    assert all(points[0][1] > span[0][1] for points in marks)


def test_a_history_is_a_line_with_its_target(make, about):
    deck = history(make, about, ("2022-01-01", "5"), ("2020-06-30", "2"))
    (chart,) = charts(deck)
    line, level = blocks(workbook(chart))
    assert line == (
        "Events",
        [
            (datetime.date(2020, 6, 30), 2, "Events"),
            (datetime.date(2022, 1, 1), 5, "Events"),
        ],
    )
    assert level[0] == "Target: 8"
    assert [point[1] for point in level[1]] == [8, 8]
    assert titles(deck) == ["Events: values over time"]


def test_a_history_has_a_line_for_each_part(make, about):
    values = [("2020-01-01", "2", "Mazovia"), ("2020-01-01", "1"), ("2021-01-01", "3"),
              ("2022-01-01", "4"), ("2021-01-01", "6", "Mazovia")]  # fmt: skip
    deck = history(make, about, *values, target="")
    (chart,) = charts(deck)
    assert {name: [p[1] for p in points] for name, points in blocks(workbook(chart))} == {
        "Mazovia": [2, 6],
        "Events": [1, 3, 4],
    }
    assert {"Mazovia", "Events"} <= set(words(deck.slides[0]).split("\n"))
    assert len({series.marker.style for series in chart.plots[0].series}) == 2


@pytest.mark.parametrize(
    ("lang", "target", "achieved"),
    [("el", "Τιμή-στόχος", "Επίτευξη"), ("bg", "Целева стойност", "Постигнато")],
)
def test_the_legend_is_in_the_language_of_the_reader(slides_of, lang, target, achieved):
    deck = slides_of("targets", "secon", lang)
    assert {target, achieved} <= set(words(deck.slides[0]).split("\n"))
    assert workbook(charts(deck)[0])[0][1:3] == [target, achieved]


def test_a_slide_of_a_chart_says_what_it_shows_as_of_when_from_where_and_who_pays(slides_of):
    deck = slides_of("targets", "secon")
    told = words(deck.slides[0])
    for line in (
        "0 of 9 indicators have a reported value",
        "SECON, as of 31 October 2024",
        "Newest source of the data: 26 March 2025",
        "Sources: SECON newsletter no. 2 (SECON project",
        "Co-funded by the European Union: Interreg Europe 2021-2027",
        "sole responsibility of the project",
    ):
        assert line in told


def test_a_speaker_finds_the_words_of_the_chart_and_all_its_sources(documents, slides_of):
    chart = next(c for c in documents("secon").charts if c.name == "targets")
    spoken = slides_of("targets", "secon").slides[0].notes_slide.notes_text_frame.text
    sentence, heading, *sources = spoken.split("\n")
    assert sentence == chart.sentence
    assert heading == "Sources"
    assert sources == list(imprint(documents("secon").subject, chart.sources).sources)


def test_an_axis_of_one_year_shows_its_quarters(make, about):
    (short,) = charts(history(make, about, ("2022-02-01", "5"), ("2022-06-30", "2")))
    (long,) = charts(history(make, about, ("2020-02-01", "5"), ("2022-06-30", "2")))
    assert short.category_axis.tick_labels.number_format == "mm/yyyy"
    assert long.category_axis.tick_labels.number_format == "yyyy"


@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_bars_take_the_room_that_figures_leave(slides_of, lang):
    (chart,) = charts(slides_of("targets", "secon", lang))
    width = chart._chartSpace.xpath(".//c:plotArea/c:layout//c:w")[0].get("val")
    # Names take a third; the longest note stands in two lines, and needs a quarter at most.
    assert float(width) > 0.38
