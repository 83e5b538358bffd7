"""Files of any kind -> text tables of the contract: gather, normalise, complete, combine."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace

import pandas as pd

from loaders.assumptions import Answers, Assumption, Topic
from loaders.citing import cited
from loaders.combining import Combined, combined
from loaders.completing import completed, source_rows
from loaders.gathering import Gathered, gathered_from
from loaders.importers.project_names import named
from loaders.importers.provenance import PROVENANCE
from loaders.incoming import USUAL, File, Limits
from loaders.part import Part, put
from loaders.problems import Problem
from loaders.read import RawTable
from loaders.reading import Reading
from loaders.tables import TABLES
from loaders.values import normalised


def read_files(
    files: Sequence[File], answers: Answers | None = None, limits: Limits = USUAL
) -> Reading:
    """Read files into text tables. Never raises: what cannot be used is named as a problem.

    answers   what the reader decided instead of what was assumed before
    """
    known = answers or {}
    gathered = gathered_from(files, known, limits)
    # All sheets of all files are needed to tell projects of one acronym apart.
    stated = cited(named(gathered.parts))
    parts = [_normal(part, known, gathered) for part in stated]
    whole = completed(parts, known, _acronyms(stated, parts))
    sources = [source_rows(name, _provenance(name, gathered)) for name in _told(whole.parts)]
    tables = _combined([*whole.parts, *sources])
    return Reading(
        tables=tuple(_raw(table) for table in tables.values()),
        problems=tuple(gathered.problems),
        fingerprint=_fingerprint(files, known),
        placed=placing(tables),
        assumptions=_one_a_topic((*gathered.assumptions, *whole.assumptions)),
        understood=tuple(gathered.understood),
        unstated=whole.unstated,
    )


def _normal(part: Part, answers: Answers, gathered: Gathered) -> Part:
    found = normalised(TABLES[part.table], part, answers)
    gathered.assumptions += found.assumptions
    gathered.problems += found.problems
    return replace(part, frame=found.frame)


def _one_a_topic(assumptions: Iterable[Assumption]) -> tuple[Assumption, ...]:
    """Return one assumption for each topic: a question, if there is one, else the first."""
    found: dict[Topic, Assumption] = {}
    for one in assumptions:
        known = found.setdefault(one.topic, one)
        if one.is_question and not known.is_question:
            found[one.topic] = one
    return tuple(found.values())


def _acronyms(stated: Sequence[Part], normal: Sequence[Part]) -> dict[str, str]:
    """Return project -> how the files write it where they use no short name."""
    found: dict[str, str] = {}
    for before, after in zip(stated, normal, strict=True):
        if "project" in before.frame and before.table != "projects":
            pairs = pd.DataFrame({"id": after.frame["project"], "text": before.frame["project"]})
            for short, text in pairs.dropna().drop_duplicates().itertuples(index=False):
                found.setdefault(str(short), str(text).strip())
    return found


def _told(parts: Iterable[Part]) -> list[str]:
    """Return the files that rows name as their source."""
    return list(dict.fromkeys(part.origin.file for part in parts if not part.exact))


def _provenance(file: str, gathered: Gathered) -> dict[str, str]:
    """Return what is known of where a file of this kind comes from."""
    kinds = [one.kind for one in gathered.understood if one.file == file]
    known = next((PROVENANCE[kind] for kind in kinds if kind in PROVENANCE), None)
    return {name: text for name, text in asdict(known).items() if text} if known else {}


def _combined(parts: Iterable[Part]) -> dict[str, Combined]:
    by_table = defaultdict(list)
    for part in parts:
        by_table[part.table].append(part)
    return {name: combined(TABLES[name], by_table[name]) for name in TABLES if name in by_table}


def _raw(table: Combined) -> RawTable:
    return RawTable(table.table.name, ", ".join(table.files), table.frame)


def placing(tables: dict[str, Combined]) -> Callable[[Problem], Problem]:
    """Return what puts a problem of a combined table where its row stands in the file."""
    # Lists: a look into a Series takes a hundred times as long.
    places = {
        name: dict(
            zip(table.row.index.tolist(), zip(table.part, table.row, strict=True), strict=True)
        )
        for name, table in tables.items()
    }

    def placed(problem: Problem) -> Problem:
        found = places.get(problem.table, {}).get(problem.row)
        if found is None:
            return problem
        number, row = found
        return put(problem, tables[problem.table].parts[number], row)

    return placed


def _fingerprint(files: Sequence[File], answers: Answers) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name} {len(file.content)} ".encode() + file.content)
    told = sorted((*map(str, vars(topic).values()), value) for topic, value in answers.items())
    digest.update(repr(told).encode())
    return digest.hexdigest()
