from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.map_picture import CANVAS, Traffic, click, colour, spot
from tests.browser.reading import choose, main, settled

MAZOVIA = (20.0, 52.9)
EXTREMADURA = (-5.6, 39.0)
WARSAW = (21.0118, 52.2298)
SEA = (3.0, 40.5)
FILLED = (61, 146, 195)
MOST_LOOKS = 60


@pytest.fixture
def chart(page, visit):
    """Give the map of SECON as the browser was told to draw it."""
    traffic = Traffic().over(page)
    visit("map", project="secon", as_of="2024-10-31")
    assert seen(page, spot(page, traffic.map, *MAZOVIA), FILLED)
    return traffic.map


def seen(page, place, wanted) -> bool:
    """Look at a place until it has a colour; maps are drawn in their own time."""
    return any(colour(page, *place) == wanted for _ in range(MOST_LOOKS))


def listed(page):
    return main(page).locator("ul.im-list > li strong")


def test_a_click_on_a_region_lists_its_partners(page, chart):
    expect(listed(page)).to_have_count(10)
    click(page, spot(page, chart, *MAZOVIA))
    expect(page).to_have_url(re.compile(r"[?&]region=PL9$"))
    expect(listed(page)).to_have_text(["Mazowieckie (Mazovia) Region"])


def test_a_click_beside_the_regions_shows_all_again(page, chart):
    click(page, spot(page, chart, *EXTREMADURA))
    expect(page).to_have_url(re.compile(r"[?&]region=ES43$"))
    click(page, spot(page, chart, *SEA))
    expect(page).not_to_have_url(re.compile("region="))
    expect(listed(page)).to_have_count(10)


def test_a_click_on_a_seat_lists_its_organisation(page, chart):
    click(page, spot(page, chart, *WARSAW))
    expect(page).to_have_url(re.compile(r"[?&]partner=p4$"))
    expect(listed(page)).to_have_text(["Mazowieckie (Mazovia) Region"])


def test_an_organisation_chosen_in_the_list_has_its_region_brought_out(page, chart):
    there, elsewhere = spot(page, chart, *MAZOVIA), spot(page, chart, *EXTREMADURA)
    choose(page, "Organisation", "Mazowieckie (Mazovia) Region")
    expect(page).to_have_url(re.compile(r"[?&]partner=p4$"))
    expect(listed(page)).to_have_text(["Mazowieckie (Mazovia) Region"])
    settled(page)
    assert seen(page, elsewhere, (185, 212, 229))
    assert colour(page, *there) == FILLED


def test_a_region_chosen_in_the_list_is_brought_out(page, chart):
    there, elsewhere = spot(page, chart, *EXTREMADURA), spot(page, chart, *MAZOVIA)
    choose(page, "Region", "Extremadura (ES43)")
    expect(page).to_have_url(re.compile(r"[?&]region=ES43$"))
    settled(page)
    assert seen(page, elsewhere, (185, 212, 229))
    assert colour(page, *there) == FILLED


def test_choices_that_exclude_each_other_are_told(visit):
    page = visit("map", project="secon", region="ES43", partner="p4")
    expect(main(page)).to_contain_text("No organisation matches both choices.")


def test_a_region_that_is_pointed_at_is_named(page, chart):
    x, y = spot(page, chart, *MAZOVIA)
    page.locator(CANVAS).first.hover(position={"x": x, "y": y})
    tooltip = page.locator(".deck-tooltip")
    expect(tooltip).to_have_text("Makroregion województwo mazowieckie")
