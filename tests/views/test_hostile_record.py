from __future__ import annotations

import json

import pytest

from tests.views.conftest import drawn
from tests.views.reading import Reading, read
from tests.views.records import TEXTS
from tests.views.words import VIEWS

OUR_ATTRIBUTES = {
    *("class", "style", "lang", "role", "scope", "tabindex", "href", "target", "rel"),
    *("aria-label", "data-heading"),
}
WHATEVER_READS_MARKDOWN = ("markdown", "caption", "metric", "table", "button", "radio", "pills")


def assert_harmless(page: Reading) -> None:
    assert not page.foreign_tags
    ours = [attributes for tag, attributes in page.tags if tag != "img"]
    assert {name for attributes in ours for name in attributes} <= OUR_ATTRIBUTES
    links = [str(attributes["href"]) for tag, attributes in page.tags if tag == "a"]
    assert all(link.startswith(("https://", "?")) for link in links)


@pytest.fixture
def opened(look, hostile_record):
    """Give what opens a view with one row picked in it and all its drawers open."""

    def open_view(view, number):
        names = ("partner", "meeting", "indicator", "source")
        page = look(view, hostile_record, lang="en", **dict.fromkeys(names, f"h{number}"))
        for drawer in page.expander:
            page.session_state[drawer.key] = True
        return drawn(page.run())

    return open_view


every_view = pytest.mark.parametrize("view", VIEWS)
every_text = pytest.mark.parametrize(("number", "text"), list(enumerate(TEXTS, 1)))


@every_view
@every_text
def test_a_text_of_the_record_is_shown_as_it_is_written(opened, view, number, text):
    page = read(opened(view, number))
    assert " ".join(text.split()) in page.text
    assert_harmless(page)


@every_view
def test_no_text_of_the_record_is_read_as_markdown(opened, view):
    page = opened(view, 1)
    labels = [element.label for element in (*page.expander, *page.selectbox, *page.text_input)]
    labels += [str(element) for kind in WHATEVER_READS_MARKDOWN for element in page.get(kind)]
    assert not [label for label in labels if any(text in label for text in TEXTS)]


@pytest.mark.parametrize("view", ["timeline", "indicators"])
def test_no_text_of_the_record_is_markup_in_a_chart(opened, view):
    charts = opened(view, 1).get("plotly_chart")
    told = " ".join(str(json.loads(chart.proto.spec)) for chart in charts)
    assert TEXTS[0] in told
    assert not [tag for tag in ("<img", "<script", "<iframe", "</style") if tag in told]
