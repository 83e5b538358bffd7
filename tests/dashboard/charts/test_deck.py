from __future__ import annotations

import datetime
import json
import re

import pytest

from dashboard.charts.chart import Area, Place, RegionMap, Table
from dashboard.charts.deck import DIMMED, OPACITY, MapFiles, deck
from dashboard.charts.region_map import region_map
from dashboard.language import Words
from dashboard.palette import PALETTES, rgb
from loaders.regions import Outline

NOW = datetime.date(2026, 11, 22)
SQUARE = {"type": "Polygon", "coordinates": [[[20.0, 38.0], [23.0, 38.0], [23.0, 41.0]]]}
FILES = MapFiles(
    "/outlines/regions.geojson",
    "/outlines/ground.geojson",
    tuple(Outline(code, code, 2, SQUARE) for code in ("AA11", "BB22", "CC33")),
)
SAID = {
    "name": "map",
    "title": "",
    "sentence": "",
    "table": Table((), ()),
    "sources": (),
    "as_of": NOW,
    "lang": "en",
}
LIGHT = PALETTES["light"]


def described(areas=(), places=(), chosen=(), palette=LIGHT):
    chart = RegionMap(**SAID, areas=tuple(areas), places=tuple(places))
    return json.loads(deck(chart, FILES, palette, chosen).to_json())


def layer(description, name):
    return next(layer for layer in description["layers"] if layer["id"] == name)


def looked_up(expression):
    """Do what the browser does: give the colour of each outline by its index."""
    colours, numbers = re.fullmatch(
        r"@@=\((\[\[.*\]\])\)\[\((\[.*\])\)\[properties\.index\]\]", expression
    ).groups()
    table = json.loads(colours)
    return [table[number] for number in json.loads(numbers)]


def test_every_region_has_its_own_colour_and_the_others_none():
    areas = [
        Area("CC33", "C", "project-1", "lead"),
        Area("AA11", "A", "project-0", "seat"),
    ]
    regions = layer(described(areas), "regions")
    seat = [*rgb(LIGHT.colour("project-0")), OPACITY["seat"]]
    lead = [*rgb(LIGHT.colour("project-1")), OPACITY["lead"]]
    assert looked_up(regions["getFillColor"]) == [seat, [0, 0, 0, 0], lead]
    edges = [[*color[:3], 255] for color in (seat, lead)]
    assert looked_up(regions["getLineColor"]) == [edges[0], [0, 0, 0, 0], edges[1]]


def test_regions_that_were_not_chosen_are_dimmed():
    areas = [Area("AA11", "A", "project-0", "area"), Area("BB22", "B", "project-0", "area")]
    colours = looked_up(layer(described(areas, chosen=["BB22"]), "regions")["getFillColor"])
    assert [colour[3] for colour in colours] == [round(OPACITY["area"] * DIMMED), 190, 0]


@pytest.fixture(scope="module")
def shipped_map(shipped, outlines):
    return region_map(shipped, shipped, NOW, Words(), outlines)


def test_the_colours_of_the_shipped_record_are_at_the_right_regions(shipped_map, outlines):
    ordered = tuple(outlines.by_code[code] for code in sorted(outlines.by_code))
    files = MapFiles("/r", "/g", ordered)
    found = json.loads(deck(shipped_map, files, LIGHT).to_json())
    colours = looked_up(layer(found, "regions")["getFillColor"])
    filled = {o.code: tuple(c[:3]) for o, c in zip(ordered, colours, strict=True) if c[3]}
    assert filled == {area.code: rgb(LIGHT.colour(area.colour)) for area in shipped_map.areas}


def test_outlines_stay_files_and_no_geometry_is_sent(shipped_map, outlines):
    text = deck(
        shipped_map, MapFiles("/r", "/g", tuple(outlines.by_code.values())), LIGHT
    ).to_json()
    assert "coordinates" not in text
    assert "\n" not in text
    assert '": ' not in re.sub(r'"label":"[^"]*"', "", text)
    assert len(text) < 30_000


def test_nothing_but_our_own_files_is_asked_for(shipped_map, outlines):
    found = json.loads(
        deck(shipped_map, MapFiles("/r", "/g", tuple(outlines.by_code.values())), LIGHT).to_json()
    )
    assert found["mapStyle"] == "__MAP_STYLE__"
    assert found.get("mapProvider") is None
    assert [layer(found, name)["data"] for name in ("ground", "regions")] == ["/g", "/r"]
    assert "://" not in json.dumps(found)


def test_a_point_is_where_its_place_is():
    places = [
        Place("p1", "Athens: Org", 37.98384, 23.72784, "project-0", "lead"),
        Place("m1", "Haskovo: Event", 41.9342, 25.5556, "project-0", "meeting"),
    ]
    lead, meeting = layer(described(places=places), "places")["data"]
    assert lead["position"] == [23.7278, 37.9838]
    assert (lead["key"], lead["kind"], lead["label"]) == ("p1", "lead", "Athens: Org")
    assert lead["fill"][:3] == list(rgb(LIGHT.colour("project-0")))
    assert meeting["fill"][:3] == list(rgb(LIGHT.ground))
    assert meeting["line"][:3] == list(rgb(LIGHT.colour("project-0")))


@pytest.mark.parametrize("text", ["@@=boom(", "@@#boom.x", "@@"])
def test_no_text_of_the_record_is_taken_for_an_expression(text):
    places = [Place("p", text, 38.0, 22.0, "project-0", "partner")]
    label = layer(described(places=places), "places")["data"][0]["label"]
    assert not label.startswith("@@")
    assert label.strip() == text


@pytest.mark.parametrize("lat", [-90.0, 90.0, 0.0])
def test_the_poles_are_no_obstacle(lat):
    places = [Place("p", "P", lat, 22.0, "project-0", "partner")]
    view = described(places=places)["initialViewState"]
    assert -90 <= view["latitude"] <= 90


def test_the_view_holds_the_regions_that_are_shown():
    view = described([Area("AA11", "A", "project-0", "area")])["initialViewState"]
    assert 20 < view["longitude"] < 23
    assert 38 < view["latitude"] < 41
    assert view["zoom"] > described()["initialViewState"]["zoom"]


def test_an_empty_map_shows_europe_and_nothing_to_pick():
    found = described()
    assert layer(found, "places")["data"] == []
    assert not any(layer["pickable"] for layer in found["layers"])
    assert -11 < found["initialViewState"]["longitude"] < 32


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_land_has_the_colour_of_the_theme(theme):
    ground = layer(described(palette=PALETTES[theme]), "ground")
    assert ground["getFillColor"] == list(rgb(PALETTES[theme].land))
