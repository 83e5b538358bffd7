"""What a sheet leaves unsaid and the tables need: ids, the project, the source of each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from loaders.assumptions import Answers, Assumption, Matter, Topic
from loaders.identifiers import identifier
from loaders.parse import by_unique
from loaders.part import Origin, Part
from loaders.rows import TEXT
from loaders.tables import TABLES
from loaders.unstated import Unstated, unstated_of

# The column that a short name is made of, in the order of preference.
NAMED_BY = {
    "projects": ("acronym", "title"),
    "phases": ("name_en",),
    "partners": ("name_en", "name"),
    "meetings": ("title_en", "start"),
    "indicators": ("code", "name_en", "name"),
    "practices": ("name_en", "name"),
    "milestones": ("title_en", "date"),
}
# What English columns are filled with when only the original wording is there.
ONLY_NAME = {"name_en": "name", "title_en": "title", "acronym": "title"}
# What holds for a whole column that a sheet does not have, as long as the reader says nothing.
DEFAULTS = {
    ("projects", "kind"): "project",
    ("phases", "kind"): "phase",
    ("partners", "role"): "partner",
    ("meetings", "kind"): "other_meeting",
    # Nobody said that they took place: that is a question.
    ("meetings", "status"): "",
    ("indicators", "kind"): "output",
    ("values", "basis"): "reported",
    ("practices", "kind"): "good_practice",
}
# Not worth telling: there is hardly another possibility.
SELF_EVIDENT = {("projects", "kind"), ("phases", "kind"), ("values", "basis")}


@dataclass(frozen=True)
class Completed:
    """Parts that have all the tables need, and what was taken for granted.

    unstated   values that no file states and no reader has decided
    """

    parts: tuple[Part, ...]
    assumptions: tuple[Assumption, ...]
    unstated: frozenset[Unstated]


def completed(parts: Sequence[Part], answers: Answers, acronyms: Mapping[str, str]) -> Completed:
    """Fill in what whole sheets leave unsaid. Cells that a sheet does state are never changed.

    acronyms   project -> how the files write it, for projects that no table of projects holds
    """
    assumptions: list[Assumption] = []
    whole: list[Part] = []
    unstated: set[Unstated] = set()
    ids = _ids_of_files(parts)
    for part in _with_projects(parts, acronyms):
        source = ids[part.origin.file]
        part = _with_only_names(part)
        filled, assumed = _with_defaults(part, answers)
        assumptions += assumed
        names = [name for table, name in DEFAULTS if table == part.table]
        unstated.update(unstated_of(part, filled, names, answers, source))
        whole.append(_with_evidence(_with_own_ids(filled), source))
    return Completed(tuple(whole), tuple(dict.fromkeys(assumptions)), frozenset(unstated))


def file_id(name: str) -> str:
    """Return the short name under which a file stands among the sources."""
    return identifier(name.rpartition(".")[0] or name) or "file"


def _ids_of_files(parts: Iterable[Part]) -> dict[str, str]:
    return {part.origin.file: file_id(part.origin.file) for part in parts}


def _with_projects(parts: Sequence[Part], acronyms: Mapping[str, str]) -> list[Part]:
    """Give rows without a project the only one there is; name the projects that only rows name."""
    parts = [_with_project_id(part) if part.table == "projects" else part for part in parts]
    named = _projects_named(parts)
    lonely = [part for part in parts if part.table not in ("projects", "sources")]
    fallback = _fallback(named, lonely)
    parts = [_of_project(part, fallback) if part in lonely else part for part in parts]
    return [*parts, *_projects_of(parts, acronyms)]


def _with_project_id(part: Part) -> Part:
    return _with_id(part, "project", NAMED_BY["projects"], ())


def _projects_named(parts: Iterable[Part]) -> dict[str, None]:
    cells = [p.frame["project"].dropna().unique() for p in parts if "project" in p.frame]
    return dict.fromkeys(str(name) for column in cells for name in column)


def _fallback(named: Iterable[str], parts: Sequence[Part]) -> str:
    names = list(named)
    if len(names) == 1:
        return names[0]
    without = [p for p in parts if "project" not in p.frame or p.frame["project"].isna().all()]
    return file_id(without[0].origin.file) if without and not names else ""


def _of_project(part: Part, fallback: str) -> Part:
    if not fallback or "project" not in {c.name for c in TABLES[part.table].columns}:
        return part
    cells = part.frame.get("project", pd.Series(pd.NA, index=part.frame.index, dtype=TEXT))
    return replace(part, frame=part.frame.assign(project=cells.fillna(fallback)))


def _projects_of(parts: Sequence[Part], acronyms: Mapping[str, str]) -> list[Part]:
    """Return rows for the projects that other tables speak of; they only fill gaps."""
    made = []
    for part in parts:
        if part.exact or part.table == "projects" or "project" not in part.frame:
            continue
        ids = part.frame["project"].dropna().drop_duplicates()
        names = ids.map(lambda name: acronyms.get(name, name))
        rows = pd.DataFrame({"project": ids, "acronym": names}).astype(TEXT)
        made.append(Part("projects", rows, part.origin, repeats=True))
    return made


def _with_only_names(part: Part) -> Part:
    frame = part.frame
    for english, original in ONLY_NAME.items():
        if english in TABLES[part.table].names and original in frame:
            cells = frame.get(english, pd.Series(pd.NA, index=frame.index, dtype=TEXT))
            frame = frame.assign(**{english: cells.fillna(frame[original])})
    return replace(part, frame=frame)


def _with_defaults(part: Part, answers: Answers) -> tuple[Part, list[Assumption]]:
    frame, assumed = part.frame, []
    for (table, name), usual in DEFAULTS.items():
        if table != part.table or (name in frame and frame[name].notna().any()):
            continue
        if part.frame.empty or (part.exact and not TABLES[table].column(name).required):
            continue
        topic = Topic(Matter.DEFAULT, part.origin.file, part.origin.sheet, name)
        allowed = TABLES[table].column(name).allowed
        # Two tables of one sheet may have a column of one name, and share its topic.
        value = answers.get(topic, usual)
        value = value if value in allowed else usual
        frame = frame.assign(**{name: pd.Series(value or pd.NA, index=frame.index, dtype=TEXT)})
        if (table, name) not in SELF_EVIDENT and not part.repeats:
            assumed.append(Assumption(topic, value, allowed, answered=topic in answers))
    return replace(part, frame=frame), assumed


def _with_own_ids(part: Part) -> Part:
    table = TABLES[part.table]
    own = table.key[-1]
    if part.table not in NAMED_BY or part.table == "projects":
        return part
    return _with_id(part, own, NAMED_BY[part.table], table.key[:-1])


def _with_id(part: Part, own: str, named_by: Sequence[str], within: Sequence[str]) -> Part:
    """Fill empty ids with short names made of names, told apart by numbers within a project."""
    frame = part.frame
    cells = frame.get(own, pd.Series(pd.NA, index=frame.index, dtype=TEXT)).astype(TEXT)
    if cells.notna().all():
        return part
    names = pd.Series("", index=frame.index, dtype=TEXT)
    for column in (column for column in named_by if column in frame):
        names = names.mask(names == "", frame[column].fillna("").astype(TEXT))
    made = by_unique(names, lambda text: identifier(text) or None, TEXT)
    if not part.repeats:
        made = _told_apart(frame, made.mask(cells.notna()), within).fillna(made)
    return replace(part, frame=frame.assign(**{own: cells.fillna(made)}))


def _told_apart(frame: pd.DataFrame, ids: pd.Series, within: Sequence[str]) -> pd.Series:
    groups = [frame[name] for name in within if name in frame]
    number = ids.groupby([ids, *groups], sort=False, dropna=False).cumcount()
    later = number > 0
    return ids.mask(later, ids + "-" + (number + 1).astype("str"))


def _with_evidence(part: Part, source: str) -> Part:
    columns = TABLES[part.table].names
    frame = part.frame
    if part.exact or "source" not in columns or part.table == "sources":
        return part
    for name, value in (("source", source), ("mark", "stated")):
        if name in columns:
            cells = frame.get(name, pd.Series(pd.NA, index=frame.index, dtype=TEXT))
            frame = frame.assign(**{name: cells.fillna(value)})
    return replace(part, frame=frame)


def source_rows(file: str, told: dict[str, str]) -> Part:
    """Return the row of the table of sources that stands for a file itself.

    told   what is known of it beside its name: publisher, url, credit
    """
    row = {"source": file_id(file), "title": file, "kind": "dataset", "file": file, **told}
    frame = pd.DataFrame([row], index=pd.Index([1], name="row"), dtype=TEXT)
    return Part("sources", frame, Origin(file), repeats=True)
