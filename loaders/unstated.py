"""Values that stand in a row though the source of the row does not state it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from loaders.assumptions import Answers, Matter, Topic
from loaders.part import Part


class Unstated(NamedTuple):
    """A value that was assumed for a column of all rows that rest on a source."""

    table: str
    column: str
    source: str
    value: str


def unstated_of(
    part: Part, filled: Part, names: Iterable[str], answers: Answers, source: str
) -> Iterator[Unstated]:
    """Yield the defaults a part was filled with, and short names that stand for acronyms.

    names    of columns that have a default
    answers  the reader has decided these, so they are stated
    """
    for name in names:
        topic = Topic(Matter.DEFAULT, part.origin.file, part.origin.sheet, name)
        is_stated = name in part.frame and part.frame[name].notna().any()
        if name in filled.frame and not is_stated and topic not in answers:
            values = filled.frame[name].dropna().unique()
            yield from (Unstated(part.table, name, source, str(value)) for value in values)
    if part.table == "projects" and part.repeats and {"acronym", "project"} <= set(part.frame):
        rows = part.frame[part.frame["acronym"] == part.frame["project"]]
        yield from (Unstated("projects", "acronym", source, str(n)) for n in rows["acronym"])
