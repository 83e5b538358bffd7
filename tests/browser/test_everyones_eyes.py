"""Pages for everyone: drawn as asked, nothing that axe-core finds, nothing cut, nothing sideways.

A page is opened once and looked at in every width; languages, themes and projects take turns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import found
from tests.browser.pictures import PAGES, stand
from tests.browser.reading import DRAWN, no_failure
from tests.browser.room import cut, narrowed, sideways
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.views.words import VIEWS, title

TURNS = (("en", "light", "secon"), ("el", "dark", ""), ("bg", "light", ""))
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 20, 32)"}
ANY_WORDS = re.compile(r"\S")
WIDTHS = (1280, 768, 360, 320)
TWICE = "html { font-size: 200% !important; }"
WIDE, NARROW = 1280, 360
LOOKED_AT_BY_AXE = (WIDE, NARROW)


@pytest.fixture(
    scope="module",
    params=[(view, *turn) for turn in TURNS for view in PAGES],
    ids=lambda place: "-".join(filter(None, place)),
)
def place(request: pytest.FixtureRequest) -> tuple[str, str, str, str]:
    return request.param


@pytest.fixture(scope="module")
def standing(place, known_browser: BrowserContext, shipped: Server) -> Iterator[Page]:
    """Give a page that stands; every test of this file looks at the same one."""
    view, lang, theme, project = place
    watch = Watch()
    watch.over(known_browser)
    page = known_browser.new_page()
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    yield stand(page, shipped, view, lang=lang, **({"project": project} if project else {}))
    watch.hear_out(known_browser)
    page.close()
    watch.leave(known_browser)
    watch.nothing_happened()


def test_a_page_is_drawn_in_the_language_and_the_theme_asked_for(standing, place):
    view, lang, theme, project = place
    heading = title(view, lang, project) if view in VIEWS else ANY_WORDS
    expect(standing.locator("h1")).to_have_text(heading)
    expect(standing.locator("html")).to_have_attribute("lang", lang)
    expect(standing.locator(DRAWN.get(view, "h1")).first).to_be_attached()
    expect(standing.get_by_test_id("stApp")).to_have_css("background-color", GROUND[theme])
    no_failure(standing)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_is_cut_no_page_is_wider_than_its_place_and_axe_finds_nothing(standing, width):
    narrowed(standing, width)
    assert (cut(standing), sideways(standing)) == ([], 0)
    assert width not in LOOKED_AT_BY_AXE or found(standing) == []


def test_letters_of_twice_the_size_have_their_room(standing):
    style = standing.add_style_tag(content=TWICE)
    narrowed(standing, WIDE)
    told = cut(standing), sideways(standing)
    style.evaluate("style => style.remove()")
    assert told == ([], 0)
