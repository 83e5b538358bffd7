from __future__ import annotations

import codecs
import csv
import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.assumptions import Assumption, Matter, Topic
from loaders.files.opened import Opened
from loaders.incoming import Limits
from loaders.problems import Severity
from tests.loaders.files.building import codes, read, rows

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
SEPARATOR = Topic(Matter.SEPARATOR, "f")
ENCODING = Topic(Matter.ENCODING, "f")


def assumed(found: Opened, matter: Matter) -> list[str]:
    return [known.value for known in found.assumptions if known.topic.matter is matter]


def known(found: Opened) -> Assumption:
    (one,) = found.assumptions
    return one


def test_a_file_of_commas_in_utf_8_needs_no_assumption() -> None:
    found = read("name,κατά\nΑθήνα,\n\n Chania ,x\n")
    assert rows(found) == {1: ["name", "κατά"], 2: ["Αθήνα", None], 4: ["Chania", "x"]}
    assert (found.problems, found.assumptions) == ((), ())
    assert (found.grids[0].sheet, found.grids[0].file, found.grids[0].hidden) == ("", "f", False)


@pytest.mark.parametrize("name", ["semicolon", "tab", "pipe"])
def test_other_separators_are_told_and_said(name: str) -> None:
    mark = SEPARATORS[name]
    found = read(f"partner{mark}budget{mark}share\nChania{mark}1,5{mark}2,5\nMilano{mark}2{mark}3")
    assert rows(found)[2] == ["Chania", "1,5", "2,5"]
    assert known(found) == Assumption(
        SEPARATOR,
        name,
        ("comma", "semicolon", "tab", "pipe"),
        examples=(
            f"partner{mark}budget{mark}share",
            f"Chania{mark}1,5{mark}2,5",
            f"Milano{mark}2{mark}3",
        ),
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("1,5;2,5\n3,5;4,5\n", "semicolon"),
        ("id,keywords\n1,a;b\n2,c;d\n3,e;f\n", "comma"),
        ('id,text\n1,"a;b;c"\n2,"d;e;f"\n', "comma"),
        ("Report, 2024\na;b;c\n1;2;3\n4;5;6\n", "semicolon"),
        ("a|b\nx, y|z; w\n", "pipe"),
        ("a\tb, c\n1\t2, 3\n4\t5\n", "tab"),
        ("one\ntwo\n", "comma"),
    ],
)
def test_the_separator_is_the_one_that_makes_even_rows(content: str, name: str) -> None:
    found = read(content)
    assert assumed(found, Matter.SEPARATOR) == ([] if name == "comma" else [name])
    mark = SEPARATORS[name]
    assert found.grids[0].frame.shape[1] == len(content.splitlines()[-1].split(mark))


def test_a_reader_may_say_another_separator() -> None:
    found = read("a;b,c\n1;2,3\n", {SEPARATOR: "comma"})
    assert rows(found) == {1: ["a;b", "c"], 2: ["1;2", "3"]}
    assert known(found).answered
    assert known(found).value == "comma"


def test_an_answer_that_is_none_of_the_choices_changes_nothing() -> None:
    found = read("a;b\n1;2\n", {SEPARATOR: "colon", ENCODING: "klingon"})
    assert rows(found)[2] == ["1", "2"]
    assert not known(found).answered


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_separator_that_a_file_names_is_no_assumption(line: str) -> None:
    found = read(f"{line}\r\na,b;c\r\n1;2\r\n1;2;3\r\n")
    assert rows(found) == {2: ["a,b", "c"], 3: ["1", "2"]}
    assert found.assumptions == ()
    assert [(p.code, p.row) for p in found.problems] == [("row_too_long", 4)]


def test_titles_above_the_headings_are_no_uneven_rows() -> None:
    found = read("Partners of SECON\n\nExported,2024-02-01\na,b,c\n1,2,3\n4,5\n6,7,8,9\n")
    assert rows(found) == {
        1: ["Partners of SECON", None, None],
        3: ["Exported", "2024-02-01", None],
        4: ["a", "b", "c"],
        5: ["1", "2", "3"],
        6: ["4", "5", None],
    }
    named = [(p.code, p.row, p.value, p.hint, p.severity) for p in found.problems]
    assert named == [
        ("row_uneven", 6, "2", "3", Severity.WARNING),
        ("row_too_long", 7, "4", "3", Severity.ERROR),
    ]


def test_headings_wider_than_most_rows_are_kept_whole() -> None:
    found = read("a;b;c;d\n1;2\n3;4\n5;6\n")
    assert rows(found)[1] == ["a", "b", "c", "d"]
    assert rows(found)[4] == ["5", "6", None, None]


def test_quotation_marks_hold_cells_together_with_any_separator() -> None:
    found = read('a;b;c\n1;"x; ""y""\nz";3\n4;5" pipe;6\n7;"8\n9;10;11\n')
    assert rows(found) == {
        1: ["a", "b", "c"],
        2: ["1", 'x; "y"\nz', "3"],
        3: ["4", '5" pipe', "6"],
        5: ["9", "10", "11"],
    }
    assert [(p.code, p.row, p.value) for p in found.problems] == [("quote_unclosed", 4, '7;"8')]


def test_cells_are_trimmed_composed_and_freed_of_what_nobody_sees() -> None:
    found = read(" a\u00a0,e\u0301\n\u200bx\x00\ufeff,y\x07z\x85\n")
    assert rows(found) == {1: ["a", "\u00e9"], 2: ["x", "yz"]}


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding(mark: bytes, encoding: str) -> None:
    found = read(mark + "πόλη\tχώρα\r\nΑθήνα\tGR\r\n".encode(encoding))
    assert rows(found) == {1: ["πόλη", "χώρα"], 2: ["Αθήνα", "GR"]}
    assert assumed(found, Matter.ENCODING) == []
    assert found.problems == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    found = read("city,name\nWien,Österreichische Akademie\n".encode(encoding))
    assert rows(found)[2] == ["Wien", "Österreichische Akademie"]
    assert known(found).value == encoding


def test_a_code_page_is_an_assumption_with_examples() -> None:
    found = read("name,country\nChania,GR\nΠεριφέρεια Κρήτης,GR\n".encode("cp1253"))
    assert rows(found)[3] == ["Περιφέρεια Κρήτης", "GR"]
    assert known(found).topic == ENCODING
    assert known(found).value == "cp1253"
    assert {"cp1251", "cp1252", "cp1250", "iso8859-16", "utf-8"} <= set(known(found).choices)
    assert known(found).examples == ("Περιφέρεια Κρήτης,GR",)


def test_a_reader_may_say_another_encoding() -> None:
    found = read("name\nžŠ\n".encode("cp1250"), {ENCODING: "cp1252"})
    assert rows(found)[2] == ["žŠ".encode("cp1250").decode("cp1252")]
    assert (known(found).value, known(found).answered) == ("cp1252", True)


def test_utf_8_with_one_broken_byte_stays_utf_8() -> None:
    content = "name\nΠεριφέρεια Κρήτης\n".encode() + b"\xff\n"
    found = read(content)
    assert rows(found) == {1: ["name"], 2: ["Περιφέρεια Κρήτης"], 3: ["�"]}
    assert known(found).value == "utf-8"
    assert [(p.code, p.value, p.hint) for p in found.problems] == [
        ("characters_unreadable", "1", "utf-8")
    ]


def test_a_sign_of_the_unknown_that_the_file_holds_is_no_problem() -> None:
    assert read(codecs.BOM_UTF16_LE + "a,�\n".encode("utf-16-le")).problems == ()


@pytest.mark.parametrize(
    ("limits", "code", "value", "hint"),
    [
        (Limits(rows=2), "too_many_rows", "3", "2"),
        (Limits(columns=1), "too_many_columns", "2", "1"),
        (Limits(cells=5), "too_many_cells", "6", "5"),
    ],
)
def test_what_is_too_large_is_not_read(limits: Limits, code: str, value: str, hint: str) -> None:
    found = read("a,b\n1,2\n3,4\n", limits=limits)
    assert [(p.code, p.value, p.hint) for p in found.problems] == [(code, value, hint)]
    assert found.grids == ()


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\0\0", b"\x01\x02"])
def test_a_file_without_text_is_empty(content: bytes) -> None:
    assert codes(read(content)) == [("file_empty", "")]


def test_headings_alone_are_a_sheet_of_one_row() -> None:
    assert rows(read("a;b")) == {1: ["a", "b"]}


plain = st.text(st.characters(exclude_categories=["C", "Z", "M"]), max_size=6).map(
    lambda cell: unicodedata.normalize("NFC", cell)
)


@settings(max_examples=150)
@given(st.lists(st.lists(plain, min_size=3, max_size=3), min_size=1), st.sampled_from(",;\t|"))
def test_what_was_written_is_what_is_read(table: list[list[str]], mark: str) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=mark, quoting=csv.QUOTE_ALL).writerows([["a", "b", "c"], *table])
    name = next(name for name, known in SEPARATORS.items() if known == mark)
    found = read(file.getvalue(), {SEPARATOR: name})
    expected = {n: [c or None for c in row] for n, row in enumerate(table, 2) if any(row)}
    assert rows(found) == {1: ["a", "b", "c"], **expected}
    assert found.problems == ()
