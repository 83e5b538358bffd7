"""A folder of CSV files, one a table, named after it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from loaders.problems import Problem, Severity
from loaders.read import EMPTY, RawTable, read_csv
from loaders.tables import TABLES

NEEDED = ("projects",)


@dataclass(frozen=True)
class Reading:
    """What was read: text tables, problems that belong to no table, and a hash of the content."""

    tables: tuple[RawTable, ...]
    problems: tuple[Problem, ...]
    fingerprint: str


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one that cannot be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def files(folder: Path) -> dict[str, Path]:
    """Return table name -> path of each table that a folder may hold, present or not."""
    return {name: folder / f"{name}.csv" for name in TABLES}


def signature(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a table changes: name, time of change and size of each file."""
    found = []
    for path in files(folder).values():
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((path.name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def read_folder(folder: Path) -> Reading:
    """Read every table of a folder. Never raises: what cannot be read is named as a problem."""
    digest = hashlib.sha256()
    tables, problems = [], []
    for name, path in files(folder).items():
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            if name in NEEDED:
                problems.append(Problem("table_missing", table=name, file=path.name))
            continue
        except (OSError, MemoryError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            fault = Problem("file_unreadable", table=name, file=path.name, value=reason)
            tables.append(RawTable(name, path.name, EMPTY, (fault,)))
            continue
        digest.update(f"{name} {len(content)} ".encode() + content)
        tables.append(read_csv(content, name, path.name))
    return Reading(tuple(tables), (*problems, *_strangers(folder)), digest.hexdigest())


def _strangers(folder: Path) -> list[Problem]:
    known = {path.name for path in files(folder).values()}
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix.lower() == ".csv")
    except OSError:
        return []
    return [
        Problem("file_not_a_table", Severity.WARNING, file=name, hint=", ".join(sorted(known)))
        for name in names
        if name not in known
    ]
