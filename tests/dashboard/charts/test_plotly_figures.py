from __future__ import annotations

import datetime
import json
from html import unescape

import pytest

from dashboard.charts.chart import Bar, BarChart, History, Line, Mark, Span, Table, Timeline
from dashboard.charts.plotly_figures import (
    CONFIG,
    bars_figure,
    history_figure,
    timeline_figure,
)
from dashboard.palette import PALETTES

FIGURES = {BarChart: bars_figure, Timeline: timeline_figure, History: history_figure}
LIGHT = PALETTES["light"]
NOW = datetime.date(2024, 10, 25)
SAID = {
    "name": "n",
    "title": "",
    "sentence": "",
    "table": Table((), ()),
    "sources": (),
    "as_of": NOW,
    "lang": "en",
}


def figures_of(charts, theme="light"):
    drawn = [chart for chart in charts if type(chart) in FIGURES]
    return [json.loads(FIGURES[type(c)](c, PALETTES[theme]).to_json()) for c in drawn]


def texts(content):
    """Give every text of a figure but its settings."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            if key != "template":
                yield from texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from texts(value)


@pytest.fixture(scope="module")
def bars():
    rows = (
        Bar("Known", "4 of 8", "project-0", share=0.5, elapsed=0.4, note="counted"),
        Bar("Unknown", "not reported, 9 promised", "muted", known=False),
        Bar("Nothing yet", "0 of 8", "project-0", share=0.0),
        Bar("More", "12 of 8", "project-0", share=1.5),
        Bar("Bare", "16", "project-1", has_target=False),
    )
    return BarChart(**SAID, bars=rows, elapsed_words="time elapsed")


def test_a_bar_is_as_long_as_its_share_of_the_target(bars):
    tracks, achieved, elapsed = figures_of([bars])[0]["data"]
    assert achieved["x"] == [0.5, None, 0.0, 1.5, None]
    assert [bool(length) for length in tracks["x"]] == [True, True, True, True, False]
    assert elapsed["x"] == [0.4]
    assert elapsed["y"] == achieved["y"][:1]


def test_bars_stand_from_top_to_bottom_on_their_tracks(bars):
    figure = figures_of([bars])[0]
    tracks, achieved, _ = figure["data"]
    bottom, top = figure["layout"]["yaxis"]["range"]
    assert top < achieved["y"][0] < achieved["y"][-1] < bottom
    assert achieved["y"] == tracks["y"] == sorted(achieved["y"])
    assert figure["layout"]["xaxis"]["range"] == [0, 1.5]


def test_bars_have_their_names_and_figures_beside_them(bars):
    layout = figures_of([bars])[0]["layout"]
    told = [unescape(a["text"]) for a in sorted(layout["annotations"], key=lambda a: a["y"])]
    assert [next(n for n, text in enumerate(told) if bar.label in text) for bar in bars.bars] == [
        0,
        2,
        4,
        6,
        8,
    ]
    assert [bar.value in text for bar, text in zip(bars.bars, told[1::2], strict=True)] == [
        True
    ] * 5
    assert ["<b>" in text for text in told[1::2]] == [True, False, True, True, True]


def test_bars_of_a_group_are_named_after_it():
    chart = BarChart(**SAID, bars=(Bar("Name", "4", "project-0", group="SECON"),))
    assert figures_of([chart])[0]["layout"]["annotations"][0]["text"] == "SECON: Name"


def test_a_long_name_makes_room_for_itself():
    def height(label):
        chart = BarChart(**SAID, bars=(Bar(label, "4", "project-0"),))
        return figures_of([chart])[0]["layout"]["height"]

    assert height("word " * 60) > height("word")


@pytest.fixture(scope="module")
def lanes():
    return Timeline(
        **SAID,
        lanes=("3", "SECON"),
        spans=(Span("3", "Phase", NOW, datetime.date(2024, 10, 31), "project-0"),),
        marks=(
            Mark("3", "Held", NOW, "25 October 2024", "project-0", parts=("Part",)),
            Mark("SECON", "Planned", NOW, "25 October 2024", "project-1", hollow=True),
            Mark("3", "Report", NOW, "25 October 2024", "project-0", shape="diamond"),
        ),
        as_of_words="as of today",
    )


def test_every_mark_is_drawn_once_by_shape(lanes):
    spans, *marks = figures_of([lanes])[0]["data"]
    assert [trace["marker"]["symbol"] for trace in marks] == ["circle", "circle", "diamond"]
    assert [trace["text"] for trace in marks] == [
        ["<b>Held</b><br>25 October 2024<br>– Part"],
        ["<b>Planned</b><br>25 October 2024"],
        ["<b>Report</b><br>25 October 2024"],
    ]
    assert marks[1]["marker"]["color"] == LIGHT.ground
    assert spans["x"] == [7 * 86_400_000]
    assert spans["base"] == ["2024-10-25"]


def test_a_lane_that_is_named_like_a_number_is_no_position(lanes):
    figure = figures_of([lanes])[0]
    rows = figure["layout"]["yaxis"]["categoryarray"][::-1]
    assert [trace["y"] for trace in figure["data"]] == [[rows[0]], [rows[0]], [rows[1]], [rows[0]]]
    assert not any(row.isdigit() for row in rows)
    names = [(a["y"], a["text"]) for a in figure["layout"]["annotations"][:2]]
    assert names == [(rows[0], "3"), (rows[1], "SECON")]


@pytest.mark.parametrize(("year", "lines"), [(2023, 0), (2024, 1), (2025, 0)])
def test_the_as_of_line_stands_where_its_year_is_shown(lanes, year, lines):
    chart = Timeline(**{**lanes.__dict__, "as_of": datetime.date(year, 5, 1)})
    layout = figures_of([chart])[0]["layout"]
    assert len(layout.get("shapes", [])) == lines
    assert sum(a["text"] == "as of today" for a in layout["annotations"]) == lines


@pytest.mark.parametrize("day", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_years_have_four_digits(day):
    chart = Timeline(
        **SAID,
        lanes=("L",),
        spans=(Span("L", "S", day, day, "project-0"),),
        marks=(Mark("L", "M", day, "", "project-0"),),
        as_of_words="",
    )
    first, last = figures_of([chart])[0]["layout"]["xaxis"]["range"]
    assert (first[:5], last[:5]) == (f"{day.year:04d}-", f"{day.year:04d}-")


@pytest.fixture(scope="module")
def lines():
    points = ((datetime.date(2020, 1, 1), 2.0), (datetime.date(2021, 1, 1), 3.5))
    both = (Line("One", "project-0", points, 8.0), Line("%{x}", "project-0", points[:1], 8.0))
    return History(**SAID, lines=both)


def test_a_history_has_its_points_its_target_and_a_key_of_lines(lines):
    figure = figures_of([lines])[0]
    one, other = figure["data"]
    assert (one["x"], one["y"]) == (["2020-01-01", "2021-01-01"], [2.0, 3.5])
    assert one["text"] == one["hovertext"] == ["2", "3.5"]
    assert one["marker"]["symbol"] != other["marker"]["symbol"]
    assert [shape["y0"] for shape in figure["layout"]["shapes"]] == [8.0]
    assert figure["layout"]["showlegend"] is True


def test_no_text_of_the_record_stands_in_a_template(lines, bars, lanes):
    templates = [
        t.get("hovertemplate", "") for f in figures_of([lines, bars, lanes]) for t in f["data"]
    ]
    assert "%{hovertext}<extra>%{fullData.name}</extra>" in templates
    assert not any("%{x}<" in template or "One" in template for template in templates)


def test_tags_of_the_record_are_text(make, charts_of):
    from_the_record = "<b>x</b><a href='https://evil.example/'>y</a>"
    names = {"acronym": from_the_record, "start": "2020-01-01", "end": "2021-01-01"}
    record = make(
        projects=[{"project": "a"} | names, {"project": "b"}],
        phases=[{"phase": "p", "name_en": from_the_record} | names],
        meetings=[{"meeting": "m", "title_en": from_the_record, "start": "2020-01-01"}],
        indicators=[{"indicator": "i", "name_en": from_the_record, "unit": from_the_record}],
        values=[
            {"indicator": "i", "as_of": y, "value": "3", "scope": from_the_record}
            for y in ("2020", "2021")
        ],
    )
    found = [text for figure in figures_of(charts_of(record)) for text in texts(figure)]
    assert not [text for text in found if "<a" in text or "<b>x" in text]
    assert sum(from_the_record in unescape(text) for text in found) >= 6


@pytest.fixture(scope="module")
def shipped_figures(shipped_charts):
    return figures_of(shipped_charts)


def test_figures_are_plain_json_without_packed_numbers(shipped_figures):
    assert len(shipped_figures) >= 4
    assert "bdata" not in json.dumps(shipped_figures)
    assert "NaN" not in json.dumps(shipped_figures)


def test_figures_ask_no_other_host(shipped_figures):
    found = [text for figure in shipped_figures for text in texts(figure)]
    assert not [text for text in found if "://" in text]
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["displaylogo"] is False


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_those_of_the_theme(bars, theme):
    palette = PALETTES[theme]
    achieved = figures_of([bars], theme)[0]["data"][1]
    wanted = ["project-0", "muted", "project-0", "project-0", "project-1"]
    assert achieved["marker"]["color"] == [palette.colour(meaning) for meaning in wanted]


def test_empty_charts_are_drawn(empty_charts):
    assert len(figures_of(empty_charts)) == 3
