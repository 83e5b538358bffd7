from __future__ import annotations

from typing import Any

import pytest

from loaders import File, load_files
from loaders.importers import SHEET_IMPORTERS
from loaders.importers.blocks import blocks
from tests.loaders.files.building import workbook
from tests.loaders.importers.grids import grid

EMPTY: list[Any] = [None]
PARTNERS = ["Organisation", "Country", "City"]
PARTNER = ["Region of Crete", "GR", "Heraklion"]
MEETINGS = ["Title", "Start date", "Place", "Country"]
MEETING = ["Kick-off", "2024-01-10", "Tripoli", "GR"]


def parted(rows: list[list[Any]]) -> list[tuple[list[int], bool]]:
    found = blocks(grid(rows), SHEET_IMPORTERS)
    return [(block.frame.index.tolist(), block.below) for block in found]


def test_other_headings_after_an_empty_row_begin_another_table() -> None:
    rows = [["Partners"], PARTNERS, PARTNER, EMPTY, ["Meetings"], MEETINGS, MEETING]
    assert parted(rows) == [([1, 2, 3], False), ([5, 6, 7], True)]


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


def test_what_was_answered_of_a_sheet_is_answered_of_its_first_table() -> None:
    rows = [PARTNERS, PARTNER, EMPTY, MEETINGS, MEETING]
    filled = [[cell for cell in row if cell is not None] for row in rows]
    file = File("a.xlsx", workbook({"S": filled}))
    asked = {a.topic: "planned" for a in load_files([file]).assumptions if a.is_question}
    record = load_files([file], asked)
    assert [sheet.kind for sheet in record.understood] == ["partners", "meetings"]
    assert record.partners["role"].tolist() == ["partner"]
    assert record.meetings["status"].tolist() == ["planned"]
    assert len({a.topic for a in record.assumptions}) == len(record.assumptions)
