"""Records that no project has: one without any row, and one whose every text is an attack."""

from __future__ import annotations

import csv
from pathlib import Path

from loaders.contract import Column, Kind, Table
from loaders.tables import TABLES

TEXTS = (
    "![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    ":red[x] :material/home: :smile:",
    "$x$ **x** `x` ~~x~~",
    "</style><script>alert(1)</script>",
    "{0} {number} %{x} %s &lt;b&gt;",
    "'\"><iframe src=https://evil.example></iframe>",
)
# Texts that must be something particular for their row to be read.
CLAIM = {"table": "projects", "field": "title"}


def empty(folder: Path) -> Path:
    """Write a record that has its headings and nothing else."""
    _write(folder, TABLES["projects"], [])
    return folder


def hostile(folder: Path) -> Path:
    """Write a record with a row for each text in every table, and that text in every cell of text.

    The columns are those of the contract, so a column that is added is attacked too.
    """
    for table in TABLES.values():
        rows = [_row(table, n, text) for n, text in enumerate(TEXTS, 1)]
        # An indicator needs two values for its history to be drawn.
        later = [row | {"as_of": "2024-12"} for row in rows] if table.name == "values" else []
        _write(folder, table, rows + later)
    return folder


def _write(folder: Path, table: Table, rows: list[dict[str, str]]) -> None:
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.names)
        writer.writeheader()
        writer.writerows(rows)


def _row(table: Table, number: int, text: str) -> dict[str, str]:
    row = {column.name: _cell(table, column, number, text) for column in table.columns}
    return row | CLAIM | {"row": f"h{number}"} if table.name == "claims" else row


def _cell(table: Table, column: Column, number: int, text: str) -> str:
    if column.kind is Kind.TEXT:
        return text
    own = column.name in table.key and not column.refers_to
    if (own and column.kind is Kind.IDENTIFIER) or column.refers_to not in ("", table.name):
        return f"h{number}"
    if column.kind is Kind.LINK:
        return f"https://evil.example/{text.replace(' ', '')}"
    return "" if column.refers_to else column.example
