"""A visitor's own files: read into a record that lives in this visit only.

They never reach the disk, another visitor, or what is kept for everybody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from loaders import Dataset, File, load_files
from loaders.assumptions import Topic
from loaders.incoming import limits_set, named_apart

KEY, RESULTS = "own-data", "own-results"
MOST_RESULTS = 200
Kept = TypeVar("Kept")


@dataclass(frozen=True, eq=False)
class OwnData:
    """What a visitor opened: the files, what the visitor answered, and the record of them."""

    files: tuple[File, ...]
    record: Dataset
    answers: dict[Topic, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(file.name for file in self.files)

    @property
    def can_be_shown(self) -> bool:
        """Whether there is anything to show: every view speaks of projects."""
        return not self.record.projects.empty


def own_data() -> OwnData | None:
    """Return what this visitor opened, None while the published record is shown."""
    found = st.session_state.get(KEY)
    return found if isinstance(found, OwnData) else None


def open_files(files: Sequence[File], answers: dict[Topic, str] | None = None) -> OwnData:
    """Read files and show them from now on in place of the published record."""
    told = dict(answers or {})
    files = named_apart(files)
    own = OwnData(files, load_files(files, told, limits_set()), told)
    st.session_state[KEY] = own
    st.session_state[RESULTS] = {}
    return own


def answer(topic: Topic, value: str) -> None:
    """Read the files again with one more thing decided."""
    own = own_data()
    if own and own.answers.get(topic) != value:
        open_files(own.files, {**own.answers, topic: value})


def close() -> None:
    """Return to the published record; the visitor's files are forgotten."""
    st.session_state.pop(KEY, None)
    st.session_state.pop(RESULTS, None)


def kept_here(make: Callable[[], Kept], *key: Any) -> Kept:
    """Return what `make` makes, made once in this visit for this key."""
    results: dict[tuple[Any, ...], Any] = st.session_state.setdefault(RESULTS, {})
    if key not in results:
        if len(results) >= MOST_RESULTS:
            results.clear()
        results[key] = make()
    found: Kept = results[key]
    return found
