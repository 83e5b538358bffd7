from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
import pytest

from loaders.check import checked
from loaders.contract import PATTERNS, Column, Kind, Table, schema
from loaders.dataset import empty_frame
from loaders.read import RawTable
from loaders.rows import TEXT
from loaders.tables import TABLES

COLUMNS = [
    pytest.param(table, column, id=f"{table.name}.{column.name}")
    for table in TABLES.values()
    for column in table.columns
]
# Kinds whose sentence quotes the example of the column as the remedy.
SHOWN_AS_REMEDY = {
    Kind.IDENTIFIER,
    Kind.REFERENCES,
    Kind.REGIONS,
    Kind.COUNTRY,
    Kind.DAY,
    Kind.LAST_DAY,
    Kind.WHOLE,
}
TABLE = Table(
    "t",
    "A table",
    ("id",),
    (
        Column("id", Kind.IDENTIFIER, "", "a", required=True),
        Column("kind", Kind.CHOICE, "", "x", allowed=("x", "y")),
        Column("share", Kind.NUMBER, "", minimum=0, maximum=1),
        Column("regions", Kind.REGIONS, "", "EL65"),
        Column("url", Kind.LINK, ""),
        Column("day", Kind.DAY, "", "2024"),
    ),
)


def frame(**cells: object) -> pd.DataFrame:
    changed = {name: [cell, "b" if name == "id" else None] for name, cell in cells.items()}
    rows = {"id": ["a", "b"]} | changed
    whole = pd.DataFrame(rows, index=pd.Index([2, 3], name="row"))
    return whole.reindex(columns=TABLE.names).astype({c.name: c.dtype for c in TABLE.columns})


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_table_says_what_it_is(table: Table) -> None:
    assert TABLES[table.name] is table
    assert table.description
    assert len(set(table.names)) == len(table.names)
    assert set(table.key) <= set(table.names)
    assert table.column(table.names[-1]) is table.columns[-1]


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_table_names_its_sources_and_has_room_for_a_remark(table: Table) -> None:
    assert {"source", "remark"} <= set(table.names)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_the_examples_keep_the_contract(table: Table) -> None:
    examples = {c.name: [c.example or pd.NA] for c in table.columns}
    text = pd.DataFrame(examples, index=pd.Index([2], name="row"), dtype=TEXT)
    result = checked(table, RawTable(table.name, f"{table.name}.csv", text))
    assert result.problems == ()
    assert result.frame.index.tolist() == [2]


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_table_without_rows_keeps_the_contract(table: Table) -> None:
    schema(table).validate(empty_frame(table))


def test_a_column_that_the_table_lacks_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        TABLE.column("colour")


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_column_says_what_it_is(table: Table, column: Column) -> None:
    assert column.description
    assert column.example or not (column.required or column.kind in SHOWN_AS_REMEDY)
    assert bool(column.allowed) == (column.kind is Kind.CHOICE)
    assert len(set(column.allowed)) == len(column.allowed)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_column_refers_to_what_is_there(table: Table, column: Column) -> None:
    if column.refers_to:
        target = TABLES[column.refers_to]
        assert target.column(target.key[-1]).kind is Kind.IDENTIFIER
        assert column.kind in (Kind.IDENTIFIER, Kind.REFERENCES)
    if column.unless:
        name, values = column.unless
        assert set(values) <= set(table.column(name).allowed)


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"kind": "y"},
        {"share": 0.0},
        {"share": 1.0},
        {"regions": "EL65 BG42"},
        {"regions": "EL"},
        {"url": "http://a.example/?b#c"},
        {"day": pd.Timestamp(1, 1, 1)},
        {"day": pd.Timestamp(9999, 12, 31)},
    ],
)
def test_the_schema_lets_good_cells_pass(cells: dict[str, object]) -> None:
    schema(TABLE).validate(frame(**cells))


@pytest.mark.parametrize(
    "cells",
    [
        {"id": "b"},
        {"id": pd.NA},
        {"id": "A"},
        {"id": "a\n"},
        {"id": "a b"},
        {"id": "-a"},
        {"id": ""},
        {"id": "ά"},
        {"kind": "z"},
        {"kind": "X"},
        {"kind": ""},
        {"kind": "x\n"},
        {"share": -0.1},
        {"share": 1.1},
        {"share": float("inf")},
        {"regions": "el65"},
        {"regions": "EL65\n"},
        {"regions": "EL65  BG42"},
        {"regions": " EL65"},
        {"regions": "EL6512"},
        {"regions": "E"},
        {"url": "www.a.example"},
        {"url": "javascript:alert(1)"},
        {"url": "https://a b"},
        {"url": "x https://a"},
        {"url": "https://a\nb"},
    ],
)
def test_the_schema_stops_bad_cells(cells: dict[str, object]) -> None:
    with pytest.raises(pa.errors.SchemaErrors):
        schema(TABLE).validate(frame(**cells), lazy=True)


def test_the_schema_wants_each_column_in_its_type() -> None:
    for column in TABLE.columns:
        with pytest.raises(pa.errors.SchemaErrors):
            schema(TABLE).validate(frame().drop(columns=column.name), lazy=True)
    with pytest.raises(pa.errors.SchemaErrors):
        schema(TABLE).validate(frame().assign(share="1"), lazy=True)


def test_a_schema_without_keys_only_leaves_the_keys_out() -> None:
    repeated = frame().assign(id="a")
    schema(TABLE, keyed=False).validate(repeated)
    with pytest.raises(pa.errors.SchemaErrors):
        schema(TABLE, keyed=False).validate(repeated.assign(id="A"), lazy=True)


@pytest.mark.parametrize("kind", PATTERNS)
def test_no_pattern_takes_an_empty_cell_or_a_line_break(kind: Kind) -> None:
    table = Table("p", "", ("c",), (Column("c", kind, ""),))
    for cell in ("", "\n", "a\n", "EL\n", "https://a\n", "\na"):
        cells = pd.DataFrame({"c": [cell]}, dtype="str")
        with pytest.raises(pa.errors.SchemaErrors):
            schema(table).validate(cells, lazy=True)
