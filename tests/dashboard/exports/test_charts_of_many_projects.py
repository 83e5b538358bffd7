"""Charts of many projects as files: what they show, what colours mean, and what stands behind."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.content.charts import map_of, targets_of, timeline_of
from dashboard.exports.csv_file import Dialect
from dashboard.exports.files import Format, chart_file
from dashboard.palette import PALETTES
from loaders import load
from tests.dashboard.exports.slides import description, opened, words
from tests.dashboard.exports.workbooks import opened as opened_workbook
from tests.dashboard.exports.workbooks import series_of, table_of
from tests.views.many_projects import many_projects

FEWEST, MOST = PALETTES["light"].class_1, PALETTES["light"].class_5


@pytest.fixture(scope="module")
def subject(about, tmp_path_factory):
    return about(record=load(many_projects(tmp_path_factory.mktemp("many"))))


@pytest.fixture(scope="module")
def made(subject):
    chart = map_of(subject)
    return lambda form: chart_file(subject, chart, form, Dialect.PLAIN)


def test_on_a_slide_a_region_is_a_shape_in_the_colour_of_its_figure(made):
    (slide,) = opened(made(Format.PPTX)).slides
    shapes = {shape.name: shape for shape in slide.shapes}
    for name, colour, told in (
        ("Veneto", FEWEST, "Veneto: 1 organisation, 260 partnerships, 260 projects"),
        ("Yugozapaden", MOST, "Yugozapaden: 260 organisations, 260 partnerships, 260 projects"),
    ):
        assert f"#{shapes[name].fill.fore_color.rgb}" == colour
        assert description(shapes[name]) == told
    told = words(slide)
    for line in ("Organisations: 1", "260", "none on record", "Organisations · Regions of NUTS 2"):
        assert line in told.splitlines()


def test_the_table_names_the_sources_of_each_region(made):
    rows = list(csv.reader(io.StringIO(made(Format.CSV).decode())))
    assert rows[0][-1] == "Source ids"
    assert rows[1:] == [
        ["Yugozapaden", "BG41", "Bulgaria", "260", "260", "260", "s1"],
        ["Veneto", "ITH3", "Italy", "1", "260", "260", "s1"],
    ]


def test_the_workbook_has_the_picture_bars_in_the_colours_of_the_map_and_the_table(made):
    chart, table, _ = opened_workbook(made(Format.XLSX)).worksheets
    assert len(chart._images) == 1
    (bars,) = series_of(chart)
    assert (bars.values, bars.colours) == ([260, 1], [MOST, FEWEST])
    assert table_of(table)[1] == ["Yugozapaden", "BG41", "Bulgaria", 260, 260, 260, "s1"]


def test_the_picture_shows_both_colours(made):
    image = Image.open(io.BytesIO(made(Format.PNG))).convert("RGB")
    found = {f"#{r:02X}{g:02X}{b:02X}": n for n, (r, g, b) in image.getcolors(1 << 24)}
    assert min(found[FEWEST], found[MOST]) > 10_000


def test_the_drawing_says_the_figures_in_words(made):
    told = ElementTree.fromstring(made(Format.SVG)).findtext("{http://www.w3.org/2000/svg}desc")
    assert "Yugozapaden: 260 · Veneto: 1" in told


def slide_of(subject, chart):
    (slide,) = opened(chart_file(subject, chart, Format.PPTX, Dialect.PLAIN)).slides
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    return words(slide).splitlines(), frame.chart


def test_two_years_are_named_as_years_and_not_by_their_quarters(subject):
    _, chart = slide_of(subject, timeline_of(subject))
    assert chart.category_axis.tick_labels.number_format == "yyyy"
    axis = chart.category_axis
    assert axis.major_unit == 365.25
    # 2024 has a day more: a third tick would fall on its last day and name it again.
    assert axis.maximum_scale < axis.minimum_scale + 2 * 365.25


def test_the_legend_of_what_projects_report_speaks_of_no_target(subject):
    told, chart = slide_of(subject, targets_of(subject))
    assert {"Projects", "With a reported value"} < set(told)
    assert "Target" not in told
    assert [series.name for series in chart.plots[0].series] == [
        "Projects",
        "With a reported value",
    ]
    sheet = opened_workbook(
        chart_file(subject, targets_of(subject), Format.XLSX, Dialect.PLAIN)
    ).worksheets[0]
    assert [bars.name for bars in series_of(sheet)] == ["Projects", "With a reported value"]
