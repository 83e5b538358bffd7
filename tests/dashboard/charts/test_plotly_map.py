from __future__ import annotations

import json
from html import unescape

import pytest

from dashboard.charts.chart import Area, Place, RegionMap, Table
from dashboard.charts.plotly_map import map_figure, ratio_of
from dashboard.charts.stills.map_picture import window_of
from dashboard.palette import PALETTES
from tests.dashboard.charts import hostile
from tests.dashboard.charts.conftest import NOW

LIGHT = PALETTES["light"]
SAID = {
    "name": "map",
    "title": "",
    "sentence": "",
    "table": Table((), ()),
    "sources": (),
    "as_of": NOW,
    "lang": "en",
}
MAZOVIA = Area("PL9", "Mazovia", "project-0", "area", ("Mazowieckie Region",))
WARSAW = Place("p4", "Warsaw: Mazowieckie Region", 52.2298, 21.0118, "project-0", "partner")


def drawn(chart, outlines, theme="light"):
    return json.loads(map_figure(chart, outlines, PALETTES[theme]).to_json())


def fills(figure):
    return [trace for trace in figure["data"] if trace.get("hoveron") == "fills"]


def told(figure):
    """Give what is told on pointing at any place."""
    return [
        text
        for trace in figure["data"]
        if trace["mode"] == "markers" and trace.get("text")
        for text in trace["text"]
    ]


@pytest.fixture(scope="module")
def secon(shipped_charts):
    """Give the map of the first project of the shipped record, which is SECON."""
    return [chart for chart in shipped_charts if isinstance(chart, RegionMap)][1]


def test_every_region_with_an_outline_is_filled_and_named(secon, outlines):
    found = fills(drawn(secon, outlines))
    assert len(found) == len(secon.areas) > 0
    for area, trace in zip(secon.areas, found, strict=True):
        name, *partners = unescape(trace["text"]).replace(" <br>", " ").split("<br>")
        assert name == f"<b>{area.label} ({area.code})</b>"
        assert partners == [f"– {partner}" for partner in area.partners]


def test_every_seat_and_meeting_place_is_told_once(secon, outlines):
    labels = [unescape(text).replace(" <br>", " ") for text in told(drawn(secon, outlines))]
    assert sorted(labels) == sorted(place.label for place in secon.places)


def test_everything_lies_within_the_window(secon, outlines):
    figure = drawn(secon, outlines)
    bottom, top = figure["layout"]["yaxis"]["range"]
    assert (figure["layout"]["xaxis"]["range"], top) == ([0, 1], 0)
    for trace in fills(figure):
        assert all(0 <= x <= 1 for x in trace["x"] if x is not None)
        assert all(0 <= y <= bottom for y in trace["y"] if y is not None)


def test_a_seat_lies_in_its_region_where_the_other_maps_have_it(outlines):
    chart = RegionMap(**SAID, areas=(MAZOVIA,), places=(WARSAW,))
    figure = drawn(chart, outlines)
    (region,) = fills(figure)
    seat = figure["data"][-1]
    across, down = ([v for v in region[axis] if v is not None] for axis in "xy")
    assert min(across) < seat["x"][0] < max(across)
    assert min(down) < seat["y"][0] < max(down)
    window = window_of(chart, [list(outlines.by_code["PL9"].rings())])
    assert (seat["x"][0], seat["y"][0]) == pytest.approx(window.place(21.0118, 52.2298), abs=1e-3)


def test_outlines_are_closed_and_end_where_they_began(secon, outlines):
    for trace in fills(drawn(secon, outlines)):
        assert trace["fill"] == "toself"
        xs, ys = trace["x"], trace["y"]
        ends = [n for n, x in enumerate(xs) if x is None]
        starts = [0, *(end + 1 for end in ends[:-1])]
        assert all(
            (xs[a], ys[a]) == (xs[b - 1], ys[b - 1]) for a, b in zip(starts, ends, strict=True)
        )


@pytest.mark.parametrize(("strength", "opacity"), [("lead", 1.0), ("area", 0.75), ("seat", 0.3)])
def test_a_region_is_as_strong_as_in_the_still_picture(outlines, strength, opacity):
    area = Area("PL9", "Mazovia", "project-0", strength)
    (trace,) = fills(drawn(RegionMap(**SAID, areas=(area,), places=()), outlines))
    assert float(trace["fillcolor"].rstrip(")").split(",")[-1]) == pytest.approx(opacity)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_those_of_the_theme(outlines, theme):
    chart = RegionMap(**SAID, areas=(MAZOVIA,), places=(WARSAW,))
    found = json.dumps(drawn(chart, outlines, theme))
    for colour in (
        PALETTES[theme].land,
        PALETTES[theme].border,
        PALETTES[theme].colour("project-0"),
    ):
        assert colour in found


def test_nothing_is_asked_of_another_host(secon, outlines):
    figure = drawn(secon, outlines)
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    assert not {"geo", "map", "mapbox"} & (set(figure["layout"]) - {"template"})


def test_a_map_keeps_its_shape(secon, outlines):
    figure = map_figure(secon, outlines, LIGHT)
    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.height is None
    assert 0.3 < ratio_of(figure) <= 1.16


def test_a_region_without_an_outline_is_left_out(outlines):
    strange = Area("XX99", "Nowhere", "project-0", "area")
    assert not fills(drawn(RegionMap(**SAID, areas=(strange,), places=()), outlines))


def test_a_region_of_many_partners_names_some_of_them(outlines):
    area = Area("PL9", "Mazovia", "project-0", "area", tuple(f"Partner {n}" for n in range(30)))
    (trace,) = fills(drawn(RegionMap(**SAID, areas=(area,), places=()), outlines))
    assert trace["text"].count("<br>") < 20
    assert trace["text"].endswith("…")


@pytest.mark.parametrize("text", hostile.TEXTS, ids=[ascii(text[:12]) for text in hostile.TEXTS])
def test_no_text_of_the_record_is_taken_for_markup(outlines, text):
    area = Area("PL9", text, "project-0", "area", (text,))
    place = Place("p", text, 52.2, 21.0, "project-0", "lead")
    figure = drawn(RegionMap(**SAID, areas=(area,), places=(place,)), outlines)
    for shown in (*told(figure), *(trace["text"] for trace in fills(figure))):
        bare = shown.replace("<br>", "").replace("<b>", "").replace("</b>", "")
        assert "<" not in bare
        assert "".join(text.split()) in "".join(unescape(bare).split())


def test_empty_maps_are_drawn(empty_charts, outlines):
    for chart in empty_charts:
        if isinstance(chart, RegionMap):
            assert drawn(chart, outlines)["data"]
