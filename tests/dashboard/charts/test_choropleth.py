from __future__ import annotations

import datetime

import pytest

from dashboard.charts.choropleth import choropleth
from dashboard.language import Words
from dashboard.palette import CLASSES
from loaders.regions import Outline, Outlines

NOW = datetime.date(2026, 11, 22)
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
FEW = Outlines({c: Outline(c, f"Name {c}", len(c) - 2, SQUARE) for c in ("EL", "EL65", "EL64")})
PARTNERS = [
    {"project": "a", "partner": "p", "regions": "EL65", "country": "GR", "source": "s1"},
    {"project": "b", "partner": "p", "regions": "EL65", "country": "GR", "source": "s2 s1"},
    {"project": "a", "partner": "q", "regions": "EL65", "country": "GR"},
    {"project": "b", "partner": "r", "regions": "EL64", "country": "GR"},
    {"project": "b", "partner": "s", "regions": "BG42", "country": "BG"},
    {"project": "b", "partner": "t", "regions": "BG", "country": "BG"},
]


@pytest.fixture(scope="module")
def record(make):
    return make(partners=PARTNERS)


def of(record, **choices):
    return choropleth(record, NOW, Words(choices.pop("lang", "en")), FEW, **choices)


def test_regions_are_coloured_by_distinct_organisations(record):
    areas = {area.code: area for area in of(record).areas}
    assert areas["EL65"].partners == ("2 organisations", "3 partnerships", "2 projects")
    assert [areas[code].colour for code in ("EL64", "EL65")] == [CLASSES[0], CLASSES[-1]]


@pytest.mark.parametrize(
    ("measure", "legend"),
    [
        ("organisations", ["Organisations: 1", "2", "none on record"]),
        ("partnerships", ["Partnerships: 1", "3", "none on record"]),
        ("projects", ["Projects: 1", "2", "none on record"]),
    ],
)
def test_the_legend_says_what_each_colour_counts(record, measure, legend):
    assert [words for _, _, words in of(record, measure=measure).legend] == legend


def test_behind_the_map_stands_every_region_with_all_figures(record):
    table = of(record).table
    figures = ["organisations", "partnerships", "projects"]
    assert table.names == ["region", "code", "country", *figures, "source"]
    assert table.rows == (
        ("Name EL65", "EL65", "Greece", 2, 3, 2, "s1 s2"),
        ("BG42", "BG42", "Bulgaria", 1, 1, 1, None),
        ("Name EL64", "EL64", "Greece", 1, 1, 1, None),
    )


def test_what_is_not_on_the_map_is_said(record):
    chart = of(record)
    assert chart.missing == ("BG42",)
    assert chart.notes == (
        "Organisations · Regions of NUTS 2",
        "1 partnership has no region at this level on record and is not counted.",
        "Not drawn, because no outline is at hand: BG42.",
    )


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("organisations", "5 organisations in 2 countries"),
        ("partnerships", "6 partnerships in 2 countries"),
        ("projects", "2 projects in 2 countries"),
    ],
)
def test_the_title_counts_what_the_map_counts(record, measure, title):
    assert of(record, measure=measure).title == title


def test_the_map_of_countries_says_so(record):
    chart = of(record, level=0, measure="projects")
    assert chart.notes == (
        "Projects · Countries (NUTS 0)",
        "Not drawn, because no outline is at hand: BG.",
    )
    assert chart.sentence.startswith("Projects · Countries (NUTS 0): Greece: 2")


def test_a_region_without_colour_is_explained(record):
    assert of(record).legend[-1] == ("class", "land", "none on record")


def test_countries_are_named_in_the_language_of_the_reader(record):
    (row, _) = of(record, level=0, lang="bg").table.rows
    assert row[:2] == ("Гърция", "EL")


def test_a_map_without_partners_says_so(make):
    chart = of(make(partners=[]))
    assert (chart.areas, chart.legend, chart.table.rows) == ((), (), ())
    assert chart.sentence == "No partner has a region at this level on record."
