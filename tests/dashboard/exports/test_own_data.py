"""Every file that is made of what a reader opened says so, inside and by its name."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.charts.stills.typesetting import StillForm
from dashboard.content.document import document
from dashboard.content.subject import Subject
from dashboard.exports import picture_file
from dashboard.exports.csv_file import Dialect
from dashboard.exports.file_names import file_name
from dashboard.exports.files import Format, chart_file, document_file
from tests.dashboard.conftest import MakeSubject

SIGN = "Data that a reader opened, not the published record: mine.xlsx"


@pytest.fixture(scope="module")
def subject(about: MakeSubject) -> Subject:
    return dataclasses.replace(about("plus-resilient"), own_files=("mine.xlsx",))


def unpacked(content: bytes) -> str:
    """Return all text of an office file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def unfolded(content: bytes) -> str:
    return content.decode().replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")


def pages(content: bytes) -> list[str]:
    """Return what is read on each page of a PDF, in one line each."""
    found = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return [" ".join(text.split()) for text in found]


def described(content: bytes) -> str:
    """Return what a drawing says of itself in words."""
    return ElementTree.fromstring(content).findtext("{http://www.w3.org/2000/svg}desc") or ""


def texts(content: bytes) -> str:
    """Return what a picture says of itself in words, as another library reads them."""
    return "".join(map(str, Image.open(io.BytesIO(content)).info.values()))


READ: dict[Format, Callable[[bytes], str]] = {
    Format.PDF: lambda content: "".join(pages(content)),
    Format.XLSX: unpacked,
    Format.PPTX: unpacked,
    Format.HTML: bytes.decode,
    Format.ICS: unfolded,
}


@pytest.mark.parametrize("form", READ)
def test_a_document_says_whose_data_it_holds(
    subject: Subject, about: MakeSubject, form: Format
) -> None:
    own = document_file(document(subject), form, Dialect.PLAIN)
    assert SIGN in READ[form](own)
    published = document_file(document(about("plus-resilient")), form, Dialect.PLAIN)
    assert "Data that a reader opened" not in READ[form](published)


def test_every_page_of_a_report_says_whose_data_it_holds(subject: Subject) -> None:
    read = pages(document_file(document(subject), Format.PDF, Dialect.PLAIN))
    assert len(read) > 2
    assert all(SIGN in page for page in read)


OF_A_CHART: dict[Format, Callable[[bytes], str]] = {
    Format.XLSX: unpacked,
    Format.PPTX: unpacked,
    Format.SVG: described,
    Format.PNG: texts,
}


@pytest.mark.parametrize("form", OF_A_CHART)
def test_a_chart_says_whose_data_it_shows(
    subject: Subject, about: MakeSubject, form: Format
) -> None:
    read, published = OF_A_CHART[form], about("plus-resilient")
    for chart in document(subject).charts:
        assert SIGN in read(chart_file(subject, chart, form, Dialect.PLAIN)), chart.name
        other = read(chart_file(published, chart, form, Dialect.PLAIN))
        assert "Data that a reader opened" not in other, chart.name


@pytest.mark.parametrize("form", [Format.PNG, Format.SVG])
def test_a_picture_shows_the_sign_below_the_chart(
    subject: Subject, monkeypatch: pytest.MonkeyPatch, form: Format
) -> None:
    """What the picture draws is set as PDF, too: there its letters can be read."""
    original, drawn = picture_file.typeset, []

    def note(template: str, drawing: dict[str, object], form: StillForm) -> bytes:
        drawn.append(original(template, drawing, "pdf"))
        return original(template, drawing, form)

    monkeypatch.setattr(picture_file, "typeset", note)
    for chart in document(subject).charts:
        chart_file(subject, chart, form, Dialect.PLAIN)
        (read,) = pages(drawn.pop())
        assert SIGN in read, chart.name
        assert read.index(chart.title) < read.index(SIGN)


@pytest.mark.parametrize("form", list(Format))
def test_the_name_of_a_file_says_it_too(subject: Subject, form: Format) -> None:
    assert file_name(subject, "map", form).startswith("own-data-plus-resilient-map-")
