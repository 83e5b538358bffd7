"""The pages of a programme of 260 projects; its figures stand in tests.views.many_projects."""

from __future__ import annotations

from functools import partial

import pytest

from dashboard.content.titles import VIEWS
from tests.views.many_projects import EVERYWHERE, many_projects
from tests.views.reading import read

ALL = "All projects"


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    return many_projects(tmp_path_factory.mktemp("programme"))


@pytest.fixture
def open_page(look, programme):
    return partial(look, record=programme, as_of="2024-06-30")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("lang", ["el", "bg"])
def test_every_page_is_drawn_of_all_projects(open_page, view, lang):
    assert read(open_page(view, lang=lang)).headings


def test_a_project_is_found_by_part_of_its_title_in_any_spelling(open_page):
    page = open_page("overview")
    page.text_input(key="find-project").set_value("zurich").run()
    choice = page.selectbox(key="choice-project")
    assert choice.options == [ALL, "PLAN200"]
    assert choice.label == "Project (1 found)"


def test_the_project_that_is_found_and_chosen_is_shown_and_stays_offered(open_page):
    page = open_page("overview")
    page.text_input(key="find-project").set_value("plan20").run()
    page.selectbox(key="choice-project").set_value("p200").run()
    assert "PLAN200" in read(page).headings[0][1]
    page.text_input(key="find-project").set_value("no such project").run()
    assert page.selectbox(key="choice-project").options == [ALL, "PLAN200"]


def test_a_few_projects_are_a_list_without_a_search(look):
    page = look("overview")
    assert [field.key for field in page.text_input] == []
    offered = page.selectbox(key="choice-project").options
    assert offered[:4] == [ALL, "SECON", "CESME+", "+RESILIENT"]


def test_an_organisation_in_every_project_counts_once_in_the_total_and_once_in_each_row(open_page):
    page = open_page("overview")
    assert read(page).facts["Organisations"] == "261"
    assert "Together 261 organisations in 520 partnerships" in read(page).text
    grid = page.dataframe[0].value
    assert list(grid["Organisations"]) == [2] * 260
    assert set(grid["Countries"]) == {2}


def test_paper_has_a_table_in_place_of_the_grid(open_page):
    text = read(open_page("overview")).text
    assert "PLAN100 Interreg Nowhere Municipality 100 2 2 0 1 0 75% –" in text
    assert "PLAN101" not in text
    assert "The first 100 of 260" in text


def test_the_grid_sorts_figures_as_figures(open_page):
    grid = open_page("overview").dataframe[0].value
    assert list(grid.loc[grid["Project"] == "PLAN7", "Lead partner"]) == ["Municipality 7"]
    # From 1 January 2023 to 30 June 2024, of two years.
    assert grid["Time elapsed"].max() == pytest.approx(546 / 730, abs=0.01)


@pytest.mark.parametrize(
    ("level", "offered"),
    [
        ("0", ["BG", "IT"]),
        ("1", ["BG4", "ITH"]),
        ("3", []),
    ],
)
def test_the_map_has_the_regions_of_the_level_that_is_chosen(open_page, level, offered):
    page = open_page("map", level=level)
    named = page.selectbox(key="choice-region").options[1:]
    assert [name.rpartition("(")[2].strip(")") for name in named] == offered


def test_partners_known_less_exactly_than_the_level_are_told_of(open_page):
    assert "520 partnerships have no region at this level" in read(open_page("map", level="3")).text


@pytest.mark.parametrize(
    ("count", "told"),
    [
        ("", "Organisations: 1 260"),
        ("partnerships", "Partnerships: 260"),
        ("projects", "Projects: 260"),
    ],
)
def test_an_organisation_is_told_from_its_partnerships_on_the_map(open_page, count, told):
    page = open_page("map", **({"count": count} if count else {}))
    assert f"{told} none on record Outlines" in read(page).text


def test_who_stands_behind_a_region_is_named_once(open_page):
    text = read(open_page("map", region="ITH3")).text
    assert text.count(EVERYWHERE) == 1
    assert "Municipality" not in text


def test_another_level_lets_go_of_the_region(open_page):
    page = open_page("map", region="ITH3")
    page.selectbox(key="choice-level").set_value("0").run()
    assert page.query_params == {"as_of": "2024-06-30", "level": "0"}


def test_a_long_list_shows_its_beginning_and_says_so(open_page):
    page = open_page("partners")
    assert "The first 500 of 520" in read(page).text
    assert "The first 100 of 520" in read(page).text, "on paper"
    assert len(page.dataframe[0].value) == 500


def test_a_filter_reaches_what_the_beginning_does_not_show(open_page):
    text = read(open_page("partners", q="municipality 260")).text
    assert "1 organisation" in text
    assert "Municipality 260" in text


def test_an_address_opens_a_partner_that_the_list_does_not_offer(open_page):
    page = open_page("partners", partner="o259")
    assert "Municipality 259" in [text for _, text in read(page).headings]


def test_indicators_of_all_are_told_together_and_of_one_in_full(open_page):
    together = read(open_page("indicators")).text
    assert "0 of 260" in together
    assert "Choose a project to see each of its indicators in full." in together
    assert "Tools made" in read(open_page("indicators", project="p3")).text


@pytest.mark.parametrize("view", ["overview", "map"])
def test_every_map_names_whose_outlines_it_draws(open_page, view):
    assert "Outlines: Natural Earth" in read(open_page(view)).text
