"""A view on the projector: seen from the back row, driven by a clicker, and without a network."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.reading import settled
from tests.views.words import TITLES, VIEWS

PROJECTOR = {"width": 1280, "height": 720}
SECON = {"project": "secon", "as_of": "2024-10-31"}
LEAST_PIXELS = 18
# Letters in pictures are outlines: their size is that of the drawing, whose least type is 12 points
# times 0.84.
POINTS_OF_LEAST_TYPE = 12 * 0.84
# The size in pixels of the smallest letters that can be seen, and what stands beyond its place.
SEEN = """(points) => {
  const seen = [...document.body.querySelectorAll("*")].filter((e) =>
    e.checkVisibility({ visibilityProperty: true }) && !e.matches("script, option"));
  const hasText = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const scale = (e) => {
    const width = Number(decodeURIComponent(e.src).match(/viewBox="0 0 ([\\d.]+)/)[1]);
    const height = Number(decodeURIComponent(e.src).match(/viewBox="0 0 [\\d.]+ ([\\d.]+)/)[1]);
    return Math.min(e.clientWidth / width, e.clientHeight / height);
  };
  const pictures = seen.filter((e) => e.matches("img"));
  const drawn = pictures.filter((e) => !e.closest("#map"));
  const cut = (e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  const places = seen.filter((e) => e.matches("body, main, .im-on, .im-on *"));
  const foot = document.querySelector("nav").getBoundingClientRect().top;
  const past = (e) => {
    const box = e.getBoundingClientRect();
    return box.right > innerWidth + 1 || box.bottom > foot + 1 || box.left < -1;
  };
  return {
    least: Math.min(...seen.filter(hasText).map((e) => parseFloat(getComputedStyle(e).fontSize))),
    drawn: Math.min(...drawn.map((e) => scale(e) * points)),
    broken: pictures.filter((e) => !e.complete || !e.naturalWidth).length,
    cut: places.filter((e) => e.matches(".im-room, .im-column, .im-picture") && cut(e)).length,
    past: places.filter((e) => e.matches(".im-on *") && past(e)).map((e) => e.outerHTML),
  };
}"""


@pytest.fixture
def present(new_context, shipped):
    """Give what opens the cards of a view in a window of its own."""

    def go(view="overview", settings=None, **address):
        page = new_context(**{"viewport": PROJECTOR, **(settings or {})}).new_page()
        page.goto(shipped.link(view, present="1", **address))
        page.locator(".im-on").wait_for()
        return page

    return go


def number(page):
    return int(page.locator("#count").inner_text().split("/")[0])


def all_(page):
    return page.locator(".im-card").count()


@pytest.mark.parametrize(
    ("project", "lang", "theme"),
    [("", "bg", "light"), ("secon", "el", "dark")],
)
@pytest.mark.parametrize("view", VIEWS)
def test_every_card_is_legible_from_the_back_row(present, view, project, lang, theme):
    page = present(view, project=project, lang=lang, theme=theme)
    for _ in range(all_(page)):
        found = page.evaluate(SEEN, POINTS_OF_LEAST_TYPE)
        assert found["least"] >= LEAST_PIXELS
        assert found["drawn"] is None or found["drawn"] >= LEAST_PIXELS
        assert (found["broken"], found["cut"], found["past"]) == (0, 0, [])
        page.keyboard.press("PageDown")


def test_the_sidebar_leads_to_the_cards_of_what_is_on_the_page_and_escape_back(visit, page):
    address = {"project": "secon", "lang": "el", "kind": "study_visit"}
    visit("meetings", **address)
    page.get_by_role("link", name="Παρουσίαση").click()
    expect(page.locator("h1")).to_have_text("SECON · Συναντήσεις")
    expect(page.locator(".im-on h2")).to_have_text("2 εκδηλώσεις")
    query = {name: v[0] for name, v in parse_qs(urlsplit(page.url).query).items()}
    assert query.items() >= (address | {"present": "1"}).items()
    page.keyboard.press("Escape")
    expect(settled(page).get_by_test_id("stApp")).to_be_visible()
    assert {n: v[0] for n, v in parse_qs(urlsplit(page.url).query).items()} == address


def test_arrows_clickers_and_the_space_bar_move_through_the_cards(present):
    page = present(**SECON)
    assert number(page) == 1
    for key, expected in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("ArrowDown", 5),
        ("ArrowRight", 5),
        ("PageUp", 4),
        ("Shift+Space", 3),
        ("ArrowLeft", 2),
        ("End", all_(page)),
        ("ArrowUp", all_(page) - 1),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        page.keyboard.press(key)
        assert number(page) == expected, key
        expect(page.locator(".im-on")).to_have_count(1)


def test_a_screen_reader_is_told_which_card_has_come(present):
    page = present(**SECON)
    page.keyboard.press("End")
    told = page.get_by_role("status").last
    expect(told).to_have_text(f"Card {all_(page)} of {all_(page)}: Next and last events")


def test_the_link_leads_others_to_the_same_card(present, new_context):
    mine = present(**SECON)
    for _ in range(2):
        mine.keyboard.press("PageDown")
    theirs = new_context(viewport=PROJECTOR).new_page()
    theirs.goto(mine.url)
    expect(theirs.locator(".im-on h2")).to_have_text(mine.locator(".im-on h2").inner_text())
    assert number(theirs) == 3


def test_a_timer_goes_through_the_cards_and_begins_again(present):
    page = present(settings={"reduced_motion": "reduce"}, **SECON)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    page.get_by_label("Seconds for each card").select_option("10")
    page.get_by_role("button", name="Go on by itself").click()
    page.clock.run_for(9_000)
    assert number(page) == 1
    page.clock.run_for(1_500)
    assert number(page) == 2
    page.clock.run_for(10_000 * (all_(page) - 1))
    assert number(page) == 1
    assert "every=10" in page.url
    page.get_by_role("button", name="Go on by itself").click()
    page.clock.run_for(60_000)
    assert number(page) == 1
    assert "every" not in page.url


def test_a_link_may_start_the_timer(present):
    page = present(**SECON, every="30")
    expect(page.get_by_role("button", name="Go on by itself")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(page.get_by_label("Seconds for each card")).to_have_value("30")


@pytest.mark.parametrize(("motion", "moving"), [("reduce", 0), ("no-preference", 1)])
def test_nothing_moves_for_those_who_ask_for_no_motion(present, motion, moving):
    page = present(settings={"reduced_motion": motion}, **SECON, every="30")
    assert page.evaluate("document.getAnimations().length") == moving


def test_it_goes_on_when_the_network_drops_and_leaves_when_it_is_back(present, watch):
    page = present("timeline", **SECON)
    page.context.set_offline(True)
    page.keyboard.press("PageDown")
    assert number(page) == 2
    assert page.evaluate(SEEN, POINTS_OF_LEAST_TYPE)["broken"] == 0
    page.keyboard.press("Escape")
    expect(page.locator("#told")).to_have_text(
        "The dashboard cannot be reached. The presentation goes on."
    )
    page.keyboard.press("PageUp")
    assert number(page) == 1
    page.context.set_offline(False)
    page.keyboard.press("Escape")
    expect(settled(page).get_by_test_id("stApp")).to_be_visible()
    assert all("ERR_INTERNET_DISCONNECTED" in error for error in watch.errors)
    watch.forget()


def test_a_saved_page_is_a_presentation_of_its_own(new_context, shipped, tmp_path):
    there = new_context().request.get(shipped.link(present="1", **SECON))
    saved = tmp_path / "presentation.html"
    saved.write_bytes(there.body())
    page = new_context(viewport=PROJECTOR).new_page()
    page.goto(saved.as_uri())
    page.locator(".im-on").wait_for()
    page.keyboard.press("End")
    assert number(page) == all_(page) == 5
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    assert number(page) == 1
    expect(page.get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize("view", ["open_data", "accessibility"])
def test_a_page_that_has_no_cards_leads_to_none(visit, view):
    expect(visit(view).get_by_role("link", name="Present")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_as_light_or_dark_as_the_link_says_and_can_be_turned(present, theme):
    ground = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 20, 32)"}
    page = present("timeline", theme=theme)
    expect(page.locator("body")).to_have_css("background-color", ground[theme])
    other = "dark" if theme == "light" else "light"
    page.get_by_role("button", name="Light or dark").click()
    expect(page.locator("body")).to_have_css("background-color", ground[other])
    assert page.locator(".im-on img:visible").get_attribute("class") == f"im-{other}"


def test_without_a_theme_it_follows_the_computer(present):
    page = present(settings={"color_scheme": "dark"})
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_key_that_starts_a_slide_show_fills_the_screen_and_reloads_nothing(present):
    page = present(**SECON)
    page.keyboard.press("PageDown")
    page.evaluate("window.still = 'here'")
    page.keyboard.press("F5")
    page.wait_for_function("document.fullscreenElement !== null")
    assert page.evaluate("window.still") == "here"
    assert number(page) == 2


def test_what_no_card_has_room_for_is_counted(present):
    page = present("meetings")
    rows = page.locator(".im-card tbody tr").count()
    title = page.locator("h2").first.inner_text()
    more = page.locator(".im-card").last.locator(".im-more")
    assert int(title.split()[0]) == rows + int(more.text_content().split()[1])


def test_a_small_window_shows_a_card_from_top_to_bottom_without_moving_it_sideways(present):
    page = present(settings={"viewport": {"width": 360, "height": 740}}, **SECON)
    for _ in range(all_(page)):
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("view", ["overview", "partners"])
def test_a_hostile_record_is_shown_and_does_nothing(page, hostile, view):
    page.goto(hostile.link(view, present="1"))
    expect(page.locator(".im-on")).to_have_count(1)


@pytest.mark.parametrize("view", VIEWS)
def test_a_record_without_rows_has_a_card(page, empty, view):
    page.goto(empty.link(view, present="1", lang="el"))
    expect(page.locator("h1")).to_contain_text(TITLES["el"].get(view) if view != "overview" else "")
    expect(page.locator(".im-on")).to_have_count(1)
