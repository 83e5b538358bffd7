from __future__ import annotations

import pytest

from tests.loaders.files.building import archive, codes, read, rows

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
OTHERS = 'xmlns:calcext="urn:org:documentfoundation:names:calcext:1.0" xmlns:dc="urn:dc"'


def ods(table: str, before: str = "") -> bytes:
    """Return a file of OpenDocument whose one sheet, S, has this XML as its rows."""
    content = (
        f"{before}<office:document-content {NAMESPACES} {OTHERS}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    )


def row(*cells: str, times: int = 1) -> str:
    repeated = f' table:number-rows-repeated="{times}"' if times > 1 else ""
    return f"<table:table-row{repeated}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", about: str = "", kind: str = "string") -> str:
    inner = f"<text:p>{text}</text:p>" if text else ""
    value = f'office:value-type="{kind}"' if text else ""
    return f"<table:table-cell {value} {about}>{inner}</table:table-cell>"


def percent(value: float, about: str = "") -> str:
    return cell("shown", f'office:value="{value}" {about}', "percentage")


COVERED = "<table:covered-table-cell/>"
DOWN = 'table:number-rows-spanned="3"'


def test_a_merged_cell_stands_in_every_row_it_covers() -> None:
    table = (
        row(cell("Project"), cell("Partner"))
        + row(times=2)
        + row(cell("A", DOWN), cell("p1"))
        + row(COVERED, cell("p2"), times=2)
        + row(cell("B"), cell("p4"))
    )
    found = read(ods(table))
    assert rows(found) == {
        1: ["Project", "Partner"],
        4: ["A", "p1"],
        5: ["A", "p2"],
        6: ["A", "p2"],
        7: ["B", "p4"],
    }
    assert [(a.topic.matter, a.examples) for a in found.assumptions] == [("merged", ("A",))]


def test_a_percentage_is_read_as_it_is_shown_and_other_numbers_as_they_are() -> None:
    table = row(cell("x", 'table:number-columns-repeated="2"'), percent(0.12)) + row(
        cell("1", 'office:value="0.12"', "float"),
        percent(0.855, 'table:number-columns-repeated="2"'),
        times=2,
    )
    assert rows(read(ods(table))) == {
        1: ["x", "x", 12],
        2: [0.12, 85.5, 85.5],
        3: [0.12, 85.5, 85.5],
    }


def test_an_error_and_a_formula_without_a_result_are_told_with_their_cells() -> None:
    error = 'calcext:value-type="error" table:formula="of:=1/0"'
    table = row(cell("a"), cell("b")) + row(
        cell("1"), cell("#DIV/0!", error), '<table:table-cell table:formula="of:=A1"/>'
    )
    found = read(ods(table))
    assert codes(found) == [("formula_without_value", "1"), ("cell_error", "#DIV/0!")]
    assert [(p.hint, p.row) for p in found.problems] == [("C2", 2), ("B2", 2)]


def test_who_commented_on_a_cell_is_not_told_with_its_error() -> None:
    comment = (
        "<office:annotation><dc:creator>Ann</dc:creator><text:p>?</text:p></office:annotation>"
    )
    wrong = cell("#REF!", 'calcext:value-type="error"').replace("<text:p>", comment + "<text:p>")
    assert codes(read(ods(row(cell("a"), wrong)))) == [("cell_error", "#REF!")]


@pytest.mark.parametrize("count", ["0", "-1", "x", "99999999999999999999"])
def test_a_count_that_is_none_is_one(count: str) -> None:
    table = row(cell("A", f'table:number-rows-spanned="{count}"'), percent(0.5)) + row(COVERED)
    assert rows(read(ods(table))) == {1: ["A", 50]}


def test_a_document_type_is_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert codes(read(ods(row(cell("&b;")), laughs))) == [("xml_with_entities", "")]
