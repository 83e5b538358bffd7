from __future__ import annotations

import pytest

from loaders.files.kinds import Kind, kind_of
from loaders.incoming import Limits
from tests.loaders.files.building import codes, read, rows, workbook


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"a,b\n1,2\n", Kind.TEXT),
        (b'"[x]",y\n', Kind.TEXT),
        (b"[id],name\n1,2\n", Kind.TEXT),
        (b"{note},name\n1,2\n", Kind.TEXT),
        (b"<5,10\n1,2\n", Kind.TEXT),
        (b"BMI,MZ\n1,2\n", Kind.TEXT),
        (b'\n {"a": 1}', Kind.JSON),
        (b"[]", Kind.JSON),
        (b"[1, 2]", Kind.JSON),
        (b'[{"a": 1}]', Kind.JSON),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", Kind.XML),
        ("<a/>".encode("utf-16"), Kind.XML),
        (b"<!-- note --><programme/>", Kind.XML),
        (b"<!DOCTYPE html><html>", Kind.HTML),
        (b"\n<!-- x -->\n<TABLE><tr>", Kind.HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", Kind.HTML),
        (b"PAR1" + bytes(20), Kind.PARQUET),
    ],
)
def test_the_content_tells_the_kind(content: bytes, kind: Kind) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize("name", ["a.csv", "a.xls", "a.pdf", "", "CON", "../a\0.json"])
def test_the_name_tells_nothing(name: str) -> None:
    assert rows(read(workbook({"S": [["a"]]}), name=name)) == {1: ["a"]}
    assert rows(read("a,b", name=name)) == {1: ["a", "b"]}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\nplain text", "PDF"),
        (b"{\\rtf1 plain text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"\x1f\x8b\x08" + bytes(100), "gzip"),
        (b"Rar!\x1a\x07" + bytes(100), "RAR"),
        (b"SQLite format 3\0" + bytes(100), "SQLite"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "DOC"),
    ],
)
def test_files_that_hold_no_tables_are_called_what_they_are(content: bytes, kind: str) -> None:
    assert codes(read(content)) == [("file_of_other_kind", kind)]


def test_bytes_of_no_known_kind_are_no_text() -> None:
    assert codes(read(bytes(range(256)) * 10)) == [("file_of_unknown_kind", "")]


def test_an_old_workbook_without_its_sheets_is_damaged() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000)
    assert [p.code for p in read(content).problems] == ["file_damaged"]


def test_a_file_that_is_too_heavy_is_not_looked_at() -> None:
    found = read(b"a" * 2_000_001, limits=Limits(file_bytes=1_000_000))
    assert [(p.code, p.value, p.hint) for p in found.problems] == [("file_too_heavy", "2", "1")]
