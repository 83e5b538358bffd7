from __future__ import annotations

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.content.charts import map_of
from dashboard.content.imprint import imprint
from dashboard.exports.pptx_file import chart_slide
from tests.dashboard.exports.slides import description, every_shape, opened, words


@pytest.fixture(scope="module")
def maps(documents):
    def make_map(project, lang="en"):
        subject = documents(project, lang).subject
        chart = next(c for c in documents(project, lang).charts if c.name == "map")
        about_it = imprint(subject, chart.sources, with_map=True)
        slides = opened(chart_slide(chart, about_it, subject.words, subject.outlines)).slides
        return chart, slides[0]

    return make_map


def test_a_region_is_a_shape_with_its_name_and_its_partners(maps):
    _, slide = maps("secon")
    regions = {s.name: s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.FREEFORM}
    assert set(regions) == {
        "Peloponnisos",
        "Attiki",
        "Prov. Vlaams-Brabant",
        "Makroregion województwo mazowieckie",
        "Extremadura",
        "Harghita",
        "Rīga",
    }
    assert description(regions["Harghita"]) == "Harghita: Harghita County Council"


def test_a_map_is_drawn_of_shapes_and_not_a_picture(maps):
    _, slide = maps("plus-resilient")
    kinds = {shape.shape_type for shape in every_shape(slide.shapes)}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    kinds_of_parts = {part.content_type for part in slide.part.package.iter_parts()}
    assert not [kind for kind in kinds_of_parts if kind.startswith("image/")]


def test_countries_are_one_group_and_named_in_the_language_of_the_reader(maps):
    _, slide = maps("secon", "el")
    (group,) = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert group.name == "Χώρες"
    assert {"Ελλάδα", "Βουλγαρία", "Ισπανία"} <= {shape.name for shape in group.shapes}


@pytest.mark.parametrize("project", ["secon", "cesme-plus", "plus-resilient", ""])
def test_every_place_is_a_point_with_its_name(maps, project):
    chart, slide = maps(project)
    names = [shape.name for shape in slide.shapes]
    for place in chart.places:
        assert place.label in names


def test_lead_partner_partners_and_meetings_look_different(maps):
    _, slide = maps("secon")
    shapes = {shape.name: shape._element for shape in slide.shapes}
    lead = shapes["Tripoli: Region of Peloponnese"]
    partner = shapes["Riga: Riga Planning Region"]
    assert lead.xpath(".//a:prstGeom/@prst") == ["donut"]
    assert partner.xpath(".//a:prstGeom/@prst") == ["ellipse"]
    legend = words(slide)
    for key in ("SECON", "Region of a seat", "Lead partner", "Partner", "Meeting place"):
        assert key in legend


def test_a_map_says_what_is_missing_on_it_and_whose_outlines_it_shows(maps):
    _, slide = maps("secon")
    told = words(slide)
    assert "no outline is at hand: Verband Region Rhein-Neckar" in told
    assert "Outlines: Natural Earth, public domain" in told


def test_a_map_of_all_europe_ends_where_the_countries_do(about, make):
    partners = [
        {"project": "a", "partner": code, "country": code[:2], "regions": code}
        for code in ("IS00", "FI1D", "CY00", "ES61")
    ]
    subject = about("a", record=make(projects=[{"project": "a"}], partners=partners))
    about_it = imprint(subject, with_map=True)
    content = chart_slide(map_of(subject), about_it, subject.words, subject.outlines)
    shapes = {shape.name: shape for shape in opened(content).slides[0].shapes}
    sea, land = shapes["4 organisations in 4 countries"], shapes["Countries"]
    assert sea.left + sea.width == pytest.approx(land.left + land.width, abs=20_000)
    assert sea.top + sea.height == pytest.approx(land.top + land.height, abs=20_000)


def test_outlines_end_at_the_edge_of_the_map(maps):
    _, slide = maps("secon")
    ground = next(s for s in slide.shapes if s.name == "10 organisations in 9 countries")
    for shape in every_shape(slide.shapes):
        if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM:
            assert ground.left - 1 <= shape.left
            assert shape.left + shape.width <= ground.left + ground.width + 1
            assert ground.top - 1 <= shape.top
            assert shape.top + shape.height <= ground.top + ground.height + 1
