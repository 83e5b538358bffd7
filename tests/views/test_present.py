from __future__ import annotations

import pytest

from dashboard.settings import SHIPPED_RECORD
from dashboard.views.own_data import KEY, RESULTS, OwnData
from loaders import load
from tests.views.conftest import drawn
from tests.views.words import VIEWS


def links(page):
    found = [element.proto.body for element in page.sidebar.get("html")]
    return [body for body in found if "present=1" in body]


def saved(page):
    return [b.proto.label for b in page.sidebar.get("download_button")]


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_leads_to_its_cards_with_all_that_was_chosen(look, view):
    (link,) = links(look(view, project="secon", lang="el", as_of="2024-10-31"))
    assert "href='?project=secon&amp;lang=el&amp;as_of=2024-10-31&amp;present=1" in link
    assert "Παρουσίαση" in link


def test_cards_of_data_that_only_this_visit_knows_are_saved_and_not_asked_of_the_server(look):
    page = look("timeline")
    assert saved(page) == []
    page.session_state[KEY] = OwnData((), load(SHIPPED_RECORD))
    page.session_state[RESULTS] = {}
    drawn(page.run())
    assert links(page) == []
    assert saved(page) == ["Save the presentation"]
