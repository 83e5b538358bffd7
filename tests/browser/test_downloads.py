from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.reading import main, settled

# What the first bytes of a file say that it is.
BEGINNINGS = {
    "png": b"\x89PNG",
    "svg": b"<svg",
    "pptx": b"PK",
    "xlsx": b"PK",
    "csv": b"Project,",
    "ics": b"BEGIN:VCALENDAR",
    "pdf": b"%PDF-",
    "html": b"<!DOCTYPE html>",
    "zip": b"PK",
}
CHART = {
    "png": "Picture (PNG)",
    "svg": "Drawing to scale (SVG)",
    "pptx": "PowerPoint (PPTX)",
    "xlsx": "Excel workbook (XLSX)",
    "csv": "Table (CSV)",
}
REPORT = {
    "pdf": "Report (PDF)",
    "pptx": "PowerPoint (PPTX)",
    "xlsx": "Excel workbook (XLSX)",
    "html": "Page that works offline (HTML)",
    "ics": "Calendar (ICS)",
    "zip": "Everything (ZIP)",
}


def content(download: Download) -> bytes:
    return Path(download.path()).read_bytes()


def opened(page: Page, name: str) -> Page:
    """Open the menu of a chart or table."""
    page.locator(f".st-key-files-{name} button").first.click()
    return settled(page)


def saved(page: Page, button: str) -> Download:
    """Save a file, and wait until its button can be pressed again: until then no list opens."""
    asked = page.get_by_role("button", name=button)
    with page.expect_download() as found:
        asked.click()
    expect(asked).to_be_enabled()
    expect(asked.get_by_test_id("stSpinnerIcon")).to_have_count(0)
    return found.value


@pytest.mark.parametrize(
    ("view", "name"),
    [("overview", "targets"), ("map", "map"), ("timeline", "timeline"), ("indicators", "targets")],
)
def test_a_chart_leaves_as_each_kind_of_file(visit, view, name):
    page = opened(visit(view, project="secon", as_of="2024-10-31"), name)
    for form, button in CHART.items():
        found = saved(page, button)
        assert found.suggested_filename == f"secon-{name}-2024-10-31-en.{form}"
        assert content(found).startswith(BEGINNINGS[form])


def test_the_events_that_are_listed_leave_as_a_calendar_and_as_a_table(visit):
    page = opened(visit("meetings", project="secon", as_of="2024-10-31", country="ES"), "meetings")
    calendar = content(saved(page, "Calendar (ICS)")).decode()
    assert calendar.count("BEGIN:VEVENT") == 4
    table = content(saved(page, "Table (CSV)")).decode()
    assert len(table.splitlines()) == 1 + 4


@pytest.mark.parametrize("form", list(REPORT))
def test_a_project_leaves_as_each_kind_of_file(visit, form):
    page = opened(visit("partners", project="secon", as_of="2024-10-31"), "report")
    page.get_by_role("button", name=REPORT[form]).click()
    found = saved(page, f"Save {form.upper()}")
    assert found.suggested_filename == f"secon-report-2024-10-31-en.{form}"
    assert content(found).startswith(BEGINNINGS[form])


def test_the_kind_of_csv_is_remembered_on_other_pages(visit):
    page = opened(visit("partners", project="secon"), "partners")
    assert content(saved(page, "Table (CSV)")).startswith(b"Organisation,Project,")
    page.get_by_role("combobox", name="Kind of CSV").click()
    page.get_by_role("option", name="Semicolons: 1,5; 2,5").click()
    expect(page).to_have_url(re.compile("csv=local"))
    assert content(saved(settled(page), "Table (CSV)")).startswith(
        "\ufeffOrganisation;Project;".encode()
    )
    page.keyboard.press("Escape")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Meetings").click()
    expect(page).to_have_url(re.compile(r"/meetings\?.*csv=local"))
    page = opened(settled(page), "meetings")
    assert content(saved(page, "Table (CSV)")).startswith("\ufeffEvent;Date;".encode())


def test_greek_and_bulgarian_readers_get_files_in_their_language_without_asking(visit):
    page = opened(visit("partners", project="secon", lang="el"), "partners")
    greek = content(saved(page, "(CSV)")).decode()
    assert greek.startswith("\ufeffΟργανισμός;Έργο;")
    assert "Περιφέρεια Πελοποννήσου" in greek


def test_no_file_is_made_before_it_is_asked_for(visit):
    page = visit("overview", project="secon")
    expect(main(page).get_by_test_id("stDownloadButton")).to_have_count(0)
