"""A folder of CSV files, one a table, named after it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from loaders.contract import Table
from loaders.problems import Problem, Severity
from loaders.read import EMPTY, RawTable, read_csv
from loaders.reading import Reading
from loaders.tables import TABLES
from loaders.writing import csv_file

NEEDED = ("projects",)


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; one that cannot be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether a path is a file; one that cannot be looked at is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def files(folder: Path) -> dict[str, Path]:
    """Return table name -> path of each table that a folder may hold, present or not."""
    return {name: folder / f"{name}.csv" for name in TABLES}


def holds_tables(folder: Path) -> bool:
    """Tell whether a folder is one of our own: a CSV file a table, at least one."""
    return any(is_file(path) for path in files(folder).values())


def others(folder: Path) -> list[Path]:
    """Return the files of a folder that holds none of our tables, in the order of their names."""
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
    return [path for path in found if is_file(path)]


def signature(location: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when a record changes: name, time of change and size of each file."""
    found = []
    for path in _files_of(location):
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((path.name, status.st_mtime_ns, status.st_size))
    return tuple(found)


def _files_of(location: Path) -> list[Path]:
    if not is_folder(location):
        return [location]
    return list(files(location).values()) if holds_tables(location) else others(location)


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


def write_folder(folder: Path, tables: Mapping[str, pd.DataFrame]) -> list[Path]:
    """Write text tables into a folder, those that are not empty or were there; return the files.

    All are written beside the old ones first and take their places at the end: a full disk leaves
    the record as it was, and raises OSError. Columns that no row fills and the old file does not
    have are left out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unfinished: dict[Path, Path] = {}
    try:
        for path, content in _changed(folder, tables):
            unfinished[path] = path.with_name(f"{path.name}.part")
            unfinished[path].write_bytes(content)
        return [part.replace(path) for path, part in unfinished.items()]
    except OSError:
        for part in filter(is_file, unfinished.values()):
            part.unlink()
        raise


def _changed(folder: Path, tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[Path, bytes]]:
    for name, path in files(folder).items():
        frame = tables[name]
        if len(frame) or path.exists():
            content = csv_file(frame[_columns(path, frame, TABLES[name])])
            if not path.exists() or path.read_bytes() != content:
                yield path, content


def _columns(path: Path, frame: pd.DataFrame, table: Table) -> list[str]:
    there = read_csv(path.read_bytes(), table.name, path.name).frame if path.exists() else EMPTY
    return [
        name
        for name in table.names
        if name in frame and (name in there or name in table.key or frame[name].notna().any())
    ]
