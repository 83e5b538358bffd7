"""Pages for everyone: axe-core finds nothing, nothing is cut, nothing has to be moved sideways.

A page is opened once and looked at in every width; languages, themes and projects take turns.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import found
from tests.browser.pictures import PAGES, stand
from tests.browser.room import cut, narrowed, sideways
from tests.browser.server import Server
from tests.browser.watch import Watch

TURNS = (("en", "light", "secon"), ("el", "dark", ""), ("bg", "light", ""))
WIDTHS = (1280, 768, 360, 320)
TWICE = "html { font-size: 200% !important; }"
WIDE, NARROW = 1280, 360
LOOKED_AT_BY_AXE = (WIDE, NARROW)


@pytest.fixture(
    scope="module",
    params=[(view, *turn) for turn in TURNS for view in PAGES],
    ids=lambda place: "-".join(filter(None, place)),
)
def standing(
    request: pytest.FixtureRequest, browser: Browser, browser_context_args, shipped: Server
) -> Iterator[Page]:
    """Give a page that stands; every test of this file looks at the same one."""
    view, lang, theme, project = request.param
    # A browser of its own: in one that others use, charts are late to follow a change of width.
    settings = {**browser_context_args, "color_scheme": theme, "reduced_motion": "reduce"}
    context = browser.new_context(**settings)
    watch = Watch()
    watch.over(context)
    page = context.new_page()
    yield stand(page, shipped, view, lang=lang, **({"project": project} if project else {}))
    watch.hear_out(context)
    context.close()
    watch.nothing_happened()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_is_cut_no_page_is_wider_than_its_place_and_axe_finds_nothing(standing, width):
    narrowed(standing, width)
    assert (cut(standing), sideways(standing)) == ([], 0)
    assert width not in LOOKED_AT_BY_AXE or found(standing) == []


def test_letters_of_twice_the_size_have_their_room(standing):
    style = standing.add_style_tag(content=TWICE)
    narrowed(standing, WIDE)
    told = cut(standing), sideways(standing)
    style.evaluate("style => style.remove()")
    assert told == ([], 0)
