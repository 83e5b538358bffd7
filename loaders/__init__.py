"""Files -> one validated Dataset. `load` is the only door; nothing here knows the dashboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from loaders.assumptions import Answers
from loaders.check import checked
from loaders.crosscheck import crosschecked
from loaders.dataset import Dataset
from loaders.incoming import USUAL, File, Limits
from loaders.problems import Problem, Severity, in_reading_order, without_echoes
from loaders.read import EMPTY, RawTable
from loaders.reading import Reading
from loaders.rename import renamed
from loaders.sources.folder import holds_tables, is_file, is_folder, others, read_folder
from loaders.sources.other_files import taken_from
from loaders.tables import TABLES

__all__ = ["Dataset", "File", "Limits", "Problem", "Severity", "load", "load_files"]


def load(location: str | Path, limits: Limits = USUAL) -> Dataset:
    """Read the record at a location: a folder with a CSV file for each table, or other files.

    Other files are a workbook, an export, Parquet: one of them, or a folder that holds some; they
    have `limits`.

    Never raises on what it finds there. All problems are named at once, and the rows that can be
    used are kept.
    """
    path = Path(location)
    if is_folder(path) and (holds_tables(path) or not others(path)):
        return dataset(read_folder(path))
    if not is_folder(path) and not is_file(path):
        return Dataset(problems=(Problem("location_missing", file=path.name),))
    found, problems = taken_from(others(path) if is_folder(path) else [path], limits)
    record = load_files(found, limits=limits)
    return replace(record, problems=in_reading_order((*problems, *record.problems)))


def load_files(
    files: Sequence[File], answers: Answers | None = None, limits: Limits = USUAL
) -> Dataset:
    """Read files of any kind that is understood into one record.

    answers   what a reader decided about the `assumptions` of an earlier reading of these files
    """
    from loaders.opening import read_files

    return dataset(read_files(files, answers, limits))


def dataset(reading: Reading) -> Dataset:
    """Turn text tables into a Dataset: rename -> parse -> check -> cross-check."""
    by_name = {raw.table: raw for raw in reading.tables}
    tables = {}
    for name, table in TABLES.items():
        raw = by_name.get(name) or RawTable(name, f"{name}.csv", EMPTY)
        tables[name] = checked(table, renamed(table, raw))
    frames, contradictions = crosschecked(tables)
    of_tables = [*contradictions, *(p for table in tables.values() for p in table.problems)]
    problems = without_echoes(reading.problems, map(reading.placed, of_tables))
    return Dataset(
        **frames,
        problems=in_reading_order(problems),
        fingerprint=reading.fingerprint,
        assumptions=reading.assumptions,
        understood=reading.understood,
        unstated=reading.unstated,
    )
