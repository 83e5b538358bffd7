"""Where on a sheet a problem is marked, and which cells of it are of persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.cell_names import column_name
from loaders.dataset import Dataset
from loaders.grid import Grid
from loaders.importers import SHEET_IMPORTERS
from loaders.importers.blocks import blocks
from loaders.problems import Problem
from loaders.understood import Understood


@dataclass(frozen=True, eq=False)
class Region:
    """One table of a sheet.

    rows      of the sheet
    columns   of the sheet, without those of personal data
    personal  columns of personal data
    places    heading -> column
    tables    of the contract that its columns went into
    """

    rows: pd.Index
    columns: tuple[int, ...]
    personal: tuple[int, ...]
    places: Mapping[str, int]
    tables: frozenset[str]


def regions_of(grid: Grid, record: Dataset) -> list[Region]:
    """Return the tables of a sheet, by what a record understood of it."""
    told = [u for u in record.understood if (u.file, u.sheet) == (grid.file, grid.sheet)]
    if not told:
        first = Understood(grid.file, grid.sheet, "", 0, heading=int(grid.frame.index[0]))
        return [_region(grid, first)]
    return [_region(*both) for both in zip(blocks(grid, SHEET_IMPORTERS), told, strict=False)]


def _region(grid: Grid, told: Understood) -> Region:
    columns = [int(column) for column in grid.frame.columns]
    named = told.heading in grid.frame.index
    cells = grid.frame.loc[told.heading].dropna() if named else pd.Series(dtype=object)
    headings = {int(column): str(cell).strip() for column, cell in cells.items()}
    places: dict[str, int] = {}
    for column, heading in headings.items():
        places.setdefault(heading, column)
    personal = [column for column, heading in headings.items() if heading in told.personal]
    return Region(
        rows=grid.frame.index,
        columns=tuple(column for column in columns if column not in personal),
        personal=tuple(personal),
        places=places,
        tables=frozenset(used.table for used in told.used),
    )


def without_personal(frame: pd.DataFrame, regions: Sequence[Region]) -> pd.DataFrame:
    """Empty the cells of persons."""
    if not any(region.personal for region in regions):
        return frame
    frame = frame.copy()
    for region in regions:
        frame.loc[region.rows, list(region.personal)] = None
    return frame


def place_of(problem: Problem, regions: Sequence[Region]) -> int | None:
    """Return the column a problem is marked in, the first of its table where it names none.

    None where there is no place for it.
    """
    here = [region for region in regions if problem.row in region.rows and region.columns]
    if not here:
        return regions[0].columns[0] if regions and regions[0].columns else None

    def fits(region: Region) -> tuple[bool, bool]:
        return problem.table in region.tables, _named(problem, region) is not None

    region = max(here, key=fits)
    place = _named(problem, region)
    return place if place in region.columns else region.columns[0]


def _named(problem: Problem, region: Region) -> int | None:
    """Return the column a problem speaks of: by its heading, or by its letters if it has none."""
    names = (problem.heading, problem.column, problem.value)
    letters = (column for column in region.columns if column_name(column) == problem.heading)
    found = (region.places[name] for name in names if name in region.places)
    return next(found, next(letters, None))
