from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DRAWN, no_failure, settled
from tests.views.words import EMPTY_OVERVIEW, TITLES, VIEWS, title

every_view = pytest.mark.parametrize("view", VIEWS)
GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 20, 32)"}
LOADED = "image => image.complete && image.naturalWidth > 0"


@every_view
@pytest.mark.parametrize("lang", TITLES)
@pytest.mark.parametrize("theme", GROUND)
def test_a_view_is_drawn_in_each_language_and_theme(new_context, shipped, view, lang, theme):
    page = new_context(color_scheme=theme).new_page()
    page.goto(shipped.link(view, lang=lang))
    expect(settled(page).locator("h1")).to_have_text(title(view, lang))
    expect(page.locator(DRAWN[view]).first).to_be_attached()
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", GROUND[theme])
    no_failure(page)


@pytest.mark.parametrize("theme", GROUND)
def test_the_pictures_of_the_overview_are_there(new_context, shipped, theme):
    page = new_context(color_scheme=theme).new_page()
    page.goto(shipped.link(project="secon"))
    pictures = settled(page).locator(DRAWN["overview"])
    expect(pictures).to_have_count(3)
    assert all(picture.evaluate(LOADED) for picture in pictures.all())


@every_view
def test_a_record_without_rows_is_drawn(page, empty, view):
    page.goto(empty.link(view))
    heading = EMPTY_OVERVIEW["en"] if view == "overview" else TITLES["en"][view]
    expect(settled(page).locator("h1")).to_have_text(heading)
    no_failure(page)


@every_view
def test_a_view_on_a_phone_is_no_wider_than_the_phone(new_context, shipped, view):
    page = new_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto(shipped.link(view, project="secon"))
    settled(page)
    too_wide = "main => main.scrollWidth - main.clientWidth"
    assert page.get_by_test_id("stMain").evaluate(too_wide) == 0
