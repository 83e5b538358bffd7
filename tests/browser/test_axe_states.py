"""axe-core on pages with something opened, and on what it must find to be worth asking."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import FAULTS, found
from tests.browser.reading import main, settled

every_theme = pytest.mark.parametrize("theme", ["light", "dark"])
# What is pressed on which view, by its role and name, and what is seen then.
STATES = {
    "a table behind a chart": ("timeline", "", "", "main table.im-table"),
    "the files of a chart": ("overview", "button", "Download", "button:has-text('Picture (PNG)')"),
    "the files of a project": (
        "partners",
        "button",
        "Download the report",
        "button:has-text('Report (PDF)')",
    ),
    "a calendar": ("overview", "button", "Choose date", "[role=grid]"),
    "a list to choose from": ("meetings", "combobox", "Kind", "[role=listbox]"),
}


def opened(page, role, name, seen):
    pressed = (
        page.get_by_role(role, name=name, exact=True) if role else main(page).locator("summary")
    )
    pressed.first.click()
    expect(page.locator(seen).first).to_be_visible()
    return settled(page)


@every_theme
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_where_something_is_opened(page, visit, theme, state):
    view, *pressed = STATES[state]
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    assert found(opened(visit(view, project="secon"), *pressed)) == []


def test_axe_finds_nothing_where_one_thing_is_shown_in_full(page, visit):
    for view, name, key in (
        ("indicators", "indicator", "si-9"),
        ("partners", "partner", "p1"),
        ("meetings", "meeting", "se-4"),
        ("sources", "source", "s2"),
    ):
        assert found(visit(view, **{name: key, "kind": "all"})) == []


def test_axe_finds_nothing_beside_a_menu_on_a_phone(page, visit):
    page.set_viewport_size({"width": 360, "height": 800})
    visit("map", project="secon").get_by_test_id("stExpandSidebarButton").click()
    expect(page.get_by_role("combobox", name="Project")).to_be_in_viewport()
    assert found(page) == []


def test_axe_notices_text_that_is_too_pale(visit):
    page = visit("partners")
    page.add_style_tag(content=".im-muted { color: #bbb !important; }")
    assert any(line.startswith("color-contrast") for line in found(page))


def test_every_fault_of_streamlit_has_its_thread():
    with FAULTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert row["fault"]
        assert re.fullmatch(
            r"https://github\.com/streamlit/streamlit/(issues|pull)/\d+|none found", row["thread"]
        )
