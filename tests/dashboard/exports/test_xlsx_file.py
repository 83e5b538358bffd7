from __future__ import annotations

import datetime
import re
from itertools import zip_longest

import pytest

from dashboard.charts.chart import Heading, Table
from dashboard.content.document import document
from dashboard.content.imprint import imprint
from dashboard.exports.xlsx_file import project_workbook, table_workbook
from dashboard.language import Words
from tests.dashboard.exports.awkward import LONGER_THAN_A_CELL, TEXTS
from tests.dashboard.exports.flat_ods import formulas, sheets
from tests.dashboard.exports.libreoffice import all_converted
from tests.dashboard.exports.workbooks import (
    expected,
    heading_row,
    in_a_cell,
    opened,
    table_of,
)

PROJECTS = ("secon", "cesme-plus", "plus-resilient", "")
LANGUAGES = ("en", "el", "bg")
EVERY = [(project, lang) for project in PROJECTS for lang in LANGUAGES]
A4 = 9


def same(cell):
    """Return a cell as any program has it: figures to nine decimals, days without hours."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    return round(float(cell), 9) if isinstance(cell, int | float) else cell or None


def alike(rows):
    return [[same(cell) for cell in row] for row in rows]


def texts(sheet):
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_there_is_a_sheet_for_everything(made):
    _, workbook = made("secon")
    assert workbook.sheetnames == [
        "Overview",
        "Indicators (chart)",
        "Indicators",
        "Definitions",
        "Values",
        "Timeline (chart)",
        "Timeline",
        "Map (chart)",
        "Map",
        "Partners",
        "Meetings",
        "Milestones",
        "Sources",
        "Disputed facts",
        "About this file",
    ]


@pytest.mark.parametrize(("project", "lang"), EVERY)
def test_every_table_has_the_figures_of_the_screen(made, project, lang):
    content, workbook = made(project, lang)
    for section in content.sections:
        assert alike(table_of(workbook[section.label])) == alike(expected(section.table))


@pytest.mark.parametrize(("project", "lang"), EVERY)
def test_the_overview_has_the_counters_of_the_screen(made, project, lang):
    content, workbook = made(project, lang)
    rows = alike(workbook.worksheets[0].iter_rows(values_only=True))
    for counter in content.counters:
        value = counter.value if counter.number is None else counter.number
        assert [counter.label, same(value), counter.note or None] in rows
    for fact in content.identity.facts:
        assert [fact.label, fact.value, None] in rows


def test_the_figures_of_secon_are_those_of_the_documents(made):
    _, workbook = made("secon")
    overview = dict(row[:2] for row in workbook["Overview"].iter_rows(values_only=True))
    assert overview["Organisations"] == 10
    assert overview["Promised exchange events held"] == "4 of 8"
    headings, *rows = table_of(workbook["Indicators"])
    targets = [row[headings.index("Target")] for row in rows]
    assert [target for target in targets if target] == [43, 9, 8, 30, 26, 9, 7, 2]


@pytest.mark.parametrize(("project", "lang"), EVERY)
def test_the_last_sheet_says_what_the_file_is(made, project, lang):
    content, workbook = made(project, lang)
    told = texts(workbook.worksheets[-1])
    for line in (*content.imprint.lines, *content.methods, *content.imprint.sources):
        assert line in told


def test_the_last_sheet_names_filters(about):
    subject, table = about("secon"), Table((Heading("a", "A"),), (("b",),))
    about_it = imprint(subject, filters=("Country: Spain", "Kind: study visit"))
    workbook = opened(table_workbook(table, "Events", about_it, subject.words))
    assert workbook.sheetnames == ["Events", "About this file"]
    told = texts(workbook["About this file"])
    assert told[:4] == [
        "Events",
        "SECON, as of 31 October 2024",
        "Country: Spain",
        "Kind: study visit",
    ]
    assert "The content is the sole responsibility of the project. It does not" in told[6]


def test_headings_stay_in_sight_can_be_filtered_and_print_on_every_page(made):
    content, workbook = made("secon", "bg")
    for section in content.sections:
        sheet, row = workbook[section.label], None
        row = heading_row(sheet)
        assert [cell.value for cell in sheet[row]] == [h.words for h in section.table.headings]
        assert sheet.print_title_rows == f"${row}:${row}"
        assert re.match(rf"A{row}:", sheet.auto_filter.ref)
        assert sheet.auto_filter.ref.endswith(str(row + len(section.table.rows)))


def test_a_long_address_makes_no_high_row(made):
    content, workbook = made("secon", "el")
    section = next(section for section in content.sections if section.name == "sources")
    sheet = workbook[section.label]
    addresses = [row[-1] for row in table_of(sheet)[1:]]
    assert max(len(address or "") for address in addresses) > 150
    # Four more lines at most, of titles and publishers.
    assert max(sheet.row_dimensions[row].height or 15 for row in range(1, 45)) <= 15 + 4 * 13
    last = sheet.cell(sheet.max_row, sheet.max_column)
    assert (last.value, last.alignment.wrap_text) == (addresses[-1], None)


def test_every_sheet_fits_a_page_across_and_says_what_it_is_of(made):
    _, workbook = made("secon", "el")
    for sheet in workbook.worksheets:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        # One page is what is left unsaid.
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == A4
        assert sheet.oddFooter.center.text == "SECON, στοιχεία έως 31 Οκτωβρίου 2024"


def test_the_acronym_plus_resilient_is_text_that_nobody_calculates(made):
    _, workbook = made("plus-resilient")
    cells = [cell for row in workbook["Meetings"].iter_rows() for cell in row]
    acronyms = [cell for cell in cells if cell.value == "+RESILIENT"]
    assert acronyms
    # Without the mark, Excel calculates such a text as soon as its cell is edited.
    assert all((cell.data_type, cell.quotePrefix) == ("s", True) for cell in acronyms)


@pytest.mark.parametrize("project", PROJECTS)
def test_no_cell_is_a_formula_and_none_a_link(made, project):
    _, workbook = made(project)
    for sheet in workbook.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


@pytest.mark.parametrize(
    ("value", "form", "written", "shown"),
    [
        (1914046.5, "number", 1914046.5, "#,##0.0"),
        (8, "number", 8, "#,##0"),
        (1 / 3, "percent", 1 / 3, "0%"),
        (2.345, "number", 2.345, "#,##0.00"),
        (datetime.date(2024, 10, 31), "day", datetime.datetime(2024, 10, 31), "yyyy-mm-dd"),
        # Excel knows no such day.
        (datetime.date(1899, 5, 1), "day", "1899-05-01", "General"),
        (float("nan"), "number", None, "General"),
        (None, "number", None, "General"),
        ("0012", "text", "0012", "General"),
        ("1E5", "text", "1E5", "General"),
    ],
)
def test_numbers_and_days_are_such_and_texts_stay_texts(about, value, form, written, shown):
    table = Table((Heading("a", "A", form),), ((value,),))
    workbook = opened(table_workbook(table, "t", imprint(about("secon")), Words()))
    cell = workbook["t"]["A2"]
    assert (cell.value, cell.number_format) == (written, shown)


def test_a_title_too_long_for_the_name_of_a_sheet_is_told_on_the_last_one(about):
    title = "A title that is longer than thirty-one letters"
    workbook = opened(
        table_workbook(Table((Heading("a", "A"),), ()), title, imprint(about("secon")), Words())
    )
    assert workbook.sheetnames == ["Table", "About this file"]
    assert title in texts(workbook["About this file"])


def test_awkward_texts_stay_texts_and_are_complete_or_say_that_they_are_cut(awkward):
    subject, text = awkward
    workbook = opened(project_workbook(document(subject)))
    cells = [c for sheet in workbook.worksheets for row in sheet.iter_rows() for c in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    told = [cell.value for cell in workbook["Partners"][heading_row(workbook["Partners"]) + 1]]
    about_it = texts(workbook["About this file"])
    if text == LONGER_THAN_A_CELL:
        assert told[0] == text[:32_766] + "…"
        assert re.match(r"\d+ cells hold more text than Excel allows and are cut", about_it[-1])
    else:
        assert told[0] == in_a_cell(text)
        assert not [line for line in about_it if "cut" in line and "Excel" in line]


@pytest.fixture(scope="module")
def in_libreoffice(about, tmp_path_factory):
    """Give workbooks as openpyxl and as LibreOffice understand them, by name."""
    chosen = (("secon", "bg"), ("plus-resilient", "el"), ("", "en"))
    files = {
        f"{project}-{lang}.xlsx": project_workbook(document(about(project, lang)))
        for project, lang in chosen
    }
    awkward = Table((Heading("t", "T"),), tuple((text,) for text in TEXTS.values()))
    files["awkward.xlsx"] = table_workbook(awkward, "T", imprint(about("secon")), Words())
    found = all_converted(files, "fods", tmp_path_factory.mktemp("workbooks"))
    return {name: (opened(content), found[name]) for name, content in files.items()}


@pytest.mark.parametrize("name", ["secon-bg", "plus-resilient-el", "-en", "awkward"])
def test_libreoffice_finds_the_same_cells_and_calculates_none(in_libreoffice, name):
    workbook, path = in_libreoffice[f"{name}.xlsx"]
    found = sheets(path)
    assert formulas(path) == []
    assert list(found) == workbook.sheetnames
    for sheet in workbook.worksheets:
        rows = zip_longest(sheet.iter_rows(values_only=True), found[sheet.title], fillvalue=())
        for row, cells in rows:
            padded = [*cells, *[None] * (len(row) - len(cells))]
            assert [same(cell) for cell in padded] == [same(cell) for cell in row]


@pytest.mark.parametrize("name", ["secon-bg", "plus-resilient-el", "-en"])
def test_libreoffice_draws_the_charts(in_libreoffice, name):
    workbook, path = in_libreoffice[f"{name}.xlsx"]
    charts = sum(len(sheet._charts) for sheet in workbook.worksheets)
    assert path.read_text().count("<chart:chart ") == charts > 0
