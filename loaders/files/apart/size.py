"""How much of a sheet is read."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.files.refused import Refused


def check_size(rows: int, columns: int, limits: Mapping[str, float]) -> None:
    """Raise Refused for a sheet that has more rows, columns or cells than are read.

    `limits` are those of loaders/incoming.py, by name.
    """
    if columns > limits["columns"]:
        raise Refused("too_many_columns", str(columns), str(limits["columns"]))
    if rows > limits["rows"]:
        raise Refused("too_many_rows", str(rows), str(limits["rows"]))
    if rows * columns > limits["cells"]:
        raise Refused("too_many_cells", str(rows * columns), str(limits["cells"]))
