"""A programme of 260 projects in the browser: what is picked in its grid and on its map."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.map_picture import Traffic, click, spot
from tests.browser.reading import DRAWN, main, settled
from tests.browser.server import Server
from tests.views.many_projects import EVERYWHERE, many_projects

VENETO = (12.0, 45.6)
GRID = "[data-testid=stDataFrame] .dvn-scroller"
# Headings and rows are 35 pixels high; the box to tick stands in the middle of the first 36.
SECOND_ROW = {"x": 18, "y": 35 * 2.5}


@pytest.fixture(scope="module")
def programme(start, tmp_path_factory) -> Iterator[Server]:
    yield from start(many_projects(tmp_path_factory.mktemp("programme")))


# One test: the record is read, and its server started, once.
def test_a_grid_is_a_table_on_paper_and_its_rows_and_the_regions_of_the_map_are_picked(
    page, programme
):
    page.goto(programme.link())
    grid = settled(page).locator(GRID).first
    grid.wait_for()
    page.emulate_media(media="print")
    expect(page.get_by_test_id("stDataFrame")).to_be_hidden()
    expect(main(page).get_by_role("rowheader", name="PLAN100")).to_be_visible()
    page.emulate_media(media="screen")
    grid.click(position=SECOND_ROW)
    expect(page).to_have_url(programme.link(project="p2"))
    expect(page.locator("h1")).to_have_text("PLAN2")

    traffic = Traffic().over(page)
    page.goto(programme.link("map"))
    settled(page).locator(DRAWN["map"]).first.wait_for()
    click(page, spot(page, traffic.map, *VENETO))
    expect(page).to_have_url(re.compile(r"[?&]region=ITH3$"))
    expect(main(page).locator(".im-beside li")).to_have_text([EVERYWHERE])
