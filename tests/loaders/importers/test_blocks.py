from __future__ import annotations

from typing import Any

import pytest

from loaders import File, load_files
from loaders.assumptions import Matter, Topic
from loaders.importers import SHEET_IMPORTERS
from loaders.importers import blocks as module
from loaders.importers.blocks import blocks
from tests.loaders.files.building import workbook
from tests.loaders.importers.grids import grid

EMPTY: list[Any] = [None]
PARTNERS = ["Organisation", "Country", "City"]
PARTNER = ["Region of Crete", "GR", "Heraklion"]
MEETINGS = ["Title", "Start date", "Place", "Country"]
MEETING = ["Kick-off", "2024-01-10", "Tripoli", "GR"]
INDICATORS = ["Indicator", "Unit", "Target"]


def parted(rows: list[list[Any]]) -> list[tuple[list[int], str]]:
    found = blocks(grid(rows), SHEET_IMPORTERS)
    return [(block.frame.index.tolist(), block.begins) for block in found]


def test_other_headings_after_an_empty_row_begin_another_table() -> None:
    rows = [["Partners"], PARTNERS, PARTNER, EMPTY, ["Meetings"], MEETINGS, MEETING]
    assert parted(rows) == [([1, 2, 3], ""), ([5, 6, 7], "A5")]


@pytest.mark.parametrize(
    "rows",
    [
        [PARTNERS, PARTNER, EMPTY, PARTNER],
        # Pages put below each other.
        [PARTNERS, PARTNER, EMPTY, PARTNERS, PARTNER],
        # Titles above the table.
        [["List"], EMPTY, PARTNERS, PARTNER],
        [PARTNERS, PARTNER, EMPTY, ["Title", "Colour", "Shape", "Weight"], MEETING],
        [PARTNERS, PARTNER, EMPTY, ["Title", 2024, "Place", "Country"], MEETING],
        [["Colour", "Shape"], ["red", "round"], EMPTY, MEETINGS, MEETING],
        [],
    ],
)
def test_all_else_is_one_table(rows: list[list[Any]]) -> None:
    assert len(parted(rows)) == 1


def beside(*sides: list[list[Any]]) -> list[list[Any]]:
    """Return tables beside each other, an empty column between them."""
    height = max(map(len, sides))
    rows: list[list[Any]] = [[] for _ in range(height)]
    for side in sides:
        width = max(map(len, side)) + 1
        for row, cells in zip(rows, [*side, *EMPTY * height], strict=False):
            row += [*(cells or []), *[None] * (width - len(cells or []))]
    return rows


def test_tables_beside_each_other_are_parted_at_the_empty_column() -> None:
    rows = beside([["Partners"], PARTNERS, PARTNER, PARTNER], [MEETINGS, MEETING], [INDICATORS])
    found = blocks(grid(rows), SHEET_IMPORTERS)
    assert [(b.frame.index.tolist(), b.frame.columns.tolist(), b.begins) for b in found] == [
        ([1, 2, 3, 4], [0, 1, 2, 3], ""),
        ([1, 2], [4, 5, 6, 7, 8], "E1"),
        ([1], [9, 10, 11, 12], "J1"),
    ]


def test_tables_beside_each_other_may_have_others_below() -> None:
    rows = beside([PARTNERS, PARTNER], [MEETINGS, MEETING, EMPTY, INDICATORS])
    rows += [EMPTY, ["Programme", "Project", "Title"]]
    assert [begins for _, begins in parted(rows)] == ["", "E1", "E4", "A6"]


@pytest.mark.parametrize(
    "rows",
    [
        # An empty column within a table, both sides of which could be one.
        beside([["Meeting", "Start date"], MEETING], [["Title", "Place", "Country"], MEETING]),
        # A legend, and remarks.
        beside([PARTNERS, PARTNER], [["Colour", "Meaning"], ["red", "late"]]),
        beside([["As of", "Country"], ["2024", "GR"]], [PARTNERS, PARTNER]),
        # The column between is empty at first only.
        [*beside([PARTNERS, *[PARTNER] * 50], [MEETINGS, *[MEETING] * 50]), [*PARTNER, "x"]],
    ],
)
def test_other_columns_beside_an_empty_one_are_of_the_same_table(rows: list[list[Any]]) -> None:
    assert len(parted(rows)) == 1


def test_a_long_list_is_not_searched_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []
    monkeypatch.setattr(module, "_most_known", lambda texts, _: looked_at.append(texts) or 0)
    parted([*[PARTNER] * 5_000, EMPTY, ["Total", "3"]])
    assert len(looked_at) < 200


def test_defaults_are_asked_once_of_all_tables_of_a_sheet() -> None:
    rows = [PARTNERS, PARTNER, EMPTY, MEETINGS, MEETING]
    filled = [[cell for cell in row if cell is not None] for row in rows]
    file = File("a.xlsx", workbook({"S": filled}))
    asked = {a.topic: "planned" for a in load_files([file]).assumptions if a.is_question}
    record = load_files([file], asked)
    assert [sheet.kind for sheet in record.understood] == ["partners", "meetings"]
    assert record.partners["role"].tolist() == ["partner"]
    assert record.meetings["status"].tolist() == ["planned"]
    assert len({a.topic for a in record.assumptions}) == len(record.assumptions)


def test_each_table_of_a_sheet_is_answered_for_by_the_cell_it_begins_at() -> None:
    rows = [PARTNERS, PARTNER, [], ["Notes"], MEETINGS, MEETING, ["Another", *MEETING[1:]]]
    file = File("a.xlsx", workbook({"S": rows}))
    row = Topic(Matter.HEADING_ROW, "a.xlsx", "S", "A4")
    told = {a.topic: a.value for a in load_files([file]).assumptions}
    assert told[row] == "5"
    kind = Topic(Matter.KIND, "a.xlsx", "S", "A4")
    record = load_files([file], {kind: "milestones"})
    assert [sheet.kind for sheet in record.understood] == ["partners", "milestones"]
