"""A record that has been read: its tables, and what was wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from loaders.assumptions import Assumption
from loaders.contract import Table
from loaders.problems import Problem
from loaders.tables import TABLES
from loaders.understood import Understood
from loaders.unstated import Unstated


def empty_frame(table: Table) -> pd.DataFrame:
    """Return a typed table without rows."""
    index = pd.Index([], dtype="int64", name="row")
    return pd.DataFrame({c.name: pd.Series(dtype=c.dtype, index=index) for c in table.columns})


def _empty(name: str) -> pd.DataFrame:
    return empty_frame(TABLES[name])


@dataclass(frozen=True, eq=False)
class Dataset:
    """The tables of loaders.tables, typed, each indexed by the row of the file it came from.

    Frames are shared between all readers of a record: take a copy before changing one.

    fingerprint   differs whenever the content of the files differs
    problems      all that was found on reading, in reading order
    assumptions   what was taken for granted on reading; a folder of our own tables needs none
    understood    what each sheet of other files was taken for
    unstated      values that were assumed, and that no reader has decided
    """

    projects: pd.DataFrame = field(default_factory=lambda: _empty("projects"))
    phases: pd.DataFrame = field(default_factory=lambda: _empty("phases"))
    partners: pd.DataFrame = field(default_factory=lambda: _empty("partners"))
    meetings: pd.DataFrame = field(default_factory=lambda: _empty("meetings"))
    indicators: pd.DataFrame = field(default_factory=lambda: _empty("indicators"))
    values: pd.DataFrame = field(default_factory=lambda: _empty("values"))
    practices: pd.DataFrame = field(default_factory=lambda: _empty("practices"))
    milestones: pd.DataFrame = field(default_factory=lambda: _empty("milestones"))
    claims: pd.DataFrame = field(default_factory=lambda: _empty("claims"))
    sources: pd.DataFrame = field(default_factory=lambda: _empty("sources"))
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""
    assumptions: tuple[Assumption, ...] = ()
    understood: tuple[Understood, ...] = ()
    unstated: frozenset[Unstated] = frozenset()

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Return table name -> frame, in the order of the contract."""
        return {name: getattr(self, name) for name in TABLES}

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)
