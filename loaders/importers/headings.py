"""Which row of a sheet holds its headings, what kind of sheet it is, and what it leaves over."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from loaders.assumptions import Answers, Assumption, Matter
from loaders.cell_names import column_name
from loaders.grid import Grid
from loaders.heading_language import NEAR
from loaders.importers.heading_assumptions import (
    FIRST_ROW,
    answer_to,
    of_the_kind,
    of_the_language,
    of_the_row,
)
from loaders.importers.importer import PERSONAL, UNUSED, Importer, Leftovers, Taken
from loaders.importers.spellings import (
    LONGEST_HEADING,
    exact_fields,
    fields,
    is_taken,
    places,
    spellings,
)
from loaders.part import Origin
from loaders.rename import folded

ROWS_LOOKED_AT = 40
# A sheet with fewer known headings is nothing of ours.
LEAST_KNOWN = 2

Places = list[tuple[str, int]]


@dataclass(frozen=True, eq=False)
class Recognised(Leftovers):
    """The columns of a sheet that were taken, and the headings of all others."""

    taken: Taken


@dataclass(frozen=True)
class Recognition:
    """What a sheet was taken for.

    heading_row   row of its headings, as the sheet counts
    score         how many of the headings are known
    language      the reader said that they are in it; "" is to find that out
    """

    importer: Importer
    heading_row: int
    score: int
    language: str = ""
    assumptions: tuple[Assumption, ...] = ()


def taken(grid: Grid, importer: Importer, heading_row: int, language: str = "") -> Recognised:
    """Take the columns that an importer knows, from the rows below the headings.

    Of several columns with one meaning the first is taken. Personal data is not.

    language   the headings are in it; "" is to find that out
    """
    headings = _headings(grid, heading_row)
    found = fields(spellings(importer.fields), headings, language)
    columns: dict[str, int] = {}
    for column, field in enumerate(found):
        if is_taken(field):
            columns.setdefault(field, column)
    rows = grid.frame.loc[grid.frame.index > heading_row]
    body = rows.iloc[:, list(columns.values())]
    frame = _without_headings(body.set_axis(list(columns), axis="columns"), headings, columns)
    named = {field: headings[column] for field, column in columns.items()}
    left = {column: field for column, field in enumerate(found) if column not in columns.values()}
    left |= _said_again(headings, left, columns)
    return Recognised(
        taken=Taken(frame, named, Origin(grid.file, grid.sheet)),
        unknown=_called(_or_letters(headings, rows), left, lambda field: not field),
        unused=_called(headings, left, lambda field: field.startswith(UNUSED)),
        personal=_called(headings, left, lambda field: field.startswith(PERSONAL)),
        repeated=_called(headings, left, is_taken),
    )


def recognised(grid: Grid, importers: Sequence[Importer], answers: Answers) -> Recognition | None:
    """Tell what kind of sheet this is; None when no importer finds all it needs.

    The kind is the one that knows most headings, the first of those that know as many. What the
    reader has answered about the row of the headings or the kind is kept to.
    """
    rows = _rows_looked_at(grid, answers)
    kind, language = (answer_to(m, grid, answers) for m in (Matter.KIND, Matter.LANGUAGE))
    matches = [
        match
        for importer in importers
        if (match := _match(grid, rows, importer, language, needed=importer.name != kind))
    ]
    if not matches:
        return None
    best = max(matches, key=lambda match: (match.importer.name == kind, match.score))
    return replace(best, assumptions=_assumptions(grid, best, matches, answers))


def as_answered(grid: Grid, answers: Answers) -> list[Assumption]:
    """Return the row of the headings that the reader named, though nothing was recognised there.

    Without it, nobody could name another.
    """
    answer = answer_to(Matter.HEADING_ROW, grid, answers)
    rows = _rows_of(grid)
    return of_the_row(grid, int(answer), rows, (), answers) if answer in rows else []


@dataclass(frozen=True)
class Near:
    """The kind of sheet that this one nearly is, and the columns it lacks for it.

    missing   for each group of fields of which one is needed and none is there, its names
    """

    importer: Importer
    missing: tuple[tuple[str, ...], ...]


def nearest(grid: Grid, importers: Sequence[Importer], answers: Answers) -> Near | None:
    """Return the kind whose headings this sheet has most of; None when it knows hardly any."""
    rows = _rows_looked_at(grid, answers)
    matches = [m for i in importers if (m := _match(grid, rows, i, "", needed=False))]
    best = max(matches, key=lambda match: match.score, default=None)
    if best is None or best.score < LEAST_KNOWN:
        return None
    known = spellings(best.importer.fields)
    found = set(fields(known, _headings(grid, best.heading_row)))
    missing = tuple(tuple(sorted(group)) for group in best.importer.needed if not group & found)
    return Near(best.importer, missing)


def _headings(grid: Grid, row: int) -> list[str]:
    if row not in grid.frame.index:
        return [""] * grid.frame.shape[1]
    return [_written(cell) for cell in grid.frame.loc[row]]


def _written(cell: object) -> str:
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return "" if cell is None or cell is pd.NA or cell != cell else str(cell).strip()


def _called(
    headings: Sequence[str], left: Mapping[int, str], wanted: Callable[[str], bool]
) -> tuple[str, ...]:
    """Return the headings of columns left over for one reason; those without one say nothing."""
    return tuple(headings[n] for n, field in left.items() if wanted(field) and headings[n])


def _or_letters(headings: Sequence[str], rows: pd.DataFrame) -> list[str]:
    """Return headings, and where there is none above cells that hold something, its letters."""
    return [
        heading or (column_name(int(name)) if cells.notna().any() else "")
        for heading, (name, cells) in zip(headings, rows.items(), strict=True)
    ]


def _said_again(
    headings: Sequence[str], left: Mapping[int, str], columns: Mapping[str, int]
) -> dict[int, str]:
    """Return the fields of columns with the very heading of one that was taken."""
    said = {folded(headings[column]): field for field, column in columns.items()}
    again = {column: folded(headings[column]) for column, field in left.items() if not field}
    return {column: said[heading] for column, heading in again.items() if heading in said}


def _without_headings(
    frame: pd.DataFrame, headings: Sequence[str], columns: Mapping[str, int]
) -> pd.DataFrame:
    """Leave out rows that say the headings again, as lists do that were put below each other."""
    if frame.empty:
        return frame
    said = pd.Series({field: headings[column] for field, column in columns.items()})
    suspects = frame[frame.iloc[:, 0] == said.iloc[0]]
    again = suspects.index[(suspects == said).all(axis=1)]
    return frame.drop(index=again) if len(again) else frame


def _rows_looked_at(grid: Grid, answers: Answers) -> dict[int, Places]:
    """Return the rows that may hold the headings, the text of their cells alone."""
    head = grid.frame.head(ROWS_LOOKED_AT)
    answer = answer_to(Matter.HEADING_ROW, grid, answers)
    if answer in map(str, grid.frame.index):
        head = grid.frame.loc[[int(answer)]]
    return {
        int(row): places([_text(cell) for cell in cells])
        for row, *cells in head.itertuples(name=None)
    }


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) and len(cell) <= LONGEST_HEADING else ""


def _match(
    grid: Grid, rows: Mapping[int, Places], importer: Importer, language: str, *, needed: bool
) -> Recognition | None:
    known = spellings(importer.fields)
    # Patterns are slow, and no row has its headings by patterns alone.
    scores = {row: sum(map(bool, exact_fields(known, found))) for row, found in rows.items()}
    row = max(scores, key=lambda row: scores[row], default=FIRST_ROW)
    if not scores.get(row):
        return None
    found = fields(known, _headings(grid, row), language)
    if needed and not all(group & set(found) for group in importer.needed):
        return None
    return Recognition(importer, row, sum(map(bool, found)), language)


def _rows_of(grid: Grid) -> list[str]:
    return [str(row) for row in grid.frame.index[:ROWS_LOOKED_AT]]


def _assumptions(
    grid: Grid, best: Recognition, matches: Sequence[Recognition], answers: Answers
) -> tuple[Assumption, ...]:
    headings = _headings(grid, best.heading_row)
    known = spellings(best.importer.fields)
    understood = [
        heading for heading, field in zip(headings, fields(known, headings), strict=True) if field
    ]
    rows = _rows_of(grid)
    most = max(match.score for match in matches)
    kinds = [m.importer.name for m in matches if m is best or m.score >= NEAR * most]
    return (
        *of_the_row(grid, best.heading_row, rows, understood, answers),
        *of_the_kind(grid, best.importer.name, kinds, answers),
        *of_the_language(grid, known, headings, answers),
    )
