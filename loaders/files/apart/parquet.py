"""Parquet by Arrow: one sheet whose first row holds the names of the columns."""

from __future__ import annotations

import decimal
import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as compute
import pyarrow.parquet as parquet

from loaders.files.apart.archive import megabytes
from loaders.files.apart.cells import plain
from loaders.files.apart.size import check_size
from loaders.files.refused import Refused

TEXTS = {pa.string(), pa.large_string(), pa.binary(), pa.large_binary()}


def sheets(content: bytes, limits: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the one sheet of a Parquet file, as apart/workbook.py does.

    Raises Refused for a file that cannot be read or is too much.
    """
    try:
        file = parquet.ParquetFile(io.BytesIO(content), memory_map=False, buffer_size=0)
        names = file.schema_arrow.names
        check_size(file.metadata.num_rows, len(names), limits)
        texts = [field.name for field in file.schema_arrow if field.type in TEXTS]
        # As dictionaries: a text that stands in a million rows is kept, and counted, once.
        file = parquet.ParquetFile(io.BytesIO(content), read_dictionary=texts)
        columns = [[plain(name)] for name in names]
        letters = 0
        for batch in file.iter_batches(use_threads=False):
            for cells, column in zip(columns, batch.columns, strict=True):
                cells.extend(_cells(column))
                letters += _letters(column)
            check_size(len(columns[0]) - 1, len(names), limits)
            if letters > (most := limits["unpacked_bytes"]):
                raise Refused("file_unpacks_too_large", megabytes(letters), megabytes(most))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise Refused("file_damaged", str(error)) from error
    yield _sheet(columns)


def _cells(column: pa.Array) -> list[Any]:
    if pa.types.is_dictionary(column.type):
        known = [_plain(value) for value in column.dictionary.to_pylist()]
        return [None if n is None else known[n] for n in column.indices.to_pylist()]
    return [_plain(value) for value in column.to_pylist()]


def _letters(column: pa.Array) -> int:
    """Return how much text the cells of a dictionary show, though it is kept once."""
    if not pa.types.is_dictionary(column.type):
        return 0
    lengths = compute.binary_length(column.dictionary)
    return compute.sum(lengths.take(column.indices).cast(pa.int64())).as_py() or 0


def _plain(value: Any) -> Any:
    if isinstance(value, decimal.Decimal):
        return plain(float(value))
    if isinstance(value, bytes):
        return plain(value.decode(errors="replace"))
    if isinstance(value, list | dict | tuple):
        return plain(json.dumps(value, ensure_ascii=False, default=str))
    return plain(value)


def _sheet(columns: list[list[Any]]) -> dict[str, Any]:
    filled = [
        n for n, row in enumerate(zip(*columns, strict=True)) if any(c is not None for c in row)
    ]
    return {
        "name": "",
        "hidden": False,
        "refused": (),
        "merged": (),
        "fraction": (),
        "rows": [n + 1 for n in filled],
        "columns": [[column[n] for n in filled] for column in columns],
        "formulas": 0,
        "first_formula": "",
        "errors": [],
    }
