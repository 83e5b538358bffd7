from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.reading import DRAWN, choose, main, no_failure, settled
from tests.views.words import TITLES, VIEWS

SECON = {"project": "secon", "as_of": "2024-10-31"}
# A link to each view as somebody might send it, and what the one who opens it sees.
SENT = [
    ("overview", SECON, "4 of 8"),
    ("overview", {"project": "crete-network"}, "CRETE-NET"),
    ("map", SECON | {"region": "PL9"}, "Mazowieckie (Mazovia) Region"),
    ("map", SECON | {"partner": "p8", "lang": "el"}, "Χάρτης"),
    ("timeline", SECON | {"lang": "bg"}, "31 октомври 2024"),
    ("indicators", {"kind": "all", "indicator": "si-9"}, "девет Европейски региона"),
    ("partners", SECON | {"country": "GR", "partner": "p1"}, "Περιφέρεια Πελοποννήσου"),
    ("meetings", SECON | {"kind": "study_visit"}, "2 events"),
    ("meetings", {"q": "caceres", "meeting": "se-4"}, "Interregional exchange seminar"),
    ("sources", SECON | {"source": "s2"}, "SECON newsletter no. 2"),
]
OWN_FILTERS = {"map": {"region": "PL9"}, "meetings": {"kind": "study_visit", "q": "caceres"}}


def parameters(page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query, keep_blank_values=True))


def follow(page, view: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link").nth(VIEWS.index(view)).click()


# From each view with choices of its own to the next two.
WAYS = [
    (own, VIEWS[(VIEWS.index(own) + step) % len(VIEWS)]) for own in OWN_FILTERS for step in (1, 2)
]


@pytest.mark.parametrize(("view", "address", "seen"), SENT)
def test_a_link_opens_for_others_what_it_opens_for_me(visit, context, view, address, seen):
    mine = visit(view, **address)
    expect(main(mine)).to_contain_text(seen)
    assert parameters(mine) == address
    # Others have nothing of what my browser keeps.
    mine.evaluate("localStorage.clear()")
    context.clear_cookies()
    theirs = context.new_page()
    theirs.goto(mine.url)
    for page in (theirs, mine):
        settled(page).locator(DRAWN[view]).first.wait_for(state="attached")
    expect(main(theirs)).to_have_text(main(mine).inner_text(), use_inner_text=True)
    no_failure(theirs)


def test_a_choice_enters_the_address_and_leaves_it_again(page, visit, shipped):
    visit("meetings")
    choose(page, "Project", "SECON")
    expect(page).to_have_url(shipped.link("meetings", project="secon"))
    choose(page, "Kind", "Study visit")
    expect(page).to_have_url(shipped.link("meetings", project="secon", kind="study_visit"))
    expect(main(page).locator("h2").first).to_have_text("2 events")
    choose(page, "Kind", "All kinds")
    choose(page, "Project", "All projects")
    expect(page).to_have_url(shipped.link("meetings"))


def test_a_row_of_a_list_leads_to_its_own_page(page, visit):
    visit("partners", **SECON, country="PL")
    main(page).get_by_role("link", name="Mazowieckie (Mazovia) Region").click()
    expect(main(page)).to_contain_text("Περιφέρεια Ματσοβιέσκι")
    assert parameters(page) == SECON | {"country": "PL", "partner": "p4"}


def test_a_search_enters_the_address(page, visit, shipped):
    visit("partners")
    page.get_by_label("Search").fill("peloponnese")
    page.get_by_label("Search").press("Enter")
    expect(page).to_have_url(shipped.link("partners", q="peloponnese"))
    expect(main(page).locator("h2").first).to_have_text("1 organisation")


def test_a_date_enters_the_address(page, visit, shipped):
    visit("overview", project="secon")
    for part, digits in (("day", "31"), ("month", "10"), ("year", "2024")):
        page.get_by_role(
            "spinbutton", name=re.compile(f"^{part}", re.IGNORECASE)
        ).press_sequentially(digits)
    page.locator("h1").click()
    expect(page).to_have_url(shipped.link(project="secon", as_of="2024-10-31"))
    expect(main(page)).to_contain_text("4 of 8")


@pytest.mark.parametrize(("view", "target"), WAYS)
def test_links_between_pages_keep_what_holds_on_all_of_them(page, visit, view, target):
    common = SECON | {"lang": "bg"}
    visit(view, **common, **OWN_FILTERS[view])
    follow(page, target)
    heading = "SECON" if target == "overview" else TITLES["bg"][target]
    expect(page.locator("h1")).to_have_text(heading)
    settled(page)
    assert parameters(page) == common


def test_back_and_forward_lead_through_choices_and_pages(page, visit):
    visit("meetings")
    choose(page, "Project", "SECON")
    expect(page.locator("h1 + p")).to_contain_text("SECON")
    follow(page, "partners")
    expect(page.locator("h1")).to_have_text("Partners")
    settled(page).go_back()
    expect(page.locator("h1")).to_have_text("Meetings")
    settled(page).go_back()
    expect(page.locator("h1 + p")).to_contain_text("All projects")
    settled(page).go_forward()
    expect(page.locator("h1 + p")).to_contain_text("SECON")


def test_a_link_that_asks_for_nothing_we_know_is_told_and_not_followed(visit):
    page = visit("map", project="nowhere", lang="tlh", as_of="yesterday", region="XX9", kind="?")
    told = page.get_by_role("status").filter(has_text="The link asks for")
    expect(told).to_have_count(3)
    no_failure(page)
