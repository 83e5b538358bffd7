from __future__ import annotations

import pytest

from loaders.assumptions import Matter, Topic
from loaders.incoming import Limits
from tests.loaders.files.building import codes, read, rows

PAGE = """<html><head><title>Export</title><style>td {{color: red}}</style>{meta}</head><body>
<table border="1">
<tr><th colspan="2">Partners &amp; regions</th><th>since</th></tr>
<tr><td rowspan="2">Περιφέρεια<br/>Κρήτης</td><td>GR</td><td> 2024 </td></tr>
<tr><td><b>EL</b>43</td><td>&nbsp;</td></tr>
<tr><td><script>alert(1)</script></td></tr>
</table></body></html>"""
EXPECTED = {
    1: ["Partners & regions", None, "since"],
    2: ["Περιφέρεια\nΚρήτης", "GR", "2024"],
    3: [None, "EL43", None],
}


def test_a_workbook_that_is_a_web_page_gives_its_table() -> None:
    found = read(PAGE.format(meta=""), name="export.xls")
    assert rows(found) == EXPECTED
    assert (found.problems, found.assumptions) == ((), ())


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="windows-1253">',
        '<META http-equiv=Content-Type content="text/html; charset=iso-8859-7">',
    ],
)
def test_a_page_tells_its_encoding(meta: str) -> None:
    found = read(PAGE.format(meta=meta).encode("cp1253"))
    assert rows(found) == EXPECTED
    assert found.assumptions == ()


def test_a_page_that_does_not_tell_is_guessed_and_may_be_told_otherwise() -> None:
    content = PAGE.format(meta="").encode("cp1253")
    found = read(content)
    assert rows(found) == EXPECTED
    topic = Topic(Matter.ENCODING, "f")
    assert [(a.topic, a.value) for a in found.assumptions] == [(topic, "cp1253")]
    assert rows(read(content, {topic: "cp1251"}))[2][0] != EXPECTED[2][0]


def test_several_tables_are_several_sheets() -> None:
    found = read("<table><tr><td>1</table><table></table><TABLE><TR><TH>2<TH>3</TABLE>")
    assert [grid.sheet for grid in found.grids] == ["1", "2"]
    assert (rows(found, 0), rows(found, 1)) == ({1: ["1"]}, {1: ["2", "3"]})


@pytest.mark.parametrize("body", ["<form>Password: <input></form>", "<table></table>", "<p>Error"])
def test_a_page_without_a_table_says_so(body: str) -> None:
    assert codes(read("<!DOCTYPE html><html><body>" + body)) == [("page_without_table", "")]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "99999999999999999999", "1.5", "٣"])
def test_a_span_that_is_none_is_one_or_at_most_a_thousand(span: str) -> None:
    found = read(f'<table><tr><td colspan="{span}">a<td>b</table>')
    assert [cell for cell in rows(found)[1] if cell] == ["a", "b"]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(rows=1), "too_many_rows"),
        (Limits(columns=2), "too_many_columns"),
        (Limits(cells=8), "tree_too_large"),
    ],
)
def test_what_is_too_large_is_not_read(limits: Limits, code: str) -> None:
    assert [p.code for p in read(PAGE.format(meta=""), limits=limits).problems] == [code]
