from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DRAWN, no_failure, settled
from tests.views.words import EMPTY_OVERVIEW, TITLES, VIEWS, title

every_view = pytest.mark.parametrize("view", VIEWS)
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 20, 32)"}
# Each language and each theme; test_everyones_eyes.py opens the other pairs.
PAIRS = (("en", "dark"), ("el", "light"), ("bg", "dark"))
LOADED = "image => image.complete && image.naturalWidth > 0"


@every_view
@pytest.mark.parametrize(("lang", "theme"), PAIRS)
def test_a_view_is_drawn_in_each_language_and_theme(page, visit, view, lang, theme):
    page.emulate_media(color_scheme=theme)
    expect(visit(view, lang=lang).locator("h1")).to_have_text(title(view, lang))
    expect(page.locator(DRAWN[view]).first).to_be_attached()
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", GROUND[theme])
    no_failure(page)


@pytest.mark.parametrize("theme", GROUND)
def test_the_pictures_of_the_overview_are_there(page, visit, theme):
    page.emulate_media(color_scheme=theme)
    pictures = visit(project="secon").locator(DRAWN["overview"])
    expect(pictures).to_have_count(1)
    assert all(picture.evaluate(LOADED) for picture in pictures.all())


@every_view
def test_a_record_without_rows_is_drawn(page, empty, view):
    page.goto(empty.link(view))
    heading = EMPTY_OVERVIEW["en"] if view == "overview" else TITLES["en"][view]
    expect(settled(page).locator("h1")).to_have_text(heading)
    no_failure(page)


@every_view
def test_a_view_on_a_phone_is_no_wider_than_the_phone(page, visit, view):
    page.set_viewport_size({"width": 390, "height": 800})
    visit(view, project="secon")
    too_wide = "main => main.scrollWidth - main.clientWidth"
    assert page.get_by_test_id("stMain").evaluate(too_wide) == 0
