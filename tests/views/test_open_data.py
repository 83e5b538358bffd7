from __future__ import annotations

import io

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache
from dashboard.server import published
from dashboard.views.own_data import KEY, RESULTS, OwnData
from loaders import File, load, load_files
from loaders.workbook import workbook
from tests.views.conftest import MOST_SECONDS, drawn, script
from tests.views.reading import read
from tests.views.records import TEXTS
from tests.views.words import VIEWS

SIGN = "This is your own data, not the published record."
BACK = "own-banner-close"
PARTNERS = ("partners.csv", b"Project,Organisation,Country\nNEPTUNE,Town of Zadar,HR\n", "text/csv")
MEETINGS = (
    "meetings.csv",
    b"Project,Event,Status,Start date\nNEPTUNE,Kick-off,held,01/02/2024\n",
    "text/csv",
)


@pytest.fixture
def door(look):
    """Give what opens the page for one's own data and drops files there."""

    def drop(*files, **address):
        page = look("open_data", lang="en", **address)
        page.file_uploader[0].set_value(list(files))
        return drawn(page.run())

    return drop


@pytest.fixture(scope="module")
def record_in_a_workbook():
    file = File("a.xlsx", workbook(load("data").tables))
    return OwnData((file,), load_files([file]))


def elsewhere(page, view):
    """Look at another view in the visit of a page."""
    return visit(page.session_state[KEY], view)


def visit(own, view):
    page = AppTest.from_function(script, args=(view,), default_timeout=MOST_SECONDS)
    page.session_state[KEY], page.session_state[RESULTS] = own, {}
    page.query_params = {"lang": "en"}
    return drawn(page.run())


def choice(page, matter):
    return next(box for box in page.selectbox if box.key.startswith(f"own-{matter}-"))


def test_without_files_the_page_offers_a_door_and_an_empty_workbook(look):
    page = look("open_data", lang="en")
    assert read(page).headings == [(1, "Open my data")]
    (button,) = page.get("download_button")
    assert button.proto.label == "An empty workbook to fill in (XLSX)"
    assert SIGN not in read(page).text


def test_what_was_understood_is_told_and_the_page_leads_on(door):
    text = read(door(PARTNERS)).text
    assert "2 rows were read" in text
    assert "partners.csv" in text
    assert "Table of partners" in text


def test_each_table_of_what_was_read_has_a_name_of_its_own(door):
    names = read(door(("partners.csv", b"Project,Country\nNEPTUNE,XX\n", "text/csv"))).regions
    assert names[0] == "What was understood"
    assert len(set(names)) == len(names) > 1


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_what_was_opened_and_says_whose_it_is(door, view):
    page = elsewhere(door(PARTNERS, MEETINGS), view)
    text = read(page).text
    assert SIGN in text
    assert "partners.csv" in text
    assert "SECON" not in text
    told = {"overview": "1 Interreg project", "partners": "Town of Zadar", "meetings": "Kick-off"}
    assert told.get(view, "") in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_record_opened_as_a_workbook_looks_as_the_published_one(look, record_in_a_workbook, view):
    own = read(visit(record_in_a_workbook, view)).text
    published = read(look(view, lang="en")).text
    for sign in (f"{SIGN} a.xlsx ", " Data that a reader opened, not the published record: a.xlsx"):
        assert sign in own
        own = own.replace(sign, "")
    assert own == published


def test_another_visit_sees_the_published_record(look, door):
    door(PARTNERS)
    text = read(look("partners", lang="en")).text
    assert SIGN not in text
    assert "NEPTUNE" not in text
    assert "Zadar" not in text


def test_one_click_leads_back(door):
    page = elsewhere(door(PARTNERS), "partners")
    drawn(page.button(key=BACK).click().run())
    text = read(page).text
    assert SIGN not in text
    assert "Zadar" not in text
    assert KEY not in page.session_state
    assert RESULTS not in page.session_state


def test_a_project_of_the_published_record_is_not_looked_for_in_what_was_opened(door):
    page = door(PARTNERS, project="secon")
    assert "project" not in page.query_params
    assert "asks for a project" not in read(page).text


def test_nothing_is_written_anywhere(look, monkeypatch):
    page = look("open_data", lang="en")
    opened = io.open
    written = []

    def note(path, mode="r", *rest, **more):
        written.extend([path] if set(str(mode)) & set("wax+") else [])
        return opened(path, mode, *rest, **more)

    monkeypatch.setattr("builtins.open", note)
    monkeypatch.setattr(io, "open", note)
    page.file_uploader[0].set_value([PARTNERS, MEETINGS])
    drawn(page.run())
    assert SIGN in read(page).text
    assert written == []


def test_the_picture_of_a_map_of_ones_own_data_is_not_on_the_server(door):
    before = set(published.PICTURES.files)
    page = read(elsewhere(door(PARTNERS), "map"))
    (picture,) = [attributes["src"] for tag, attributes in page.tags if tag == "img"]
    assert picture.startswith("data:image/svg+xml;base64,")
    assert set(published.PICTURES.files) == before


def test_no_figure_of_many_projects_of_ones_own_is_on_the_server(door):
    rows = [f"P{n},Port number {n},GR,EL65\n" for n in range(9)]
    table = "".join(["Project,Organisation,Country,Region\n", *rows])
    before = set(published.PICTURES.files)
    page = read(elsewhere(door(("many.csv", table.encode(), "text/csv")), "map"))
    assert "9 organisations" in page.text
    offered = published.OUTLINES.files.values()
    assert not [content for content in offered if b"9 organisations" in content]
    assert set(published.PICTURES.files) == before


def test_what_is_kept_of_it_is_kept_in_this_visit(door, monkeypatch):
    asked = []
    page = door(PARTNERS)
    fingerprint = page.session_state[KEY].record.fingerprint
    monkeypatch.setattr(cache, "_kept", lambda _, key, _make: asked.append(key) or _make())
    for view in VIEWS:
        elsewhere(page, view)
    assert not [key for key in asked if fingerprint in str(key)]


def test_the_order_of_dates_is_asked_and_the_answer_followed(door):
    page = door(MEETINGS)
    assert "1 question" in read(page).text
    assert "01/02/2024" in read(page).text
    drawn(choice(page, "date_order").set_value("day_first").run())
    meetings = page.session_state[KEY].record.meetings
    assert meetings["start"].dt.strftime("%Y-%m-%d").tolist() == ["2024-02-01"]
    assert "1 question" not in read(page).text
    # It may be changed again.
    drawn(choice(page, "date_order").set_value("month_first").run())
    meetings = page.session_state[KEY].record.meetings
    assert meetings["start"].dt.strftime("%Y-%m-%d").tolist() == ["2024-01-02"]


@pytest.mark.parametrize("text", TEXTS)
def test_names_of_files_headings_and_cells_are_shown_as_they_are_written(door, text):
    rows = f'Project,Organisation,Country,"{text.replace(chr(34), chr(34) * 2)}"\nA,B,Nowhere,1\n'
    page = door((f"{text}.csv", rows.encode(), "text/csv"))
    drawn(page.run())
    found = read(page)
    assert not found.foreign_tags
    assert f"{text}.csv" in found.text
    labels = [str(one) for kind in ("selectbox", "button", "expander") for one in page.get(kind)]
    assert not [label for label in labels if text in label.split("options")[0].split("key")[0]]


def test_files_of_one_name_are_two_files(door):
    page = door(PARTNERS, ("partners.csv", b"Project,Organisation\nTRITON,Port of Rijeka\n", ""))
    text = read(page).text
    assert "partners.csv" in text
    assert "partners (2).csv" in text


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xlsx", b"PK\x03\x04" + b"\0" * 200, "damaged"),
        ("a.csv", b"", "empty"),
        ("a.xml", b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "entit"),
        ("a.csv", b"a," * 1_000_000 + b"\n1,2\n", "columns"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "read"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_the_page_goes_on(door, name, content, told):
    page = door((name, content, ""))
    text = read(page).text
    assert "1 error, 0 warnings" in text
    assert told in text
    assert "No project was found in these files" in text
    assert SIGN not in text
    page.file_uploader[0].set_value([PARTNERS])
    drawn(page.run())
    assert SIGN in read(page).text


def test_files_without_a_project_leave_the_published_record_in_the_views(door):
    page = elsewhere(door(("a.csv", b"Dear all,\nsee below\n", "")), "partners")
    text = read(page).text
    assert SIGN not in text
    assert "Peloponnese" in text
