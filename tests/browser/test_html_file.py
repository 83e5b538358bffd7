"""The page to take away, opened from a disk in a browser without a network."""

from __future__ import annotations

import datetime

import pypdf
import pytest
from playwright.sync_api import expect

from dashboard.charts.chart import RegionMap, Timeline
from dashboard.content.document import document
from dashboard.content.subject import Subject
from dashboard.exports.html_file import page as html_page
from dashboard.language import Words
from dashboard.settings import SHIPPED_RECORD, outlines_location
from loaders import Dataset, load
from loaders.regions import read_outlines
from tests.dashboard.conftest import frame_of
from tests.dashboard.exports.awkward import LONGER_THAN_A_CELL, TEXTS, awkward_record, shown

AS_OF = datetime.date(2024, 10, 31)
PHONE = {"width": 360, "height": 740}
CHARTS = ["targets", "timeline", "map"]
# One text that is all awkward ones: each would break the page alone or together.
AWKWARD = " · ".join(text for text in TEXTS.values() if text != LONGER_THAN_A_CELL)
# Where a place is in the window, by what Plotly says of its axes.
SPOT = """([id, x, y]) => {
    const place = document.getElementById(id), box = place.getBoundingClientRect();
    const {xaxis, yaxis} = place._fullLayout;
    return [box.x + xaxis._offset + xaxis.d2p(x), box.y + yaxis._offset + yaxis.d2p(y)];
}"""


@pytest.fixture(scope="module")
def outlines():
    return read_outlines(outlines_location())


@pytest.fixture(scope="module")
def record():
    return load(SHIPPED_RECORD)


@pytest.fixture(scope="module")
def awkward():
    def make(**tables):
        return Dataset(**{name: frame_of(name, rows) for name, rows in tables.items()})

    return awkward_record(make, AWKWARD)


@pytest.fixture(scope="module")
def report(record, outlines):
    """Give the document about a project of the shipped record in a language."""

    def make(project="secon", lang="en"):
        return document(Subject(record, outlines, Words(lang), AS_OF, project))

    return make


@pytest.fixture
def open_file(new_context, tmp_path):
    """Give what opens a document as a file, without a network, and waits until it is drawn."""

    def go(told, **settings):
        path = tmp_path / "report.html"
        path.write_bytes(html_page(told))
        page = new_context(offline=True, **settings).new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        for name in CHARTS:
            expect(page.locator(f"#chart-{name}.js-plotly-plot .main-svg").first).to_be_visible()
        assert asked == [path.as_uri()]
        return page

    return go


@pytest.mark.parametrize(("project", "lang"), [("secon", "en"), ("", "bg")])
def test_charts_and_figures_are_those_of_the_document(open_file, report, project, lang):
    told = report(project, lang)
    page = open_file(told)
    values = page.locator(".im-counters > div > dd:first-of-type")
    expect(values).to_have_text([counter.value for counter in told.counters])
    (timeline,) = (chart for chart in told.charts if isinstance(chart, Timeline))
    (regions,) = (chart for chart in told.charts if isinstance(chart, RegionMap))
    expect(page.locator("#chart-timeline .scatterlayer .point")).to_have_count(len(timeline.marks))
    # The ground is a filled line too.
    filled = page.locator("#chart-map .scatterlayer .fills path")
    expect(filled).to_have_count(len(regions.areas) + 1)


def test_a_mark_that_is_pointed_at_is_told(open_file, report):
    page = open_file(report())
    page.locator("#chart-timeline .scatterlayer .point").first.hover(force=True)
    expect(page.locator(".hoverlayer .hovertext")).to_contain_text("stakeholder group meeting")


def test_a_region_that_is_pointed_at_names_its_partners(open_file, report, outlines):
    page = open_file(report())
    page.locator("#chart-map").scroll_into_view_if_needed()
    # North of Warsaw, well inside of Mazovia and away from every seat.
    x, y = spot(page, "PL9", outlines)
    page.mouse.move(x, y)
    told = page.locator(".hoverlayer .hovertext")
    expect(told).to_contain_text("Makroregion województwo mazowieckie (PL9)")
    expect(told).to_contain_text("Mazowieckie (Mazovia) Region")


def spot(page, code, outlines):
    """Give the middle of the northern half of a region in the window."""
    name = f"({code})"
    trace = page.evaluate(
        """name => {
            const data = document.getElementById("chart-map").data;
            const {x, y} = data.find((trace) => String(trace.text).includes(name));
            return [x.filter(Number), y.filter(Number)];
        }""",
        name,
    )
    across, down = trace
    top, bottom = min(down), max(down)
    inside = [x for x, y in zip(across, down, strict=True) if y < (top + bottom) / 2]
    at = [(min(inside) + max(inside)) / 2, top + (bottom - top) / 3]
    return page.evaluate(SPOT, ["chart-map", *at])


def test_an_awkward_record_is_read_as_it_is_written(open_file, awkward, outlines):
    page = open_file(document(Subject(awkward, outlines, Words("en"), AS_OF, "a")))
    wanted = " ".join(shown(AWKWARD).split())
    expect(page.locator("h1")).to_contain_text(wanted)
    expect(page.locator("#meetings")).to_contain_text(wanted)
    expect(page.locator("main :is(b, img, iframe, form), [onerror]")).to_have_count(0)
    page.locator("#chart-timeline .scatterlayer .point").first.hover(force=True)
    expect(page.locator(".hoverlayer .hovertext").first).to_contain_text("alert(1)")


def test_a_script_that_got_in_does_not_run(open_file, report, watch):
    page = open_file(report())
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert "Content Security Policy" in " ".join(watch.errors)
    watch.forget()


@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_a_phone_has_room_for_the_page(open_file, report, lang):
    page = open_file(report(lang=lang), viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for name in CHARTS:
        box = page.locator(f"#chart-{name} .main-svg").first.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_charts_follow_the_width_of_the_window(open_file, report):
    page = open_file(report())
    page.set_viewport_size(PHONE)
    for name in CHARTS:
        chart = page.locator(f"#chart-{name} .main-svg").first
        page.wait_for_function("e => e.clientWidth <= 360", arg=chart.element_handle())
    expect(page.locator("#chart-map .main-svg").first).to_be_visible()


def test_tables_and_sources_open_without_a_script_of_ours(open_file, report):
    page = open_file(report(lang="el"))
    drawer = page.locator("#map details")
    expect(drawer.locator("table")).to_be_hidden()
    drawer.locator("summary").click()
    expect(drawer.locator("tbody tr")).to_have_count(10)


def test_who_has_no_scripts_reads_figures_and_tables(new_context, report, tmp_path):
    path = tmp_path / "report.html"
    path.write_bytes(html_page(report()))
    page = new_context(offline=True, java_script_enabled=False).new_page()
    page.goto(path.as_uri())
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("#partners tbody tr")).to_have_count(10)


def test_the_page_can_be_printed(open_file, report, tmp_path):
    page = open_file(report())
    before = page.locator("#chart-timeline .main-svg").first.bounding_box()
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    pages = pypdf.PdfReader(tmp_path / "printed.pdf").pages
    assert 5 < len(pages) < 20
    assert all(len(sheet.extract_text()) > 100 for sheet in pages)
    text = "\n".join(sheet.extract_text() for sheet in pages)
    assert "as of 31 Oct 2024" in text
    assert "are counted" in text
    after = page.locator("#chart-timeline .main-svg").first.bounding_box()
    assert (after["width"], after["height"]) == (before["width"], before["height"])
