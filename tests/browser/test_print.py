"""What comes out of the printer: a clean page that says what it is about, and is whole."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.reading import main, settled
from tests.views.words import VIEWS, title

SECON = {"project": "secon", "as_of": "2024-10-31"}
# What is chosen beside project and date, and how paper says so.
FILTERED = {
    "map": ({"region": "PL9"}, "Filter: Region – Makroregion województwo mazowieckie"),
    "indicators": ({"kind": "all"}, "Filter: Kind of indicator – All kinds"),
    "partners": ({"country": "PL"}, "Filter: Country – Poland"),
    "meetings": ({"kind": "study_visit"}, "Filter: Kind – Study visit"),
}
CHROME = ("Download", "All projects", "Language", "Table and sources", "Choose", "Accessibility")
A4 = (595, 842)
TEXTS = """main => [...main.querySelectorAll('h1, h2, th, td, dt, dd, li, p.im-text, p.im-muted')]
  .filter(e => e.checkVisibility() && !e.closest(`.im-paper, thead, [data-testid=stPopover],
    [data-testid=stVerticalBlock]:has(> [data-testid=stElementContainer] .im-nothing-chosen)`))
  .map(e => e.innerText.trim()).filter(Boolean)"""


def printed(page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def bare(text: str) -> str:
    """Return a text without blanks, accents and ligatures, which paper sets in its own way."""
    apart = unicodedata.normalize("NFKD", text)
    return re.sub(r"[\W_]+", "", apart)


def read(paper: PdfReader) -> str:
    return bare("".join(sheet.extract_text() for sheet in paper.pages))


@pytest.mark.parametrize("view", VIEWS)
def test_a_printed_view_says_what_it_is_about(visit, view):
    chosen, told = FILTERED.get(view, ({}, ""))
    paper = printed(visit(view, **SECON, **chosen))
    text = read(paper)
    for part in (title(view, "en", "secon"), "SECON", "as of 31 October 2024", told, "Sources"):
        assert bare(part) in text
    assert bare("SECON newsletter no.") in text
    assert not [word for word in CHROME if bare(word) in text and word not in told]


@pytest.mark.parametrize("view", ["overview", "partners", "meetings", "sources"])
def test_a_printed_view_is_whole(page, visit, view):
    visit(view, **SECON, lang="bg")
    wanted = main(settled(page)).evaluate(TEXTS)
    paper = printed(page)
    assert len(wanted) > 3
    text = read(paper)
    # Word by word: the cells of a row stand side by side, line by line.
    words = {word for told in wanted for word in told.split()}
    assert not [word for word in words if bare(word) not in text]
    assert {tuple(map(round, sheet.mediabox[2:])) for sheet in paper.pages} == {A4}
    assert all(len(bare(sheet.extract_text())) > 20 for sheet in paper.pages), "an empty sheet"


def test_a_dark_screen_is_printed_on_white(page, visit):
    page.emulate_media(color_scheme="dark")
    visit("indicators", **SECON).emulate_media(media="print")
    ink = "e => getComputedStyle(e).color"
    assert page.locator("h1").evaluate(ink) == "rgb(27, 31, 39)"
    ground = page.get_by_test_id("stApp").evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    filled = page.locator(".im-bar-length").first
    assert filled.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(0, 114, 178)"


def test_what_was_opened_is_printed(page, visit):
    visit("timeline", **SECON)
    main(page).locator("summary").click()
    rows = main(settled(page)).locator("table.im-table tbody th")
    rows.first.wait_for()
    words = " ".join(rows.all_inner_texts()).split()
    text = read(printed(page))
    assert len(words) > 10
    assert not [word for word in words if bare(word) not in text]


def test_only_paper_has_what_is_for_paper(page, visit):
    visit("map", **SECON)
    for part in page.locator(".im-paper").all():
        assert not part.is_visible()
    page.emulate_media(media="print")
    # A picture is fetched when it is to be seen, and has no height before.
    for part in page.locator(".im-paper").all():
        expect(part).to_be_visible()
    page.wait_for_function("document.querySelector('img.im-image').naturalWidth > 0")
