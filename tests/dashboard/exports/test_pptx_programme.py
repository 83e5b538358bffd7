from __future__ import annotations

import io
import zipfile

import pytest

from dashboard.content.document import document
from dashboard.exports.pptx_file import deck
from loaders import load
from tests.bench.programme import programme
from tests.dashboard.exports.slides import opened, standing_out, titles, words


@pytest.fixture(scope="module")
def made(about, tmp_path_factory):
    subject = about("", record=load(programme(tmp_path_factory.mktemp("programme"))))
    return deck(document(subject), subject.outlines)


def test_a_deck_of_a_programme_can_be_shown_and_sent(made):
    assert len(opened(made).slides) < 60
    assert len(made) < 2_000_000


def test_each_slide_says_how_much_it_leaves_out(made):
    told = {slide.shapes.title.text.split(" (")[0]: words(slide) for slide in opened(made).slides}
    rest = "more are in the workbook and in the CSV file."
    assert f"2,440 {rest}" in told["Partners"]
    assert f"240 {rest}" in told["The projects side by side"]
    # Of so many projects the chart tells which indicators they report, and leaves none out.
    (chart,) = [text for name, text in told.items() if "2,700 indicators" in name]
    assert rest not in chart


def test_nothing_stands_out_over_the_slide(made):
    assert standing_out(opened(made)) == []


def test_the_slides_of_a_long_chart_say_how_much_they_leave_out(about, make):
    promised = [{"indicator": f"i{n}", "target": "8"} for n in range(60)]
    subject = about("a", record=make(indicators=promised))
    slides = opened(deck(document(subject), subject.outlines)).slides
    bars = [words(slide) for slide in slides if "60 indicators" in slide.shapes.title.text]
    assert len(bars) == 4
    assert all("20 more are in the workbook and in the CSV file." in told for told in bars)


def test_a_chart_of_many_lanes_goes_over_four_slides_at_most(about, make):
    projects = [{"project": f"p{n}", "start": "2023-01-01", "end": "2025-12-31"} for n in range(40)]
    events = [{"project": f"p{n}", "meeting": f"m{n}", "start": "2024-01-01"} for n in range(40)]
    subject = about("", record=make(projects=projects, meetings=events))
    slides = opened(deck(document(subject), subject.outlines))
    numbers = [title for title in titles(slides) if "events held by" in title]
    assert 1 < len(numbers) <= 4


def test_how_many_projects_run_is_one_slide_however_many_they_are(made):
    assert len([title for title in titles(opened(made)) if "projects run on" in title]) == 1


def test_workbooks_of_charts_stay_small(made):
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        sizes = [i.file_size for i in parts.infolist() if "embeddings" in i.filename]
    assert max(sizes) < 100_000
