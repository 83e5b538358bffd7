"""Files of any kind, taken from where they lie."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from loaders.files.apart.archive import megabytes
from loaders.incoming import File, Limits, named_apart
from loaders.problems import Problem


def taken_from(
    paths: Iterable[Path], limits: Limits
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the files, and a problem for each that is too large or cannot be read."""
    found, problems = [], []
    for path in paths:
        try:
            size = path.stat().st_size
            if size > limits.file_bytes:
                problems.append(_too_heavy(path, size, limits))
            else:
                found.append(File(path.name, path.read_bytes()))
        except (OSError, MemoryError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            problems.append(Problem("file_unreadable", file=path.name, value=reason))
    return named_apart(found), tuple(problems)


def _too_heavy(path: Path, size: int, limits: Limits) -> Problem:
    most = megabytes(limits.file_bytes)
    return Problem("file_too_heavy", file=path.name, value=megabytes(size), hint=most)
