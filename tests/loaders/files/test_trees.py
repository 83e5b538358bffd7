from __future__ import annotations

import codecs
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.incoming import Limits
from tests.loaders.files.building import codes, read

PROGRAMME = """<?xml version="1.0" encoding="{encoding}"?>
<ns:programme xmlns:ns="http://example.org">
  <name lang="el">Ελλάδα – Βουλγαρία</name>
  <call><serial_number>1</serial_number><project/></call>
  <call><serial_number>2</serial_number></call>
</ns:programme>"""


def test_json_is_a_tree_and_no_sheet() -> None:
    found = read('{"programme": {"call": [{"serial_number": 1, "rate": 0.8, "note": null}]}}')
    assert found.tree == {"programme": {"call": [{"serial_number": 1, "rate": 0.8, "note": None}]}}
    assert (found.grids, found.problems) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_may_have_a_byte_order_mark(encoding: str) -> None:
    assert read('\n [{"name": "Κρήτη"}]'.encode(encoding)).tree == [{"name": "Κρήτη"}]


def test_numbers_that_are_none_and_numbers_beyond_measure_do_no_harm() -> None:
    found = read('{"a": NaN, "b": ' + "9" * 10_000 + ', "c": 1e999}')
    assert found.tree == {"a": None, "b": float("inf"), "c": float("inf")}


@pytest.mark.parametrize(
    ("content", "line"),
    [('{"a": 1,\n"b": }', "2"), ('{"a": 1', "1"), ('[{"a": 1}]\n]', "2"), ('{\n"a": "\xe9', "2")],
)
def test_json_that_breaks_off_is_named_with_its_line(content: str, line: str) -> None:
    found = read(content.encode("latin-1"))
    assert [(p.code, p.value, p.hint) for p in found.problems] == [("file_malformed", line, "JSON")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1253"])
def test_xml_is_a_tree_of_names_lists_and_text(encoding: str) -> None:
    content = PROGRAMME.format(encoding=encoding).encode(encoding)
    assert read(content).tree == {
        "programme": {
            "name": {"lang": "el", "": "Ελλάδα – Βουλγαρία"},
            "call": [{"serial_number": "1", "project": None}, {"serial_number": "2"}],
        }
    }


@pytest.mark.parametrize(
    ("content", "line"), [("<a>\n<b></a>", "2"), ("<a>", "1"), ("<?xml version='1.0'?>\n<a", "2")]
)
def test_xml_that_breaks_off_is_named_with_its_line(content: str, line: str) -> None:
    found = read(content)
    assert [(p.code, p.value, p.hint) for p in found.problems] == [("file_malformed", line, "XML")]


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE a>",
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_any_document_type_is_refused(declared: str, encoding: str) -> None:
    content = ('<?xml version="1.0"?>' + declared + "<a>1</a>").encode(encoding)
    found = read(content)
    assert codes(found) == [("xml_with_entities", "")]
    assert found.tree is None


@pytest.mark.parametrize("content", ['{"a":' * 200 + "1" + "}" * 200, "[" * 5_000 + "]" * 5_000])
def test_json_may_be_nested_but_not_for_ever(content: str) -> None:
    found = read(content)
    assert codes(found) in ([], [("file_too_deep", "")])


def test_xml_is_nested_a_hundred_levels_at_most() -> None:
    assert read("<a>" * 99 + "</a>" * 99).problems == ()
    assert codes(read("<a>" * 101 + "</a>" * 101)) == [("file_too_deep", "")]


@pytest.mark.parametrize("content", ["[1,2,3,4,5,6,7,8,9,10,11]", "<a>" + "<b/>" * 30 + "</a>"])
def test_a_tree_of_too_many_values_is_not_read(content: str) -> None:
    (problem,) = read(content, limits=Limits(cells=100)).problems
    assert (problem.code, problem.hint) == ("tree_too_large", "10")


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
)


@given(st.dictionaries(st.text(max_size=5), values), st.booleans(), st.booleans())
def test_any_json_is_what_was_written(tree: object, marked: bool, pretty: bool) -> None:
    text = json.dumps(tree, ensure_ascii=False, indent=2 if pretty else None)
    if any("\ud800" <= character <= "\udfff" for character in text):
        return
    assert read((codecs.BOM_UTF8 if marked else b"") + text.encode()).tree == tree
