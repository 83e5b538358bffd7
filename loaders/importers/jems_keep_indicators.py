"""Indicators in the file that Jems makes for keep.eu, and the values delivered for them.

A line holds an output indicator and the result indicator it belongs to, so both may stand in
several lines. The version of Jems that was read (8) writes the code of the output indicator in
place of the result indicator's, and the sum of the targets as what was delivered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from loaders.identifiers import identifier
from loaders.importers.cells import written
from loaders.importers.trees import listed, text, value
from loaders.importers.wordings import Wording, wording

KINDS = ("output", "result")
# Codes of common indicators; Jems may hold them with a blank: “RCO 87”.
COMMON = re.compile(r"(RC[OR])\s*(\d+)", re.IGNORECASE)
DOUBT = "Given as delivered. Jems may write the target there: compare it with the last report."


@dataclass(frozen=True)
class Line:
    """One indicator of one line. `scope` is the output of the project that the line speaks of."""

    number: int
    project: str
    kind: str
    code: str
    name: Wording
    scope: str
    delivered: Any

    @property
    def indicator(self) -> str:
        return identifier(self.code) or identifier(f"{self.kind} {self.name.best}")


def indicators(found: Iterable[tuple[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each indicator of each project once, with the number of its first line."""
    seen = set()
    for line in _lines(found):
        key = line.project, line.indicator
        if key not in seen:
            seen.add(key)
            yield line.number, _row(line)


def values(found: Iterable[tuple[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield what was delivered; where lines of one indicator differ, of which output it was."""
    lines = [line for line in _lines(found) if line.delivered is not None]
    figures: dict[tuple[str, str], set[str]] = {}
    for line in lines:
        figures.setdefault((line.project, line.indicator), set()).add(written(line.delivered))
    seen = set()
    for line in lines:
        several = len(figures[line.project, line.indicator]) > 1
        scope = line.scope if several else ""
        key = line.project, line.indicator, scope, written(line.delivered)
        if key not in seen:
            seen.add(key)
            yield line.number, _value(line, scope)


def _row(line: Line) -> dict[str, Any]:
    return {
        "project": line.project or None,
        "indicator": line.indicator or None,
        "name_en": line.name.best or line.code,
        "name": line.name.original or None,
        "name_language": line.name.language or None,
        "kind": line.kind,
        "code": line.code or None,
    }


def _value(line: Line, scope: str) -> dict[str, Any]:
    return {
        "project": line.project or None,
        "indicator": line.indicator or None,
        "value": line.delivered,
        "scope": scope or None,
        "basis": "reported",
        "remark": DOUBT,
    }


def _lines(found: Iterable[tuple[str, Any]]) -> Iterator[Line]:
    for project_id, project in found:
        for number, tree in enumerate(listed(project, "project_indicators"), 1):
            title = wording(tree, "output_indicator_title", "name").best
            for kind in KINDS:
                name = wording(tree, f"{kind}_indicator_name", "name")
                delivered = value(tree, f"{kind}_indicator_delivered")
                line = Line(number, project_id, kind, _code(tree, kind), name, title, delivered)
                if line.code or line.name.best:
                    yield line


def _code(tree: Any, kind: str) -> str:
    code = text(tree, f"{kind}_indicator_code")
    if kind == "result" and code == text(tree, "output_indicator_code"):
        return ""
    common = COMMON.fullmatch(code)
    return common[1].upper() + common[2] if common else code
