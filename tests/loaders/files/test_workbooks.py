from __future__ import annotations

import datetime
import io
import unicodedata

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.files import process
from loaders.incoming import Limits
from loaders.problems import Severity
from tests.dashboard.exports.libreoffice import converted
from tests.loaders.files.building import (
    codes,
    read,
    rows,
    with_entries,
    workbook,
    workbook_of_xml,
)

DAY = datetime.date(2024, 2, 1)
NOON = datetime.datetime(2024, 2, 1, 12, 30)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def of_every_type() -> bytes:
    def add(book: openpyxl.Workbook) -> None:
        sheet = book["Partners"]
        for column, value in enumerate(
            [
                "  Περιφε\u0301ρεια\u00a0",
                "007",
                7,
                7.5,
                True,
                datetime.datetime(2024, 2, 1),
                NOON,
                datetime.time(9, 30),
                datetime.timedelta(hours=36, minutes=5),
                0.4,
                "a\nb",
            ],
            start=2,
        ):
            sheet.cell(4, column, value)
        sheet.merge_cells("B1:E1")
        sheet["B1"] = "Partners of SECON"
        hidden = book.create_sheet("Lists")
        hidden["A1"] = "lead"
        hidden.sheet_state = "hidden"
        book.create_sheet("Empty")

    return workbook({"Partners": []}, add)


EXPECTED = {
    1: [None, "Partners of SECON", *[None] * 10],
    4: [None, "Περιφέρεια", "007", 7, 7.5, True, DAY, NOON, "09:30", "36:05", 0.4, "a\nb"],
}


def test_cells_keep_their_types_and_rows_their_numbers() -> None:
    found = read(of_every_type())
    assert rows(found) == EXPECTED
    types = [type(cell) for cell in rows(found)[4][1:]]
    assert types[1:6] == [str, int, float, bool, datetime.date]
    assert types[6] is datetime.datetime
    assert found.problems == ()


def test_hidden_sheets_are_marked_and_empty_ones_left_out() -> None:
    found = read(of_every_type())
    assert [(g.sheet, g.hidden, g.file) for g in found.grids] == [
        ("Partners", False, "f"),
        ("Lists", True, "f"),
    ]


@pytest.fixture(scope="module")
def saved_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder, other = tmp_path_factory.mktemp("ods"), tmp_path_factory.mktemp("xls")
    return {
        "ods": converted(of_every_type(), "xlsx", "ods", folder).read_bytes(),
        "xls": converted(of_every_type(), "xlsx", "xls", other).read_bytes(),
    }


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_what_libreoffice_saves_reads_the_same(
    saved_by_libreoffice: dict[str, bytes], kind: str
) -> None:
    found = read(saved_by_libreoffice[kind], name="renamed.csv")
    assert rows(found) == EXPECTED
    assert [(grid.sheet, grid.hidden) for grid in found.grids] == [
        ("Partners", False),
        ("Lists", True),
    ]


def test_formulas_without_a_stored_result_are_counted_and_the_first_is_named() -> None:
    found = read(workbook({"S": [["a", "b"], [1, "=A2*2"], [2, "=A3*2"]]}))
    assert rows(found) == {1: ["a", "b"], 2: [1, None], 3: [2, None]}
    (problem,) = found.problems
    assert (problem.code, problem.value, problem.hint) == ("formula_without_value", "2", "B2")
    assert (problem.sheet, problem.row, problem.severity) == ("S", 2, Severity.WARNING)


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        (b'<c r="A1"><f>1+1</f><v>2</v></c>', 0),
        (b'<c r="A1"><f>1+1</f></c>', 1),
        (b'<c r="A1"><f>1+1</f><v/></c>', 1),
        (b'<c r="A1"><f>1+1</f><v></v></c>', 1),
        (b'<c r="A1"><f t="shared" si="0"/></c>', 1),
        (b'<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 0),
        (b'<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', 0),
        (b'<c r="A1"><f>1</f><v>1</v></c><c r="B1"><f>2</f></c>', 1),
    ],
)
def test_a_formula_has_a_result_or_not(cell: bytes, count: int) -> None:
    content = workbook_of_xml(b'<row r="1">' + cell + b'<c r="Z1"><v>1</v></c></row>')
    assert codes(read(content)) == ([("formula_without_value", str(count))] if count else [])


def test_a_formula_that_calls_out_is_never_evaluated() -> None:
    content = workbook({"S": [["a"], ['=WEBSERVICE("http://127.0.0.1:9/x")'], ["=cmd|' /C x'!A0"]]})
    assert rows(read(content)) == {1: ["a"]}


def test_formulas_far_into_a_large_sheet_are_counted_once() -> None:
    row = b'<row r="%d"><c r="A%d"><f>1+1</f></c><c r="B%d"><v>1</v></c></row>'
    content = workbook_of_xml(b"".join(row % (n, n, n) for n in range(1, 40_001)))
    assert codes(read(content)) == [("formula_without_value", "40000")]


def test_error_cells_are_empty_and_named_where_they_stand() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Budget")
        sheet.write_row(0, 0, ["a", "b"])
        sheet.write(1, 0, 1)
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 1, "=A1*B1", None, "#VALUE!")
        sheet.write_formula(3, 1, "=1+1", None, 2)
    found = read(stream.getvalue())
    assert rows(found) == {1: ["a", "b"], 2: [1, None], 4: [None, 2]}
    assert [(p.code, p.sheet, p.row, p.heading, p.value) for p in found.problems] == [
        ("cell_error", "Budget", 2, "B", "#DIV/0!"),
        ("cell_error", "Budget", 3, "B", "#VALUE!"),
    ]


def test_a_cell_far_out_that_only_has_a_colour_does_no_harm() -> None:
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    found = read(workbook_of_xml(cells + b'<row r="1048576"><c r="XFD1048576" s="0"/></row>'))
    assert rows(found) == {1: [1]}


def test_a_table_that_begins_in_the_middle_keeps_its_place() -> None:
    cells = b'<row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c></row>'
    found = read(workbook_of_xml(cells))
    assert rows(found) == {3: [None, None, 1, None], 5: [None, None, None, 2]}


def test_cells_without_references_stand_one_after_the_other() -> None:
    found = read(workbook_of_xml(b"<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/></row>"))
    assert rows(found) == {1: [1, 2]}


def test_a_sheet_that_is_too_wide_does_not_take_the_others_with_it() -> None:
    content = workbook({"Wide": [[1] * 30], "Good": [[1, 2]]})
    found = read(content, limits=Limits(columns=20))
    assert [(p.code, p.sheet, p.value, p.hint) for p in found.problems] == [
        ("too_many_columns", "Wide", "30", "20")
    ]
    assert {grid.sheet: grid.frame.shape for grid in found.grids}["Good"] == (1, 2)


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(rows=2), "too_many_rows"),
        (Limits(cells=8), "too_many_cells"),
        (Limits(file_bytes=1_000), "file_too_heavy"),
        (Limits(unpacked_bytes=1_000), "file_unpacks_too_large"),
    ],
)
def test_what_is_too_large_is_not_read(limits: Limits, code: str) -> None:
    found = read(workbook({"S": [[1, 2, 3]] * 3}), limits=limits)
    assert [p.code for p in found.problems] == [code]
    assert sum(grid.frame.size for grid in found.grids) == 0


def test_cells_are_counted_over_all_sheets() -> None:
    content = workbook({"A": [[1, 2]], "B": [[3, 4]], "C": [[5, 6]]})
    found = read(content, limits=Limits(cells=4))
    assert [(p.code, p.sheet) for p in found.problems] == [("too_many_cells", "C")]
    assert rows(found, 1) == {1: [3, 4]}


def test_a_workbook_without_any_cell_is_empty() -> None:
    assert codes(read(workbook({"A": [], "B": []}))) == [("file_empty", "")]


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(kept: float) -> None:
    content = workbook({"S": [[f"text {n}", n] for n in range(500)]})
    found = read(content[: int(len(content) * kept)])
    assert [p.code for p in found.problems] == ["file_damaged"]
    assert found.grids == ()


@pytest.mark.parametrize("entry", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_a_workbook_with_broken_xml_is_damaged(entry: str) -> None:
    content = with_entries(workbook({"S": [[1]]}), {entry: b"<worksheet><sheetData><row><c"})
    assert [p.code for p in read(content).problems] == ["file_damaged"]


def test_a_workbook_protected_with_a_password_says_so() -> None:
    content = OLE + bytes(1_000) + "EncryptedPackage".encode("utf-16-le") + bytes(1_000)
    assert codes(read(content)) == [("file_encrypted", "")]


def test_a_process_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SPARE_SECONDS", 0)
    monkeypatch.setattr(process, "BUSY", 0.001)
    found = read(workbook({"S": [[1]]}))
    assert [(p.code, p.hint) for p in found.problems] == [("file_needs_time", "5")]


def test_a_process_that_takes_too_much_of_the_processor_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process, "LEAST_SECONDS", 1)
    monkeypatch.setattr(process, "BYTES_PER_SECOND", 2**40)
    row = b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>1.5</v></c></row>'
    content = workbook_of_xml(b"".join(row % (n, n, n) for n in range(1, 1_000_001)))
    found = read(content)
    assert [(p.code, p.hint) for p in found.problems] == [("file_needs_time", "1")]


texts = st.text(st.characters(exclude_categories=["C", "Z", "M"]), min_size=1, max_size=5)
# Workbooks hold 15 digits of a number.
numbers = st.integers(-(10**14), 10**14) | st.integers(-(10**6), 10**6).map(lambda n: n / 8)
cells = st.none() | st.booleans() | numbers | texts | st.dates(datetime.date(1950, 1, 1))


@settings(max_examples=15)
@given(st.lists(st.lists(cells, min_size=4, max_size=4), min_size=1, max_size=30))
def test_what_was_written_is_what_is_read(table: list[list[object]]) -> None:
    stream = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        sheet = book.add_worksheet()
        dates = book.add_format({"num_format": "yyyy-mm-dd"})
        for r, row in enumerate(table):
            for c, cell in enumerate(row):
                is_date = isinstance(cell, datetime.date)
                if isinstance(cell, str):
                    sheet.write_string(r, c, cell)
                elif cell is not None:
                    sheet.write(r, c, cell, *([dates] if is_date else []))
    found = read(stream.getvalue())
    frame = pd.DataFrame(table, index=range(1, len(table) + 1), dtype=object).dropna(how="all")
    if frame.empty:
        assert codes(found) == [("file_empty", "")]
        return
    for number, row in rows(found).items():
        written = table[number - 1]
        normal = [composed(cell) for cell in written]
        assert row == normal[: len(row)]
        assert not any(cell is not None for cell in normal[len(row) :])
    assert list(rows(found)) == list(frame.index)


def composed(cell: object) -> object:
    return unicodedata.normalize("NFC", cell) if isinstance(cell, str) else cell
