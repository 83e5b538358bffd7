from __future__ import annotations

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.dashboard.exports.slides import (
    DRAWING,
    charts,
    description,
    is_decoration,
    opened,
    standing_out,
)

DECKS = [("secon", "en", "en-GB"), ("", "el", "el-GR"), ("cesme-plus", "pt", "pt-PT")]
# Hundredths of a point: smaller letters nobody reads in a meeting.
SMALLEST = 1000


@pytest.fixture(params=DECKS, ids=["secon-en", "all-el", "cesme-plus-pt"], scope="module")
def made(request, decks):
    project, lang, tag = request.param
    return opened(decks(project, lang)), tag


def runs(made):
    for slide in made.slides:
        for part in (slide._element, *(c._chartSpace for c in charts_of(slide))):
            yield from part.iter(f"{DRAWING}r", f"{DRAWING}fld")


def charts_of(slide):
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def test_all_text_is_marked_with_its_language(made):
    slides, tag = made
    tags = {run.find(f"{DRAWING}rPr").get("lang") for run in runs(slides)}
    assert tags == {tag}
    for chart in charts(slides):
        assert chart._chartSpace.xpath("c:lang/@val") == [tag]


def test_no_letter_is_too_small_to_read(made):
    slides, _ = made
    sizes = [int(run.find(f"{DRAWING}rPr").get("sz")) for run in runs(slides)]
    for chart in charts(slides):
        sizes += map(int, chart._chartSpace.xpath(".//a:defRPr/@sz"))
    assert min(sizes) >= SMALLEST


def test_nothing_stands_out_over_the_slide(made):
    slides, _ = made
    assert standing_out(slides) == []


def test_tables_end_above_the_foot_of_the_slide(made):
    slides, _ = made
    for slide in list(slides.slides)[1:]:
        foot = next(shape for shape in slide.shapes if shape.name == "Imprint")
        for shape in slide.shapes:
            if shape.has_table:
                rows = sum(row.height for row in shape.table.rows)
                assert shape.top + rows <= foot.top


def test_what_is_not_text_is_described_or_decoration(made):
    slides, _ = made
    for slide in slides.slides:
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.TEXT_BOX or shape.is_placeholder:
                continue
            assert description(shape) or is_decoration(shape), shape.name


def test_every_slide_has_a_title_for_those_who_listen(made):
    slides, _ = made
    assert all(slide.shapes.title.text.strip() for slide in slides.slides)


def test_slides_are_numbered_by_a_field_that_follows_when_they_are_moved(made):
    slides, _ = made
    for number, slide in enumerate(slides.slides, 1):
        fields = list(slide._element.iter(f"{DRAWING}fld"))
        assert [field.get("type") for field in fields] == ["slidenum"] * (number > 1)
        assert [field.find(f"{DRAWING}t").text for field in fields] == [str(number)] * (number > 1)


def test_no_placeholder_of_the_template_is_left_empty(made):
    slides, _ = made
    for slide in slides.slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)
