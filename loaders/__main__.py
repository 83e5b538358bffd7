"""python -m loaders check PATH: name everything that is wrong with a record.

Exit codes: 0 no error, 1 errors found, 2 wrong use.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from loaders import load
from loaders.problems import Problem
from loaders.sentences import in_english, place

FINE, PROBLEMS_FOUND, WRONG_USE = 0, 1, 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="name everything that is wrong with a record")
    check.add_argument("location", type=Path, help="folder with a CSV file for each table")
    return parser


def _line(problem: Problem) -> str:
    where = place(problem)
    return f"{problem.severity}: {where}: {in_english(problem)}" if where else in_english(problem)


def check(location: Path) -> int:
    """Print each problem of a record on a line of its own, then how many rows were read."""
    record = load(location)
    if any(problem.code == "location_missing" for problem in record.problems):
        print(f"{location}: there is no such folder", file=sys.stderr)
        return WRONG_USE
    for problem in record.problems:
        print(_line(problem))
    rows = sum(len(frame) for frame in record.tables.values())
    errors = len(record.errors)
    print(f"{rows} rows read, {errors} errors, {len(record.problems) - errors} warnings")
    return PROBLEMS_FOUND if errors else FINE


def main(arguments: list[str] | None = None) -> int:
    """Run a command; argparse itself exits with 2 on wrong use."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The console of a partner may not know Greek letters; that must not stop the report.
        sys.stdout.reconfigure(errors="backslashreplace")
    return check(options.location)


if __name__ == "__main__":
    sys.exit(main())
