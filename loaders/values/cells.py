"""The different cells of a column, each looked at once however often it stands there."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from loaders.assumptions import Assumption
from loaders.contract import Column, Kind
from loaders.problems import Problem
from loaders.rows import TEXT

# Said in words: there is nothing here. A name may be NA or None, so text is emptied of less.
NOTHING_IN_TEXT = frozenset({"", "n.a.", "n/a", "-", "–"})
EMPTY = frozenset({""})
NOTHING = NOTHING_IN_TEXT | {"n.a", "na", "—", "none", "null", "#n/a"}
LONGEST_NOTHING = max(map(len, NOTHING))


@dataclass(frozen=True, eq=False)
class Cells:
    """What stands in a column.

    distinct   the different cells that are not empty
    places     for each row the place of its cell in `distinct`; -1 where there is none
    """

    distinct: Sequence[object]
    places: np.ndarray

    def spread(self, texts: Sequence[str | None]) -> np.ndarray:
        """Return for each row what became of its cell; None where there was none."""
        spread: np.ndarray = np.array([*texts, None], dtype=object)[self.places]
        return spread

    def rows(self, place: int) -> Iterator[int]:
        """Yield the position of each row that holds a cell."""
        yield from (int(row) for row in np.flatnonzero(self.places == place))


@dataclass(frozen=True, eq=False)
class Found:
    """What the cells of a column became.

    texts         for each distinct cell its text in the contract's spelling, as it was where it
                  cannot be read, None where nothing may be read
    problems      place of a distinct cell -> what is wrong with it
    other_ends    for each distinct cell the other end of the range that it holds
    """

    texts: Sequence[str | None]
    problems: Mapping[int, Problem] = field(default_factory=dict)
    assumptions: tuple[Assumption, ...] = ()
    other_ends: Sequence[str | None] = ()


def cells_of(series: pd.Series, column: Column, *, exact: bool = False) -> Cells:
    """Return the cells of a column that say something.

    exact   the sheet is one of our own, which is told to leave empty what is not known: there,
            a title may be “-”, and a number that is “N/A” is a mistake
    """
    words = NOTHING_IN_TEXT if _is_a_name(column) else NOTHING
    nothing = EMPTY if exact else words - set(column.allowed)
    places, distinct = _told_apart(series)
    kept = [not _says_nothing(cell, nothing) for cell in distinct]
    numbers = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1).astype(np.int64)
    places = numbers[places]
    return Cells([cell for cell, keep in zip(distinct, kept, strict=True) if keep], places)


def _is_a_name(column: Column) -> bool:
    return column.kind is Kind.TEXT or (column.kind is Kind.IDENTIFIER and column.required)


def _told_apart(series: pd.Series) -> tuple[np.ndarray, list[object]]:
    if isinstance(series.dtype, pd.StringDtype):
        places, distinct = pd.factorize(series)
        return places, [str(cell) for cell in distinct]
    # 1, 1.0 and TRUE are equal and still are different cells.
    seen: dict[tuple[type, object], int] = {}
    places = np.full(len(series), -1, dtype=np.int64)
    cells = series.astype(object).to_numpy()
    for row in np.flatnonzero(series.notna().to_numpy()):
        places[row] = seen.setdefault((type(cells[row]), cells[row]), len(seen))
    return places, [cell for _, cell in seen]


def says_something(cell: object) -> bool:
    """Tell whether a cell of a column of figures is not empty, in signs or in words."""
    return bool(pd.notna(cell)) and not _says_nothing(cell, NOTHING)


def _says_nothing(cell: object, nothing: frozenset[str]) -> bool:
    if not isinstance(cell, str):
        return False
    text = cell if len(cell) > 2 * LONGEST_NOTHING else cell.strip()
    return len(text) <= LONGEST_NOTHING and text.casefold() in nothing


def without(texts: Sequence[str | None], places: Collection[int]) -> list[str | None]:
    """Return texts without some: 1.234 must not be read as it stands when it may be a thousand."""
    return [None if place in places else text for place, text in enumerate(texts)]


def text_of(cell: object) -> str:
    """Return a cell as text: numbers without an exponent, days in ISO, TRUE and FALSE."""
    match cell:
        case bool():
            return str(cell).upper()
        case float():
            return number_text(cell)
        case datetime.datetime():
            return cell.isoformat(" ") if cell.time() != datetime.time() else str(cell.date())
        case _:
            return str(cell)


def number_text(number: float) -> str:
    """Return a number as digits with a dot before its decimals, if any."""
    if number.is_integer():
        return f"{number:.0f}"
    # Not repr: it writes 1e-07.
    return np.format_float_positional(number, trim="-") if np.isfinite(number) else str(number)


def as_text(values: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Return a column of text, rows in order."""
    return pd.array(values, dtype=TEXT)
