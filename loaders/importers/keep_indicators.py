"""Indicators in the search results of keep.eu: which a project has, and what it has delivered.

A cell of “code and name” is a name; where it starts with the code of an Interreg common indicator
(RCO87, RCR 104) and a blank, dash or colon, that is its code. Targets are not in the file.

A cell of delivered indicators is understood when it is a list, one to a line or separated by ; or
|, in which every item is a code of that kind, a name or none, a colon or =, and a number:

    RCO87 Organisations cooperating across borders: 12

Any other cell is named among the problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from loaders.importers.importer import Taken
from loaders.importers.short_names import short_name
from loaders.importers.taking import headings, stated
from loaders.part import Part
from loaders.problems import Problem, Severity
from loaders.rows import TEXT

KINDS = ("output", "result")
MOST = 20
CODE = r"(?P<kind>RC[OR])\s?0*(?P<number>\d{1,3})"
CODED = re.compile(rf"{CODE}(?:\s*[:–—-]\s*|\s+|$)(?P<name>.*)", re.IGNORECASE | re.DOTALL)
ITEM = re.compile(
    rf"{CODE}(?:\s*[:–—-]\s*|\s+)?(?P<name>[^:=]*?)\s*[:=]\s*(?P<value>\d[\d., ]*)", re.IGNORECASE
)
ITEM_ENDS = re.compile(r"[\n;|]+")
REPORTED = "reported"
EXAMPLE = "RCO87 Organisations cooperating across borders: 12"


def indicators(taken: Taken, project: pd.Series) -> Iterator[Part]:
    """Yield the indicators of each project and the values delivered.

    project   short name of the project of each row
    """
    for kind in KINDS:
        yield from _promised(taken, project, kind)
        yield from _delivered(taken, project, kind)


def _promised(taken: Taken, project: pd.Series, kind: str) -> Iterator[Part]:
    fields = [f"{kind}_indicator_{n}" for n in range(1, MOST + 1)]
    seen: dict[tuple[str, str], str] = {}
    for field in (field for field in fields if field in taken.frame):
        texts = stated(taken, field).dropna()
        texts = texts[project.reindex(texts.index).notna()]
        if texts.empty:
            continue
        rows = [_indicator(text) for text in texts]
        frame = pd.DataFrame(rows, index=texts.index, columns=["indicator", "code", "name_en"])
        ids = [
            _told_apart(seen, *row)
            for row in zip(project[texts.index], frame["indicator"], texts, strict=True)
        ]
        unit = field.replace("indicator", "unit")
        frame = frame.assign(project=project, indicator=ids, kind=kind, unit=stated(taken, unit))
        named = {"name_en": field, "code": field, "unit": unit}
        yield Part("indicators", frame, taken.origin, headings(taken, named), repeats=True)


def _indicator(text: str) -> tuple[str | None, str | None, str]:
    match = CODED.fullmatch(text)
    if not match:
        return short_name(text), None, text
    code = _code(match)
    return code.lower(), code, match["name"].strip() or code


def _code(match: re.Match[str]) -> str:
    return f"{match['kind'].upper()}{match['number'].zfill(2)}"


def _told_apart(seen: dict[tuple[str, str], str], project: str, own: str | None, text: str) -> str:
    """Return an id that no other text of the project has: RCO84 may stand for two objectives."""
    own = own or "indicator"
    if seen.setdefault((project, own), text) == text:
        return own
    return f"{own}-{short_name(text) or len(seen)}"


def _delivered(taken: Taken, project: pd.Series, kind: str) -> Iterator[Part]:
    field = f"delivered_{kind}"
    cells = stated(taken, field).dropna()
    cells = cells[project.reindex(cells.index).notna()]
    if cells.empty:
        return
    read = {text: _items(text) for text in cells.unique()}
    heading = taken.headings.get(field, "")
    rows = [(row, *item) for row, text in cells.items() for item in read[text]]
    table = pd.DataFrame(rows, columns=["row", "indicator", "code", "name_en", "value"])
    table = table.set_index("row").astype(TEXT)
    table = table.assign(project=project.reindex(table.index))
    if len(table):
        named = table.drop(columns="value").assign(kind=kind)
        yield Part("indicators", named, taken.origin, {"name_en": heading}, repeats=True)
    values = table[["project", "indicator", "value"]].assign(basis=REPORTED)
    strange = cells[[not read[text] for text in cells]]
    problems = tuple(
        Problem(
            "cell_not_understood",
            Severity.WARNING,
            "values",
            taken.origin.file,
            int(row),
            "value",
            text,
            EXAMPLE,
            taken.origin.sheet,
            heading,
        )
        for row, text in strange.items()
    )
    yield Part("values", values, taken.origin, {"value": heading}, problems=problems)


def _items(text: str) -> list[tuple[str, str, str, str]]:
    """Return indicator, code, name and value of each item; nothing unless all are understood."""
    found = [ITEM.fullmatch(item.strip()) for item in ITEM_ENDS.split(text) if item.strip()]
    items = [
        (_code(m).lower(), _code(m), m["name"].strip() or _code(m), m["value"].strip())
        for m in found
        if m
    ]
    return items if len(items) == len(found) else []
