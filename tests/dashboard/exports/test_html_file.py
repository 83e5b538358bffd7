from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from itertools import pairwise

import lxml.html
import pytest

from dashboard.charts.chart import BarChart, RegionMap, Timeline
from dashboard.content.document import document
from dashboard.exports.html_file import page
from tests.dashboard.exports.awkward import shown

MOST_BYTES = 6_000_000
LANGUAGES = ["en", "el", "bg"]
# Plotly and what starts it.
SCRIPTS = 2


def parsed(content):
    return lxml.html.document_fromstring(
        content, parser=lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")
    )


def words_of(element):
    return " ".join(element.text_content().split())


def figure_of(root, name):
    (found,) = root.xpath(f"//script[@id='chart-{name}-figure']")
    return json.loads(found.text)


@pytest.fixture(scope="session")
def made(about):
    """Give the page about a project in a language, as bytes and parsed, each made once."""

    @cache
    def make_page(project="secon", lang="en"):
        content = page(document(about(project, lang)))
        return content, parsed(content)

    return make_page


def test_the_figures_of_the_project_come_first(made):
    _, root = made()
    assert words_of(root.find(".//h1")) == "SECON"
    counters = [
        [words_of(cell) for cell in counter]
        for counter in root.xpath("//dl[@class='im-counters']/div")
    ]
    assert counters[0] == ["Organisations", "10", "in 9 countries"]
    assert counters[1] == ["Promised exchange events held", "4 of 8", "9 events held in all"]
    assert counters[2][:2] == ["Indicators with a reported value", "0 of 9"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("project", ["secon", ""])
def test_the_page_says_all_that_the_document_says(made, about, project, lang):
    content, root = made(project, lang)
    told, whole = document(about(project, lang)), words_of(root.find("body"))
    assert root.get("lang") == lang
    assert len(content) < MOST_BYTES
    for section in told.sections:
        if section.chart or section.on_paper:
            assert " ".join(section.title.split()) in whole
    for line in (*told.methods, *told.imprint.lines, *(fact.value for fact in told.identity.facts)):
        assert " ".join(line.split()) in whole


def test_targets_stand_in_the_table_behind_the_chart(made):
    _, root = made()
    (table,) = root.xpath("//section[@id='indicators']//details//table")
    headings = [words_of(cell) for cell in table.xpath(".//thead//th")]
    column = headings.index("Target") + 1
    cells = [words_of(cell) for cell in table.xpath(f".//tbody/tr/*[{column}]")]
    assert cells == ["43", "9", "8", "30", "26", "9", "–", "7", "2"]


def test_every_partner_is_listed(made):
    _, root = made()
    rows = root.xpath("//section[@id='partners']//tbody/tr")
    assert len(rows) == 10
    assert [words_of(cell) for cell in rows[0]] == [
        "Region of Peloponnese",
        "Lead partner",
        "Greece",
        "Tripoli",
    ]


def test_charts_hold_what_their_descriptions_say(made, about):
    _, root = made()
    charts = {type(chart): chart for chart in document(about("secon")).charts}
    bars, line, areas = (
        figure_of(root, charts[kind].name) for kind in (BarChart, Timeline, RegionMap)
    )
    assert bars["data"][1]["x"] == [bar.share for bar in charts[BarChart].bars]
    marks = sum(len(t["x"]) for t in line["data"] if t.get("mode") == "markers")
    assert marks == len(charts[Timeline].marks)
    regions = [trace for trace in areas["data"] if trace.get("hoveron") == "fills"]
    assert len(regions) == len(charts[RegionMap].areas)


def test_every_chart_is_told_to_those_who_do_not_see_it(made, about):
    _, root = made()
    told = [" ".join(figure.get("aria-label").split()) for figure in root.xpath("//figure")]
    sentences = [chart.sentence or chart.title for chart in document(about("secon")).charts]
    assert told == [" ".join(text.split()) for text in sentences]
    assert {figure.get("role") for figure in root.xpath("//figure")} == {"img"}


def test_headings_make_an_outline_without_gaps(made):
    _, root = made()
    levels = [int(heading.tag[1]) for heading in root.xpath("//h1|//h2|//h3|//h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_are_named_and_their_headings_say_what_they_head(made):
    for table in made()[1].xpath("//table"):
        assert words_of(table.find("caption"))
        assert {cell.get("scope") for cell in table.xpath(".//th")} == {"col", "row"}


def test_the_contents_lead_to_every_part(made):
    _, root = made("", "el")
    places = [link.get("href") for link in root.xpath("//nav//a")]
    assert places == [f"#{part.get('id')}" for part in root.xpath("//section")]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("project", ["secon", ""])
def test_nothing_leads_out_of_the_file(made, project):
    _, root = made(project)
    assert all(link.startswith("#") for link in root.xpath("//@href"))
    assert not root.xpath("//@src | //@action | //@srcset | //link | //iframe | //form | //img")
    assert not re.search(r"url\(|@import", "".join(root.xpath("//style/text()")))
    assert "im-address" in "".join(root.xpath("//span/@class"))


def test_no_button_sends_a_chart_away(made):
    for script in made()[1].xpath("//script[@type='application/json']"):
        config = json.loads(script.text)["config"]
        assert config["showSendToCloud"] is False
        assert config["displayModeBar"] is False
        assert config["responsive"] is True


def test_only_the_scripts_of_the_page_may_run(made):
    _, root = made()
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    running = [script.text for script in root.xpath("//script[not(@type)]")]
    assert len(running) == SCRIPTS
    hashes = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in running]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == " ".join(f"'sha256-{found}'" for found in hashes)
    assert "connect-src" not in rules


def test_who_has_no_scripts_is_sent_to_the_tables(made):
    assert "tables" in words_of(made()[1].find(".//noscript"))


def test_the_same_document_makes_the_same_page(made, about):
    assert page(document(about("secon"))) == made()[0]


def test_an_awkward_text_is_read_as_it_is_written(awkward):
    subject, text = awkward
    content = page(document(subject))
    root = parsed(content)
    wanted = " ".join(shown(text).split())
    assert words_of(root.find(".//h1")) == wanted
    assert wanted in words_of(root.xpath("//section[@id='meetings']")[0])
    assert not root.xpath("//b | //main//img | //*[@onerror]")
    assert len(root.xpath("//script[not(@type)]")) == SCRIPTS
    for name in ("targets", "timeline", "map"):
        assert figure_of(root, name)["data"]


def test_a_long_table_is_left_to_the_workbook_but_for_its_beginning(about, make):
    rows = [
        {"meeting": f"m{n}", "title_en": f"Event {n}", "start": "2024-01-01", "status": "held"}
        for n in range(501)
    ]
    root = parsed(page(document(about("a", record=make(meetings=rows)))))
    (section,) = root.xpath("//section[@id='meetings']")
    assert len(section.xpath(".//tbody/tr")) == 50
    assert "451 more rows are in the workbook." in words_of(section)


def test_a_table_that_is_not_long_is_shown_whole(about, make):
    rows = [{"meeting": f"m{n}", "start": "2024-01-01", "status": "held"} for n in range(500)]
    root = parsed(page(document(about("a", record=make(meetings=rows)))))
    (section,) = root.xpath("//section[@id='meetings']")
    assert len(section.xpath(".//tbody/tr")) == 500
    assert "workbook" not in words_of(section)


def test_of_very_many_indicators_the_first_are_drawn_and_the_others_are_told(about, make):
    targets = [{"project": "a", "indicator": f"i{n}", "target": "8"} for n in range(100)]
    content = page(
        document(about("a", record=make(projects=[{"project": "a"}], indicators=targets)))
    )
    told = words_of(parsed(content).find("body"))
    assert "Only the first 80 of 100 are drawn" in told
    assert len(content) < MOST_BYTES


def test_a_record_without_content_makes_a_page(about, make):
    root = parsed(page(document(about(record=make()))))
    assert root.xpath("//section[@id='about']")
