"""A header map as it is used: what each heading of a row stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.heading_language import Vocabulary, settled, vocabulary
from loaders.importers.header_cells import header_cells
from loaders.importers.importer import PERSONAL, UNUSED
from loaders.importers.neighbours import EITHER, with_halves_of_names, with_names
from loaders.rename import OWN_NAMES, folded

EVERY, FIRST = 0, 1
PLACE = re.compile(r"#([1-9])$")
# What pandas and spreadsheets call the second column of a heading: “Status.1”.
RENAMED = re.compile(r"(?P<heading>.+)\.(?P<number>[1-9])$", re.DOTALL)
NUMBER, ANYTHING, NAME = "{n}", "{any}", "{name}"
MARKS = {NUMBER: r"(?P<n>\d+)", ANYTHING: r".+", NAME: r"(?P<name>.+)"}
LONGEST_HEADING = 300


def is_taken(field: str) -> bool:
    """Tell whether a field is a column; any number of headings may stand for one that is not."""
    return bool(field) and not field.startswith((PERSONAL, UNUSED))


@dataclass(frozen=True)
class Pattern:
    """A spelling with a part that differs from file to file."""

    expression: re.Pattern[str]
    place: int
    field: str


@dataclass(frozen=True)
class Spellings:
    """A header map.

    name       of its file
    exact      (folded heading, which column of that heading; EVERY for each) -> field
    patterns   spellings with {n}, {any} or {name}
    named      field of the headings that are nothing but a name which a pattern has found
    either     headings of what may be half the name of a person
    languages  what each language calls the columns
    """

    name: str
    exact: Mapping[tuple[str, int], str]
    patterns: tuple[Pattern, ...]
    named: str
    either: frozenset[str]
    languages: Vocabulary


@cache
def spellings(name: str) -> Spellings:
    """Read loaders/columns/<name>.csv; see Importer.fields for what its cells may hold."""
    exact: dict[tuple[str, int], str] = {}
    patterns, either, told = [], set(), []
    named = ""
    for cell in header_cells(name):
        place = _place(cell.spelling, cell.field)
        text = folded(PLACE.sub("", cell.spelling))
        if text == NAME:
            named = cell.field
        elif cell.field == EITHER:
            either.add(text)
        elif any(mark in text for mark in MARKS):
            patterns.append(Pattern(_expression(text), place, cell.field))
        else:
            exact.setdefault((text, place), cell.field)
            told.append((cell.language, text, cell.field))
    languages = vocabulary(one for one in told if one[0] != OWN_NAMES)
    # Languages share patterns, and each is tried on every heading that is not understood.
    patterns = list(dict.fromkeys(patterns))
    return Spellings(name, exact, tuple(patterns), named, frozenset(either), languages)


def _place(spelling: str, field: str) -> int:
    place = PLACE.search(spelling)
    if place:
        return int(place[1])
    return FIRST if is_taken(field) else EVERY


def _expression(text: str) -> re.Pattern[str]:
    escaped = re.escape(text)
    for mark, expression in MARKS.items():
        escaped = escaped.replace(re.escape(mark), expression)
    return re.compile(escaped)


def places(headings: Sequence[str]) -> list[tuple[str, int]]:
    """Return each heading folded, and which column of that heading it is, from 1.

    “Status.1” beside “Status” is the second column of Status.
    """
    whole = [folded(heading) for heading in headings]
    there = set(whole)
    seen: Counter[str] = Counter()
    found = []
    for heading, text in zip(headings, whole, strict=True):
        renamed = RENAMED.fullmatch(heading)
        before = folded(renamed["heading"]) if renamed else ""
        name = before if before and before in there else text
        seen[name] += 1
        found.append((name, seen[name]))
    return found


def exact_fields(known: Spellings, found: Sequence[tuple[str, int]]) -> list[str]:
    """Return the field of each heading that is spelled as in the map, "" for the others."""
    exact = known.exact
    return [exact.get(place) or exact.get((place[0], EVERY), "") for place in found]


def fields(known: Spellings, headings: Sequence[str], language: str = "") -> list[str]:
    """Return the field of each heading, "" for those that are not understood.

    {n} and {name} in a field are replaced by what stands there in the heading.

    language   the reader said that the headings are in it
    """
    found = places(headings)
    result = exact_fields(known, found)
    _settle(known, found, language, result)
    names: dict[str, list[int]] = {}
    for column, (text, place) in enumerate(found):
        if not result[column] and text and len(text) <= LONGEST_HEADING:
            result[column], name = _by_pattern(known, text, place)
            if name:
                names.setdefault(name, []).append(column)
    _name(known, headings, found, names, result)
    result = with_halves_of_names(result, [text for text, _ in found], known.either)
    return with_names(known.name, result)


def _settle(
    known: Spellings, found: Sequence[tuple[str, int]], language: str, result: list[str]
) -> None:
    meant = settled(known.languages, [text for text, _ in found], language)
    for column, (text, place) in enumerate(found):
        if place == FIRST and text in meant:
            result[column] = meant[text]


def _by_pattern(known: Spellings, text: str, place: int) -> tuple[str, str]:
    for pattern in known.patterns:
        match = pattern.expression.fullmatch(text) if pattern.place in (EVERY, place) else None
        if match:
            parts = match.groupdict()
            return pattern.field.replace(NUMBER, parts.get("n") or ""), parts.get("name") or ""
    return "", ""


def _name(
    known: Spellings,
    headings: Sequence[str],
    found: Sequence[tuple[str, int]],
    names: Mapping[str, Sequence[int]],
    result: list[str],
) -> None:
    """Settle what has a name: “ERDF % Rate” is only understood where there is a column “ERDF”."""
    columns: dict[str, list[int]] = {}
    for column, (text, _) in enumerate(found):
        if not result[column]:
            columns.setdefault(text, []).append(column)
    for name, others in names.items():
        if known.named and name in columns:
            for column in columns[name]:
                result[column] = _named(known.named, headings[column], found[column][1])
        elif known.named:
            for other in others:
                result[other] = ""


def _named(field: str, heading: str, place: int) -> str:
    name = heading.strip() if place == FIRST else f"{heading.strip()} #{place}"
    return field.replace(NAME, name)
