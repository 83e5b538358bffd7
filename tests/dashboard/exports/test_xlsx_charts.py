from __future__ import annotations

import datetime
import io
import zipfile
from xml.etree import ElementTree

import pytest

from dashboard.charts.history import indicator_history
from dashboard.content.document import document
from dashboard.content.imprint import imprint
from dashboard.exports.picture_file import framed
from dashboard.exports.xlsx_charts import native
from dashboard.exports.xlsx_file import chart_workbook
from dashboard.language import Words
from dashboard.progress.counters import counters
from dashboard.progress.scope import narrowed
from tests.dashboard.exports.workbooks import opened, series_of, table_of

PROJECTS = ("secon", "cesme-plus", "plus-resilient", "")
LANGUAGES = ("en", "el", "bg")
BLUE, ORANGE, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#5A6270"
AS_OF = datetime.date(2024, 10, 31)


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.fixture(scope="module")
def drawn(made):
    """Give a chart of a document, and the series of its native chart, by name of the chart."""

    def draw(name, project="secon", lang="en"):
        content, workbook = made(project, lang)
        section = next(section for section in content.sections if section.name == name)
        place = workbook.sheetnames.index(section.label) - 1
        return section.chart, series_of(workbook.worksheets[place])

    return draw


def test_progress_is_drawn_with_the_figures_of_the_documents(drawn):
    _, (target, progress, elapsed) = drawn("indicators")
    # As in slides and in the table.
    assert [s.name for s in (target, progress, elapsed)] == ["Target", "Achieved", "time elapsed"]
    assert [name.split("\n")[1] for name in progress.along] == [
        "not reported, 43 promised",
        "2 of 9",
        "4 of 8",
        "not reported, 30 promised",
        "not reported, 26 promised",
        "not reported, 9 promised",
        "not reported",
        "not reported, 7 promised",
        "not reported, 2 promised",
    ]
    assert target.values == [1, 1, 1, 1, 1, 1, None, 1, 1]
    two_of_nine, four_of_eight = progress.values[1:3]
    assert (two_of_nine, four_of_eight) == (pytest.approx(2 / 9), 0.5)
    assert [value for value in progress.values if value is not None] == progress.values[1:3]
    # Of the two, one is due during the project: 610 of its 1,552 days are over.
    assert [value for value in elapsed.values if value is not None] == [
        pytest.approx(610 / 1_552, abs=0.001)
    ]
    assert elapsed.values[2] is not None


def test_bars_have_the_colour_of_their_project_or_grey_when_nothing_is_reported(drawn):
    _, (target, progress, _) = drawn("indicators")
    assert progress.colours == [GREY, BLUE, BLUE, *[GREY] * 6]
    assert set(target.colours) == {"#E6E9EF"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", ["secon", ""])
def test_bars_are_those_of_the_screen_in_its_order_and_words(drawn, project, lang):
    chart, (_, progress, *_) = drawn("indicators", project, lang)
    assert progress.along == [f"{bar.group_and_label}\n{bar.value}" for bar in chart.bars]
    assert progress.values == [
        None if bar.share is None else pytest.approx(bar.share) for bar in chart.bars
    ]


def test_a_project_without_targets_has_no_bars_and_no_sheet_of_them(made):
    content, workbook = made("plus-resilient")
    assert not [bar for chart in content.charts for bar in getattr(chart, "bars", ())]
    assert "Indicators (chart)" not in workbook.sheetnames


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", PROJECTS)
def test_every_event_and_step_of_the_screen_is_a_mark_on_its_day_and_lane(drawn, project, lang):
    chart, series = drawn("timeline", project, lang)
    lanes = {lane: len(chart.lanes) - n for n, lane in enumerate(chart.lanes)}
    marks = [s for s in series if s.mark not in ("", "none")]
    found = [point for s in marks for point in zip(s.along, s.values, strict=True)]
    assert sorted(found) == sorted((mark.day, lanes[mark.lane]) for mark in chart.marks)
    spans = [
        s.along[n : n + 2] for s in series for n in range(len(s.along) - 2) if not s.along[n + 2]
    ]
    ends = sorted(tuple(span) for span in spans if all(span))
    assert ends == sorted((span.first, span.last) for span in chart.spans)


def test_lanes_are_named_and_the_line_of_the_date_is_drawn(drawn):
    chart, series = drawn("timeline", lang="bg")
    names = [s.name for s in series]
    assert names[-len(chart.lanes) :] == list(chart.lanes)
    line = next(s for s in series if s.name == chart.as_of_words)
    assert line.along == [AS_OF, AS_OF]


def test_marks_have_the_colours_of_their_projects(drawn):
    _, series = drawn("timeline", "")
    held = [s for s in series if s.name == "Event held"]
    assert {s.colours[0]: len(s.values) for s in held} == {BLUE: 9, ORANGE: 7, GREEN: 6}
    others = [s for s in series if s.name == "Event not held, or not confirmed"]
    assert {s.colours[0] for s in others} == {"#BFDCEC", "#BFE7DC"}


@pytest.mark.parametrize("project", PROJECTS)
def test_organisations_by_country_add_up_to_the_counter(drawn, shipped, project):
    _, (series,) = drawn("map", project)
    scope = narrowed(shipped, [project]) if project else shipped
    found = counters(scope, AS_OF)
    assert sum(series.values) == found.organisations
    assert len(series.along) == found.countries
    assert series.values == sorted(series.values, reverse=True)


def test_the_partners_of_secon_are_counted_by_country_in_greek(drawn):
    _, (series,) = drawn("map", lang="el")
    assert (series.along[0], series.values) == ("Ελλάδα", [2, *[1] * 8])
    assert set(series.colours) == {BLUE}


def test_values_over_time_are_drawn_with_their_target(make, about):
    values = [("2023-06-30", "2"), ("2023-12-31", "5"), ("2024-06-30", "6")]
    record = make(
        indicators=[{"indicator": "i", "name_en": "Good practices", "target": "8"}],
        values=[{"indicator": "i", "as_of": when, "value": value} for when, value in values],
    )
    chart = indicator_history(record, "i", AS_OF, Words(), "project-0")
    subject = about("a", record=record)
    workbook = opened(chart_workbook(chart, imprint(subject), subject.words))
    line, target = series_of(workbook["Chart"])
    assert (line.name, line.values) == ("Good practices", [2, 5, 6])
    assert line.along == [day("2023-06-30"), day("2023-12-31"), day("2024-06-30")]
    assert set(line.colours) == {BLUE}
    assert (target.name, target.values) == ("Target", [8, 8])
    assert table_of(workbook["Table"])[1][:2] == ["30 June 2023", 2]


@pytest.mark.parametrize("name", ["targets", "timeline", "map"])
def test_the_workbook_of_a_chart_has_the_chart_its_table_and_what_it_is(about, name):
    subject = about("secon", "bg")
    chart = next(chart for chart in document(subject).charts if chart.name == name)
    told = imprint(subject, chart.sources, filters=("Държава: Испания",))
    workbook = opened(chart_workbook(chart, told, subject.words))
    assert workbook.sheetnames == ["Диаграма", "Таблица", "За този файл"]
    assert workbook["Диаграма"]["A1"].value == chart.title
    assert series_of(workbook["Диаграма"])
    assert len(table_of(workbook["Таблица"])) == 1 + len(chart.table.rows)
    lines = [row[0] for row in workbook["За този файл"].iter_rows(values_only=True)]
    assert "Държава: Испания" in lines
    assert set(told.sources) <= set(lines)


def test_who_does_not_see_a_chart_is_told_what_it_shows(about):
    chart = document(about("secon")).charts[0]
    workbook = chart_workbook(chart, imprint(about("secon")), Words())
    assert chart.sentence in description(workbook)


def description(workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as container:
        drawing = ElementTree.fromstring(container.read("xl/drawings/drawing1.xml"))
    return [element.get("descr") for element in drawing.iter() if element.get("descr")]


def test_a_chart_of_hundreds_draws_the_first_and_says_so(about, make):
    indicators = [{"indicator": f"i{n}", "target": "8"} for n in range(70)]
    values = [{"indicator": "i0", "as_of": "2023-06-30", "value": "4"}]
    subject = about("a", record=make(indicators=indicators, values=values))
    chart = document(subject).charts[0]
    drawing = native(chart, subject.words)
    assert len(drawing.series[0].values.cells) == 60
    workbook = opened(chart_workbook(chart, imprint(subject), subject.words))
    told = [row[0] for row in workbook["Chart"].iter_rows(values_only=True)]
    assert "The chart shows the first 60 of 70 lines; the table has them all." in told
    assert len(table_of(workbook["Table"])) == 71


def test_what_a_printer_gets_of_a_chart_is_the_chart_without_its_cells(drawn, about):
    chart = document(about("secon")).charts[0]
    sheet = opened(chart_workbook(chart, imprint(about("secon")), Words()))["Chart"]
    last = int(sheet.print_area.rpartition("$")[2])
    words = [cell.value for cell in sheet["A"][last:]]
    assert words[0] == "Figures of the chart"


def test_bars_below_the_picture_of_a_map_say_what_they_count(about):
    subject = about("secon", "el")
    chart = next(chart for chart in document(subject).charts if chart.name == "map")
    picture = framed(chart, imprint(subject, chart.sources), subject.outlines, "png")
    sheet = opened(chart_workbook(chart, imprint(subject), subject.words, picture))["Γράφημα"]
    # After the break, on the page of the bars.
    first = sheet.row_breaks.brk[0].id + 1
    assert sheet.cell(first, 1).value == "Οργανισμοί"
