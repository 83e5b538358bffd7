"""Parts of tables, spelt out in tests."""

from __future__ import annotations

from typing import Any

import pandas as pd

from loaders.part import Origin, Part
from loaders.rows import TEXT


def part(table: str, rows: list[dict[str, Any]], file: str = "a.xlsx", **told: Any) -> Part:
    """Return rows of a sheet whose heading is its first row."""
    index = pd.Index(range(2, len(rows) + 2), name="row")
    frame = pd.DataFrame(rows, index=index).astype(TEXT)
    return Part(table, frame, Origin(file, told.pop("sheet", "")), **told)


def rows_of(frame: pd.DataFrame) -> list[dict[str, str]]:
    """Return rows without their empty cells."""
    return [
        {str(name): value for name, value in row.items() if pd.notna(value)}
        for row in frame.to_dict("records")
    ]
