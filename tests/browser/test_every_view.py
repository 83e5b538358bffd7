"""Views in states of their own; test_everyones_eyes.py opens each as it is found."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DRAWN, no_failure, settled
from tests.views.words import EMPTY_OVERVIEW, TITLES, VIEWS

LOADED = "image => image.complete && image.naturalWidth > 0"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pictures_of_the_overview_are_there(page, visit, theme):
    page.emulate_media(color_scheme=theme)
    pictures = visit(project="secon").locator(DRAWN["overview"])
    expect(pictures).to_have_count(1)
    assert all(picture.evaluate(LOADED) for picture in pictures.all())


@pytest.mark.parametrize("view", VIEWS)
def test_a_record_without_rows_is_drawn(page, empty, view):
    page.goto(empty.link(view))
    heading = EMPTY_OVERVIEW["en"] if view == "overview" else TITLES["en"][view]
    expect(settled(page).locator("h1")).to_have_text(heading)
    no_failure(page)
