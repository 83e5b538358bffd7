from __future__ import annotations

import csv
import io
import unicodedata

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import read
from loaders.read import RawTable, read_csv
from loaders.rows import CONTROL_CHARACTERS, TEXT

VALID = b'project,kind,acronym\r\nalpha,project,"A ""B"", C"\n\nbeta,project,"two\nlines"\ngamma,,'
INSERTED = [b"", b'"', b'""', b"\0", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b",", b"\xff", b"\x1a"]

cells = st.text(max_size=8)
edits = st.tuples(st.integers(0, len(VALID)), st.integers(0, 9), st.sampled_from(INSERTED))


def read_text(content: str | bytes) -> RawTable:
    return read_csv(content.encode() if isinstance(content, str) else content, "t", "t.csv")


def codes(raw: RawTable) -> list[tuple[str, int | None, str]]:
    return [(problem.code, problem.row, problem.value) for problem in raw.problems]


def as_written(rows: list[list[str]]) -> str:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()


def tidy(cell: str) -> str:
    plain = cell.encode().translate(None, CONTROL_CHARACTERS).decode()
    return unicodedata.normalize("NFC", plain.strip())


def assert_sound(raw: RawTable) -> None:
    assert raw.frame.index.name == "row"
    assert raw.frame.index.dtype == "int64"
    assert raw.frame.index.is_monotonic_increasing
    assert raw.frame.index.is_unique
    assert raw.frame.columns.is_unique
    assert (raw.frame.index > raw.heading).all()
    assert all(dtype == TEXT for dtype in raw.frame.dtypes)


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_no_bytes_are_too_strange(content: bytes) -> None:
    assert_sound(read_text(content))


@settings(max_examples=150)
@given(st.lists(edits, min_size=1, max_size=4))
def test_no_damage_to_a_file_is_too_great(damage: list[tuple[int, int, bytes]]) -> None:
    content = VALID
    for place, length, inserted in damage:
        content = content[:place] + inserted + content[place + length :]
    assert_sound(read_text(content))


@settings(max_examples=100)
@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=5))
def test_what_was_written_is_what_is_read(rows: list[list[str]]) -> None:
    raw = read_text(as_written([["a", "b", "c"], *rows]))
    expected = {n: list(map(tidy, row)) for n, row in enumerate(rows, 2) if any(map(tidy, row))}
    assert {row.Index: list(row[1:]) for row in raw.frame.fillna("").itertuples()} == expected
    assert raw.problems == ()


@given(cells)
def test_a_cell_reads_the_same_in_a_short_row(cell: str) -> None:
    raw = read_text(as_written([["a", "b", "c"], ["1", cell, ""], ["1", cell]]))
    assert raw.frame.loc[2].fillna("").tolist() == raw.frame.loc[3].fillna("").tolist()


@settings(max_examples=100)
@given(st.lists(st.text(max_size=12)), st.lists(st.text(max_size=12)))
def test_a_good_row_survives_any_rows_around_it(before: list[str], after: list[str]) -> None:
    good = '"good row","secon","Good"'
    raw = read_text("\n".join(["a,b,c", *before, good, *after]))
    assert ["good row", "secon", "Good"] in raw.frame.to_numpy().tolist()


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf", b"\0\0", b",,\n ,\t,\r\n\r"])
def test_a_file_without_text_is_empty(content: bytes) -> None:
    raw = read_text(content)
    assert codes(raw) == [("file_empty", None, "")]
    assert raw.frame.shape == (0, 0)


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"\xff", "1"), (b"a,b\n\xe9,1\n", "5"), (b"\xef\xbb\xbfa\xe9", "5"), (b"a\0\xe9", "3")],
)
def test_the_first_byte_that_is_not_utf8_is_counted_as_the_file_has_it(
    content: bytes, place: str
) -> None:
    assert codes(read_text(content)) == [("file_not_utf8", None, place)]


@pytest.mark.parametrize("content", ["a,b\n", "a,b", "a,b\n\n,\n", "\n\na,b"])
def test_a_heading_alone_is_a_table_without_rows(content: str) -> None:
    raw = read_text(content)
    assert list(raw.frame.columns) == ["a", "b"]
    assert raw.frame.empty
    assert raw.problems == ()


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    raw = read_text('a,b\n\n1,"x\ny"\n1,2,3\n1\n\r\n2,z\n')
    assert raw.frame["a"].to_dict() == {3: "1", 5: "1", 7: "2"}
    assert codes(raw) == [("row_too_long", 4, "3"), ("row_uneven", 5, "1")]


def test_rows_below_blank_ones_and_a_heading_of_two_lines_are_counted_too() -> None:
    raw = read_text('\n,,\n"a\nb",c\n1,2\n1,2,3\n1,"2\n')
    assert raw.heading == 3
    assert raw.frame.index.tolist() == [4]
    assert codes(raw) == [("quote_unclosed", 6, '1,"2'), ("row_too_long", 5, "3")]


@pytest.mark.parametrize("length", [200_000, 1_000_000])
def test_a_very_long_cell_is_read_in_even_and_in_short_rows(length: int) -> None:
    long = "x" * length
    raw = read_text(f"a,b,c\n1,{long},\n1,{long}\n1,{long},2,3\n2,b,c\n")
    assert raw.frame["b"].str.len().to_dict() == {2: length, 3: length, 5: 1}
    assert codes(raw) == [("row_uneven", 3, "2"), ("row_too_long", 4, "4")]


@pytest.mark.parametrize("empty", [0, 996, 1_000, 2_000])
def test_empty_columns_at_the_end_do_no_harm(empty: int) -> None:
    raw = read_text("a,b,c" + "," * empty + "\n1,2,3" + "," * empty + "\n1,2\n")
    assert raw.frame[["a", "b"]].to_numpy().tolist() == [["1", "2"], ["1", "2"]]
    assert codes(raw) == [("row_uneven", 3, "2")]


def test_the_columns_behind_the_thousandth_are_text_too() -> None:
    heading = ",".join(f"c{n}" for n in range(1_200))
    raw = read_text(heading + "\n" + ",".join(["007"] * 1_200) + "\n")
    assert set(raw.frame.iloc[0]) == {"007"}


@pytest.mark.parametrize(
    ("limit", "value"), [("MOST_COLUMNS", 2), ("MOST_CELLS", 5), ("MOST_BYTES", 11)]
)
def test_a_file_that_would_fill_the_memory_is_not_read(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    content = "a,b,c\n1,2,3\n"
    assert not read_text(content).frame.empty
    monkeypatch.setattr(read, limit, value)
    raw = read_text(content)
    assert [(p.code, p.value, p.hint) for p in raw.problems] == [("file_too_large", "2", "3")]
    assert raw.frame.empty


def test_few_bytes_do_not_become_very_many_cells() -> None:
    raw = read_text("a" + "," * 9_999 + "\n" + "1\n" * 100_000)
    assert [problem.code for problem in raw.problems] == ["file_too_large"]


def test_what_arrow_refuses_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise read.pa.ArrowInvalid("CSV parser got out of sync" + "!" * 1_000)

    monkeypatch.setattr(read, "rows_of", refuse)
    (problem,) = read_text("a,b\n1,2\n").problems
    assert problem.code == "file_unreadable"
    assert problem.value.startswith("CSV parser")
    assert len(problem.value) == 200


def test_headings_are_trimmed_and_composed() -> None:
    assert list(read_text(" a ,e\u0301\n1,2\n").frame.columns) == ["a", "\u00e9"]


def test_of_two_columns_with_one_heading_the_first_is_kept() -> None:
    raw = read_text("\na,b,a,,\n1,2,3,4,5\n")
    assert raw.frame[["a", "b"]].to_numpy().tolist() == [["1", "2"]]
    assert codes(raw) == [("heading_repeated", 2, "a")]


def test_a_raw_table_says_what_it_was_read_from() -> None:
    raw = read_csv(b'a,b\n1,2,3\n1,"2\n', "partners", "partners.csv")
    assert (raw.table, raw.file) == ("partners", "partners.csv")
    assert {(p.table, p.file) for p in raw.problems} == {("partners", "partners.csv")}
    assert isinstance(raw.frame, pd.DataFrame)
