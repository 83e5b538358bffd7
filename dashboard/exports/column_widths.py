"""How the width of a page, slide or sheet is shared among the columns of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

# As a part of the room: a longer word, such as an address, is broken.
LONGEST_WORD = 0.2
# A table may be so many times as long as it need be, so that its short columns stand in one line.
LONGER = 1.15
Measure = Callable[[str], float]


@dataclass(frozen=True)
class Column:
    """The cells of a column as they are measured.

    lines         how long each line of text is, cell after cell
    starts        where the lines of each cell begin among them
    longest_word  how long the longest word is
    """

    lines: np.ndarray
    starts: np.ndarray
    longest_word: float

    @property
    def longest(self) -> float:
        return float(self.lines.max())

    @property
    def usual(self) -> float:
        """How much text a cell holds: between what most do and what the fullest does."""
        cells = np.add.reduceat(self.lines, self.starts)
        return float(cells.max() + cells.mean()) / 2

    def heights(self, room: float) -> np.ndarray:
        """Return how many lines each cell takes in so much room."""
        broken = np.maximum(np.ceil(self.lines / room), 1)
        return np.asarray(np.add.reduceat(broken, self.starts))


def column_widths(
    rows: Sequence[Sequence[str]], room: float, measure: Measure, edges: float
) -> tuple[float, ...]:
    """Return the widths of columns for rows of cells, the headings first.

    Where all texts fit the room in one line each, the widths are what they need. Else they fill
    it: short columns stand in one line, and the long ones share what is left, as far as that
    makes the table hardly longer than it need be.
    room, edges   of all columns, and what the edges of a cell take, in the unit of measure
    measure       returns the width of a line of text
    """
    columns = _measured(rows, measure)
    whole = [column.longest + edges for column in columns]
    if sum(whole) <= room:
        return tuple(whole)
    by_width = sorted(range(len(whole)), key=whole.__getitem__)
    every = reversed(range(len(whole)))
    tried = [_with_short(by_width[:number], columns, room, edges) for number in every]
    told = [(_lines(columns, widths, edges), widths) for widths in tried if widths]
    fewest = min(lines for lines, _ in told)
    return next(widths for lines, widths in told if lines <= LONGER * fewest)


def stretched(widths: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths in the same proportions that fill the room."""
    return tuple(width * room / sum(widths) for width in widths)


def lines_needed(
    rows: Sequence[Sequence[str]], widths: Sequence[float], measure: Measure, edges: float
) -> int:
    """Return about how many lines a table takes in columns of these widths."""
    return _lines(_measured(rows, measure), widths, edges) if rows else 0


def _measured(rows: Sequence[Sequence[str]], measure: Measure) -> list[Column]:
    return [_column(cells, measure) for cells in zip(*rows, strict=True)]


def _column(cells: Sequence[str], measure: Measure) -> Column:
    lines = [cell.splitlines() or [""] for cell in cells]
    starts = np.cumsum([0, *map(len, lines[:-1])])
    lengths = np.array([measure(line) for parts in lines for line in parts])
    words = max((measure(word) for cell in cells for word in cell.split()), default=0.0)
    return Column(lengths, starts, words)


def _with_short(
    short: Sequence[int], columns: Sequence[Column], room: float, edges: float
) -> tuple[float, ...]:
    """Return widths at which these columns stand in one line; none where they leave too little."""
    fixed = {number: columns[number].longest + edges for number in short}
    left, long = room - sum(fixed.values()), [n for n in range(len(columns)) if n not in fixed]
    if fixed and left < len(long) * room / len(columns):
        return ()
    return _shared(fixed, columns, room, edges)


def _shared(
    fixed: Mapping[int, float], columns: Sequence[Column], room: float, edges: float
) -> tuple[float, ...]:
    """Return the widths that are fixed, and share what is left by how much text columns hold.

    One that would get more than it needs gets what it needs.
    """
    left, long = room - sum(fixed.values()), [n for n in range(len(columns)) if n not in fixed]
    most = max(left * LONGEST_WORD, edges)
    words = {number: columns[number].longest_word + edges for number in long}
    least = {number: min(words[number], left / len(long), most) for number in long}
    asked = {number: columns[number].usual for number in long}
    rest = (left - sum(least.values())) / (sum(asked.values()) or 1.0)
    widths = {**fixed, **{number: least[number] + rest * asked[number] for number in long}}
    whole = {number: columns[number].longest + edges for number in long}
    filled = {number: need for number, need in whole.items() if need < widths[number]}
    if filled and len(filled) < len(long):
        return _shared({**fixed, **filled}, columns, room, edges)
    return tuple(widths[number] for number in range(len(columns)))


def _lines(columns: Sequence[Column], widths: Sequence[float], edges: float) -> int:
    heights = [
        column.heights(max(width - edges, edges))
        for column, width in zip(columns, widths, strict=True)
    ]
    return int(np.max(heights, axis=0).sum())
