from __future__ import annotations

import io
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.content.document import document
from dashboard.content.meetings import events, meeting_table
from dashboard.exports.csv_file import Dialect
from dashboard.exports.files import (
    DOCUMENT_FORMATS,
    MEDIA_TYPES,
    TABLE_FORMATS,
    Format,
    chart_file,
    document_file,
    format_words,
    table_file,
)
from dashboard.language import Words
from tests.dashboard.exports.workbooks import opened


def chart_of(subject, name):
    return next(chart for chart in document(subject).charts if chart.name == name)


@pytest.mark.parametrize("form", TABLE_FORMATS)
def test_the_same_table_makes_the_same_bytes(about, form):
    subject = about("secon", "bg")
    table = meeting_table(subject, events(subject))
    files = [table_file(subject, "Срещи", table, form, Dialect.LOCAL) for _ in range(2)]
    assert files[0] == files[1]


def test_a_table_leaves_with_its_title_and_the_filters_that_made_it(about):
    subject = about("secon")
    table = meeting_table(subject, events(subject).head(3))
    content = table_file(
        subject, "Meetings", table, Format.XLSX, Dialect.PLAIN, ("Country: Spain",)
    )
    workbook = opened(content)
    assert workbook.sheetnames == ["Meetings", "About this file"]
    assert workbook["Meetings"].max_row == 4
    assert workbook["About this file"]["A3"].value == "Country: Spain"


@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_every_format_has_a_name_and_a_media_type(lang):
    names = [format_words(Words(lang), form) for form in Format]
    assert len(set(names)) == len(Format) == len(MEDIA_TYPES)
    for form, name in zip(Format, names, strict=True):
        assert f"({form.upper()})" in name


def test_a_format_that_there_is_none_of_is_refused(about):
    subject = about("secon")
    with pytest.raises(ValueError, match="no pdf of a chart"):
        chart_file(subject, chart_of(subject, "targets"), Format.PDF, Dialect.PLAIN)
    with pytest.raises(ValueError, match="no csv of a document"):
        document_file(document(subject), Format.CSV, Dialect.PLAIN)
    assert Format.CSV not in DOCUMENT_FORMATS


def test_awkward_texts_are_drawn_as_pictures_that_do_no_harm(awkward):
    subject, _ = awkward
    charts = {chart.name: chart for chart in document(subject).charts}
    content = chart_file(subject, charts["targets"], Format.PNG, Dialect.PLAIN)
    picture = Image.open(io.BytesIO(content))
    picture.load()
    assert (picture.width, picture.height < 10_000) == (1_800, True)
    for name in ("timeline", "map"):
        drawing = chart_file(subject, charts[name], Format.SVG, Dialect.PLAIN)
        elements = list(ElementTree.fromstring(drawing).iter())
        tags = {element.tag.rpartition("}")[2] for element in elements}
        assert not tags & {"script", "foreignObject", "iframe", "a", "image"}
        assert not [at for e in elements for at in e.attrib if at.lower().startswith("on")]


def test_libraries_that_take_long_to_load_wait_for_the_file_that_needs_them():
    script = (
        "import sys; import dashboard.exports.files;"
        "print([name for name in ('pptx', 'xlsxwriter', 'typst', 'icalendar', 'plotly')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
