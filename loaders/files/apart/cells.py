"""A cell as a library hands it over -> as a Grid has it."""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any

# Controls, and signs of no width that come along from web pages.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
LINE_END = re.compile(r"\r\n?")
ISO_DURATION = re.compile(r"PT([0-9]{1,6})H([0-9]{1,6})M([0-9]{1,6})(?:[.,][0-9]+)?S")
MIDNIGHT = datetime.time()
MOST_EXACT = 2**53

Plain = str | int | float | bool | datetime.date | datetime.datetime | None


def plain(cell: object) -> Plain:
    """Return a cell without blanks at its ends or characters that nobody sees.

    Whole numbers become int, moments at midnight dates, times and durations text; what is empty
    or no number becomes None.
    """
    tidy = BY_TYPE.get(type(cell))
    return tidy(cell) if tidy else text(str(cell))


def plain_of_ods(cell: object) -> Plain:
    """Return a cell of OpenDocument, which writes durations as “PT36H05M00S”, as plain() does."""
    found = ISO_DURATION.fullmatch(cell) if isinstance(cell, str) else None
    if not found:
        return plain(cell)
    hours, minutes, seconds = map(int, found.groups())
    return _duration(datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds))


def text(cell: str) -> str | None:
    """Return text trimmed, composed, and without characters that nobody sees; None if empty."""
    if not cell:
        return None
    if not cell.isprintable():
        cell = LINE_END.sub("\n", UNSEEN.sub("", cell))
    if not cell.isascii():
        cell = unicodedata.normalize("NFC", cell)
    return cell.strip() or None


def _number(cell: float) -> int | float | None:
    if not math.isfinite(cell):
        return None
    return int(cell) if cell == int(cell) and abs(cell) < MOST_EXACT else cell


def _moment(cell: datetime.datetime) -> datetime.date:
    return cell.date() if cell.time() == MIDNIGHT else cell.replace(tzinfo=None)


def _time(cell: datetime.time) -> str:
    return cell.isoformat("seconds" if cell.second else "minutes")


def _duration(cell: datetime.timedelta) -> str:
    seconds = round(cell.total_seconds())
    sign, (minutes, rest) = "-" if seconds < 0 else "", divmod(abs(seconds), 60)
    clock = f"{sign}{minutes // 60}:{minutes % 60:02}"
    return f"{clock}:{rest:02}" if rest else clock


def _as_it_is(cell: Any) -> Any:
    return cell


BY_TYPE: dict[type, Callable[[Any], Plain]] = {
    type(None): _as_it_is,
    str: text,
    float: _number,
    int: _as_it_is,
    bool: _as_it_is,
    datetime.date: _as_it_is,
    datetime.datetime: _moment,
    datetime.time: _time,
    datetime.timedelta: _duration,
}
