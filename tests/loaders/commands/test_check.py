from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from loaders.__main__ import main

Output = pytest.CaptureFixture[str]
PARTNERS = "Organisation,Country,E-mail address,Colour\nTown,Atlantis,a@b.example,red\nCity,GR,,\n"
MEETINGS = "Project,Event,Status,Start date\nSECON,Kick-off,held,01/02/2024\n"


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    path = tmp_path / "partners.csv"
    path.write_text(PARTNERS)
    return path


@pytest.fixture
def meetings(tmp_path: Path) -> Path:
    path = tmp_path / "meetings.csv"
    path.write_text(MEETINGS)
    return path


def test_what_a_file_was_taken_for_and_what_not_is_told_before_its_problems(
    partners: Path, capsys: Output
) -> None:
    assert main(["check", str(partners)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "read: partners.csv: partners, 2 rows",
        "  not understood: Colour",
        "  personal data, dropped: E-mail address",
    ]
    assert (
        "assumed: partners.csv, role: default partner (one of: lead, partner, associated)" in lines
    )
    (error,) = [line for line in lines if line.startswith("error: ")]
    assert error.startswith("error: partners.csv, row 2, Country: “Atlantis” is not a country")
    assert "a@b.example" not in "".join(lines)


def test_what_only_the_reader_knows_is_asked_and_is_no_error(
    meetings: Path, capsys: Output
) -> None:
    assert main(["check", str(meetings)]) == 1
    asked = "question: meetings.csv, start: date_order? (one of: day_first, month_first)"
    assert asked in capsys.readouterr().out.splitlines()
    assert main(["check", str(meetings), "--answer", "date_order=day_first"]) == 0
    told = capsys.readouterr().out
    assert "question" not in told
    assert "answered: meetings.csv, start: date_order day_first" in told


def test_an_answer_may_be_meant_for_one_column(meetings: Path, capsys: Output) -> None:
    assert main(["check", str(meetings), "--answer", "date_order:start=month_first"]) == 0
    assert main(["check", str(meetings), "--answer", "date_order:end=month_first"]) == 2
    assert "nothing was assumed or asked of that" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("date_order", "write it as MATTER[:COLUMN]=VALUE"),
        ("weather=fine", "nothing was assumed or asked of that"),
        ("date_order=backwards", "“backwards” is none of day_first, month_first"),
    ],
)
def test_an_answer_that_fits_no_question_is_wrong_use(
    meetings: Path, capsys: Output, answer: str, told: str
) -> None:
    assert main(["check", str(meetings), "--answer", answer]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"--answer {answer}: ")
    assert told in err


def test_an_answer_about_our_own_tables_is_wrong_use(capsys: Output) -> None:
    assert main(["check", "data", "--answer", "date_order=day_first"]) == 2
    assert "nothing was assumed" in capsys.readouterr().err


def test_a_thousand_rows_with_one_mistake_are_one_line(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "partners.csv"
    path.write_text("Organisation,Country\n" + "Town,Atlantis\n" * 1_000)
    assert main(["check", str(path)]) == 1
    out = capsys.readouterr().out
    assert "error: partners.csv, rows 2–1001, Country (1000 times): “Atlantis” is not" in out
    assert len(out.splitlines()) < 8


def test_files_make_one_record_and_a_folder_of_them_too(
    partners: Path, meetings: Path, tmp_path: Path, capsys: Output
) -> None:
    main(["check", str(partners), str(meetings)])
    together = capsys.readouterr().out.splitlines()
    assert {line.split(":")[1] for line in together if line.startswith("read")} == {
        " partners.csv",
        " meetings.csv",
    }
    others = tmp_path / "others"
    others.mkdir()
    partners.rename(others / "a.csv")
    meetings.rename(others / "b.csv")
    assert main(["check", str(others), "--answer", "date_order=day_first"]) == 1
    assert "answered: b.csv, start: date_order day_first" in capsys.readouterr().out


def test_folders_and_files_are_not_mixed(partners: Path, capsys: Output) -> None:
    assert main(["check", "data", str(partners)]) == 2
    assert capsys.readouterr().err == "Name one folder, or files: not both.\n"


def test_files_of_one_name_are_told_apart(tmp_path: Path, capsys: Output) -> None:
    paths = []
    for name, text in (("a", PARTNERS), ("b", MEETINGS)):
        (tmp_path / name).mkdir()
        paths.append(tmp_path / name / "list.csv")
        paths[-1].write_text(text)
    main(["check", *map(str, paths)])
    out = capsys.readouterr().out
    assert "read: list.csv: partners, 2 rows" in out
    assert "read: list (2).csv: meetings, 1 rows" in out


def test_a_marked_workbook_has_each_mistake_in_its_cell(
    partners: Path, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "marked.xlsx"
    assert main(["check", str(partners), "--marked", str(path)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == str(path)
    sheet = openpyxl.load_workbook(path)["partners.csv"]
    assert sheet["B2"].value == "Atlantis"
    assert "“Atlantis” is not a country code" in sheet["B2"].comment.text
    assert sheet["B3"].comment is None


def test_the_tables_of_a_record_are_marked_as_other_files_are(tmp_path: Path) -> None:
    (tmp_path / "projects.csv").write_text("project,kind,acronym\na,project,A\nb,pro,B\n")
    path = tmp_path / "marked.xlsx"
    assert main(["check", str(tmp_path), "--marked", str(path)]) == 1
    sheet = openpyxl.load_workbook(path)["projects.csv"]
    assert "“pro” is not a value of kind" in sheet["B3"].comment.text


def test_a_marked_workbook_that_cannot_be_written_is_told_in_one_line(
    partners: Path, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "nowhere" / "marked.xlsx"
    assert main(["check", str(partners), "--marked", str(path)]) == 2
    assert capsys.readouterr().err == f"{path}: No such file or directory\n"


def test_a_file_that_is_too_large_is_named_and_never_read(
    partners: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("INTERREG_MAX_FILE_MB", "1")
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        # Five terabytes, none of them on the disk.
        file.truncate(5 * 2**40)
    assert main(["check", str(partners), str(large)]) == 1
    out = capsys.readouterr().out
    assert "error: large.csv: The file has 5242880 MB; at most 1 MB are read." in out
    assert "read: partners.csv: partners, 2 rows" in out


def test_a_limit_that_is_no_number_is_wrong_use(
    partners: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setenv("INTERREG_MAX_ROWS", "many")
    assert main(["check", str(partners)]) == 2
    assert "INTERREG_MAX_ROWS is “many”" in capsys.readouterr().err
