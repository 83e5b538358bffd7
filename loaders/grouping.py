"""Problems with one cause, put together: a thousand rows with the same mistake are one matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.problems import Problem

MOST_RANGES = 6
MOST_VALUES = 3
LONGEST_VALUE = 40


@dataclass(frozen=True)
class Group:
    """Problems of one kind in one column of one sheet, in reading order."""

    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        return self.problems[0]

    @property
    def rows(self) -> str:
        """The rows as a reader of a spreadsheet would write them: "2–14, 20, 31"."""
        return ranges([p.row for p in self.problems if p.row is not None])

    @property
    def values(self) -> tuple[str, ...]:
        """The first few different values."""
        return self._told()[:MOST_VALUES]

    @property
    def others(self) -> str:
        """What was found beside the first value: "Atlantis, Utopia, …"; "" if there is no other."""
        _, *others = self._told() or ("",)
        shown = [shortened(value, LONGEST_VALUE) for value in others[: MOST_VALUES - 1]]
        return ", ".join([*shown, "…"] if len(others) > len(shown) else shown)

    def _told(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(problem.value for problem in self.problems if problem.value))


def grouped(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """Put problems of one code, severity, sheet and column together; errors come first."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        p = problem
        key = (p.severity, p.file, p.sheet, p.table, p.code, p.column, p.heading)
        # What concerns a whole file or column is told one by one.
        alone = p.value if p.row is None or p.code in OF_HEADINGS else ""
        found.setdefault((*key, alone), []).append(problem)
    groups = [Group(tuple(members)) for members in found.values()]
    return tuple(sorted(groups, key=lambda group: not group.first.is_error))


def shortened(text: str, most: int) -> str:
    """Return a text on one line, cut after so many letters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rstrip() + "…"


OF_HEADINGS = {"column_unknown", "column_repeated", "heading_repeated", "column_missing"}


def ranges(rows: Sequence[int]) -> str:
    """Return numbers as ranges, the first few of them: "2–14, 20, …"."""
    found: list[list[int]] = []
    for row in sorted(set(rows)):
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    shown = [f"{a}" if a == b else f"{a}–{b}" for a, b in found[:MOST_RANGES]]
    return ", ".join([*shown, "…"] if len(found) > MOST_RANGES else shown)
