from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from loaders.problems import Problem, Severity
from loaders.sources.folder import files, is_folder, read_folder, signature
from loaders.tables import TABLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "projects.csv").write_text("project,kind,acronym\na,project,A\n")
    (tmp_path / "sources.csv").write_text("source,title\ns1,T\n")
    return tmp_path


def found(folder: Path) -> list[tuple[str, str, str]]:
    reading = read_folder(folder)
    of_tables = [problem for raw in reading.tables for problem in raw.problems]
    return [(p.code, p.file, p.value) for p in (*reading.problems, *of_tables)]


def test_each_table_has_a_file_of_its_name(tmp_path: Path) -> None:
    assert files(tmp_path) == {name: tmp_path / f"{name}.csv" for name in TABLES}


def test_only_the_files_that_are_there_are_read(folder: Path) -> None:
    assert [raw.table for raw in read_folder(folder).tables] == ["projects", "sources"]
    assert found(folder) == []


def test_without_projects_nothing_can_be_shown(folder: Path) -> None:
    (folder / "projects.csv").unlink()
    assert read_folder(folder).problems == (
        Problem("table_missing", table="projects", file="projects.csv"),
    )


def test_a_folder_in_place_of_a_file_is_named_and_the_rest_read(folder: Path) -> None:
    (folder / "sources.csv").unlink()
    (folder / "sources.csv").mkdir()
    assert found(folder) == [("file_unreadable", "sources.csv", "Is a directory")]


def test_a_link_that_leads_nowhere_is_named(folder: Path) -> None:
    (folder / "sources.csv").unlink()
    (folder / "sources.csv").symlink_to("sources.csv")
    ((code, file, _),) = found(folder)
    assert (code, file) == ("file_unreadable", "sources.csv")


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError("odd"), "OSError"),
        (MemoryError(), "MemoryError"),
    ],
)
def test_a_file_that_may_not_be_opened_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    def refuse(path: Path) -> bytes:
        raise fault

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert set(found(folder)) == {("file_unreadable", f"{t}.csv", reason) for t in TABLES}


@pytest.mark.parametrize(
    ("name", "noticed"),
    [
        ("notes.csv", True),
        ("Projects.csv", True),
        ("projects.CSV", True),
        ("projects (2).csv", True),
        ("projects.csv.bak", False),
        ("projects.xlsx", False),
        ("README.md", False),
    ],
)
def test_files_that_look_like_tables_and_are_none_are_warned_of(
    folder: Path, name: str, noticed: bool
) -> None:
    (folder / name).write_text("anything")
    assert found(folder) == ([("file_not_a_table", name, "")] if noticed else [])
    for problem in read_folder(folder).problems:
        assert problem.severity is Severity.WARNING
        assert "projects.csv" in problem.hint


def test_a_folder_whose_names_may_not_be_listed_is_read_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert found(folder) == []


@pytest.mark.parametrize("path", ["", "nothing", "projects.csv", "x" * 5_000, "a\0b", "a/../b"])
def test_what_is_no_folder_is_told_from_one(folder: Path, path: str) -> None:
    assert is_folder(folder / path) == (path == "")


def changed(folder: Path, content: str) -> tuple[bool, bool]:
    before, seen = read_folder(folder).fingerprint, signature(folder)
    path = folder / "projects.csv"
    status = path.stat()
    path.write_text(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    return read_folder(folder).fingerprint != before, signature(folder) != seen


@pytest.mark.parametrize(
    ("content", "differs"),
    [
        ("project,kind,acronym\na,project,A\n", False),
        ("project,kind,acronym\na,project,B\n", True),
        ("project,kind,acronym\na,project,A\n\n", True),
        ("", True),
    ],
)
def test_the_fingerprint_changes_with_the_content_and_the_signature_with_the_file(
    folder: Path, content: str, differs: bool
) -> None:
    assert changed(folder, content) == (differs, True)


def test_the_fingerprint_does_not_depend_on_where_and_when_files_are_read(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = shutil.copytree(folder, tmp_path_factory.mktemp("copy") / "record")
    os.utime(copy / "projects.csv", (0, 0))
    (copy / "notes.txt").write_text("no table")
    assert read_folder(copy).fingerprint == read_folder(folder).fingerprint


def test_the_fingerprint_tells_which_file_has_which_content(folder: Path) -> None:
    before = read_folder(folder).fingerprint
    (folder / "sources.csv").rename(folder / "phases.csv")
    moved = read_folder(folder).fingerprint
    (folder / "sources.csv").write_text("")
    assert len({before, moved, read_folder(folder).fingerprint}) == 3


def test_text_cannot_move_from_one_file_to_the_next_unnoticed(folder: Path) -> None:
    (folder / "phases.csv").write_text("12")
    before = read_folder(folder).fingerprint
    with (folder / "projects.csv").open("a") as file:
        file.write("phases 12")
    (folder / "phases.csv").unlink()
    assert read_folder(folder).fingerprint != before


def test_the_signature_notices_files_that_come_and_go(folder: Path) -> None:
    before = signature(folder)
    (folder / "phases.csv").write_text("")
    more = signature(folder)
    (folder / "sources.csv").unlink()
    assert [name for name, _, _ in before] == ["projects.csv", "sources.csv"]
    assert [name for name, _, _ in more] == ["projects.csv", "phases.csv", "sources.csv"]
    assert [name for name, _, _ in signature(folder)] == ["projects.csv", "phases.csv"]


def test_the_signature_of_a_folder_that_is_gone_is_empty(folder: Path) -> None:
    shutil.rmtree(folder)
    assert signature(folder) == ()
