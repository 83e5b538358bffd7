"""What was read of a place, before it is checked: text tables, and where their rows stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from loaders.assumptions import Assumption
from loaders.problems import Problem
from loaders.read import RawTable
from loaders.understood import Understood
from loaders.unstated import Unstated


def as_it_is(problem: Problem) -> Problem:
    """Return a problem that says already where it stands."""
    return problem


@dataclass(frozen=True)
class Reading:
    """What was read.

    tables        text tables under the names of the contract, at most one of each
    problems      those that belong to no row of these tables
    fingerprint   differs whenever the content differs
    placed        gives a problem of these tables the file, sheet and row a reader can look at
    assumptions   what was taken for granted
    understood    what each sheet was taken for
    unstated      values that were assumed, and that no reader has decided
    """

    tables: tuple[RawTable, ...]
    problems: tuple[Problem, ...]
    fingerprint: str
    placed: Callable[[Problem], Problem] = as_it_is
    assumptions: tuple[Assumption, ...] = ()
    understood: tuple[Understood, ...] = ()
    unstated: frozenset[Unstated] = frozenset()
