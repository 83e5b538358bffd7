from __future__ import annotations

import datetime

import pytest

from tests.views.conftest import drawn
from tests.views.reading import read
from tests.views.records import TEXTS
from tests.views.words import VIEWS

SAME_ON_EVERY_PAGE = [("project", "cesme-plus"), ("lang", "bg")]
OF_A_VIEW = [
    ("map", "region", "EL65"),
    ("map", "partner", "p4"),
    ("indicators", "kind", "result"),
    ("indicators", "indicator", "si-3"),
    ("partners", "country", "GR"),
    ("partners", "role", "lead"),
    ("meetings", "kind", "study_visit"),
    ("meetings", "country", "PL"),
    ("meetings", "format", "online"),
    ("meetings", "status", "held"),
]
every_choice = pytest.mark.parametrize(
    ("view", "name", "code"),
    [(view, *choice) for view in VIEWS for choice in SAME_ON_EVERY_PAGE] + OF_A_VIEW,
)
SEARCHED = pytest.mark.parametrize("view", ["partners", "meetings"])
DAY = datetime.date(2022, 3, 29)


def listed(page, name):
    return page.selectbox(key=f"choice-{name}")


@every_choice
def test_a_choice_writes_the_address(look, view, name, code):
    page = look(view, as_of="2024-10-31")
    drawn(listed(page, name).set_value(code).run())
    assert page.query_params == {"as_of": "2024-10-31", name: code}


@every_choice
def test_an_address_sets_the_choice(look, view, name, code):
    assert listed(look(view, **{name: code}), name).value == code


@every_choice
def test_what_holds_anyway_leaves_the_address(look, view, name, code):
    page = look(view, **{name: code})
    usual = "en" if name == "lang" else ""
    drawn(listed(page, name).set_value(usual).run())
    assert page.query_params == {}


def test_a_second_choice_that_comes_before_the_address_of_the_first_keeps_both(look):
    page = look("meetings", project="secon", kind="study_visit")
    before = dict(page.query_params)
    drawn(listed(page, "kind").set_value("").run())
    page.query_params = before
    drawn(listed(page, "project").set_value("").run())
    assert page.query_params == {}


def test_a_way_back_undoes_a_choice_and_the_next_choice_leaves_it_so(look):
    page = look("meetings", kind="study_visit")
    before = dict(page.query_params)
    drawn(listed(page, "kind").set_value("").run())
    page.query_params = before
    drawn(page.run())
    assert listed(page, "kind").value == "study_visit"
    drawn(listed(page, "project").set_value("secon").run())
    assert page.query_params == {"kind": "study_visit", "project": "secon"}


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_that_nothing_was_chosen_on_has_a_bare_address(look, view):
    assert look(view).query_params == {}


@pytest.mark.parametrize("view", VIEWS)
def test_a_date_writes_the_address_and_leaves_it_when_it_is_today(look, view):
    page = look(view)
    drawn(page.date_input(key="choice-as_of").set_value(DAY).run())
    assert page.query_params == {"as_of": "2022-03-29"}
    assert "29 March 2022" in read(page).text
    drawn(page.date_input(key="choice-as_of").set_value(datetime.date.today()).run())
    assert page.query_params == {}


def test_a_date_that_is_emptied_is_today(look):
    page = look("overview", as_of="2022-03-29")
    drawn(page.date_input(key="choice-as_of").set_value(None).run())
    assert page.query_params == {}


@SEARCHED
def test_a_search_writes_the_address_and_leaves_it_when_it_is_empty(look, view):
    page = look(view)
    drawn(page.text_input(key="choice-q").set_value("Peloponnese").run())
    assert page.query_params == {"q": "Peloponnese"}
    drawn(page.text_input(key="choice-q").set_value("").run())
    assert page.query_params == {}


@SEARCHED
def test_an_address_sets_the_search(look, view):
    assert look(view, q="Peloponnese").text_input(key="choice-q").value == "Peloponnese"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("project", "nowhere", "a project that is not in this record: nowhere"),
        ("lang", "tlh", "a language that is not offered: tlh"),
        ("as_of", "yesterday", "a date that cannot be read: yesterday"),
        ("as_of", "2024-02-30", "a date that cannot be read: 2024-02-30"),
        ("as_of", "9999-12-31", "a date that cannot be read: 9999-12-31"),
    ],
)
def test_what_an_address_cannot_mean_is_ignored_with_a_message(look, view, name, value, told):
    with_it, without = look(view, **{name: value}), look(view)
    assert f"The link asks for {told}" in read(with_it).text
    assert read(with_it).headings == read(without).headings


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("text", TEXTS)
def test_an_address_that_attacks_shows_as_it_is_written(look, view, text):
    names = ("project", "lang", "as_of", "region", "partner", "kind", "indicator", "country")
    page = read(look(view, **dict.fromkeys((*names, "role", "q", "meeting", "source"), text)))
    assert not page.foreign_tags
    assert page.text.count(" ".join(text.split())) >= 3
