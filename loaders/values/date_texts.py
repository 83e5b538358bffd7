"""One text -> the day, month, year or range of days that it names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from loaders.parse import PARTIAL_DAY, day
from loaders.values.calendar_words import (
    AND,
    RANGE,
    WORD,
    folded_letters,
    small_words,
    weekdays,
)

Months = Mapping[str, frozenset[int]]
UNKNOWN_WORD = "?"
# Two digits of a year from here on lie in the 20th century.
LAST_CENTURY = 70
DOT = re.compile(r"\s*\.\s*")
DASHES = re.compile(r"[‐‑‒–—−~]")
TIME = re.compile(
    r"(?:t|,?\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"\s*(?:[ap]\.?m\.?|z|utc|h|[+-][0-9]{2}:?[0-9]{2})?$"
)
ORDINAL = re.compile(r"(?<=[0-9])-?(?:st|nd|rd|th|er|eme|[ηοoah]|ησ|οσ|os|ти|ви|ри|ма|та)\b")
MONTH = re.compile(r"m[0-9]{2}")
# Pieces of the patterns below; capitals belong to the last day of a range.
PIECES = {
    "d": r"(?P<d>[0-9]{1,2})",
    "D": r"(?P<D>[0-9]{1,2})",
    "m": r"(?P<m>[0-9]{1,2})",
    "M": r"(?P<M>[0-9]{1,2})",
    "y": r"(?P<y>[0-9]{4})",
    "Y": r"(?P<Y>[0-9]{4})",
    "yy": r"(?P<y>[0-9]{4}|[0-9]{2})",
    "to": r"\s*(?P<to>[-&])\s*",
    "..": r"\s*(?P<to>[-&/])\s*",
    "~": r"\s*[-/]?\s*",
    # The same sign between all parts of a date.
    "-/.": r"(?P<sign>[-/.])",
    "/.": r"(?P<sign>[/.])",
    "/": r"(?P<sign>/)",
    "=": r"(?P=sign)",
}
WITH_WORDS = (
    "d ~ m ~ yy",
    "m ~ d ~ y",
    "y ~ m ~ d",
    "y ~ d ~ m",
    "m ~ y",
    "y ~ m",
    "d to D ~ m ~ y",
    "m ~ d to D ~ y",
    "y ~ d to D ~ m",
    "y ~ m ~ d to D",
    "d ~ m to D ~ M ~ y",
    "m ~ d to M ~ D ~ y",
    "y ~ d ~ m to D ~ M",
    "d ~ m ~ y to D ~ M ~ Y",
    "m ~ d ~ y to M ~ D ~ Y",
    "m to M ~ y",
    "m ~ y to M ~ Y",
)
DIGITS = (
    "y -/. m = d",
    "y -/. m",
    "m -/. y",
    "y",
    "y to Y",
    "y -/. m = d .. Y = M = D",
    "m /. y to M = Y",
    "d to D /. m = yy",
    "d -/. m = yy",
    "d /. m to D = M = yy",
    "d -/. m = y to D = M = Y",
)
DIGITS_MONTH_FIRST = (
    *DIGITS[:8],
    "m / d to D = y",
    "m -/. d = yy",
    "m /. d to M = D = yy",
    "m -/. d = y to M = D = Y",
)


@dataclass(frozen=True)
class Span:
    """The first and the last day, month or year that are named, in ISO; the same if it is one."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first} - {self.last}"


def spans(text: str, months: Months) -> tuple[Span | None, Span | None]:
    """Return what a text names if the day comes before the month, and if the month does.

    None where it is no date or names a month that can be two. The order matters where both are
    digits; with dots the day always comes first.

    months   folded name of a month -> what it can mean
    """
    if PARTIAL_DAY.fullmatch(text):
        found = Span(text, text) if day(text) else None
        return found, found
    plain = _plain(text, months)
    if UNKNOWN_WORD in plain:
        return None, None
    if MONTH.search(plain):
        found = _first(plain.replace(".", " "), WITH_WORDS, words=True)
        return found, found
    plain = DOT.sub(".", plain).replace(".-", "-").strip(".")
    found = _first(plain, DIGITS)
    dotted = found if "." in plain else None
    return found, dotted or _first(plain, DIGITS_MONTH_FIRST)


def _plain(text: str, months: Months) -> str:
    """Return a text with months as m01 to m12, ranges as - and without words of no meaning."""

    def sign(match: re.Match[str]) -> str:
        word = match[0]
        if word in months:
            (number, *others) = months[word]
            return UNKNOWN_WORD if others else f" m{number:02} "
        return " " if word in weekdays() else small_words().get(word, UNKNOWN_WORD)

    text = DASHES.sub(RANGE, folded_letters(text)).strip()
    text = ORDINAL.sub("", TIME.sub("", text)).replace("t/m", RANGE)
    plain = re.sub(r"[,’'ʼ]", " ", WORD.sub(sign, text.replace("-feira", "")))
    # Albanian weekdays begin with what is “and” elsewhere: e premte.
    return " ".join(plain.split()).removeprefix(AND).strip()


def _first(text: str, templates: Iterable[str], *, words: bool = False) -> Span | None:
    """Return what the first fitting pattern finds."""
    text = " ".join(text.split())
    for template in templates:
        match = _pattern(template, words).fullmatch(text)
        found = match and _span(match.groupdict())
        if found:
            return found
    return None


@cache
def _pattern(template: str, words: bool) -> re.Pattern[str]:
    pieces = PIECES
    if words:
        pieces = PIECES | {"m": r"m(?P<m>[0-9]{2})", "M": r"m(?P<M>[0-9]{2})"}
    return re.compile("".join(pieces[piece] for piece in template.split()))


def _span(groups: dict[str, str | None]) -> Span | None:
    first = _iso(groups.get("y"), groups.get("m"), groups.get("d"))
    if not groups.keys() & {"D", "M", "Y"}:
        return Span(first, first) if first else None
    last = _iso(*(groups.get(key.upper()) or groups.get(key) for key in "ymd"))
    if not first or not last or first > last:
        return None
    if groups.get("to") == AND and not _follow(first, last):
        return None
    return Span(first, last)


def _follow(first: str, last: str) -> bool:
    """Tell whether one day comes right after the other: 13 and 14, not 13 and 20."""
    one, other = day(first), day(last)
    return bool(one and other and other - one <= datetime.timedelta(days=1))


def _iso(year: str | None, month: str | None, number: str | None) -> str | None:
    if year and len(year) == 2:
        year = ("19" if int(year) >= LAST_CENTURY else "20") + year
    parts = [year or "", *(part.zfill(2) for part in (month, number) if part)]
    text = "-".join(parts)
    return text if day(text) else None
