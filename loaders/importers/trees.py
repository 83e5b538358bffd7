"""Walking through a parsed document, JSON or XML: dicts, lists, text and numbers.

XML knows no lists: one element is itself, several of one name are a list of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from loaders.importers.cells import written


def listed(tree: Any, name: str) -> list[Any]:
    """Return the things called by a name: none, one or several."""
    things = tree.get(name) if isinstance(tree, dict) else None
    if isinstance(things, list):
        return [thing for thing in things if thing is not None]
    return [] if things is None or things == "" else [things]


def value(tree: Any, name: str) -> Any:
    """Return the single value called by a name, None where there is none or no single one."""
    things = listed(tree, name)
    if len(things) != 1 or isinstance(things[0], (dict, list)):
        return None
    return things[0] if written(things[0]) else None


def text(tree: Any, name: str) -> str:
    """Return the single value called by a name as text, "" where there is none."""
    return written(value(tree, name))


def names(tree: Any) -> Iterator[str]:
    """Yield the name of everything in a document that is not empty, however deep it lies."""
    waiting = deque([tree])
    while waiting:
        thing = waiting.popleft()
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield from (name for name, inner in thing.items() if _holds_something(inner))
            waiting.extend(thing.values())


def _holds_something(thing: Any) -> bool:
    return bool(thing) if isinstance(thing, (dict, list)) else bool(written(thing))
