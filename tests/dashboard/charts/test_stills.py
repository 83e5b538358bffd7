from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from dashboard.charts.chart import Bar, BarChart, Chart, Mark, RegionMap, Span, Table, Timeline
from dashboard.charts.stills import bars, map_picture, timeline
from dashboard.charts.stills.drawing import picture
from dashboard.palette import PALETTES
from tests.dashboard.charts import hostile

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
BEGINNINGS = {"svg": b"<svg", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-"}


def drawn(chart, outlines=None):
    """Draw an SVG and look for what it must not have."""
    root = ET.fromstring(picture(chart, outlines))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"text", "image", "script", "style", "foreignObject", "a"}
    values = [value for element in root.iter() for value in element.attrib.values()]
    assert not [value for value in values if "://" in value or value.startswith("data:")]
    links = [v for e in root.iter() for k, v in e.attrib.items() if k.endswith("href")]
    assert all(link.startswith("#") for link in links)
    return root


@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_every_chart_of_the_shipped_record_is_drawn(shipped, outlines, charts_of, lang):
    charts = charts_of(shipped, NOW, lang)
    assert len({type(chart) for chart in charts}) >= 3
    for chart in charts:
        assert float(drawn(chart, outlines).attrib["width"].removesuffix("pt")) == 400


@pytest.mark.parametrize("text", hostile.TEXTS, ids=[ascii(text[:12]) for text in hostile.TEXTS])
def test_no_text_of_the_record_is_taken_for_markup(make, outlines, charts_of, text):
    charts = charts_of(make(**hostile.rows_of(text)))
    assert len(charts) == 7
    for chart in charts:
        drawn(chart, outlines)


@pytest.mark.parametrize(
    ("text", "letters"), [("*bold*", 6), ("$x$", 3), ("#panic()", 8), ("@ref", 4), ("xyz", 3)]
)
def test_text_is_drawn_letter_by_letter_as_it_stands(text, letters):
    root = drawn(BarChart(**SAID, bars=(Bar(text, "", "project-0", has_target=False),)))
    assert sum(element.tag.endswith("}use") for element in root.iter()) == letters


@pytest.mark.parametrize("form", sorted(BEGINNINGS))
def test_the_same_chart_makes_the_same_file(shipped_charts, outlines, form):
    chart = next(chart for chart in shipped_charts if isinstance(chart, Timeline))
    first = picture(chart, outlines, form=form)
    assert first.startswith(BEGINNINGS[form])
    assert b"CreationDate" not in first
    assert picture(chart, outlines, form=form) == first


@pytest.mark.parametrize("form", sorted(BEGINNINGS))
def test_empty_charts_are_drawn(empty_charts, outlines, form):
    for chart in empty_charts:
        assert picture(chart, outlines, form=form).startswith(BEGINNINGS[form])


def test_a_chart_of_a_kind_that_nobody_draws_is_a_mistake():
    with pytest.raises(TypeError, match="Chart"):
        picture(Chart(**SAID))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_those_of_the_theme(theme):
    chart = BarChart(**SAID, bars=(Bar("Name", "4 of 8", "project-0", share=0.5),))
    content = picture(chart, theme=theme).decode().lower()
    assert PALETTES[theme].colour("project-0").lower() in content
    assert PALETTES[theme].ground.lower() not in content


def test_a_picture_is_as_wide_as_it_is_asked_to_be(empty_charts):
    root = ET.fromstring(picture(empty_charts[0], width=640.0))
    assert root.attrib["width"] == "640pt"


def lengths(*shares):
    chart = BarChart(**SAID, bars=tuple(Bar("N", "", "project-0", share=s) for s in shares))
    found = bars.drawing(chart, LIGHT)
    return found["target"], [(bar["length"], bar["beyond"]) for bar in found["bars"]]


@pytest.mark.parametrize(
    ("shares", "target", "expected"),
    [
        ([0.5, None, 0.0], 1.0, [(0.5, False), (None, False), (0.0, False)]),
        ([1.0], 1.0, [(1.0, False)]),
        ([1.25, 0.5], 0.8, [(1.0, False), (0.4, False)]),
        ([30.0, 0.5], 0.8, [(1.0, True), (0.4, False)]),
        ([-0.4], 1.0, [(0.0, False)]),
        ([], 1.0, []),
    ],
)
def test_lengths_are_parts_of_the_track(shares, target, expected):
    assert lengths(*shares) == (target, expected)


def test_time_elapsed_is_on_the_same_scale_as_the_bars():
    chart = BarChart(
        **SAID,
        bars=(
            Bar("N", "", "project-0", share=1.25, elapsed=0.5),
            Bar("M", "", "muted", known=False),
        ),
    )
    found = bars.drawing(chart, LIGHT)["bars"]
    assert [bar["elapsed"] for bar in found] == [0.4, None]


@pytest.mark.parametrize(
    ("day", "over", "part"),
    [
        ("2023-01-01", False, 0.0),
        ("2023-12-31", True, 365 / 731),
        ("2024-01-01", False, 365 / 731),
        ("2024-12-31", True, 1.0),
        ("2022-05-01", False, 0.0),
        ("2025-05-01", False, 1.0),
    ],
)
def test_days_lie_between_the_first_year_and_the_last(day, over, part):
    found = timeline.position(datetime.date.fromisoformat(day), 2023, 2024, over=over)
    assert found == pytest.approx(part)


def marked(*days, spans=(), as_of=NOW):
    marks = tuple(Mark("L", "M", day, "", "project-0") for day in days)
    said = {**SAID, "as_of": as_of}
    return Timeline(**said, lanes=("L",), spans=spans, marks=marks, as_of_words="now")


FIRST, LAST = datetime.date(1, 1, 1), datetime.date(9999, 12, 31)
SPAN = Span("L", "S", datetime.date(2016, 1, 1), datetime.date(2020, 12, 31), "project-0")


@pytest.mark.parametrize(
    ("chart", "years"),
    [
        (marked(), (2024, 2024)),
        (marked(datetime.date(2020, 5, 1)), (2020, 2020)),
        (marked(spans=(SPAN,)), (2016, 2020)),
        (marked(datetime.date(2022, 1, 1), spans=(SPAN,)), (2016, 2022)),
        (marked(FIRST, LAST), (1, 9999)),
    ],
)
def test_the_years_are_those_of_what_is_drawn(chart, years):
    assert timeline.years(chart) == years


def test_the_as_of_line_is_drawn_within_the_years_shown():
    assert timeline.drawing(marked(spans=(SPAN,)), LIGHT)["now"] is None
    now = timeline.drawing(marked(NOW), LIGHT)["now"]
    assert now == {"at": pytest.approx(298 / 366), "words": "now"}


@pytest.mark.parametrize("days", [(FIRST,), (LAST,), (FIRST, LAST)])
def test_the_first_and_the_last_day_that_can_be_written_are_drawn(days):
    spans = (Span("L", "S", days[0], days[-1], "project-0"),)
    drawn(marked(*days, spans=spans, as_of=LAST))


def test_a_phase_that_ends_before_it_starts_is_drawn():
    spans = (Span("L", "S", datetime.date(2024, 5, 1), datetime.date(2020, 5, 1), "project-0"),)
    drawn(marked(spans=spans))


def test_many_years_have_few_labels():
    found = timeline.drawing(marked(FIRST, LAST), LIGHT)
    assert len(found["years"]) <= timeline.MOST_YEAR_LABELS
    assert found["years"][0] == {"at": 0.0, "words": "1"}


def test_places_lie_where_the_map_on_the_screen_has_them():
    window = map_picture.window_of(RegionMap(**SAID, areas=(), places=()), [])
    left, _ = window.place(-11.0, 50.0)
    right, _ = window.place(32.0, 50.0)
    middle, _ = window.place(10.5, 50.0)
    assert middle == pytest.approx((left + right) / 2)
    assert 0 < left < right < 1
    assert window.place(0, 60.0)[1] < window.place(0, 40.0)[1]


def test_mercator_is_the_projection_of_web_maps():
    assert map_picture.mercator(180.0, 0.0) == pytest.approx((3.14159265, 0.0))
    assert map_picture.mercator(0.0, 45.0)[1] == pytest.approx(0.8813736)
    assert map_picture.mercator(0.0, -90.0) == map_picture.mercator(0.0, -85.0)


@pytest.mark.parametrize("lat", ["-90", "90", "0"])
def test_a_partner_anywhere_on_earth_is_no_obstacle(make, outlines, charts_of, lat):
    record = make(partners=[{"partner": "p", "lat": lat, "lon": "22"}])
    for chart in charts_of(record):
        drawn(chart, outlines)


def test_a_region_without_an_outline_is_left_out(shipped_charts, outlines):
    chart = next(chart for chart in shipped_charts if isinstance(chart, RegionMap))
    strange = replace(chart.areas[0], code="XX99")
    with_it = replace(chart, areas=(*chart.areas, strange))
    assert picture(with_it, outlines) == picture(chart, outlines)
    drawn(chart, None)
