"""Everything that is kept between runs of the pages."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from dashboard.content.problems import GONE
from loaders import Dataset, Problem, load
from loaders.incoming import limits_set
from loaders.official_regions import OutlinesError, read_official
from loaders.read import HEADER_ROW
from loaders.regions import Outlines, read_outlines
from loaders.sentences import in_english
from loaders.sources.folder import signature

LOG = logging.getLogger(__name__)
MOST_RECORDS = 4
MOST_OUTLINES = 2
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
    return load(location, limits_set())


@st.cache_resource(show_spinner=False)
def _last_good() -> dict[Path, tuple[Dataset, frozenset[str]]]:
    return {}


@dataclass(frozen=True)
class Drawn:
    """The outlines to draw, and why they are not those that were asked for."""

    outlines: Outlines
    fault: Problem | None = None


def outlines(folder: Path, official: Path | None = None) -> Drawn:
    """Return the outlines of the official file, or of the folder where it cannot be used."""
    if official is None:
        return Drawn(_shipped_outlines(folder))
    try:
        status = official.stat()
        now = (status.st_mtime_ns, status.st_size)
    except OSError:
        now = (0, 0)
    return _official_outlines(folder, official, now)


@st.cache_resource(show_spinner=False)
def _shipped_outlines(folder: Path) -> Outlines:
    return read_outlines(folder)


@st.cache_resource(max_entries=MOST_OUTLINES, show_spinner=False)
def _official_outlines(folder: Path, official: Path, now: tuple[int, int]) -> Drawn:
    """Read the official file; `now` is what changes when the file does."""
    del now
    shipped = _shipped_outlines(folder)
    try:
        return Drawn(read_official(official, shipped))
    except OutlinesError as refused:
        LOG.warning("%s: %s", official, in_english(refused.problem))
        return Drawn(shipped, refused.problem)


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
