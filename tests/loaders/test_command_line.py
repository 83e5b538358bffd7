from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.__main__ import main

GOOD = "project,kind,acronym\na,project,A\n"
ROOT = Path(__file__).parents[2]


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def check(*arguments: object, encoding: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "loaders", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("content", "code", "last"),
    [
        (GOOD, 0, "1 rows read, 0 errors, 0 warnings"),
        (GOOD.replace("acronym", "acronym,colour"), 0, "1 rows read, 0 errors, 2 warnings"),
        (GOOD + "b,project,\n", 1, "1 rows read, 1 errors, 0 warnings"),
        (GOOD + "b,project\n", 1, "1 rows read, 1 errors, 1 warnings"),
        ("", 1, "0 rows read, 1 errors, 0 warnings"),
    ],
)
def test_the_exit_code_tells_whether_there_are_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, code: int, last: str
) -> None:
    assert main(["check", str(write(tmp_path, projects=content))]) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_each_problem_stands_on_a_line_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, projects=f'{GOOD}b,"pro\nject",B\n', notes="x")
    assert main(["check", str(tmp_path)]) == 1
    second, first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("warning: notes.csv: The file notes.csv was not read: no table has")
    assert second == (
        "error: projects.csv, row 3, kind: “pro ject” is not a value of kind. "
        "Use one of: project, predecessor, network. The row was left out."
    )
    assert last == "1 rows read, 1 errors, 1 warnings"


def test_a_very_long_cell_does_not_fill_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, projects=f"project,kind,acronym,{'h' * 9_999}\na,{'k' * 9_999},A,\n")
    assert main(["check", str(tmp_path)]) == 1
    assert max(map(len, capsys.readouterr().out.splitlines())) < 500


@pytest.mark.parametrize("location", ["missing", "x" * 5_000, "Γ"])
def test_a_location_that_is_neither_folder_nor_file_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], location: str
) -> None:
    assert main(["check", str(tmp_path / location)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{tmp_path / location}: there is no such file or folder\n"


@pytest.mark.parametrize("arguments", [[], ["check"], ["chekc", "."], ["-x"]])
def test_wrong_arguments_are_wrong_use(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m loaders")


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--help"])
    assert exit_.value.code == 0
    assert "check" in capsys.readouterr().out


def test_output_may_go_to_something_that_is_no_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert main(["check", str(write(tmp_path, projects=GOOD))]) == 0


def test_a_console_without_greek_letters_does_not_stop_the_report(tmp_path: Path) -> None:
    write(tmp_path, projects=f"{GOOD}Ά,project,A\n")
    (tmp_path / os.fsdecode(b"\xff\xfe.csv")).write_text("x")
    result = check("check", tmp_path, encoding="ascii")
    assert result.returncode == 1
    assert b"row 3, project: \\u201c\\u0386\\u201d cannot be a short name" in result.stdout
    assert b"\\udcff\\udcfe.csv" in result.stdout
    assert b"Traceback" not in result.stderr


def test_run_as_a_module_it_tells_a_shell_that_it_was_used_wrongly(tmp_path: Path) -> None:
    result = check("check", tmp_path / "missing", encoding="ascii")
    assert result.returncode == 2
    assert result.stderr.decode() == f"{tmp_path / 'missing'}: there is no such file or folder\n"
