"""Files of one name that are not one document: s2.csv is not the newsletter s2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

import pandas as pd

from loaders.dataset import Dataset
from loaders.rows import TEXT


def with_own_names(arriving: Dataset, record: Dataset) -> Dataset:
    """Give files that arrive another short name where a source on record has theirs.

    A file of the same name as the source on record is taken for a newer edition of it.
    """
    renamed = _renamed(arriving.sources, record.sources)
    if not renamed:
        return arriving
    tables = {
        name: frame.assign(source=_with(frame["source"], renamed))
        for name, frame in arriving.tables.items()
        if "source" in frame
    }
    unstated = (u._replace(source=renamed.get(u.source, u.source)) for u in arriving.unstated)
    return replace(arriving, **tables, unstated=frozenset(unstated))


def _renamed(arriving: pd.DataFrame, known: pd.DataFrame) -> dict[str, str]:
    files = dict(zip(known["source"], known["file"].fillna(""), strict=True))
    # A row that stands for a file itself is called as it is.
    own = arriving[arriving["title"] == arriving["file"]]
    found: dict[str, str] = {}
    for name, file in zip(own["source"], own["file"], strict=True):
        if files.get(name, file) != file:
            others = (f"{name}-{number}" for number in count(2))
            found[name] = next(other for other in others if files.get(other, file) == file)
    return found


def _with(sources: pd.Series, renamed: Mapping[str, str]) -> pd.Series:
    def told(cell: str) -> str:
        return " ".join(renamed.get(one, one) for one in cell.split())

    return sources.map(told, na_action="ignore").astype(TEXT)
