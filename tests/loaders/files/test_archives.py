from __future__ import annotations

import io
import zipfile

import pytest

from loaders.assumptions import Matter, Topic
from loaders.incoming import Limits
from tests.loaders.files.building import archive, codes, read, rows, workbook


def test_each_csv_file_of_an_archive_is_a_sheet() -> None:
    entries = {
        "record/partners.csv": b"partner,name\n1,Chania\n",
        "record/meetings.csv": "meeting;πόλη\n1;Αθήνα\n".encode("cp1253"),
        "__MACOSX/record/._partners.csv": b"\0\5\x16\7",
        "record/.DS_Store": b"\0\0\0\1Bud1",
    }
    found = read(archive(entries))
    assert [(g.file, g.sheet) for g in found.grids] == [
        ("f", "record/partners.csv"),
        ("f", "record/meetings.csv"),
    ]
    assert rows(found, 1) == {1: ["meeting", "πόλη"], 2: ["1", "Αθήνα"]}
    assert {(a.topic, a.value) for a in found.assumptions} == {
        (Topic(Matter.ENCODING, "f", "record/meetings.csv"), "cp1253"),
        (Topic(Matter.SEPARATOR, "f", "record/meetings.csv"), "semicolon"),
    }


def test_what_is_no_csv_file_is_named_and_the_rest_is_read() -> None:
    entries = {
        "good.csv": b"a,b\n1,2\n1,2,3\n",
        "empty.csv": b"",
        "inner.zip": archive({"a.csv": b"a"}),
        "book.xlsx": workbook({"S": [[1]]}),
        "note.pdf": b"%PDF-1.7\n" + bytes(100),
        "data.json": b'{"a": 1}',
    }
    found = read(archive(entries))
    assert [grid.sheet for grid in found.grids] == ["good.csv"]
    assert {(p.sheet, p.code) for p in found.problems} == {
        ("good.csv", "row_too_long"),
        ("empty.csv", "file_empty"),
        ("inner.zip", "archive_in_archive"),
        ("book.xlsx", "archive_in_archive"),
        ("note.pdf", "file_of_other_kind"),
        ("data.json", "archive_of_other_files"),
    }


@pytest.mark.parametrize("entries", [{}, {"folder/": b""}, {".DS_Store": b"x"}])
def test_an_archive_without_files_says_so(entries: dict[str, bytes]) -> None:
    assert codes(read(archive(entries))) == [("archive_without_tables", "")]


@pytest.mark.parametrize("entry", ["word/document.xml", "ppt/presentation.xml"])
def test_other_office_documents_are_called_what_they_are(entry: str) -> None:
    kind = {"word/document.xml": "DOCX", "ppt/presentation.xml": "PPTX"}[entry]
    assert codes(read(archive({entry: b"<x/>"}))) == [("file_of_other_kind", kind)]


def test_a_text_of_opendocument_is_no_spreadsheet() -> None:
    content = archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""})
    assert codes(read(content)) == [("file_of_other_kind", "OpenDocument")]


def test_a_path_that_leads_out_of_an_archive_writes_nothing(tmp_path) -> None:
    found = read(archive({"../../escaped.csv": b"a,b\n1,2\n"}))
    assert [grid.sheet for grid in found.grids] == ["../../escaped.csv"]
    assert list(tmp_path.parent.rglob("escaped.csv")) == []


def test_a_password_on_an_archive_is_told() -> None:
    content = bytearray(archive({"a.csv": b"a,b\n"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    assert codes(read(bytes(content))) == [("file_encrypted", "")]


def test_cells_are_counted_over_all_files() -> None:
    content = archive({"a.csv": b"1,2\n", "b.csv": b"3,4\n"})
    found = read(content, limits=Limits(cells=3))
    assert [(p.code, p.sheet) for p in found.problems] == [("too_many_cells", "b.csv")]
    assert len(found.grids) == 1


def test_a_checksum_that_is_wrong_is_damage() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as new:
        new.writestr("a.csv", "a,b\n1,2\n")
    found = read(stream.getvalue().replace(b"1,2", b"1,3"))
    assert [p.code for p in found.problems] == ["file_damaged"]


def test_an_archive_with_a_file_without_a_name_is_damaged() -> None:
    content = archive({"a.csv": b"project\nsecon\n"}).replace(b"a.csv", b"\0.csv")
    assert [p.code for p in read(content).problems] == ["file_damaged"]
