"""check: name everything that is wrong with a record or with files of any kind."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from loaders.assumptions import Assumption
from loaders.commands import FINE, PROBLEMS_FOUND, WRONG_USE
from loaders.commands.incoming import Asked, add_answers, read
from loaders.dataset import Dataset
from loaders.grouping import Group, grouped
from loaders.problems import Problem
from loaders.sentences import in_english, place
from loaders.understood import Understood


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("check", help="name everything that is wrong with files")
    parser.add_argument("location", type=Path, nargs="+", help="folder of a record, or files")
    parser.add_argument(
        "--marked", type=Path, metavar="XLSX", help="write a workbook with the cells marked"
    )
    add_answers(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what was understood and assumed, then each problem, then how many rows were read."""
    asked = read(options)
    if isinstance(asked, str):
        print(asked, file=sys.stderr)
        return WRONG_USE
    for line in report(asked.record):
        print(line)
    if options.marked:
        _marked(asked, options.marked)
    return PROBLEMS_FOUND if asked.record.errors else FINE


def report(record: Dataset) -> Iterator[str]:
    """Yield what there is to say about a record, a line each."""
    yield from map(_understood, record.understood)
    yield from map(_assumed, record.assumptions)
    yield from map(_told, grouped(record.problems))
    rows = sum(len(frame) for frame in record.tables.values())
    errors = len(record.errors)
    yield f"{rows} rows read, {errors} errors, {len(record.problems) - errors} warnings"


def _understood(sheet: Understood) -> str:
    where = ", ".join(part for part in (sheet.file, sheet.sheet) if part)
    if not sheet.kind:
        return f"not read: {where}"
    parts = [f"read: {where}: {sheet.kind}, {sheet.rows} rows"]
    for label, headings in (
        ("not understood", sheet.unknown),
        ("not needed here", sheet.unused),
        ("personal data, dropped", sheet.personal),
    ):
        if headings:
            parts.append(f"  {label}: {', '.join(headings)}")
    return "\n".join(parts)


def _assumed(assumption: Assumption) -> str:
    topic = assumption.topic
    parts = (topic.file, topic.sheet, topic.column)
    where = ", ".join(part for part in parts if part)
    choices = f" (one of: {', '.join(assumption.choices)})" if assumption.choices else ""
    if assumption.is_question:
        return f"question: {where}: {topic.matter}?{choices}"
    said = "answered" if assumption.answered else "assumed"
    return f"{said}: {where}: {topic.matter} {assumption.value}{choices}"


def _told(group: Group) -> str:
    problem = group.first
    if len(group.problems) == 1:
        return line_of(problem)
    where = ", ".join(
        part
        for part in (problem.file, problem.sheet, f"rows {group.rows}", _column(problem))
        if part
    )
    times = f"{len(group.problems)} times"
    times = f"{times}, also: {group.others}" if group.others else times
    return f"{problem.severity}: {where} ({times}): {in_english(problem)}"


def line_of(problem: Problem) -> str:
    """Return a problem with its place, on one line."""
    where = place(problem)
    return f"{problem.severity}: {where}: {in_english(problem)}" if where else in_english(problem)


def _column(problem: Problem) -> str:
    return problem.heading or problem.column


def _marked(asked: Asked, path: Path) -> None:
    from loaders.marked import marked_workbook

    path.write_bytes(
        marked_workbook(asked.files, asked.record, in_english, (), asked.answers, asked.limits)
    )
    print(path)
