from __future__ import annotations

import io
from pathlib import Path

import pytest

from loaders import load
from loaders.__main__ import main

Output = pytest.CaptureFixture[str]
RECORD = {
    "projects": "project,kind,acronym,source\nsecon,project,SECON,s1\n",
    "partners": "project,partner,name_en,role,city,country,source\n"
    "secon,town,Town,lead,Athens,,s1\n",
    "sources": "source,title\ns1,Application form\n",
}
PARTNERS = "Project,partner,Organisation,Role,City,Country\nSECON,town,Town,lead,Tripoli,GR\n"


class Console(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def record(tmp_path: Path) -> Path:
    folder = tmp_path / "record"
    folder.mkdir()
    for name, text in RECORD.items():
        (folder / f"{name}.csv").write_text(text)
    return folder


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(PARTNERS)
    return path


def content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_what_would_change_is_shown_and_nothing_written_before_it_is_agreed_to(
    record: Path, partners: Path, capsys: Output
) -> None:
    before = content(record)
    assert main(["convert", str(partners), "-o", str(record)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "disputed, both kept: partners secon/town city: Athens -> Tripoli" in lines
    assert "filled in: partners secon/town country: (empty) -> GR" in lines
    assert "new row: sources list" in lines
    assert lines[-1] == "Nothing was written."
    assert content(record) == before


def test_of_many_changes_of_a_kind_the_first_are_listed_and_the_others_counted(
    record: Path, partners: Path, capsys: Output
) -> None:
    partners.write_text(PARTNERS + "".join(f"SECON,t{n},T{n},partner,,\n" for n in range(30)))
    command = ["convert", str(partners), "-o", str(record)]
    assert main(command) == 0
    lines = capsys.readouterr().out.splitlines()
    # 30 partners and the source; what is of other kinds is shown all the same.
    assert sum(line.startswith("new row: partners") for line in lines) == 20
    assert "new row: 11 more; --all lists them" in lines
    assert "filled in: partners secon/town country: (empty) -> GR" in lines
    assert lines[-3] == "Changes: 31 new row, 1 filled in, 1 disputed, both kept"
    assert main([*command, "--all"]) == 0
    out = capsys.readouterr().out
    assert out.count("new row: ") == 31
    assert "new row: sources list" in out


@pytest.mark.parametrize(("reply", "written"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_on_a_console_it_asks(
    record: Path,
    partners: Path,
    monkeypatch: pytest.MonkeyPatch,
    reply: str,
    written: bool,
) -> None:
    before = content(record)
    monkeypatch.setattr("sys.stdin", Console(reply))
    assert main(["convert", str(partners), "-o", str(record)]) == 0
    assert (content(record) != before) is written


def test_what_is_written_is_a_record_without_mistakes_where_both_words_stand(
    record: Path, partners: Path
) -> None:
    assert main(["convert", str(partners), "-o", str(record), "--yes"]) == 0
    found = load(record)
    assert found.problems == ()
    (partner,) = found.partners.itertuples()
    assert (partner.city, partner.country, partner.source) == ("Athens", "GR", "s1 list")
    (claim,) = found.claims.itertuples()
    assert (claim.row, claim.field, claim.value, claim.source) == (
        "secon/town",
        "city",
        "Tripoli",
        "list",
    )
    assert found.sources["source"].tolist() == ["s1", "list"]


def test_a_second_time_nothing_is_new(record: Path, partners: Path, capsys: Output) -> None:
    main(["convert", str(partners), "-o", str(record), "--yes"])
    before = content(record)
    capsys.readouterr()
    assert main(["convert", str(partners), "-o", str(record), "--yes"]) == 0
    assert "Changes: none" in capsys.readouterr().out
    assert content(record) == before


def test_a_value_that_has_a_source_is_not_replaced_by_one_without(
    record: Path, tmp_path: Path, capsys: Output
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "projects.csv").write_text("project,kind,acronym\nsecon,project,SECON\n")
    heading = "project,partner,name_en,role,city\n"
    (other / "partners.csv").write_text(heading + "secon,town,Town,lead,Tripoli\n")
    assert main(["convert", str(other), "-o", str(record), "--yes"]) == 0
    kept = "not replaced: it has a source and the new value has none: partners secon/town city"
    assert f"{kept}: Athens -> Tripoli" in capsys.readouterr().out
    assert load(record).partners["city"].tolist() == ["Athens"]


def test_a_folder_that_is_not_there_is_made(partners: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert main(["convert", str(partners), "-o", str(folder), "--yes"]) == 0
    assert {path.name for path in folder.iterdir()} == {
        "projects.csv",
        "partners.csv",
        "sources.csv",
    }


def test_what_is_valid_is_written_though_something_else_is_wrong(
    record: Path, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(PARTNERS.replace("GR", "Atlantis") + "SECON,port,Port,partner,Patras,GR\n")
    assert main(["convert", str(path), "-o", str(record), "--yes"]) == 1
    assert "“Atlantis” is not a country code" in capsys.readouterr().out
    assert load(record).partners["partner"].tolist() == ["town", "port"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("projects", "project,kind,acronym\nsecon,pro,SECON\n", "“pro” is not a value of kind"),
        ("partners", RECORD["partners"].replace("city", "colour"), "“colour” is not understood"),
        ("sources", "source,title,title\ns1,Form,Other\n", "title"),
    ],
)
def test_a_record_that_cannot_be_read_whole_is_left_alone(
    record: Path, partners: Path, capsys: Output, name: str, text: str, told: str
) -> None:
    (record / f"{name}.csv").write_text(text)
    before = content(record)
    assert main(["convert", str(partners), "-o", str(record), "--yes"]) == 1
    err = capsys.readouterr().err
    assert told in err
    assert err.endswith(f"{record} was not read whole; mend it first.\n")
    assert content(record) == before


def test_when_one_table_cannot_be_written_none_is(
    record: Path, partners: Path, capsys: Output
) -> None:
    # As a full disk would, in the middle: sources.csv is the last.
    (record / "sources.csv.part").mkdir()
    files = [path for path in record.iterdir() if path.is_file()]
    before = {path.name: path.read_text() for path in files}
    assert main(["convert", str(partners), "-o", str(record), "--yes"]) == 2
    assert capsys.readouterr().err == f"{record / 'sources.csv.part'}: Is a directory\n"
    files = [path for path in record.iterdir() if path.is_file()]
    assert {path.name: path.read_text() for path in files} == before


def test_a_file_is_no_folder_to_write_into(partners: Path, capsys: Output) -> None:
    assert main(["convert", str(partners), "-o", str(partners), "--yes"]) == 2
    assert capsys.readouterr().err == f"{partners} is no folder\n"


def test_without_a_place_to_write_it_is_wrong_use(partners: Path) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["convert", str(partners)])
    assert exit_.value.code == 2


def test_what_was_assumed_disputes_nothing_unless_the_reader_has_said_so(
    record: Path, tmp_path: Path, capsys: Output
) -> None:
    # Neither the role nor the acronym stands in the file.
    path = tmp_path / "towns.csv"
    path.write_text("Project,partner,Organisation,City\nsecon,town,Town,Athens\n")
    main(["convert", str(path), "-o", str(record)])
    assert "Changes: 1 new row" in capsys.readouterr().out.splitlines()
    main(["convert", str(path), "-o", str(record), "--answer", "default:role=partner"])
    lines = capsys.readouterr().out.splitlines()
    assert "disputed, both kept: partners secon/town role: lead -> partner" in lines


def test_a_file_named_as_another_source_replaces_nothing_that_rests_on_that(
    record: Path, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "s1.csv"
    path.write_text(PARTNERS)
    main(["convert", str(path), "-o", str(record), "--yes"])
    found = load(record)
    assert found.partners["city"].tolist() == ["Athens"]
    assert found.claims[["value", "source"]].to_numpy().tolist() == [["Tripoli", "s1-2"]]
    titles = dict(zip(found.sources["source"], found.sources["title"], strict=True))
    assert titles == {"s1": "Application form", "s1-2": "s1.csv"}
    capsys.readouterr()
    main(["convert", str(path), "-o", str(record), "--yes"])
    assert capsys.readouterr().out.splitlines()[-1] == "Changes: none"


def test_a_newer_edition_of_a_file_replaces_what_rests_on_it_alone(
    record: Path, tmp_path: Path
) -> None:
    path = tmp_path / "meetings.csv"
    for place in ("Kalamata", "Tripoli"):
        path.write_text(f"Project,Meeting,Title,Place,Status\nSECON,m1,Kick-off,{place},held\n")
        main(["convert", str(path), "-o", str(record), "--yes"])
    found = load(record)
    assert found.meetings["place"].tolist() == ["Tripoli"]
    assert found.claims.empty
