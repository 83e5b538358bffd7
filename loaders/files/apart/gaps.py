"""What is told of a sheet beside the values of its cells."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.files.apart.percents import Block, Place

MOST_NAMED = 1_000


@dataclass
class Gaps:
    """Cells of a sheet that look empty and are not, and those that show more than they hold.

    formulas  how many formulas have no stored result
    first     the first of them, as “C3”; "" where the file does not tell
    errors    (cell, its error as “#REF!”), the first thousand
    percents, percent_blocks   places of the cells that are shown as percentages
    merged    first row, last row and column, from 0, of cells that cover several rows
    """

    formulas: int = 0
    first: str = ""
    errors: list[tuple[str, str]] = field(default_factory=list)
    percents: list[Place] = field(default_factory=list)
    percent_blocks: list[Block] = field(default_factory=list)
    merged: list[tuple[int, int, int]] = field(default_factory=list)

    def note_formula(self, cell: str) -> None:
        """Count a formula that has no stored result."""
        self.formulas += 1
        self.first = self.first or cell

    def note_error(self, cell: str, error: str) -> None:
        """Keep what a cell says instead of a value."""
        if len(self.errors) < MOST_NAMED:
            self.errors.append((cell, error))
