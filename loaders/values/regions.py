"""Regions as files write them -> NUTS 2024 codes."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.codes import ISO_TO_EUROSTAT, countries
from loaders.contract import REGION_PATTERN, Column
from loaders.problems import Problem, Severity

LISTS = Path(__file__).parent / "nuts"
CODE = re.compile(r"(?<![^\W_])[A-Za-z]{2}[A-Za-z0-9]{0,3}(?![^\W_])")
WELL_FORMED = re.compile(REGION_PATTERN)
BETWEEN_CODES = re.compile(r"[\s,;/|]+")


@dataclass(frozen=True)
class Regions:
    """The codes that a cell names, and those among them that a reader has to look at.

    codes     codes of NUTS 2024; old ones stay where no single new one has the same area
    changed   old code -> the codes among which its area lies today
    unknown   what looks like a code and is on no list
    """

    codes: tuple[str, ...]
    changed: dict[str, str]
    unknown: tuple[str, ...]


@cache
def _known() -> frozenset[str]:
    with (LISTS / "codes.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    return frozenset(codes | {ISO_TO_EUROSTAT.get(code, code) for code in countries()})


@cache
def _changes() -> dict[str, tuple[str, str]]:
    """Return old code -> the code for the same area, or those among which it lies."""
    with (LISTS / "changes.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: (row["same_as"], row["now_in"]) for row in csv.DictReader(file)}


def regions(text: str) -> Regions | None:
    """Return the codes in a text like “Wien (AT130)”; None if there are none.

    Codes are known by lists, so that a name is never taken for one. A cell that holds nothing
    but what looks like codes is kept, known or not.
    """
    parts = [part for part in BETWEEN_CODES.split(text) if part]
    if all(map(CODE.fullmatch, parts)) and all(map(_stands_alone, parts)):
        found = [_eurostat(part) for part in parts]
    else:
        found = [
            code for part in CODE.findall(text) if _is_code(part) and (code := _eurostat(part))
        ]
    if not found:
        return None
    codes = [_changes().get(code, (code, ""))[0] or code for code in found]
    changed = {code: now for code in found if (now := _changes().get(code, ("", ""))[1])}
    unknown = [code for code in found if code not in _known() and code not in _changes()]
    return Regions(tuple(dict.fromkeys(codes)), changed, tuple(dict.fromkeys(unknown)))


def _eurostat(code: str) -> str:
    """Return a code in capitals, with Eurostat's letters for Greece and the United Kingdom."""
    code = code.upper()
    return ISO_TO_EUROSTAT.get(code[:2], code[:2]) + code[2:]


def _stands_alone(part: str) -> bool:
    """Tell whether a word can be meant as a code: with a digit, in capitals, or on a list."""
    return part.isupper() or any(map(str.isdigit, part)) or _is_listed(part)


def _is_code(part: str) -> bool:
    """Tell whether a word among others is a code: a country alone is none."""
    shaped = len(part) > 2 and (part.isupper() or any(map(str.isdigit, part)))
    return shaped and _is_listed(part)


def _is_listed(part: str) -> bool:
    return _eurostat(part) in _known() or _eurostat(part) in _changes()


def region_problem(regions: Regions, column: Column) -> Problem | None:
    """Return what a reader has to look at, None if nothing."""
    if regions.changed:
        return Problem(
            "region_changed",
            Severity.WARNING,
            column=column.name,
            value=" ".join(regions.changed),
            hint=" / ".join(regions.changed.values()),
        )
    if regions.unknown and all(map(WELL_FORMED.fullmatch, regions.unknown)):
        value = " ".join(regions.unknown)
        return Problem("region_unknown", Severity.WARNING, column=column.name, value=value)
    return None
