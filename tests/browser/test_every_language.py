"""Words of every language have their room; the longest languages on every page, others in turn.

`make pictures` looks at every page in every language.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dashboard.language import languages
from tests.browser.pictures import PAGES, WIDTHS, lacking_room, stand
from tests.browser.reading import choose
from tests.browser.test_everyones_eyes import TURNS

LONGEST = ("de", "fi")
SEEN_ELSEWHERE = {lang for lang, _, _ in TURNS}
OTHERS = [lang for lang in languages() if lang not in {*LONGEST, *SEEN_ELSEWHERE}]
# Each of the others on one page.
IN_TURN = [(PAGES[place % len(PAGES)], lang) for place, lang in enumerate(OTHERS)]


@pytest.mark.parametrize(
    ("view", "lang"), [*((view, lang) for lang in LONGEST for view in PAGES), *IN_TURN]
)
def test_no_text_is_cut(page, shipped, view, lang):
    page.emulate_media(reduced_motion="reduce")
    stand(page, shipped, view, lang=lang, project="secon")
    lacking = {width: lacking_room(page, width) for width in WIDTHS}
    assert lacking == {width: [] for width in WIDTHS}
    assert page.locator("html").get_attribute("lang") == lang


def test_streamlit_speaks_the_language_of_the_page_and_the_next_one_too(visit, tmp_path):
    page = visit("open_data", lang="el")
    expect(page.get_by_role("button", name="Επιλογή αρχείων", exact=True)).to_be_visible()
    expect(page.get_by_role("spinbutton", name="Μήνας, Στοιχεία έως")).to_be_visible()
    page.get_by_role("button", name="Κύριο μενού").click()
    expect(page.get_by_role("menuitem")).to_have_text(["Εκτύπωση"])
    page.keyboard.press("Escape")
    too_large = tmp_path / "Print.csv"
    with too_large.open("wb") as file:
        file.truncate(101 * 2**20)
    page.locator("input[type=file]").set_input_files(too_large)
    expect(page.get_by_role("alert")).to_have_text("Μεγαλύτερο από 100 MB: δεν διαβάστηκε.")
    expect(page.get_by_text("Print.csv", exact=True)).to_be_visible()
    choose(page, "Γλώσσα", "Suomi")
    expect(page.get_by_role("link", name="Siirry pääsisältöön")).to_be_attached()
    expect(page.get_by_role("button", name="Poista Print.csv")).to_be_visible()
