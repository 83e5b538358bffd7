"""Files -> one validated Dataset. `load` is the only door; nothing here knows the dashboard."""

from __future__ import annotations

from pathlib import Path

from loaders.check import checked
from loaders.crosscheck import crosschecked
from loaders.dataset import Dataset
from loaders.problems import Problem, Severity, in_reading_order
from loaders.read import EMPTY, RawTable
from loaders.rename import renamed
from loaders.sources.folder import Reading, is_folder, read_folder
from loaders.tables import TABLES

__all__ = ["Dataset", "Problem", "Severity", "load"]


def load(location: str | Path) -> Dataset:
    """Read the record at a location: a folder with a CSV file for each table.

    Never raises on what it finds there. All problems are named at once, and the rows that can be
    used are kept.
    """
    folder = Path(location)
    if not is_folder(folder):
        return Dataset(problems=(Problem("location_missing", file=folder.name),))
    return dataset(read_folder(folder))


def dataset(reading: Reading) -> Dataset:
    """Turn text tables into a Dataset: rename -> parse -> check -> cross-check."""
    by_name = {raw.table: raw for raw in reading.tables}
    tables = {}
    for name, table in TABLES.items():
        raw = by_name.get(name) or RawTable(name, f"{name}.csv", EMPTY)
        tables[name] = checked(table, renamed(table, raw))
    frames, contradictions = crosschecked(tables)
    problems = [*reading.problems, *contradictions]
    for checked_table in tables.values():
        problems += checked_table.problems
    return Dataset(**frames, problems=in_reading_order(problems), fingerprint=reading.fingerprint)
