"""The files a command is given, and the answers to what would otherwise be assumed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from loaders import load, load_files
from loaders.assumptions import Answers, Matter, Topic
from loaders.dataset import Dataset
from loaders.incoming import USUAL, File, Limits, limits_set
from loaders.problems import in_reading_order
from loaders.sources.folder import files, holds_tables, is_file, is_folder, others
from loaders.sources.other_files import taken_from

FORM = "MATTER[:COLUMN]=VALUE"


@dataclass(frozen=True)
class Asked:
    """What a command works on: the record that was read, its files, and how they were read."""

    record: Dataset
    files: tuple[File, ...] = ()
    answers: Answers = field(default_factory=dict)
    limits: Limits = USUAL


def add_answers(parser: argparse.ArgumentParser) -> None:
    """Add the option by which a reader decides what would otherwise be assumed."""
    matters = ", ".join(Matter)
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar=FORM,
        help=f"decide what is assumed or asked, for example date_order=day_first ({matters})",
    )


def read(options: argparse.Namespace) -> Asked | str:
    """Read what a command was given; a text is what is wrong with the request."""
    paths: Sequence[Path] = options.location
    missing = [path for path in paths if not is_folder(path) and not is_file(path)]
    if missing:
        return "\n".join(f"{path}: there is no such file or folder" for path in missing)
    if any(map(is_folder, paths)) and len(paths) > 1:
        return "Name one folder, or files: not both."
    try:
        limits = limits_set()
    except ValueError as error:
        return str(error)
    if is_folder(paths[0]):
        if holds_tables(paths[0]) or not others(paths[0]):
            return _of_record(paths[0], options.answer, limits)
        paths = others(paths[0])
    return _of_files(paths, options.answer, limits)


def _of_record(folder: Path, told: Sequence[str], limits: Limits) -> Asked | str:
    """Read a record of our own, of which nothing is assumed."""
    record = load(folder, limits)
    answers = _answers(told, record)
    if isinstance(answers, str):
        return answers
    tables, _ = taken_from(filter(is_file, files(folder).values()), limits)
    return Asked(record, tables, limits=limits)


def _of_files(paths: Sequence[Path], told: Sequence[str], limits: Limits) -> Asked | str:
    found, refused = taken_from(paths, limits)
    record = load_files(found, limits=limits)
    answers = _answers(told, record)
    if isinstance(answers, str):
        return answers
    if answers:
        record = load_files(found, answers, limits)
    problems = in_reading_order((*refused, *record.problems))
    return Asked(replace(record, problems=problems), found, answers, limits)


def _answers(texts: Sequence[str], record: Dataset) -> dict[Topic, str] | str:
    """Give each answer to the assumptions it speaks of."""
    answers: dict[Topic, str] = {}
    for text in texts:
        about, equals, value = text.partition("=")
        matter, _, column = about.partition(":")
        asked = [
            a
            for a in record.assumptions
            if a.topic.matter == matter and column in ("", a.topic.column)
        ]
        if not equals or not asked:
            return f"--answer {text}: nothing was assumed or asked of that; write it as {FORM}"
        wrong = next((a for a in asked if a.choices and value not in a.choices), None)
        if wrong:
            return f"--answer {text}: “{value}” is none of {', '.join(wrong.choices)}"
        answers |= {a.topic: value for a in asked}
    return answers
