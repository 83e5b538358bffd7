from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.dashboard.exports.libreoffice import converted
from tests.loaders.files.building import read, rows, workbook


def shown(values: Sequence[object], number_format: str) -> list[object]:
    """Return a column of cells of one format, as it is read."""

    def change(book: openpyxl.Workbook) -> None:
        for row in range(1, len(values) + 1):
            book["S"].cell(row, 2).number_format = number_format

    found = read(workbook({"S": [["x", value] for value in values]}, change))
    return [cells[1] for cells in rows(found).values()]


@pytest.mark.parametrize("number_format", ["0%", "0.00%", "0.0 %", "#,##0%;[Red]-0%"])
def test_a_number_shown_as_a_percentage_is_read_as_it_is_shown(number_format: str) -> None:
    found = shown([0.855, 1, 0, -0.07, 0.85125], number_format)
    assert found == [85.5, 100, 0, -7, 85.125]


@pytest.mark.parametrize("number_format", ["General", "0.00", '0.0" %"', "0\\%"])
def test_other_numbers_are_what_they_are(number_format: str) -> None:
    assert shown([0.855, 1], number_format) == [0.855, 1]


def test_what_is_no_number_has_no_percentage() -> None:
    assert shown(["n/a", True, None, "85%"], "0%") == ["n/a", True, None, "85%"]


@pytest.mark.parametrize(("kind", "told"), [("xls", [("B4", "0.25")]), ("ods", [])])
def test_a_file_that_does_not_tell_percentages_is_said_to_be_one(
    tmp_path: Path, kind: str, told: list[tuple[str, str]]
) -> None:
    rows = [["a"], ["x", 1, 0, 1.5, 2], [None, None, None, "0.2", 0.5], ["y", 0.25]]
    saved = converted(workbook({"S": rows}), "xlsx", kind, tmp_path).read_bytes()
    found = [p for p in read(saved).problems if p.code == "percentage_unseen"]
    assert [(p.hint, p.value) for p in found] == told
    assert all((p.sheet, p.row, p.heading) == ("S", 4, "B") for p in found)
