"""Has a file read by a process of its own, which may take so much time and memory and no more."""

from __future__ import annotations

import datetime
import io
import json
import marshal
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from loaders.files.refused import Refused
from loaders.incoming import MEGABYTE, Limits

START = Path(__file__).parent / "apart" / "start.py"
# A workbook of 24 MB unpacked is read in the least memory; cells take up to six times their text.
LEAST_MEMORY, OWN_MEMORY, MEMORY_PER_BYTE = 384 * MEGABYTE, 192 * MEGABYTE, 6
LEAST_SECONDS, BYTES_PER_SECOND = 5, 8 * MEGABYTE
SPARE_SECONDS, BUSY = 10, 4
# Small libraries, few threads: address space is what is limited.
SURROUNDINGS = {
    "RUST_BACKTRACE": "0",
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
}
STOPPED_FOR_TIME = -getattr(signal, "SIGXCPU", 0) or None
NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def sheets(kind: str, content: bytes, unpacked: int, limits: Limits) -> list[dict[str, Any]]:
    """Return the sheets of a file as loaders/files/apart/<kind>.py gives them.

    `unpacked` is how many bytes there are to read: what the process may take grows with it.
    Raises Refused for a file that cannot be read or takes too much.
    """
    # Of the processor; a clock also counts what other processes take.
    seconds = min(limits.seconds, LEAST_SECONDS + unpacked / BYTES_PER_SECOND)
    wanted = OWN_MEMORY + MEMORY_PER_BYTE * unpacked
    allowed = asdict(limits) | {
        "memory": min(limits.memory_bytes, max(LEAST_MEMORY, wanted)),
        "cpu_seconds": max(LEAST_SECONDS, round(seconds)),
    }
    # Its own folder is no place to import from; ours are.
    places = json.dumps([place for place in sys.path if place])
    command = [sys.executable, "-I", str(START), kind, json.dumps(allowed), places]
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=min(limits.seconds, SPARE_SECONDS + BUSY * seconds),
            check=False,
            env=os.environ | SURROUNDINGS,
            creationflags=NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("file_needs_time", hint=f"{seconds:.0f}") from error
    except OSError as error:
        raise Refused("file_needs_memory", str(error)) from error
    if done.returncode == STOPPED_FOR_TIME:
        raise Refused("file_needs_time", hint=f"{seconds:.0f}")
    if done.returncode:
        raise Refused("file_needs_memory")
    return _taken(done.stdout)


def _taken(output: bytes) -> list[dict[str, Any]]:
    found = []
    stream = io.BytesIO(output)
    while stream.tell() < len(output):
        what, *rest = marshal.load(stream)
        if what == "refused":
            raise Refused(*rest)
        (sheet,) = rest
        sheet["columns"] = [_cells(*column) for column in sheet["columns"]]
        found.append(sheet)
    return found


def _cells(has_dates: bool, column: list[Any]) -> list[Any]:
    if not has_dates:
        return column
    return [_date(*cell) if isinstance(cell, tuple) else cell for cell in column]


def _date(*numbers: int) -> datetime.date:
    year, month, day, *time = numbers
    if not time:
        return datetime.date(year, month, day)
    hour, minute, second, fraction = time
    return datetime.datetime(year, month, day, hour, minute, second, fraction)
