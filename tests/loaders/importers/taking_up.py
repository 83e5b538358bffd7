"""Sheets recognised and taken by their importers, without a reader of files between."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from loaders.grid import Grid
from loaders.importers import SHEET_IMPORTERS
from loaders.importers.headings import Recognised, recognised, taken
from loaders.importers.importer import Importer
from loaders.part import Part
from tests.loaders.importers.grids import grid, grids


def sheets(path: Path) -> list[Grid]:
    """Return the sheets of a workbook or a CSV file."""
    if path.suffix != ".csv":
        return grids(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [[cell or None for cell in row] for row in csv.reader(file)]
    return [grid(rows, path.name, "")]


def taken_up(path: Path) -> list[tuple[Importer, Recognised]]:
    """Return what is taken of each sheet of a file, and the importer that knows it best."""
    found = []
    for sheet in sheets(path):
        kind = recognised(sheet, SHEET_IMPORTERS, {})
        assert kind, sheet.sheet
        found.append((kind.importer, taken(sheet, kind.importer, kind.heading_row)))
    return found


def parts(importer: Importer, rows: Sequence[dict[str, Any]]) -> list[Part]:
    """Return the parts of a sheet made of rows, whose headings are their keys."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    table = [headings, *([row.get(heading) for heading in headings] for row in rows)]
    kind = recognised(grid(table), [importer], {})
    assert kind
    return list(importer.take(taken(grid(table), importer, kind.heading_row).taken))
