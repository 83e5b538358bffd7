"""No bytes are too strange: whatever comes in, sheets and problems with words come out."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.files.opened import Opened
from loaders.sentences import in_english
from tests.loaders.files.building import archive, entry_of, read, with_entries, workbook

INSERTED = [
    b"",
    b'"',
    b"\0",
    b"\xff",
    b"<",
    b">",
    b"&x;",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
    b"{",
    b"\r",
]


def parquet_file() -> bytes:
    stream = io.BytesIO()
    parquet.write_table(pa.table({"a": ["x", "y"], "b": [1, 2]}), stream)
    return stream.getvalue()


IN_PROCESS = {
    "csv": 'name;πόλη\r\nα;"β\nγ"\n1;2\n'.encode(),
    "code page": "name;πόλη\nα;β\n".encode("cp1253"),
    "utf-16": "name\tπόλη\nα\tβ\n".encode("utf-16"),
    "json": '{"a": [{"b": "Κρήτη", "c": 1.5}, null, true]}'.encode(),
    "xml": '<?xml version="1.0"?><a b="c"><d>Κρήτη</d><d/></a>'.encode(),
    "html": "<table><tr><td colspan=2 rowspan=2>α<td>b<tr><td>&amp;</table>".encode(),
    "zip": archive({"a.csv": b"a,b\n1,2\n", "b.csv": b"c\n"}),
}
APART = {"xlsx": workbook({"S": [["a", 1], ["=1+1", 2.5]]}), "parquet": parquet_file()}


def assert_sound(found: Opened) -> None:
    assert found.grids or found.tree is not None or found.problems
    for problem in found.problems:
        assert in_english(problem)
        assert problem.file == "f"
    for grid in found.grids:
        frame = grid.frame
        assert list(frame.columns) == list(range(frame.shape[1]))
        assert frame.index.is_monotonic_increasing
        assert frame.index.is_unique
        assert frame.notna().any(axis=1).all()
        texts = [cell for cell in frame.to_numpy().ravel() if isinstance(cell, str)]
        assert all(text == text.strip() != "" for text in texts)


def damaged(content: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    for share, length, inserted in damage:
        place = int(share * len(content))
        content = content[:place] + inserted + content[place + length :]
    return content


edits = st.lists(
    st.tuples(
        st.floats(0, 1), st.integers(0, 9), st.sampled_from(INSERTED) | st.binary(max_size=4)
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    assert_sound(read(content))


@settings(max_examples=100)
@given(st.text(max_size=100), st.sampled_from(["utf-8", "utf-16", "cp1252", "cp1253"]))
def test_any_text(text: str, encoding: str) -> None:
    assert_sound(read(text.encode(encoding, "replace")))


@pytest.mark.parametrize("kind", IN_PROCESS)
@settings(max_examples=60)
@given(damage=edits)
def test_any_damage_to_a_file(kind: str, damage: list[tuple[float, int, bytes]]) -> None:
    assert_sound(read(damaged(IN_PROCESS[kind], damage)))


@pytest.mark.parametrize("kind", APART)
@settings(max_examples=12)
@given(damage=edits)
def test_any_damage_to_a_file_that_is_read_apart(
    kind: str, damage: list[tuple[float, int, bytes]]
) -> None:
    assert_sound(read(damaged(APART[kind], damage)))


@settings(max_examples=12)
@given(damage=edits, entry=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml"]))
def test_any_damage_within_a_workbook(damage: list[tuple[float, int, bytes]], entry: str) -> None:
    broken = damaged(entry_of(APART["xlsx"], entry), damage)
    assert_sound(read(with_entries(APART["xlsx"], {entry: broken})))
