"""What reading a sheet gives."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assumptions import Assumption
from loaders.files.refused import Refused
from loaders.grid import Grid
from loaders.problems import Problem


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet, and what is to be said about it."""

    grid: Grid
    problems: tuple[Problem, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


def problem_of(error: Refused, file: str, sheet: str = "") -> Problem:
    """Return a refusal as the problem it is to whoever handed the file over."""
    return Problem(
        error.code, file=file, sheet=error.sheet or sheet, value=error.value, hint=error.hint
    )
