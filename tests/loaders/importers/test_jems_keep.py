"""The file that Jems makes for keep.eu: folders tests/files/jems_keep_*/, and what may go wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from loaders.importers.jems_keep import JEMS_KEEP
from loaders.part import Origin, Part
from loaders.tables import TABLES
from tests.loaders.importers.grids import csv_rows
from tests.loaders.importers.jems_cases import FILES

CASES = sorted(FILES.glob("jems_keep_*"))
PERSONAL = ("q.b@persons.example", "Testington", "Beispielov", "ATU999", "ATU998")
NUMBERS = ("budget_eur", "eu_funding_eur", "value")


def as_tree(element: ElementTree.Element) -> Any:
    """Return XML as dicts, lists where children repeat, and text."""
    if not len(element):
        return element.text or ""
    tree: dict[str, Any] = {}
    for child in element:
        told = as_tree(child)
        if child.tag in tree:
            before = tree[child.tag]
            tree[child.tag] = [*(before if isinstance(before, list) else [before]), told]
        else:
            tree[child.tag] = told
    return tree


def read(case: Path) -> Any:
    xml = case / "keep.xml"
    if xml.exists():
        return as_tree(ElementTree.fromstring(xml.read_bytes()))
    return json.loads((case / "keep.json").read_text(encoding="utf-8"))


def parts(tree: Any) -> dict[str, Part]:
    return {part.table: part for part in JEMS_KEEP.take(tree, Origin("keep.json"))}


def rows(tree: Any, table: str) -> list[dict[str, Any]]:
    found = parts(tree)
    told: list[dict[str, Any]] = found[table].frame.to_dict("records") if table in found else []
    return told


def shown(cell: object, column: str) -> str:
    text = "" if cell is None or cell != cell else str(cell)
    if column == "country" and (code := re.search(r"\((\w+)\)$", text)):
        return code[1]
    return str(float(text)) if column in NUMBERS and text else text


def project(**told: Any) -> dict[str, Any]:
    return {"programme": {"project": [{"project_id": "A1", "acronym": "GREEN"} | told]}}


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_document_is_recognised(case: Path) -> None:
    assert JEMS_KEEP.recognises(read(case))


@pytest.mark.parametrize("table", ["projects", "partners", "indicators", "values"])
def test_the_rows_are_those_expected(case: Path, table: str) -> None:
    expected = csv_rows(case / f"expected_{table}.csv")
    columns = list(expected[0])
    found = [{c: shown(row.get(c), c) for c in columns} for row in rows(read(case), table)]
    assert found == [{c: shown(row[c], c) for c in columns} for row in expected]


def test_columns_are_those_of_the_contract(case: Path) -> None:
    for table, part in parts(read(case)).items():
        assert set(part.frame) <= set(TABLES[table].names)


def test_no_personal_datum_is_found_anywhere(case: Path) -> None:
    tree = read(case)
    everything = repr(JEMS_KEEP.leftovers(tree))
    everything += "".join(repr(p) + p.frame.to_csv() for p in parts(tree).values())
    assert [datum for datum in PERSONAL if datum in everything] == []
    assert PERSONAL[0] in str(tree)


def test_personal_data_and_what_is_not_shown_are_mentioned() -> None:
    left = JEMS_KEEP.leftovers(read(FILES / "jems_keep_json"))
    assert left.personal == ("mail", "contractors", "sub_contractors")
    assert {"call", "deliverables", "funds_cofinancing_amounts", "street"} <= set(left.unused)
    assert not {"contractor_name", "contractor_vat", "mail", "acronym"} & set(left.unused)


def test_what_is_empty_is_not_mentioned() -> None:
    partner = {"mail": "", "contractors": [], "website": None}
    left = JEMS_KEEP.leftovers(project(partner=[partner], deliverables=[], linked_projects=""))
    assert (left.personal, left.unused) == ((), ())


def test_no_target_is_made_of_what_was_delivered() -> None:
    for row in rows(read(FILES / "jems_keep_json"), "indicators"):
        assert row.get("target") is None


def test_what_was_delivered_carries_a_doubt() -> None:
    for row in rows(read(FILES / "jems_keep_json"), "values"):
        assert "target" in row["remark"]


@pytest.mark.parametrize("day", ["1970-01-01", "1970-01-01T00:00:00Z", "", None])
def test_a_date_that_nobody_has_given_is_missing(day: str | None) -> None:
    (row,) = rows(project(project_start_date=day, project_end_date="2026-02-28"), "projects")
    assert row.get("start") is None
    assert row["end"] == "2026-02-28"


def test_a_single_thing_is_as_good_as_a_list_of_one() -> None:
    name = {"name": "City", "language": "en"}
    partner = {"partner_type": "lead", "multi_languages_organisation_name": name}
    one = {"project_id": "A1", "acronym": "GREEN", "partner": partner}
    for tree in (one, [one]):
        (row,) = rows({"programme": {"project": tree}}, "partners")
        assert (row["project"], row["partner"], row["role"]) == ("green", "city", "lead")


def test_two_partners_of_one_name_are_told_apart() -> None:
    partner = {"multi_languages_organisation_name": [{"name": "City", "language": "en"}]}
    found = rows(project(partner=[partner, partner, {"partner_type": "project"}]), "partners")
    assert [row["partner"] for row in found] == ["city", "city-2", "green-3"]


def test_rows_are_counted_within_their_list() -> None:
    found = parts(read(FILES / "jems_keep_json"))
    assert found["projects"].frame.index.tolist() == [1, 2]
    assert found["partners"].frame.index.tolist() == [1, 2, 1]
    assert found["indicators"].frame.index.tolist() == [1, 1, 2, 3]


@pytest.mark.parametrize(
    "tree",
    [
        *(None, "", 7, [], {}, {"programme": None}, {"programme": []}, {"programme": {}}),
        *({"project": []}, {"project": ["x"]}, {"project": "x"}, {"programme": {"project": {}}}),
        [{"project_id": 1}],
    ],
)
def test_other_documents_are_not_recognised(tree: Any) -> None:
    assert not JEMS_KEEP.recognises(tree)


@pytest.mark.parametrize("odd", ["x", 7, [], [[]], {}, [None, "x", 7, []], {"name": {"a": [1]}}])
def test_things_of_an_unexpected_shape_are_passed_over(odd: Any) -> None:
    fields = ("partner", "project_indicators", "multi_languages_name", "total_budget", "acronym")
    for field in fields:
        tree = project(**{field: odd})
        parts(tree)
        JEMS_KEEP.leftovers(tree)


def test_a_document_as_deep_as_it_may_be_is_no_problem() -> None:
    deep: Any = "x"
    for _ in range(50_000):
        deep = {"inner": [deep]}
    tree = project(partner=[{"address": deep}], deliverables=deep)
    assert JEMS_KEEP.recognises(tree)
    assert "inner" in JEMS_KEEP.leftovers(tree).unused
    assert len(rows(tree, "partners")) == 1
