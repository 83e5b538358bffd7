from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.quotes import width, without_open_quotes


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        (b"a", 1),
        (b"a,b\nc,d,e\n", 2),
        (b"a,,\r\n", 3),
        (b'"a,b",c\n', 2),
        (b'"a\nb",c,d\ne\n', 3),
        (b'"a ""b, c"" d",e\n', 2),
        (b'a"b,c"d,e\n', 3),
        (b'"a"b,c"d,e\n', 3),
        (b'a,"b\nc,d\n', 2),
        (b"", 1),
    ],
)
def test_the_width_is_that_of_the_first_row(content: bytes, cells: int) -> None:
    assert width(content) == cells


@pytest.mark.parametrize(
    "content",
    [
        b"a,b\n1,2\n",
        b'a,b\n"1","2"\n',
        b'a,b\n1,"2\n3"\n4,5',
        b'a,b\r\n1,"2\r\n\r\n3"\r\n4,5\r\n',
        b'a,b\r1,"2\r3"\r',
        b'a,b\n1,"2 ""two"" 2"\n',
        b'a,b\n5" pipe,2\n',
        b'a,b\nthe "green" deal,2\n',
        b'a,b\n"the" deal,2\n',
        b'a,b\n1,"2\n3",4\n',
        b'a,b\n1,"2\n3,4\n5"\n',
        b'a,b\n1,""\n',
        b'a,b\n1,"2\n3" \n',
    ],
)
def test_text_whose_quotation_marks_pair_is_left_alone(content: bytes) -> None:
    assert without_open_quotes(content) == (content, {})


@pytest.mark.parametrize(
    ("content", "left", "broken"),
    [
        (b'a,b\n1,"2\n3,4\n', b"a,b\n\n3,4\n", {2: '1,"2'}),
        (b'a,b\n1,"2', b"a,b\n\n", {2: '1,"2'}),
        (b'a,b\n1,"2\n3,"4\n5,6\n', b"a,b\n\n\n5,6\n", {2: '1,"2', 3: '3,"4'}),
        (b'a,b\n1,"x\ny"\n2,"z\n3,4\n', b'a,b\n1,"x\ny"\n\n3,4\n', {3: '2,"z'}),
        (b'a,b,c\n1,"2\n3,4,5\n6",7,8\n', b'a,b,c\n\n3,4,5\n6",7,8\n', {2: '1,"2'}),
        (b'a,"b\n1,2\n', b"\n1,2\n", {1: 'a,"b'}),
        (b'a,b\r\n1,"2\r\n3,4\r\n', b"a,b\r\n\n3,4\r\n", {2: '1,"2'}),
    ],
)
def test_a_line_with_an_open_quotation_mark_is_blanked_and_named(
    content: bytes, left: bytes, broken: dict[int, str]
) -> None:
    assert without_open_quotes(content) == (left, broken)


@given(st.lists(st.lists(st.text(), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_a_program_writes_as_csv_is_left_alone(rows: list[list[str]]) -> None:
    wide = max(map(len, rows))
    file = io.StringIO()
    csv.writer(file).writerows(row + [""] * (wide - len(row)) for row in rows)
    content = file.getvalue().encode()
    assert without_open_quotes(content) == (content, {})


@given(st.lists(st.sampled_from(['"', '""', ",", "\n", "\r\n", "a", "b c", ",x,"])).map("".join))
def test_only_whole_lines_are_blanked(text: str) -> None:
    left, broken = without_open_quotes(text.encode())
    assert all('"' in line and line in text for line in broken.values())
    lines = text.encode().splitlines()
    assert sorted([*filter(None, left.splitlines()), *map(str.encode, broken.values())]) == sorted(
        filter(None, lines)
    )


@pytest.mark.parametrize(
    "line", [b'1,"x\n', b'1,""\n', b'"",""x\n', b'",""x\n', b'"""\n', b'x"y,"\n']
)
def test_time_grows_no_faster_than_the_text(line: bytes) -> None:
    started = time.process_time()
    without_open_quotes(b'a,b\n1,"x\n' + line * 100_000)
    assert time.process_time() - started < 3
