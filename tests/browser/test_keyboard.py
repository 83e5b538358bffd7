"""The dashboard by keyboard alone: all can be reached, seen where one is, in a sensible order."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.reading import main, settled
from tests.views.words import VIEWS

PAGES = (*VIEWS, "open_data", "accessibility")
MOST_STOPS = 150
# What is under the focus now: an identity, where it is, and how it differs from being left.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const seen = () => { const out = [];
    for (let o = e, n = 0; o && n < 5; o = o.parentElement, n++) { const s = getComputedStyle(o);
      out.push(s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.borderColor,
        s.backgroundColor); }
    return out.join('|'); };
  const r = e.getBoundingClientRect(), focused = seen();
  e.blur(); const left = seen(); e.focus({focusVisible: true, preventScroll: true});
  window.stops = window.stops || []; const again = window.stops.includes(e); window.stops.push(e);
  const place = e.closest('[data-testid=stSidebar], [data-testid=stMain]');
  return {name: e.outerHTML.slice(0, 160), again, marked: focused !== left,
    part: place ? place.dataset.testid : '', top: r.top + (place ? place.scrollTop : 0),
    bottom: r.bottom + (place ? place.scrollTop : 0), left: r.left, right: r.right,
    inView: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth};
}"""
# What a mouse could use, and the keyboard did not come to; the arrow of a list is the list's own.
MISSED = """() => [...document.querySelectorAll(`a[href], button, summary, input, select, textarea,
    [role=button], [role=combobox], [role=spinbutton], [tabindex="0"]`)]
  .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true})
    && e.getBoundingClientRect().width > 1 && !e.closest('[aria-hidden=true], .modebar, ' +
      '[data-testid=stSelectbox] button')
    && !window.stops.some(s => s === e || s.contains(e) || e.contains(s)))
  .map(e => e.outerHTML.slice(0, 160))"""


def walk(page):
    """Press Tab until the focus leaves the page or comes round, and return every stop."""
    stops = []
    page.evaluate("() => { window.stops = []; document.activeElement.blur(); }")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["again"]:
            return stops
        stops.append(stop)
    raise AssertionError(f"the focus finds no end: {stops[-1]}")


def goes_back(before, after) -> bool:
    """Tell whether a stop stands above the one before it, and not in a column to its right."""
    same_part = before["part"] == after["part"] != ""
    above = after["bottom"] <= before["top"]
    return same_part and above and after["left"] < before["right"] - 1


@pytest.mark.parametrize("view", PAGES)
def test_everything_is_reached_and_seen_in_a_sensible_order(visit, view):
    page = visit(view, project="secon", country="PL")
    stops = walk(page)
    assert stops[0]["part"] == "", "first the way past the sidebar"
    assert not page.evaluate(MISSED)
    assert not [stop["name"] for stop in stops if not stop["marked"]], "no mark of the focus"
    assert not [stop["name"] for stop in stops if not stop["inView"]], "out of view"
    pairs = pairwise(stops)
    assert not [(a["name"], b["name"]) for a, b in pairs if goes_back(a, b)]


def test_the_first_stop_leads_past_the_sidebar(visit):
    page = visit("partners")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('[data-testid=stMain]')")


def test_a_choice_is_made_by_keyboard_and_keeps_the_focus(page, visit, shipped):
    visit("meetings")
    page.get_by_role("combobox", name="Project").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(shipped.link("meetings", project="secon"))
    settled(page)
    expect(page.get_by_role("combobox", name="Project")).to_be_focused()


def test_a_date_is_set_by_keyboard(page, visit):
    visit("timeline", project="secon", as_of="2024-10-31")
    page.get_by_role("spinbutton", name=re.compile("^day", re.IGNORECASE)).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.get_by_role("combobox", name="Project").focus()
    expect(page).to_have_url(re.compile("as_of=2024-10-30"))


def test_a_table_and_a_menu_open_and_close_by_keyboard(page, visit):
    visit("timeline", project="secon")
    main(page).locator("summary").focus()
    page.keyboard.press("Enter")
    expect(main(page).locator("table.im-table")).to_be_visible()
    button = main(page).get_by_role("button", name="Download")
    settled(page)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Table (CSV)")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Table (CSV)")).to_have_count(0)
    expect(button).to_be_focused()


def test_a_row_is_opened_by_keyboard(page, visit):
    visit("partners", project="secon", country="PL")
    main(page).get_by_role("link", name="Mazowieckie (Mazovia) Region").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("partner=p4"))
    expect(main(page).locator("h2").first).to_have_text("Mazowieckie (Mazovia) Region")


def test_nothing_moves_for_a_reader_who_asks_for_no_motion(page, visit):
    page.emulate_media(reduced_motion="reduce")
    visit("timeline", project="secon")
    longest = """() => Math.max(...[...document.querySelectorAll('body *')].flatMap(e => {
      const s = getComputedStyle(e), list = (s.animationDuration + ',' + s.transitionDuration);
      return list.split(',').map(d => parseFloat(d) * (d.trim().endsWith('ms') ? .001 : 1)); }))"""
    assert page.evaluate(longest) <= 0.00002
