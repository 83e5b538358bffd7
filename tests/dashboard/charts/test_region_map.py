from __future__ import annotations

import datetime

import pytest

from dashboard.charts.region_map import outlines_of, region_map
from dashboard.language import Words
from dashboard.progress.scope import narrowed, project_ids
from loaders.regions import Outline, Outlines

NOW = datetime.date(2026, 11, 22)
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
FEW = Outlines({c: Outline(c, f"Name {c}", 2, SQUARE) for c in ("EL65", "EL64", "PT1A")})


def of(record, scope=None, outlines=FEW, as_of=NOW):
    return region_map(record, scope or record, as_of, Words(), outlines)


@pytest.fixture(scope="module")
def secon(shipped, outlines):
    return of(shipped, narrowed(shipped, ["secon"]), outlines)


@pytest.mark.parametrize(
    ("projects", "title"),
    [
        (["secon"], "10 organisations in 9 countries"),
        (["cesme-plus"], "7 organisations in 4 countries"),
        (["plus-resilient"], "14 organisations in 8 countries"),
        (["secon", "cesme-plus", "plus-resilient"], "31 organisations in 15 countries"),
    ],
)
def test_the_title_is_the_count_of_the_dossier(shipped, outlines, projects, title):
    assert of(shipped, narrowed(shipped, projects), outlines).title == title


def test_the_lead_partner_is_told_apart(secon):
    assert [area.code for area in secon.areas if area.strength == "lead"] == ["EL65"]
    leads = [place for place in secon.places if place.kind == "lead"]
    assert [place.label for place in leads] == ["Tripoli: Region of Peloponnese"]


def test_every_partner_of_secon_is_on_the_map(secon):
    assert len(secon.table.rows) == 10
    assert sum(place.kind != "meeting" for place in secon.places) == 10
    drawn = {name for area in secon.areas for name in area.partners}
    listed = {row[1] for row in secon.table.rows}
    assert drawn | set(secon.missing) == listed
    assert not drawn & set(secon.missing)


def test_meeting_places_are_those_of_the_events_held(secon):
    venues = [(p.key, p.assumed) for p in secon.places if p.kind == "meeting"]
    assert venues == [("se-1", False), ("se-2", False), ("se-3", True), ("se-4", False)]


def test_before_the_first_event_there_is_no_meeting_place(shipped, outlines):
    chart = of(shipped, narrowed(shipped, ["secon"]), outlines, datetime.date(2023, 5, 24))
    assert {place.kind for place in chart.places} == {"lead", "partner"}
    assert "meeting" not in {kind for kind, _, _ in chart.legend}


def test_no_pin_stands_in_serres(shipped, outlines):
    chart = of(shipped, narrowed(shipped, project_ids(shipped)), outlines)
    assert not any("Serres" in place.label for place in chart.places)
    assert not any(abs(p.lat - 41.09) < 0.05 and abs(p.lon - 23.53) < 0.05 for p in chart.places)


def test_a_region_of_two_projects_has_a_colour_of_its_own(shipped, outlines):
    chart = of(shipped, narrowed(shipped, project_ids(shipped)), outlines)
    assert [area.code for area in chart.areas if area.colour == "several"] == ["EL30"]
    assert ("area", "several", "Region of several projects") in chart.legend


def test_a_project_keeps_its_colour_when_it_is_alone(shipped, outlines):
    chart = of(shipped, narrowed(shipped, ["cesme-plus"]), outlines)
    assert {item.colour for item in (*chart.areas, *chart.places)} == {"project-1"}


def partner(make, **cells):
    return next(make(partners=[{"partner": "p"} | cells]).partners.itertuples())


@pytest.mark.parametrize(
    ("regions", "basis", "codes"),
    [
        ("EL65", "area", ["EL65"]),
        ("EL65 EL64", "area", ["EL65", "EL64"]),
        ("EL65 EL65", "area", ["EL65"]),
        ("EL651", "area", []),
        ("EL651", "contains", []),
        ("EL651", "", ["EL65"]),
        ("EL651 BG411", "", []),
        ("EL651", "seat", ["EL65"]),
        ("PT1A1 PT1A2", "seat", ["PT1A"]),
        ("EL65 EL99", "area", []),
        ("EL651 BG411", "seat", []),
        ("EL6", "seat", []),
        ("", "area", []),
        ("", "seat", []),
    ],
)
def test_an_area_is_drawn_exactly_or_not_at_all(make, regions, basis, codes):
    found = outlines_of(partner(make, regions=regions, regions_basis=basis), FEW)
    assert [outline.code for outline in found] == codes


def test_a_region_is_as_strong_as_the_strongest_partner_in_it(make):
    rows = [
        {"partner": "seat", "regions": "EL65", "regions_basis": "seat"},
        {"partner": "area", "regions": "EL65", "regions_basis": "area"},
        {"partner": "lead", "regions": "EL64", "regions_basis": "seat", "role": "lead"},
        {"partner": "near", "regions": "EL64", "regions_basis": "area"},
        {"partner": "else", "regions": "PT1A", "regions_basis": "contains"},
    ]
    areas = of(make(partners=rows)).areas
    assert {area.code: area.strength for area in areas} == {
        "EL65": "area",
        "EL64": "lead",
        "PT1A": "seat",
    }
    assert areas[0].partners == ("seat", "area")


def test_organisations_of_one_city_share_a_point(make):
    seat = {"lat": "38.0", "lon": "23.7", "city": "Athens"}
    rows = [
        {"partner": "p", "seat_basis": "assumed"} | seat,
        {"partner": "q", "role": "lead", "seat_basis": "stated"} | seat,
        {"project": "b", "partner": "p"} | seat,
    ]
    places = of(make(partners=rows)).places
    assert [(p.key, p.kind, p.label) for p in places] == [
        ("p q", "lead", "Athens: p · q"),
        ("p", "partner", "Athens: p"),
    ]
    assert not places[0].assumed


@pytest.mark.parametrize(("lat", "lon"), [("", ""), ("38.0", ""), ("", "22.0")])
def test_a_partner_without_a_point_has_none_and_stays_in_the_table(make, lat, lon):
    chart = of(make(partners=[{"partner": "p", "lat": lat, "lon": lon}]))
    assert chart.places == ()
    assert [row[1] for row in chart.table.rows] == ["p"]
    assert chart.notes == ()


def test_of_very_many_points_that_stand_for_regions_the_first_are_named(make):
    point = {"lat": "38.0", "lon": "22.0"}
    rows = [{"partner": f"p{n}", "name_en": f"Org {n}"} | point for n in range(14)]
    (note,) = of(make(partners=rows)).notes
    assert note.endswith("Org 10, Org 11, and 2 more.")


def test_a_point_that_stands_for_a_region_is_said(make):
    rows = [{"partner": "p", "name_en": "Org", "lat": "38.0", "lon": "22.0"}]
    chart = of(make(partners=rows))
    assert chart.notes == ("Shown as a point, because no outline is at hand: Org.",)
    assert chart.missing == ("Org",)


def test_what_is_missing_leaves_no_mark_in_labels_and_sentences(make):
    here = {"lat": "38.0", "lon": "22.0"}
    chart = of(
        make(
            partners=[{"partner": "p", "name_en": "Org"} | here],
            meetings=[{"meeting": "m", "start": "2020-01-01", "status": "held"} | here],
        )
    )
    assert [place.label for place in chart.places] == ["Org", "m (1 January 2020)"]
    assert chart.sentence == "Org"
    assert chart.table.on_screen.rows[0][1:] == ("Org", "Partner", "", "", "", "", "")


def test_the_key_names_only_what_is_drawn(make):
    rows = [{"partner": "p", "lat": "38.0", "lon": "22.0"}]
    assert [kind for kind, _, _ in of(make(partners=rows)).legend] == ["area", "partner"]
    assert of(make()).legend == ()


def test_sources_are_those_of_the_partners_and_of_the_places_shown(make):
    here = {"start": "2020-01-01", "lat": "38.0", "lon": "22.0"}
    meetings = [
        {"meeting": "held", "status": "held", "source": "s1"} | here,
        {"meeting": "planned", "status": "planned", "source": "s2"} | here,
        {"meeting": "nowhere", "status": "held", "start": "2020-01-01", "source": "s3"},
    ]
    record = make(partners=[{"partner": "p", "source": "s4"}], meetings=meetings)
    assert of(record).sources == ("s1", "s4")


def test_without_partners_the_map_says_so(make):
    chart = of(make())
    assert chart.title == "0 organisations in 0 countries"
    assert chart.sentence == "No partner is on record."
    assert (chart.areas, chart.places, chart.table.rows) == ((), (), ())


def test_the_sentence_names_partners_by_country(make):
    rows = [
        {"partner": "A", "country": "GR"},
        {"partner": "B", "country": "BG"},
        {"partner": "C", "country": "GR"},
    ]
    assert of(make(partners=rows)).sentence == "Greece: A and C · Bulgaria: B"


def test_whoever_drew_the_outlines_is_named(secon):
    assert "Natural Earth" in secon.credit


def test_projects_that_share_a_colour_are_not_told_apart_by_a_key(make):
    names = [f"p{n}" for n in range(8)]
    partners = [
        {"project": name, "partner": name, "lat": "37", "lon": "22", "regions": "EL65"}
        for name in names
    ]
    few = of(make(projects=[{"project": n} for n in names[:7]], partners=partners[:7]))
    assert sum(words in names for _, _, words in few.legend) == 7
    many = of(make(projects=[{"project": n} for n in names], partners=partners))
    assert not any(words in names for _, _, words in many.legend)
