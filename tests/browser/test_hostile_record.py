"""A record whose every text is an attack: nothing runs, nothing is fetched, all is read as text."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.map_picture import CANVAS, Traffic, spot
from tests.browser.reading import DRAWN, main, no_failure, settled
from tests.views.records import TEXTS
from tests.views.words import VIEWS

ATHENS = (22.3788, 37.5096)
# Elements that only Streamlit's own Markdown, or an attack, would put among our texts.
INJECTED = (
    "script, iframe, object, embed, form, del, code, .katex, .stMarkdownColoredText, [onerror],"
    "img:not([data-testid=stImageContainer] img, .im-image[src^='/pictures/']), [src*=evil],"
    "[href^=javascript]"
)
PICKED = ("partner", "meeting", "indicator", "source")
PICKED_ON = ("map", "indicators", "partners", "meetings", "sources")


@pytest.fixture
def attacked(page, hostile):
    """Give what opens a view of the hostile record with all its drawers open."""

    def go(view, **picked):
        page.goto(hostile.link(view, lang="en", **picked))
        drawers = main(settled(page)).locator("details:not([open]) > summary")
        while drawers.count():
            drawers.first.click()
            settled(page)
        return page

    return go


def assert_harmless(page):
    no_failure(page)
    injected = [
        element.evaluate("e => e.outerHTML") for element in main(page).locator(INJECTED).all()
    ]
    assert not injected


@pytest.mark.parametrize("view", VIEWS)
def test_a_text_of_the_record_is_read_as_it_is_written(attacked, view):
    page = attacked(view)
    for text in TEXTS:
        expect(main(page)).to_contain_text(text)
    assert_harmless(page)


@pytest.mark.parametrize("view", PICKED_ON)
def test_a_text_of_what_is_picked_is_read_as_it_is_written(attacked, view):
    page = attacked(view, **dict.fromkeys(PICKED, f"h{len(TEXTS)}"))
    expect(main(page)).to_contain_text(TEXTS[-1])
    assert_harmless(page)


def test_a_text_in_a_list_to_choose_from_is_read_as_it_is_written(page, attacked):
    attacked("indicators")
    for text in TEXTS:
        page.get_by_role("combobox", name="Project").click()
        page.get_by_role("option", name=text, exact=True).click()
        expect(page.locator("h1 + p")).to_contain_text(text)
        assert_harmless(settled(page))


def told_in(page, view, number):
    """Point at a mark or a bar, and return what is told of it."""
    page.locator(DRAWN[view]).nth(number - 1).hover(force=True)
    return page.locator(".hoverlayer .hovertext")


def test_a_mark_of_a_chart_is_told_as_it_is_written(attacked):
    page = attacked("timeline")
    for number, text in enumerate(TEXTS, 1):
        expect(told_in(page, "timeline", number)).to_contain_text(text)
    assert_harmless(page)


def test_a_seat_on_the_map_is_told_as_it_is_written(page, hostile):
    traffic = Traffic().over(page)
    page.goto(hostile.link("map", project="h1"))
    settled(page)
    x, y = spot(page, traffic.map, *ATHENS)
    page.locator(CANVAS).first.hover(position={"x": x, "y": y})
    told = page.locator(".deck-tooltip")
    expect(told).to_contain_text(re.compile("|".join(map(re.escape, TEXTS))))
    assert_harmless(page)
