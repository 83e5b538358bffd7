from __future__ import annotations

import io

import openpyxl
import pytest

from loaders import Dataset, File, load_files, marked
from loaders.assumptions import Matter, Topic
from loaders.incoming import USUAL
from loaders.marked import marked_workbook
from loaders.sentences import in_english
from tests.loaders.files.building import workbook

HEADINGS = [" E-mail ", "Organisation", "Country", "Mood"]
ROWS = [
    ["Our partners"],
    HEADINGS,
    ["ann@persons.example", "Town", "Atlantis", "@SUM(1)"],
    ["bob@persons.example", "City", "GR", "fine"],
]
PERSONS = [
    ["Operation ID", "Operation name", "Name of the beneficiary", "Type of beneficiary", "Country"],
    ["B1", "Farm", "Ann Example", "Natural person", "BG"],
    ["B2", "Bridge", "Town of Vidin", "Local authority", "BG"],
]


def made(*files: File, **told: object) -> tuple[openpyxl.Workbook, Dataset]:
    record = load_files(files)
    content = marked_workbook(files, record, in_english, **told)  # type: ignore[arg-type]
    return openpyxl.load_workbook(io.BytesIO(content)), record


@pytest.fixture(scope="module")
def partners() -> openpyxl.Workbook:
    return made(File("a.xlsx", workbook({"List": ROWS, "Notes": [["Dear all"], ["see below"]]})))[0]


def everything(book: openpyxl.Workbook) -> str:
    cells = [cell for sheet in book for row in sheet for cell in row]
    return "\n".join(str(c.value) + (c.comment.text if c.comment else "") for c in cells)


def test_the_first_sheet_lists_every_problem_with_its_place(partners: openpyxl.Workbook) -> None:
    rows = list(partners["problems"].iter_rows(values_only=True))
    assert rows[0] == ("severity", "file", "sheet", "row", "column", "value", "problem")
    (row,) = [row for row in rows if row[5] == "Atlantis"]
    assert row[:6] == ("error", "a.xlsx", "List", 3, "Country", "Atlantis")


def test_the_list_has_the_headings_of_the_reader() -> None:
    words = ("α", "β", "γ", "δ", "ε", "ζ", "η")
    book, _ = made(File("a.xlsx", workbook({"List": ROWS})), headings=words)
    assert tuple(cell.value for cell in book["problems"][1]) == words


def test_a_cell_that_is_wrong_is_coloured_and_says_why(partners: openpyxl.Workbook) -> None:
    cell = partners["List"]["C3"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("Atlantis", "FFF8C9C4")
    assert "“Atlantis” is not a country code" in cell.comment.text
    assert partners["List"]["C4"].comment is None


def test_a_heading_that_is_not_understood_is_coloured_as_a_warning(
    partners: openpyxl.Workbook,
) -> None:
    cell = partners["List"]["D2"]
    assert (cell.value, cell.fill.fgColor.rgb) == ("Mood", "FFFCE8B2")


def test_all_other_cells_stand_where_they_stood(partners: openpyxl.Workbook) -> None:
    sheet = partners["List"]
    assert [sheet[place].value for place in ("B2", "B3", "B4", "C4")] == [
        "Organisation",
        "Town",
        "City",
        "GR",
    ]
    assert (sheet["D3"].value, sheet["D3"].data_type) == ("@SUM(1)", "s")


def test_no_personal_datum_is_in_it(partners: openpyxl.Workbook) -> None:
    assert "persons.example" not in everything(partners)


def test_a_cell_that_names_a_person_is_marked_and_empty() -> None:
    book, record = made(File("list.xlsx", workbook({"List": PERSONS})))
    assert "person_left_out" in [problem.code for problem in record.problems]
    assert "Ann Example" not in everything(book)
    assert book["List"]["C2"].comment is not None
    assert book["List"]["C3"].value == "Town of Vidin"


def test_a_sheet_of_which_no_row_is_wrong_is_left_out(partners: openpyxl.Workbook) -> None:
    assert partners.sheetnames == ["problems", "List"]


def test_sheets_of_one_name_are_told_apart() -> None:
    files = [File(f"{n}.xlsx", workbook({"List": ROWS})) for n in (1, 2)]
    assert made(*files)[0].sheetnames == ["problems", "List", "List 2"]


def test_a_name_that_no_sheet_may_have_is_written_otherwise() -> None:
    name = "[a]:b*?/" + "x" * 40 + ".csv"
    book, _ = made(File(name, b"Organisation,Country\nTown,Atlantis\n"))
    assert book.sheetnames[1] == "_a__b___" + "x" * 23


def test_it_is_read_as_the_reader_has_answered() -> None:
    file = File("a.csv", "Φορέας;Χώρα\nΔήμος;Ατλαντίς\n".encode("cp1253"))
    answers = {Topic(Matter.ENCODING, "a.csv"): "cp1251"}
    record = load_files([file], answers)
    content = marked_workbook([file], record, in_english, (), answers, USUAL)
    sheets = openpyxl.load_workbook(io.BytesIO(content)).sheetnames
    by_default = marked_workbook([file], load_files([file]), in_english)
    book = openpyxl.load_workbook(io.BytesIO(by_default))
    assert book["a.csv"]["B2"].value == "Ατλαντίς"
    # In that encoding it is no table of partners.
    assert sheets == ["problems"]


def test_of_very_large_files_the_rows_that_are_wrong_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marked, "MOST_CELLS", 100)
    monkeypatch.setattr(marked, "MOST_ROWS", 3)
    rows = "".join(
        f"Town {n},{'GR' if n % 50 else 'Atlantis'},{'partner' if n else 'lead'}\n"
        for n in range(500)
    )
    book, record = made(File("a.csv", f"Organisation,Country,Role\n{rows}".encode()))
    assert len(record.errors) == 10
    sheet = book["a.csv"]
    assert [c.row for (c,) in sheet.iter_rows(min_col=2, max_col=2) if c.value] == [2, 52, 102]
    listed = [cell.value for (cell,) in book["problems"].iter_rows(min_col=1, max_col=1)]
    assert listed[-1] == "…"
    assert len(listed) == 5


def test_each_of_two_tables_beside_each_other_is_marked_and_without_its_persons() -> None:
    rows = [
        ["Organisation", "Country", None, "Title", "Start date", "Country", "Contact person"],
        ["Town", "GR", None, "Kick-off", "2024-01-10", "Atlantis", "Ann Example"],
        ["City", "Utopia", None, "Closing", "2025-01-10", "BG", "Bob Example"],
    ]
    book, _ = made(File("a.xlsx", workbook({"List": rows})))
    sheet = book["List"]
    marked_cells = {c.coordinate: c.comment.text for row in sheet for c in row if c.comment}
    assert "“Atlantis” is not a country" in marked_cells["F2"]
    assert "“Utopia” is not a country" in marked_cells["B3"]
    assert "Example" not in everything(book)
    assert (sheet["D2"].value, sheet["G1"].value) == ("Kick-off", None)


def test_persons_of_a_table_below_another_are_left_out_and_its_own_columns_are_not() -> None:
    rows = [
        ["Organisation", "Country", "City"],
        ["Town", "Atlantis", "Sparta"],
        [],
        ["Title", "Start date", "Contact person"],
        ["Kick-off", "2024-01-10", "Ann Example"],
    ]
    book, _ = made(File("a.xlsx", workbook({"List": rows})))
    assert "Example" not in everything(book)
    assert book["List"]["C2"].value == "Sparta"


def test_a_column_without_a_heading_is_marked_where_it_is() -> None:
    rows = [["Organisation", "Country", None], ["Town", "GR", "blue"]]
    book, _ = made(File("a.xlsx", workbook({"List": rows})))
    assert "“C” is not understood" in book["List"]["C1"].comment.text
