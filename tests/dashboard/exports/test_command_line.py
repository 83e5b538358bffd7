from __future__ import annotations

import shutil
import zipfile

import pytest

from dashboard.exports import __main__ as command_line
from dashboard.exports.__main__ import main
from dashboard.settings import SHIPPED_RECORD


def test_the_files_asked_for_are_made_and_named(tmp_path, capsys):
    asked = ["--project", "secon", "--lang", "bg", "--as-of", "2024-10-31", "-o", str(tmp_path)]
    assert main([*asked, "--format", "pdf,ics"]) == 0
    names = ["secon-report-2024-10-31-bg.pdf", "secon-report-2024-10-31-bg.ics"]
    assert capsys.readouterr().out.split() == [str(tmp_path / name) for name in names]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert (tmp_path / names[0]).read_bytes().startswith(b"%PDF-")
    assert (tmp_path / names[1]).read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_zip_file_holds_every_format_of_the_report_its_charts_and_its_tables(tmp_path):
    assert (
        main(
            ["--project", "secon", "--as-of", "2024-10-31", "--format", "zip", "-o", str(tmp_path)]
        )
        == 0
    )
    with zipfile.ZipFile(tmp_path / "secon-report-2024-10-31-en.zip") as made:
        assert made.testzip() is None
        names = set(made.namelist())
    for form in ("pdf", "pptx", "xlsx", "html", "ics"):
        assert f"secon-report-2024-10-31-en.{form}" in names
    for chart in ("targets", "timeline", "map"):
        for form in ("png", "svg", "pptx", "xlsx", "csv"):
            assert f"charts/secon-{chart}-2024-10-31-en.{form}" in names
    for table in (
        "indicators",
        "values",
        "partners",
        "meetings",
        "milestones",
        "sources",
        "disputes",
    ):
        assert f"tables/secon-{table}-2024-10-31-en.csv" in names


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--project", "seccon"], "unknown project 'seccon': choose from secon, cesme-plus"),
        (["--lang", "xx"], "unknown language 'xx': choose from en, bg, "),
        (["--as-of", "2024-13-01"], "'2024-13-01' is no date: write it like 2024-10-31"),
        (["--as-of", "31.10.2024"], "is no date"),
        (["--format", "pdf,docx"], "unknown format 'docx': choose from pdf, pptx, xlsx, html"),
        (["--format", ""], "unknown format ''"),
        (["--data", "/nowhere"], "'/nowhere' is neither a folder nor a file"),
    ],
)
def test_what_is_unknown_is_told_and_nothing_is_written(arguments, told, tmp_path, capsys):
    folder = tmp_path / "out"
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "-o", str(folder)])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path, capsys):
    (tmp_path / "taken").write_text("")
    with pytest.raises(SystemExit) as ended:
        main(["-o", str(tmp_path / "taken" / "out")])
    assert ended.value.code == 2
    assert "--out" in capsys.readouterr().err


def test_a_file_that_cannot_be_finished_leaves_nothing_that_looks_finished(tmp_path, monkeypatch):
    def fail(*_):
        raise RuntimeError("broken")

    monkeypatch.setattr(command_line, "document_file", fail)
    with pytest.raises(RuntimeError, match="broken"):
        main(["--project", "secon", "-o", str(tmp_path)])
    assert not list(tmp_path.glob("*.pdf"))


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path, capsys):
    taken = tmp_path / "secon-report-2024-10-31-en.ics"
    taken.mkdir()
    asked = ["--project", "secon", "--as-of", "2024-10-31", "--format", "ics"]
    with pytest.raises(SystemExit) as ended:
        main([*asked, "-o", str(tmp_path)])
    assert ended.value.code == 2
    assert f"--out {tmp_path}: " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [taken]


def test_another_record_can_be_exported(tmp_path):
    record = shutil.copytree(SHIPPED_RECORD, tmp_path / "record")
    asked = ["--data", str(record), "--project", "cesme-plus", "--as-of", "2022-01-01"]
    assert main([*asked, "--format", "ics", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "cesme-plus-report-2022-01-01-en.ics").is_file()


def test_a_run_that_takes_long_shows_how_far_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command_line, "PATIENCE", 0)
    main(["--project", "secon", "--format", "ics,pdf", "-o", str(tmp_path)])
    assert "file" in capsys.readouterr().err


def test_the_record_that_the_dashboard_shows_is_used_and_must_exist(tmp_path, monkeypatch, capsys):
    own = tmp_path / "own"
    own.mkdir()
    (own / "projects.csv").write_text("project,kind,acronym\nmine,project,MINE\n", encoding="utf-8")
    monkeypatch.setenv("INTERREG_DATA", str(own))
    assert main(["--project", "mine", "--format", "ics", "-o", str(tmp_path)]) == 0
    monkeypatch.setenv("INTERREG_DATA", str(tmp_path / "gone"))
    with pytest.raises(SystemExit) as ended:
        main(["--format", "ics", "-o", str(tmp_path)])
    assert ended.value.code == 2
    assert "gone' is neither a folder nor a file" in capsys.readouterr().err


def test_a_record_without_a_project_makes_no_files(tmp_path, capsys):
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(SystemExit) as ended:
        main(["--data", str(empty), "-o", str(tmp_path)])
    assert ended.value.code == 2
    assert f"no project in {empty}" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [empty]
