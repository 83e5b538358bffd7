"""What a reader hands over: files by name and content, and how much of them is taken."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

MEGABYTE = 2**20


@dataclass(frozen=True)
class File:
    """A file as it arrived; what kind it is, its content tells and not its name."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Limits:
    """How much is read before a file is refused.

    file_bytes      of a file as it arrived
    unpacked_bytes  of all that is inside a packed file, such as a workbook
    rows, columns   of a sheet
    cells           of all sheets of a file together
    memory_bytes    that reading one file may take; a small file may take a part of it
    seconds         that reading one file may take; a small file may take a part of it
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 1_024 * MEGABYTE
    rows: int = 1_048_576
    columns: int = 2_000
    cells: int = 20_000_000
    memory_bytes: int = 2_560 * MEGABYTE
    seconds: float = 120.0


USUAL = Limits()


def limits_set() -> Limits:
    """Return the limits that whoever runs the program has set.

    INTERREG_MAX_FILE_MB, _UNPACKED_MB, _MEMORY_MB, _ROWS, _COLUMNS, _CELLS and _SECONDS change
    what is usual. Raises ValueError for one that is no whole number above 0.
    """
    return Limits(
        file_bytes=_most("FILE_MB", USUAL.file_bytes // MEGABYTE) * MEGABYTE,
        unpacked_bytes=_most("UNPACKED_MB", USUAL.unpacked_bytes // MEGABYTE) * MEGABYTE,
        memory_bytes=_most("MEMORY_MB", USUAL.memory_bytes // MEGABYTE) * MEGABYTE,
        rows=_most("ROWS", USUAL.rows),
        columns=_most("COLUMNS", USUAL.columns),
        cells=_most("CELLS", USUAL.cells),
        seconds=_most("SECONDS", round(USUAL.seconds)),
    )


def _most(name: str, usual: int) -> int:
    variable = f"INTERREG_MAX_{name}"
    text = os.environ.get(variable, "").strip()
    if text and not (text.isdecimal() and int(text)):
        raise ValueError(f"{variable} is “{text}”: it must be a whole number above 0.")
    return int(text or usual)


def named_apart(files: Iterable[File]) -> tuple[File, ...]:
    """Give files of one name numbers: what is said of one must not be taken for the other."""
    names: set[str] = set()
    made = []
    for file in files:
        name, number, path = file.name, 1, PurePath(file.name)
        while name in names:
            number += 1
            name = f"{path.stem} ({number}){path.suffix}"
        names.add(name)
        made.append(replace(file, name=name))
    return tuple(made)
