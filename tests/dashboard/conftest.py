"""Small records made of rows, and the shipped one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import pytest

from dashboard.content.subject import Subject
from dashboard.language import Words
from dashboard.settings import SHIPPED_RECORD, outlines_location
from loaders import Dataset, load
from loaders.contract import Table
from loaders.parse import precision, typed
from loaders.regions import Outlines, read_outlines
from loaders.rows import TEXT
from loaders.tables import TABLES

Row = dict[str, Any]
Make = Callable[..., Dataset]
MakeSubject = Callable[..., Subject]
AS_OF = datetime.date(2024, 10, 31)
IMPRINT_OF_SECON = (
    "SECON, as of 31 October 2024",
    "Newest source of the data: 26 March 2025",
    "Outlines: Natural Earth, public domain",
    "Co-funded by the European Union: Interreg Europe 2021-2027",
    "sole responsibility of the project",
)

# What most tests do not care about. Rows belong to the project "a" unless they say otherwise.
USUAL: dict[str, Row] = {
    "projects": {"kind": "project"},
    "phases": {"project": "a", "kind": "phase"},
    "partners": {"project": "a", "role": "partner"},
    "meetings": {"project": "a", "kind": "workshop"},
    "indicators": {"project": "a", "kind": "output"},
    "values": {"project": "a", "basis": "reported"},
    "practices": {"project": "a", "kind": "good_practice"},
    "milestones": {"project": "a", "kind": "newsletter"},
}
NAMED_AFTER_KEY = ("acronym", "title", "title_en", "name_en")


def frame_of(name: str, rows: Sequence[Row]) -> pd.DataFrame:
    """Type rows of text as the loaders do; a name that is not given is the key of the row."""
    table = TABLES[name]
    names = [column for column in NAMED_AFTER_KEY if table.names.count(column)]
    full = [
        dict.fromkeys(names, row.get(table.key[-1])) | USUAL.get(name, {}) | row for row in rows
    ]
    index = pd.RangeIndex(2, len(rows) + 2, name="row")
    columns = {}
    for column in table.columns:
        cells = [row.get(column.name) or None for row in full]
        if any(cells):
            columns[column.name] = typed(pd.Series(cells, index, dtype=TEXT), column)
        else:
            columns[column.name] = pd.Series(index=index, dtype=column.dtype)
    for target in (name for name in columns if name.endswith("_precision")):
        written = [_first_date(table, row) for row in full]
        exact = pd.Series([precision(d) or None for d in written], index, dtype=TEXT)
        columns[target] = columns[target].fillna(exact)
    return pd.DataFrame(columns)


def _first_date(table: Table, row: Row) -> str:
    days = [row.get(c.name, "") for c in table.columns if c.dtype.startswith("datetime")]
    return next((day for day in days if day), "")


@pytest.fixture(scope="session")
def make() -> Make:
    """Make a record of rows by table; one without projects gets those that its rows speak of."""

    def make_record(**tables: Sequence[Row]) -> Dataset:
        frames = {name: frame_of(name, rows) for name, rows in tables.items()}
        if "projects" not in frames:
            spoken = [set(f["project"]) for f in frames.values() if "project" in f]
            ids = sorted({"a"}.union(*spoken))
            frames["projects"] = frame_of("projects", [{"project": project} for project in ids])
        return Dataset(**frames)

    return make_record


@pytest.fixture(scope="session")
def shipped() -> Dataset:
    return load(SHIPPED_RECORD)


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    return read_outlines(outlines_location())


@pytest.fixture(scope="session")
def about(shipped: Dataset, outlines: Outlines) -> MakeSubject:
    """Give what makes a subject of the shipped record: about("secon", "bg")."""

    def make_subject(
        project: str = "", lang: str = "en", as_of: datetime.date = AS_OF, record: Dataset = shipped
    ) -> Subject:
        return Subject(record, outlines, Words(lang), as_of, project)

    return make_subject


@pytest.fixture(scope="session")
def today() -> datetime.date:
    """Give a day after all that the shipped record tells of."""
    return datetime.date(2026, 11, 22)
