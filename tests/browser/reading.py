"""What a reader does: wait until a page stands, choose from a list, read the text."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

STANDS = "[data-testid=stApp][data-test-script-state=notRunning]"
FAILURES = "[data-testid=stException], [data-testid=stAlert], [role=dialog]"
# What stands on a view when it is drawn.
DRAWN = {
    "overview": "[data-testid=stImage] img",
    "map": "[data-testid=stDeckGlJsonChart] canvas",
    "timeline": ".js-plotly-plot .scatterlayer .point",
    "indicators": ".im-bars .im-bar-length",
    "partners": "table.im-table",
    "meetings": "table.im-table",
    "sources": "table.im-table",
}


def settled(page: Page) -> Page:
    """Wait until the script has run and nothing is on its way any more."""
    page.locator("h1").wait_for()
    page.locator(STANDS).wait_for()
    page.wait_for_load_state("networkidle")
    return page


def main(page: Page) -> Locator:
    return page.get_by_test_id("stMain")


def choose(page: Page, label: str, option: str) -> None:
    """Choose from a list by its label, as a reader does."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()


def no_failure(page: Page) -> None:
    expect(page.locator(FAILURES)).to_have_count(0)
