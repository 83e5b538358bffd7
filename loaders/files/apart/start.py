"""Started with this file, not as a module: reads one file from stdin, writes sheets to stdout.

Arguments: what to read; limits, and places to import from, as JSON. What is written is marshalled:
("sheet", a dictionary) for each sheet, or ("refused", code, value, hint, sheet) as the last.
"""

from __future__ import annotations

import contextlib
import datetime
import importlib
import json
import marshal
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEGABYTE = 2**20
MOST_SHOWN = 200


def limit_resources(memory: int, seconds: int) -> None:
    """Have the system stop this process when it takes too much, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def without_loaders_door() -> None:
    """Let modules below `loaders` be imported without all that its door imports (a second)."""
    package = types.ModuleType("loaders")
    package.__path__ = [str(Path(__file__).parents[2])]
    sys.modules["loaders"] = package


def marshalled(column: list[Any]) -> tuple[bool, list[Any]]:
    """Return a column without dates, which marshal does not know: tuples stand for them."""
    if not any(isinstance(cell, datetime.date) for cell in column):
        return False, column
    return True, [_numbers(cell) if isinstance(cell, datetime.date) else cell for cell in column]


def _numbers(date: datetime.date) -> tuple[int, ...]:
    if isinstance(date, datetime.datetime):
        fine = date.hour, date.minute, date.second, date.microsecond
        return date.year, date.month, date.day, *fine
    return date.year, date.month, date.day


def answers(kind: str, content: bytes, limits: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield what is to be written. Whatever a library does, it ends in words, not in a trace."""
    refused = importlib.import_module("loaders.files.refused").Refused
    try:
        for sheet in importlib.import_module(f"loaders.files.apart.{kind}").sheets(content, limits):
            yield "sheet", sheet | {"columns": [marshalled(c) for c in sheet["columns"]]}
    except refused as error:
        yield "refused", error.code, error.value, error.hint, error.sheet
    except (MemoryError, RecursionError):
        yield "refused", "file_needs_memory", "", "", ""
    except BaseException as error:  # a panic of a library in Rust is no Exception
        yield "refused", "file_damaged", str(error)[:MOST_SHOWN], "", ""


def main() -> None:
    kind, limits, sys.path[:] = sys.argv[1], json.loads(sys.argv[2]), json.loads(sys.argv[3])
    limit_resources(limits["memory"], limits["cpu_seconds"])
    without_loaders_door()
    for answer in answers(kind, sys.stdin.buffer.read(), limits):
        sys.stdout.buffer.write(marshal.dumps(answer))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
