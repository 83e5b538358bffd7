from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.charts.stills import typesetting
from dashboard.charts.stills.typesetting import legible
from dashboard.content.document import document
from dashboard.content.imprint import imprint
from dashboard.exports.picture_file import framed
from tests.dashboard.exports.awkward import LONGER_THAN_A_CELL, awkward_record, shown

SVG = "{http://www.w3.org/2000/svg}"


def pictured(subject, name, form):
    chart = next(c for c in document(subject).charts if c.name == name)
    about = imprint(subject, chart.sources, with_map=name == "map")
    return chart, framed(chart, about, subject.outlines, form)


@pytest.mark.parametrize("name", ["targets", "timeline", "map"])
def test_a_png_is_at_least_twice_as_fine_as_a_screen_and_has_a_white_ground(about, name):
    _, content = pictured(about("secon", "el"), name, "png")
    image = Image.open(io.BytesIO(content)).convert("RGBA")
    assert image.width >= 1_600
    corners = [(0, 0), (image.width - 1, 0), (0, image.height - 1)]
    assert {image.getpixel(corner) for corner in corners} == {(255, 255, 255, 255)}


@pytest.mark.parametrize("name", ["targets", "timeline", "map"])
def test_an_svg_says_in_words_what_it_shows(about, name):
    chart, content = pictured(about("secon", "bg"), name, "svg")
    root = ElementTree.fromstring(content)
    assert root.find(f"{SVG}title").text == chart.title
    told = root.find(f"{SVG}desc").text.splitlines()
    assert told[:2] == [chart.sentence, "SECON, към 31 октомври 2024\u202fг."]


@pytest.mark.parametrize("name", ["targets", "timeline", "map"])
def test_a_png_says_in_words_what_it_shows_and_as_of_when(about, name):
    chart, content = pictured(about("secon", "el"), name, "png")
    told = Image.open(io.BytesIO(content)).text
    assert told["Title"] == chart.title
    described = told["Description"].splitlines()
    assert described[:2] == [chart.sentence, "SECON, στοιχεία έως 31 Οκτωβρίου 2024"]
    assert "Με τη συγχρηματοδότηση της Ευρωπαϊκής Ένωσης: Interreg Europe 2021-2027" in described


def noted(monkeypatch):
    """Return a dictionary that will hold what is drawn."""
    drawn = {}
    original = typesetting.json.dumps

    def note(value, **options):
        drawn.update(value)
        return original(value, **options)

    monkeypatch.setattr(typesetting.json, "dumps", note)
    return drawn


def test_a_picture_carries_title_date_legend_sources_and_responsibility(about, monkeypatch):
    drawn = noted(monkeypatch)
    pictured(about("secon"), "map", "svg")
    frame = drawn["frame"]
    assert frame["title"] == "10 organisations in 9 countries"
    assert frame["heading"] == "SECON, as of 31 October 2024"
    assert "Lead partner" in [key["words"] for key in frame["legend"]]
    told = "\n".join(frame["lines"])
    for line in (
        "Sources: SECON newsletter no. 2 (SECON project",
        "Newest source of the data: 26 March 2025",
        "Outlines: Natural Earth, public domain",
        "Co-funded by the European Union: Interreg Europe 2021-2027",
        "The content is the sole responsibility of the project.",
    ):
        assert line in told


def test_a_text_that_no_picture_holds_is_cut_and_the_picture_says_so(make, about, monkeypatch):
    subject = about("a", record=awkward_record(make, LONGER_THAN_A_CELL))
    drawn = noted(monkeypatch)
    _, content = pictured(subject, "timeline", "png")
    frame = drawn["frame"]
    cut = frame["lines"][1]
    assert (len(cut), cut[-1]) == (600, "…")
    assert frame["notes"][-1].startswith("Long texts are cut and end in “…”")
    assert Image.open(io.BytesIO(content)).height < 6_000


def test_a_picture_of_usual_texts_says_nothing_of_cuts(about, monkeypatch):
    drawn = noted(monkeypatch)
    pictured(about(""), "map", "svg")
    assert not [note for note in drawn["frame"]["notes"] if "cut" in note]


def test_the_same_chart_makes_the_same_picture(about):
    for form in ("png", "svg"):
        first, second = (pictured(about("secon"), "map", form)[1] for _ in range(2))
        assert first == second


def test_awkward_texts_are_drawn_and_do_no_harm(awkward):
    subject, text = awkward
    chart, content = pictured(subject, "targets", "svg")
    root = ElementTree.fromstring(content)
    assert " ".join(shown(text).split()) in " ".join(root.find(f"{SVG}desc").text.split())
    assert not [e for e in root.iter() if e.tag.endswith(("script", "foreignObject", "image"))]
    assert chart.bars


def test_a_letter_that_our_fonts_lack_is_seen_to_be_missing():
    assert legible("Ζα é ж 日本") == "Ζα é ж ��"
    assert legible("a\x00b\tc\n") == "ab\tc\n"
