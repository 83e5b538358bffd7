from __future__ import annotations

import datetime
import decimal
import io

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from loaders.incoming import Limits
from tests.loaders.files.building import codes, read, rows


def written(table: pa.Table, **options: object) -> bytes:
    stream = io.BytesIO()
    parquet.write_table(table, stream, **options)
    return stream.getvalue()


def test_the_first_row_holds_the_names_of_the_columns() -> None:
    table = pa.table(
        {
            " name": ["Κρήτη ", None, ""],
            "count": [1, None, None],
            "share": [0.5, None, float("nan")],
            "start": [datetime.date(2024, 2, 1), None, None],
            "changed": [datetime.datetime(2024, 2, 1, 9, 30), None, None],
            "budget": [decimal.Decimal("10.00"), None, None],
            "lead": [True, None, None],
            "regions": [["EL43", "EL42"], None, None],
        }
    )
    assert rows(read(written(table))) == {
        1: ["name", "count", "share", "start", "changed", "budget", "lead", "regions"],
        2: [
            "Κρήτη",
            1,
            0.5,
            datetime.date(2024, 2, 1),
            datetime.datetime(2024, 2, 1, 9, 30),
            10,
            True,
            '["EL43", "EL42"]',
        ],
    }


def test_columns_of_one_name_are_all_kept() -> None:
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["a", "a"])
    assert rows(read(written(table))) == {1: ["a", "a"], 2: [1, 2]}


def test_many_rows_in_several_groups_keep_their_order() -> None:
    table = pa.table({"n": range(10_000), "t": [f"t{n % 7}" for n in range(10_000)]})
    found = rows(read(written(table, row_group_size=999)))
    assert found[1] == ["n", "t"]
    assert [row for number, row in found.items() if number > 1] == [
        [n, f"t{n % 7}"] for n in range(10_000)
    ]


@pytest.mark.parametrize("limits", [Limits(rows=2), Limits(cells=2), Limits(columns=1)])
def test_what_is_too_large_is_not_read(limits: Limits) -> None:
    found = read(written(pa.table({"a": [1, 2, 3], "b": [1, 2, 3]})), limits=limits)
    assert [p.code[:8] for p in found.problems] == ["too_many"]


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.95])
def test_a_truncated_file_is_damaged(kept: float) -> None:
    content = written(pa.table({"a": [f"text {n}" for n in range(1_000)]}))
    assert [p.code for p in read(content[: int(len(content) * kept)]).problems] == ["file_damaged"]


def test_an_encrypted_file_is_told() -> None:
    assert codes(read(b"PARE" + bytes(100) + b"PARE")) == [("file_encrypted", "")]
