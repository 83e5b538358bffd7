from __future__ import annotations

import datetime
import re

import pytest

from dashboard.content.notices import Notice
from dashboard.content.subject import Subject
from dashboard.content.titles import VIEWS
from dashboard.language import Words
from dashboard.presentation.bar import address_of_view
from dashboard.presentation.page import content_policy, presentation

AS_OF = datetime.date(2024, 10, 31)


@pytest.fixture
def html_of(shipped, outlines):
    def make_html(view="overview", lang="en", notices=(), **address):
        subject = Subject(shipped, outlines, Words(lang), AS_OF, address.get("project", ""))
        return presentation(subject, view, address, notices).decode()

    return make_html


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_asks_for_nothing_beyond_itself(html_of, view):
    html = html_of(view, project="secon")
    fetched = re.findall(r"(?:src=['\"]|url\()([^'\")]{0,16})", html)
    assert fetched
    # Within a picture, what is used is a part of it.
    assert all(address.startswith(("data:", "%23")) for address in fetched)
    assert "<link" not in html


def test_a_page_is_in_its_language_and_says_what_it_is_of_and_as_of_when(html_of):
    html = html_of("timeline", "el", project="secon")
    assert "<html lang='el'" in html
    assert "<h1>SECON · Χρονολόγιο</h1><p>στοιχεία έως 31 Οκτωβρίου 2024</p>" in html


def test_the_way_out_keeps_the_choices_and_ends_the_presentation():
    address = {"present": "1", "theme": "dark", "every": "20", "project": "secon", "lang": "bg"}
    assert address_of_view(address) == "?project=secon&lang=bg"


def test_the_filters_are_told_on_every_card(html_of):
    assert "Filter: Country – Poland" in html_of("partners", project="secon", country="PL")


def test_a_notice_stands_before_the_first_card(html_of):
    html = html_of(notices=[Notice("The link asks for <b>", "x")])
    assert html.index("The link asks for &lt;b&gt;") < html.index("<section")


def test_sources_that_a_line_cannot_hold_are_counted(html_of):
    told = re.search(r"class='im-source'>([^<]*)<", html_of("partners", project="secon"))[1]
    assert told.startswith("Sources: ")
    assert re.search(r"and \d+ more$", told)


def test_a_browser_may_run_the_script_of_the_page_and_no_other():
    policy = content_policy()
    assert "default-src 'none'" in policy
    assert re.search(r"script-src 'sha256-[^']+';", policy)
    assert "connect-src 'self'" in policy


def test_data_that_a_reader_opened_is_told_from_the_published_record(shipped, outlines):
    subject = Subject(shipped, outlines, Words("en"), AS_OF, "secon", ("mine.xlsx",))
    told = "<p>Data that a reader opened, not the published record: mine.xlsx · as of"
    assert told in presentation(subject, "timeline", {}).decode()
