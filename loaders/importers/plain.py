"""Sheets of our own tables, or of anybody's tables of the same things: a heading a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pandas as pd

from loaders.identifiers import identifier
from loaders.importers.importer import Importer, Taken
from loaders.part import Part
from loaders.rename import folded
from loaders.tables import TABLES
from loaders.values.cells import says_something

# Without one column of each group a sheet does not speak of such things.
NEEDED: dict[str, tuple[frozenset[str], ...]] = {
    "projects": (
        # Alone, “project” may head any table of what projects did.
        frozenset({"acronym", "title", "project"}),
        frozenset({"acronym", "title", "programme", "budget_eur", "reference"}),
        frozenset({"project", "programme", "start", "end", "budget_eur", "reference"}),
    ),
    "phases": (frozenset({"phase", "name_en"}), frozenset({"start", "end"})),
    "partners": (
        frozenset({"name_en", "name"}),
        frozenset({"partner", "country", "city", "role", "regions", "nuts3"}),
    ),
    "meetings": (
        frozenset({"title_en"}),
        frozenset({"meeting", "start", "place", "host", "participants", "status"}),
    ),
    # Before indicators: a table of indicators, values and dates may tell an indicator twice.
    "values": (frozenset({"indicator"}), frozenset({"value"}), frozenset({"as_of", "basis"})),
    "indicators": (
        frozenset({"name_en", "name", "indicator"}),
        frozenset({"target", "value", "baseline", "unit", "roll_up"}),
    ),
    "practices": (frozenset({"practice", "name_en"}), frozenset({"description_en", "named_on"})),
    "milestones": (frozenset({"milestone"}), frozenset({"title_en"})),
    "claims": (frozenset({"table"}), frozenset({"field"}), frozenset({"value"})),
    "sources": (frozenset({"source"}), frozenset({"title"}), frozenset({"publisher", "url"})),
}


def plain_importers() -> tuple[Importer, ...]:
    """Return an importer for each of our tables."""
    return tuple(Importer(name, name, needed, _take(name)) for name, needed in NEEDED.items())


def _take(name: str) -> Callable[[Taken], Iterable[Part]]:
    if name == "indicators":
        return _indicators
    if name == "projects":
        return _projects
    return lambda taken: [_part(name, taken, taken.frame)]


def _part(name: str, taken: Taken, frame: pd.DataFrame, *, repeats: bool = False) -> Part:
    columns = [column for column in TABLES[name].names if column in frame]
    headings = {column: taken.headings[column] for column in columns if column in taken.headings}
    exact = is_exact(name, taken)
    return Part(name, frame[columns], taken.origin, headings, repeats=repeats, exact=exact)


def is_exact(name: str, taken: Taken) -> bool:
    """Tell whether a sheet or file is one of our own: named as a table, with what it needs."""
    called = folded(taken.origin.sheet or taken.origin.file.rpartition(".")[0]) == name
    needed = {column.name for column in TABLES[name].columns if column.required}
    ours = all(heading == field for field, heading in taken.headings.items())
    return called and ours and needed <= set(taken.headings)


def _projects(taken: Taken) -> Iterable[Part]:
    """Take what a column “Project” calls them for their acronyms, where there is nothing else."""
    if {"acronym", "title"} & set(taken.frame):
        return [_part("projects", taken, taken.frame)]
    named = {**taken.headings, "acronym": taken.headings["project"]}
    frame = taken.frame.assign(acronym=taken.frame["project"])
    return [_part("projects", replace(taken, headings=named), frame)]


def _indicators(taken: Taken) -> Iterable[Part]:
    frame = taken.frame
    if "value" not in frame or is_exact("indicators", taken):
        return [_part("indicators", taken, frame)]
    frame = frame.assign(indicator=_ids(frame))
    # The same indicator stands in several rows when it was reported several times.
    values = frame[frame["value"].map(says_something)]
    return [
        _part("indicators", taken, frame, repeats=True),
        _part("values", taken, values),
    ]


def _ids(frame: pd.DataFrame) -> pd.Series:
    """Return the ids of the sheet, or short names made of codes or names."""
    made = pd.Series(None, index=frame.index, dtype=object)
    for column in ("indicator", "code", "name_en", "name"):
        if column in frame:
            made = made.where(made.notna(), frame[column])
    return made.map(lambda cell: identifier(str(cell)) or None if pd.notna(cell) else None)
