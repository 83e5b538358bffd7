from __future__ import annotations

from functools import cache

import pytest
import time_machine

from dashboard.charts.wording import printed
from dashboard.content.document import document
from dashboard.exports.pptx_file import deck
from tests.dashboard.conftest import IMPRINT_OF_SECON
from tests.dashboard.exports.slides import charts, opened, tables, titles, words

PROJECTS = ("secon", "cesme-plus", "plus-resilient", "")
LANGUAGES = ("en", "el", "bg")
# As many rows as a table on slides has at most.
MOST_ROWS = 60
CUT = "Longer texts are cut here; the workbook has them whole."


def flat(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def shown(decks):
    """Give the slides of a deck, read once: shown("secon", "bg")."""
    return cache(lambda project, lang="en": opened(decks(project, lang)))


def rows_of(slides, headings):
    """Return the rows of all tables under these headings, over all slides."""
    found = []
    for slide in slides:
        for heading, *rows in tables(slide):
            if heading == headings:
                found += rows
    return found


def test_the_first_slide_says_what_it_is_as_of_when_and_who_pays(shown):
    told = words(shown("secon").slides[0])
    for line in (
        "SECON",
        "Social Economy – Regional Policies for supporting Social Economy Enterprises",
        "as of 31 October 2024",
        "Co-funded by the European Union: Interreg Europe 2021-2027",
        "sole responsibility of the project",
    ):
        assert line in told


def test_the_first_slide_of_all_projects_names_them(shown):
    assert "SECON, CESME+, +RESILIENT" in words(shown("").slides[0])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", PROJECTS)
def test_the_second_slide_holds_every_counter_and_fact(documents, shown, project, lang):
    content = documents(project, lang)
    told = flat(words(shown(project, lang).slides[1]))
    for counter in content.counters:
        assert flat(counter.label) in told
        assert flat(counter.value) in told
        assert flat(counter.note) in told
    for fact in content.identity.facts:
        assert flat(fact.value) in told


def test_the_figures_are_those_of_the_documents(shown):
    told = words(shown("secon").slides[1])
    for figure in ("10", "in 9 countries", "4 of 8", "39%", "€1,914,046", "Region of Peloponnese"):
        assert figure in told


def test_projects_stand_side_by_side_below_their_figures(shown):
    made = shown("")
    ((_, *rows),) = tables(made.slides[1])
    assert [row[0] for row in rows] == ["SECON", "CESME+", "+RESILIENT"]
    assert rows[0][2:4] == ["Region of Peloponnese", "10 in 9 countries"]
    assert "The projects side by side" not in titles(made)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", PROJECTS)
def test_every_section_is_there_in_the_order_of_the_document(documents, shown, project, lang):
    content = documents(project, lang)
    found = [flat(title) for title in titles(shown(project, lang))]
    wanted = [flat(s.title) for s in content.sections if s.chart or s.on_paper]
    places = [
        next(n for n, title in enumerate(found) if title.startswith(want))
        for want in wanted
        if want != flat(content.sections[0].title) or project
    ]
    assert places == sorted(places)
    words_of = content.subject.words
    assert found[-2:] == [words_of("How figures are counted"), words_of("About this file")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", PROJECTS)
def test_every_table_says_what_the_document_says(documents, shown, project, lang):
    content, made = documents(project, lang), shown(project, lang)
    for section in content.sections:
        if not section.on_paper:
            continue
        table = section.table.only(section.on_paper)
        told = rows_of(made.slides, [heading.words for heading in table.headings])
        wanted = [
            [
                printed(cell, heading, content.subject.words)
                for cell, heading in zip(row, table.headings, strict=True)
            ]
            for row in table.rows[:MOST_ROWS]
        ]
        assert len(told) == len(wanted)
        for row, texts in zip(told, wanted, strict=True):
            for cell, text in zip(row, texts, strict=True):
                assert flat(text).startswith(flat(cell).removesuffix("…"))
                assert len(flat(text)) <= 600 or cell.endswith("…")


@pytest.mark.parametrize("project", PROJECTS)
def test_each_chart_is_one_that_can_be_edited(documents, shown, project):
    made = shown(project)
    names = {chart.title for chart in documents(project).charts if chart.name == "timeline"}
    native = {s.name for slide in made.slides for s in slide.shapes if s.has_chart}
    assert names <= native
    for chart in charts(made):
        assert chart.part.chart_workbook.xlsx_part is not None


def test_a_table_that_is_not_whole_says_so(shown):
    made = shown("")
    told = [
        words(slide) for slide in made.slides if slide.shapes.title.text.startswith("82 sources")
    ]
    assert all("22 more are in the workbook and in the CSV file." in text for text in told)
    # No text of the shipped record is that long, in any list.
    assert not any(CUT in words(slide) for slide in made.slides)


def test_a_text_that_is_cut_is_said_to_be(make, about):
    record = make(partners=[{"partner": "p1", "name_en": "a long name " * 60}])
    content = document(about("a", record=record))
    made = opened(deck(content, content.subject.outlines))
    (slide,) = (s for s in made.slides if s.shapes.title.text == "Partners")
    assert CUT in words(slide)


def test_parts_of_a_table_are_numbered(shown):
    parts = [title for title in titles(shown("secon")) if title.startswith("39 sources")]
    assert parts == [f"39 sources ({n} of {len(parts)})" for n in range(1, len(parts) + 1)]


def test_a_deck_ends_with_programme_dates_credit_and_responsibility(shown):
    told = words(shown("secon").slides[-1])
    for line in IMPRINT_OF_SECON:
        assert line in told


def test_every_slide_but_the_first_says_as_of_when_and_who_pays(shown):
    for slide in list(shown("secon").slides)[1:]:
        told = words(slide)
        assert "SECON, as of 31 October 2024" in told
        assert "Co-funded by the European Union: Interreg Europe 2021-2027" in told


def test_a_deck_of_a_project_is_short_enough_to_be_shown(shown):
    assert len(shown("secon").slides) <= 20
    assert len(shown("").slides) <= 36


def test_the_same_record_makes_the_same_bytes_at_any_time(documents, decks):
    content = documents("secon")
    with time_machine.travel("2031-05-06"):
        assert deck(content, content.subject.outlines) == decks("secon")
