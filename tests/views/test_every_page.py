from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from tests.views.conftest import drawn
from tests.views.reading import Reading, read
from tests.views.words import ALL_PROJECTS, EMPTY_OVERVIEW, PROJECTS, TITLES, VIEWS, title

DATA = Path(__file__).parents[2] / "data"
every_view = pytest.mark.parametrize("view", VIEWS)
every_language = pytest.mark.parametrize("lang", TITLES)
# Every project in one language, every language of one project.
SPOKEN_OF = [("en", project) for project in (ALL_PROJECTS, *PROJECTS)]
SPOKEN_OF += [(lang, "secon") for lang in TITLES if lang != "en"]


def assert_in_order(page: Reading) -> None:
    levels = [level for level, _ in page.headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    steps = [after - before for before, after in pairwise(levels)]
    assert max(steps, default=0) <= 1, f"a level of headings is left out: {page.headings}"


@every_view
@pytest.mark.parametrize(("lang", "project"), SPOKEN_OF)
def test_a_page_is_headed_in_the_readers_language(look, view, lang, project):
    address = {"lang": lang} | ({"project": project} if project else {})
    page = read(look(view, **address))
    assert page.headings[0] == (1, title(view, lang, project))
    assert_in_order(page)


@every_view
def test_each_part_that_is_scrolled_has_a_name_of_its_own(look, view):
    names = read(look(view, project="secon")).regions
    assert all(names)
    assert len(set(names)) == len(names)


@every_view
@every_language
def test_a_record_without_rows_is_drawn(look, empty_record, view, lang):
    page = read(look(view, empty_record, lang=lang))
    heading = page.headings[0][1]
    assert heading.startswith(EMPTY_OVERVIEW[lang] if view == "overview" else title(view, lang))
    assert_in_order(page)


@every_view
@pytest.mark.parametrize("as_of", ["1990-01-01", "2020-02-29", "2099-12-31"])
@pytest.mark.parametrize("project", [{}, {"project": "secon"}])
def test_a_page_is_drawn_for_any_date(look, view, as_of, project):
    assert as_of[:4] in read(look(view, as_of=as_of, **project)).text


@every_view
def test_a_page_without_a_language_is_in_that_of_the_browser(look, view):
    page = look(view)
    page.context["locale"] = "el-GR"
    assert read(drawn(page.run())).headings[0] == (1, TITLES["el"][view])


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("table", "name"),
    [("indicators", "indicator"), ("partners", "partner"), ("meetings", "meeting")],
)
def test_each_row_can_be_opened(look, table, name):
    lang = "el"
    page = look(table, lang=lang)
    for row in rows(table):
        page.query_params = {"lang": lang, "kind": "all", "project": row["project"]}
        closed = read(drawn(page.run()))
        page.query_params[name] = row[name]
        opened = read(drawn(page.run()))
        assert_in_order(opened)
        assert len(opened.text) > len(closed.text), f"{row[name]} opens nothing"
