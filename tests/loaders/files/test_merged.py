from __future__ import annotations

from collections.abc import Callable

import openpyxl

from loaders.assumptions import Assumption, Matter, Topic
from tests.loaders.files.building import read, rows, workbook

ROWS = [["Project", "Partner"], ["A\nB", "p1"], [None, "p2"], [None, "p3"], ["C", "p4"]]
TOPIC = Topic(Matter.MERGED, "f", "S")


def merged(*ranges: str) -> Callable[[openpyxl.Workbook], None]:
    def change(book: openpyxl.Workbook) -> None:
        for cells in ranges:
            book["S"].merge_cells(cells)

    return change


def test_a_merged_cell_stands_in_every_row_it_covers_and_that_is_told() -> None:
    found = read(workbook({"S": ROWS}, merged("A2:A4")))
    assert [cells[0] for cells in rows(found).values()] == ["Project", *["A\nB"] * 3, "C"]
    choices = ("every_row", "first_row")
    assert found.assumptions == (Assumption(TOPIC, "every_row", choices, examples=("A B",)),)


def test_the_reader_may_say_that_it_holds_for_its_first_row() -> None:
    found = read(workbook({"S": ROWS}, merged("A2:A4")), {TOPIC: "first_row"})
    assert [cells[0] for cells in rows(found).values()] == ["Project", "A\nB", None, None, "C"]
    assert [(a.value, a.answered) for a in found.assumptions] == [("first_row", True)]


def test_cells_merged_beside_each_other_or_empty_change_nothing() -> None:
    titled = [["Title", None], *ROWS]
    found = read(workbook({"S": titled}, merged("A1:B1", "C2:C5")))
    assert rows(found)[1] == ["Title", None]
    assert found.assumptions == ()


def test_a_row_of_nothing_else_is_not_made_by_a_merged_cell() -> None:
    found = read(workbook({"S": ROWS}, merged("A5:A9")))
    assert list(rows(found)) == [1, 2, 3, 4, 5]
    assert found.assumptions == ()


def test_of_cells_that_are_merged_side_by_side_and_down_the_first_column_has_the_value() -> None:
    found = read(workbook({"S": [["X", None, 1], [None, None, 2]]}, merged("A1:B2")))
    assert list(rows(found).values()) == [["X", None, 1], ["X", None, 2]]
