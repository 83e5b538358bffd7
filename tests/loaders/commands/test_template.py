from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from loaders.__main__ import main
from loaders.tables import TABLES


def test_the_workbook_stands_where_it_was_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.xlsx"
    assert main(["template", "-o", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    sheets = openpyxl.load_workbook(path).sheetnames
    assert [name for name in sheets if name in TABLES] == list(TABLES)


def test_without_a_name_it_is_called_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["template"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["project.xlsx"]


def test_a_folder_that_is_not_there_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nowhere" / "project.xlsx"
    assert main(["template", "-o", str(path)]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"{path}: No such file or directory\n")
