"""convert: merge files into the tables of a record, after showing what would change."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders import load
from loaders.commands import FINE, PROBLEMS_FOUND, WRONG_USE
from loaders.commands.check import line_of, report
from loaders.commands.incoming import add_answers, read
from loaders.dataset import Dataset
from loaders.merging import Change, Effect, merged
from loaders.sources.folder import files, write_folder

# Warnings that tell of columns whose cells were not read.
LEFT_OUT = {"column_unknown", "column_repeated", "heading_repeated"}
# Changes of one kind that are listed unless all are asked for.
MOST_LISTED = 20
WORDS = {
    Effect.ROW_ADDED: "new row",
    Effect.FILLED: "filled in",
    Effect.UPDATED: "replaced",
    Effect.DISPUTED: "disputed, both kept",
    Effect.KEPT: "not replaced: it has a source and the new value has none",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("convert", help="merge files into the tables of a record")
    parser.add_argument("location", type=Path, nargs="+", help="files of any kind, or a folder")
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder of the record")
    parser.add_argument(
        "--all", action="store_true", help=f"list all changes, not the first {MOST_LISTED} a kind"
    )
    parser.add_argument("--yes", action="store_true", help="write without asking")
    add_answers(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show what would change, ask, and write all tables or none."""
    asked = read(options)
    if isinstance(asked, str):
        print(asked, file=sys.stderr)
        return WRONG_USE
    if options.out.exists() and not options.out.is_dir():
        print(f"{options.out} is no folder", file=sys.stderr)
        return WRONG_USE
    for line in report(asked.record):
        print(line)
    there = any(path.exists() for path in files(options.out).values())
    before = load(options.out) if there else type(asked.record)()
    if not _whole(options.out, before):
        return PROBLEMS_FOUND
    outcome = PROBLEMS_FOUND if asked.record.errors else FINE
    found = merged(before, asked.record)
    for line in _shown(found.changes, None if options.all else MOST_LISTED):
        print(line)
    if not found.changes:
        return outcome
    if not options.yes and not _agreed(options.out):
        print("Nothing was written.")
        return outcome
    for path in write_folder(options.out, found.tables):
        print(path)
    return outcome


def _whole(folder: Path, record: Dataset) -> bool:
    """Tell whether all of a record was read: what was not would be lost on writing it anew."""
    lost = [p for p in record.problems if p.is_error or p.code in LEFT_OUT]
    for problem in lost:
        print(line_of(problem), file=sys.stderr)
    if lost:
        print(f"{folder} was not read whole; mend it first.", file=sys.stderr)
    return not lost


def _shown(changes: Iterable[Change], most: int | None) -> Iterator[str]:
    """Yield the first changes of each kind, how many more there are, and how many of all kinds."""
    by_effect: dict[Effect, list[Change]] = {}
    for change in changes:
        by_effect.setdefault(change.effect, []).append(change)
    for effect, alike in by_effect.items():
        yield from map(_line, alike[:most])
        if more := len(alike[most:]) if most else 0:
            yield f"{WORDS[effect]}: {more} more; --all lists them"
    told = ", ".join(f"{len(alike)} {WORDS[effect]}" for effect, alike in by_effect.items())
    yield f"Changes: {told or 'none'}"


def _line(change: Change) -> str:
    cell = f" {change.column}" if change.column else ""
    values = f": {change.before or '(empty)'} -> {change.after}" if change.column else ""
    return f"{WORDS[change.effect]}: {change.table} {change.row}{cell}{values}"


def _agreed(folder: Path) -> bool:
    if not sys.stdin.isatty():
        print(f"To write this into {folder}, say --yes.")
        return False
    return input(f"Write this into {folder}? [y/N] ").strip().lower() in ("y", "yes")
