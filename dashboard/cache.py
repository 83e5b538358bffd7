"""Everything that is kept between runs of the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from loaders import Dataset, Problem, load
from loaders.read import HEADER_ROW
from loaders.regions import Outlines, read_outlines
from loaders.sources.folder import signature

MOST_RECORDS = 4
MOST_RESULTS = 2_000
# Problems that mean that a whole file could not be used.
WHOLE_FILE = {
    "location_missing",
    "table_missing",
    "file_unreadable",
    "file_not_utf8",
    "file_too_large",
    "file_empty",
    "column_missing",
}
# A file that was there before; loaders cannot know.
GONE = "file_gone"
Kept = TypeVar("Kept")
Signature = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Current:
    """The record to show, and the files that keep it from being the newest one."""

    record: Dataset
    faults: tuple[Problem, ...] = ()


def current(location: Path) -> Current:
    """Return the record as its files are now; the last good one while a file cannot be used."""
    now = signature(location)
    record = _loaded(str(location), now)
    good = _last_good()
    before, names = good.get(location, (None, frozenset()))
    faults = tuple(p for p in record.problems if _costs_a_file(p))
    gone = sorted(names - {name for name, *_ in now})
    faults += tuple(Problem(GONE, file=name) for name in gone if not faults)
    if not faults:
        good[location] = record, frozenset(name for name, *_ in now)
        return Current(record)
    return Current(before or record, faults)


def _costs_a_file(problem: Problem) -> bool:
    # A heading that cannot be read takes all rows with it.
    heading = problem.code == "quote_unclosed" and problem.row == HEADER_ROW
    return heading or problem.code in WHOLE_FILE


@st.cache_resource(max_entries=MOST_RECORDS, show_spinner=False)
def _loaded(location: str, files: Signature) -> Dataset:
    """Read a record; `files` is what a change of any file changes."""
    del files
    return load(location)


@st.cache_resource(show_spinner=False)
def _last_good() -> dict[Path, tuple[Dataset, frozenset[str]]]:
    return {}


@st.cache_resource(show_spinner=False)
def outlines(folder: Path) -> Outlines:
    """Return the region outlines; they are read once."""
    return read_outlines(folder)


def kept(make: Callable[..., Kept], name: str, *key: Any) -> Kept:
    """Return what `make` makes, from memory when it was made for this name and key before.

    The key must say all that the result depends on: a record by its fingerprint. The result is
    shared by all visitors and must not be changed.
    """
    return _kept(name, key, _make=make)  # type: ignore[no-any-return]


@st.cache_resource(max_entries=MOST_RESULTS, show_spinner=False)
def _kept(name: str, key: tuple[Any, ...], _make: Callable[[], Any]) -> Any:
    del name, key
    return _make()
