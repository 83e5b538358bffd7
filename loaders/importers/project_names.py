"""Short names of the projects of whole programmes: the same in every sheet, and told apart.

A sheet alone cannot tell which acronyms occur twice. It gives each project a key made of the row
alone; when all sheets are read, `named` puts short names in place of keys.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from loaders.importers.short_names import short_names
from loaders.part import Part
from loaders.rows import TEXT

# Two dots: nobody's own short name has them.
BETWEEN = ".."
NUMBER = rf"{re.escape(BETWEEN)}\d+$"
# Between the parts of a short name: no acronym has it, so that SMART of “Europe” and a project
# SMART-EUROPE differ.
DOT = "."
NO_PROGRAMME = "interreg"


@dataclass(frozen=True)
class Known:
    """What is known of the project of a key, as short names; "" where it is not stated."""

    key: str
    acronym: str
    programme: str
    reference: str


def project_keys(
    programme: pd.Series, reference: pd.Series, acronym: pd.Series, titles: pd.Series | None = None
) -> pd.Series:
    """Return a key for each row: programme and number of the project, else its acronym.

    It is missing where neither is stated. Where a sheet of projects has several titles for one
    programme and acronym, and no numbers, they are several projects: the key of the second ends
    in 2.
    """
    own = short_names(reference).fillna(short_names(acronym))
    keys = short_names(programme).fillna(NO_PROGRAMME) + BETWEEN + own
    if titles is None:
        return keys
    rows = pd.DataFrame({"key": keys.mask(reference.notna()), "title": titles.fillna("")})
    several = rows.drop_duplicates().dropna().groupby("key", sort=False).cumcount() + 1
    numbers = rows.assign(number=several).groupby(["key", "title"], sort=False)["number"]
    number = numbers.transform("first")
    return keys.mask(number > 1, keys + BETWEEN + number.fillna(0).astype(int).astype(str))


def is_numbered(keys: pd.Series) -> pd.Series:
    """Tell which keys are of the second or a later project of one programme and acronym."""
    return (keys.str.count(re.escape(BETWEEN)) > 1).fillna(False).astype(bool)


def without_number(keys: pd.Series) -> pd.Series:
    """Return keys without the number that tells such projects apart."""
    return keys.mask(is_numbered(keys), keys.str.replace(NUMBER, "", regex=True))


def named(parts: Iterable[Part]) -> list[Part]:
    """Put short names in place of the keys of projects.

    It is the acronym's, if that is of one project only; else the programme is added, and if that
    does not tell them apart, the number of the project. A key without a number or without a
    programme is taken for the only project it fits: the sheets of a file do not always state both.
    """
    parts = list(parts)
    projects = list(_known(parts))
    same = _aliases(projects)
    names = _names([project for project in projects if project.key not in same])
    for key in same:
        other = same[key]
        names[key] = names[same.get(other, other)]
    return [_renamed(part, names) for part in parts]


def _known(parts: Sequence[Part]) -> Iterator[Known]:
    columns = ["project", "acronym", "programme", "reference"]
    keyed = [part.frame.reindex(columns=columns) for part in parts if _has_keys(part)]
    if not keyed:
        return
    rows = pd.concat(keyed).astype(TEXT)
    rows = rows[rows["project"].fillna("").str.contains(BETWEEN, regex=False)]
    first = rows.groupby("project", sort=False, as_index=False).first()
    for name in columns[1:]:
        first[name] = short_names(first[name]).fillna("")
    for key, *told in zip(*(first[name].tolist() for name in first), strict=True):
        yield Known(key, *told)


def _has_keys(part: Part) -> bool:
    if "project" not in part.frame:
        return False
    cells = part.frame["project"].astype(TEXT).fillna("")
    return bool(cells.str.contains(BETWEEN, regex=False).any())


def _aliases(projects: Sequence[Known]) -> dict[str, str]:
    """Return key -> the key of the same project that says more."""
    numbered = _only_ones((p.programme, p.acronym, p.key) for p in projects if p.reference)
    placed = _only_ones((p.reference, "", p.key) for p in projects if p.programme)
    found = {}
    for project in projects:
        other = None
        if not project.reference and project.acronym:
            other = numbered.get((project.programme, project.acronym))
        elif project.reference and not project.programme:
            other = placed.get((project.reference, ""))
        if other:
            found[project.key] = other
    return found


def _only_ones(rows: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], set[str]] = {}
    for first, second, key in rows:
        found.setdefault((first, second), set()).add(key)
    return {pair: next(iter(keys)) for pair, keys in found.items() if len(keys) == 1}


def _names(projects: Sequence[Known]) -> dict[str, str]:
    """Return key -> short name: as much of acronym, programme and number as tells it apart."""
    steps = {project.key: list(_steps(project)) for project in projects}
    times = Counter(step for names in steps.values() for step in names)
    found: dict[str, str] = {}
    number: Counter[str] = Counter()
    for key, names in steps.items():
        own = next((name for name in names if times[name] == 1), "")
        if not own:
            number[names[-1]] += 1
            own = names[-1] if number[names[-1]] == 1 else f"{names[-1]}{DOT}{number[names[-1]]}"
        found[key] = own
    return found


def _steps(project: Known) -> Iterator[str]:
    """Yield the possible short names of a project, each longer than the one before."""
    told = (project.acronym or project.reference, project.programme, project.reference)
    name = ""
    for part in (part for part in told if part):
        name = f"{name}{DOT}{part}" if name else part
        yield name


def _renamed(part: Part, names: Mapping[str, str]) -> Part:
    if not _has_keys(part):
        return part
    cells = part.frame["project"].astype(TEXT)
    return replace(part, frame=part.frame.assign(project=cells.map(names).fillna(cells)))
