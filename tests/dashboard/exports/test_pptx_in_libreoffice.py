"""Slides as LibreOffice shows them: read back as PDF by poppler."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from itertools import combinations

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.content.document import document
from dashboard.exports.pptx_file import deck
from tests.dashboard.exports.awkward import TEXTS, awkward_record
from tests.dashboard.exports.libreoffice import converted
from tests.dashboard.exports.slides import opened

# Part of the smaller of two words that the other may cover: boxes of lines touch.
TOUCHING = 0.25
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def covers(self, other):
        """Return how much of the smaller of two words lies under the other, as a part of it."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0) / min(self.area, other.area)

    @property
    def area(self):
        return (self.right - self.left) * (self.bottom - self.top)


def pages_of(pdf):
    """Return the words of each page, with the size of the page."""
    done = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True, text=True
    )
    for page in done.stdout.split("<page ")[1:]:
        width, height = re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups()
        found = [Word(*map(float, word[:4]), word[4]) for word in WORD.findall(page)]
        yield float(width), float(height), [word for word in found if word.area]


@pytest.fixture(params=[("secon", "el"), ("", "bg")], ids=["secon-el", "all-bg"], scope="module")
def shown(request, decks, tmp_path_factory):
    """Give a deck and the PDF that LibreOffice makes of it."""
    content = decks(*request.param)
    return content, converted(content, "pptx", "pdf", tmp_path_factory.mktemp("slides"))


def words_over_each_other(words):
    return [
        (one.text, other.text)
        for one, other in combinations(words, 2)
        if one.covers(other) > TOUCHING
    ]


def test_every_slide_becomes_a_page(shown):
    content, pdf = shown
    assert len(PdfReader(pdf).pages) == len(opened(content).slides)


def test_no_word_is_cut_off_or_lies_over_another(shown):
    _, pdf = shown
    for width, height, words in pages_of(pdf):
        for word in words:
            assert word.left >= 0
            assert word.top >= 0
            assert word.right <= width
            assert word.bottom <= height
        assert words_over_each_other(words) == []


def test_titles_can_be_read(shown):
    content, pdf = shown
    for slide, page in zip(opened(content).slides, PdfReader(pdf).pages, strict=True):
        title = "".join(slide.shapes.title.text.split())
        assert title in "".join(page.extract_text().split())


def test_the_timeline_shows_each_lane_and_its_marks(shown, documents, request, tmp_path):
    content, pdf = shown
    number = next(
        n
        for n, slide in enumerate(opened(content).slides, 1)
        for shape in slide.shapes
        if shape.has_chart and not shape.chart.plots[0].categories
    )
    text = PdfReader(pdf).pages[number - 1].extract_text()
    project, lang = request.node.callspec.params["shown"]
    timeline = next(c for c in documents(project, lang).charts if c.name == "timeline")
    for lane in timeline.lanes:
        assert lane in text
    colours = picture_of(pdf, number, tmp_path)
    for shade in {mark.colour for mark in timeline.marks}:
        assert PROJECT_COLOURS[shade] in colours


PROJECT_COLOURS = {"project-0": "#0072b2", "project-1": "#d55e00", "project-2": "#009e73"}


def picture_of(pdf, number, folder):
    """Return the colours of a page that cover at least a handful of points."""
    subprocess.run(
        ["pdftoppm", "-r", "72", "-png", "-singlefile", "-f", str(number), "-l", str(number),
         str(pdf), str(folder / "page")],
        check=True,
    )  # fmt: skip
    picture = Image.open(folder / "page.png").convert("RGB")
    counted = picture.getcolors(picture.width * picture.height)
    return {"#{:02x}{:02x}{:02x}".format(*colour) for number, colour in counted if number > 30}


def test_texts_of_thousands_of_letters_stay_on_their_slides(make, about, tmp_path):
    subject = about("a", record=awkward_record(make, TEXTS["longer than a cell"]))
    pdf = converted(deck(document(subject), subject.outlines), "pptx", "pdf", tmp_path)
    for width, height, words in pages_of(pdf):
        assert all(word.right <= width and word.bottom <= height for word in words)
        assert words_over_each_other(words) == []
