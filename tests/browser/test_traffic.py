"""What a visit costs: what the browser fetches, and what the server sends again on a change."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.map_picture import Traffic
from tests.browser.reading import DRAWN, choose, settled
from tests.views.words import VIEWS

MOST_BYTES_OF_A_CHANGE = dict.fromkeys(VIEWS, 60_000)
# Its charts are pictures, and they travel with the page.
MOST_BYTES_OF_A_CHANGE["overview"] = 500_000
HEAVY = re.compile(r"/(PlotlyChart|DeckGl\w*)\.[^/]*\.js")
OUTLINES = "/outlines/"
FETCHED = (
    "performance.getEntriesByType('resource').map(e => e.name)"
    f".filter(name => name.includes('{OUTLINES}'))"
)
LOADS = {"timeline": "PlotlyChart", "map": "DeckGlJsonChart"}


@pytest.fixture
def requests(page) -> list[str]:
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


def about(page, acronym):
    """Wait until the page speaks of a project and stands."""
    expect(page.locator("h1, h1 + p").filter(has_text=acronym).first).to_be_visible()
    return settled(page)


def set_date(page, day, month, year):
    for part, digits in (("day", day), ("month", month), ("year", year)):
        page.get_by_role(
            "spinbutton", name=re.compile(f"^{part}", re.IGNORECASE)
        ).press_sequentially(digits)
    page.locator("h1").click()


def test_outlines_are_fetched_once_a_visit(page, visit, requests):
    visit("map")
    # The map stands before it asks for its outlines.
    page.wait_for_function(f"() => ({FETCHED}).length >= 2")
    outlines = [address for address in requests if OUTLINES in address]
    assert len(outlines) == len(set(outlines)) == 2
    choose(page, "Project", "SECON")
    about(page, "SECON")
    set_date(page, "31", "10", "2024")
    expect(page.locator("h1 + p")).to_contain_text("31 October 2024")
    choose(about(page, "SECON"), "Project", "CESME+")
    about(page, "CESME+")
    assert [address for address in requests if OUTLINES in address] == outlines


@pytest.mark.parametrize("view", VIEWS)
def test_a_change_of_project_sends_little(page, visit, view):
    traffic = Traffic().over(page)
    visit(view, project="cesme-plus", as_of="2024-10-31")
    assert traffic.bytes > 5_000
    traffic.bytes = 0
    choose(page, "Project", "SECON")
    about(page, "SECON")
    assert 0 < traffic.bytes < MOST_BYTES_OF_A_CHANGE[view]


@pytest.mark.parametrize("view", ["overview", "indicators"])
def test_a_view_that_stands_still_loads_no_library_for_charts_or_maps(visit, requests, view):
    for project in ({}, {"project": "secon"}):
        visit(view, **project)
    assert len(requests) > 10
    assert not list(filter(HEAVY.search, requests))


@pytest.mark.parametrize("view", LOADS)
def test_a_library_is_loaded_where_it_draws(page, visit, requests, view):
    visit(view, project="secon")
    page.locator(DRAWN[view]).first.wait_for(state="attached")
    loaded = {HEAVY.search(address)[1] for address in requests if HEAVY.search(address)}
    assert loaded == {LOADS[view]}
