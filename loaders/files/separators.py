"""Which character stands between the cells of a text, and how wide its rows are."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from loaders.assumptions import Answers, Assumption, Topic

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
# The last is taken when several explain a text equally well: commas stand in numbers and texts.
PREFERRED = ("comma", "pipe", "semicolon", "tab")
NAMED = re.compile(r'\A[ \t]*"?sep=([,;\t|])"?[ \t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
SAMPLE_BYTES, SAMPLE_ROWS = 2**17, 1_000
MOST_EXAMPLES, MOST_SHOWN = 3, 120
# What it costs a separator that the first row with any separator has another.
OTHER_IN_HEADING = 0.1


@dataclass(frozen=True)
class Split:
    """How to split a text.

    above    how many rows of it name the separator and belong to no table
    wide     how many cells a row has
    heading  first row that is so wide, from 1
    """

    separator: str
    wide: int
    heading: int
    above: int = 0
    assumptions: tuple[Assumption, ...] = ()


def split_of(content: bytes, topic: Topic, answers: Answers) -> Split:
    """Find the separator of a text in UTF-8; any but a comma is an assumption under `topic`."""
    sample = sample_of(content)
    named = NAMED.match(sample)
    above = 1 if named else 0
    rows = sample[named.end() :] if named else sample
    answer = answers.get(topic, "")
    if answer in SEPARATORS:
        name = answer
    elif named:
        name = next(name for name, mark in SEPARATORS.items() if mark == named[1])
    else:
        name = _likely(rows)
    wide, heading = _widest(_widths(rows, SEPARATORS[name]))
    made: tuple[Assumption, ...] = ()
    if answer in SEPARATORS or (not named and name != "comma"):
        shown = tuple(line[:MOST_SHOWN] for line in rows.splitlines()[:MOST_EXAMPLES])
        choices = tuple(SEPARATORS)
        made = (Assumption(topic, name, choices, answer in SEPARATORS, shown),)
    return Split(SEPARATORS[name], wide, heading + above, above, made)


def sample_of(content: bytes) -> str:
    """Return the beginning of a text, up to the end of a line."""
    sample = content[:SAMPLE_BYTES]
    end = max(sample.rfind(b"\n"), sample.rfind(b"\r"))
    whole = len(content) <= SAMPLE_BYTES or end < 0
    return (sample if whole else sample[: end + 1]).decode(errors="ignore")


def _likely(rows: str) -> str:
    widths = {name: _widths(rows, mark) for name, mark in SEPARATORS.items() if mark in rows}
    heading = min(map(_first_parted, widths.values()), default=0)
    scores = {
        name: _evenness(found) - OTHER_IN_HEADING * (_first_parted(found) > heading)
        for name, found in widths.items()
    }
    return max(scores, key=lambda name: (scores[name], PREFERRED.index(name)), default="comma")


def _widths(rows: str, mark: str) -> list[int]:
    """Return how many cells each row of a sample has, 0 for rows without any text."""
    widths = []
    reader = csv.reader(io.StringIO(rows, newline=""), delimiter=mark)
    for cells in reader:
        widths.append(len(cells) if any(map(str.strip, cells)) else 0)
        if len(widths) == SAMPLE_ROWS:
            break
    return widths


def _first_parted(widths: list[int]) -> int:
    return next((n for n, wide in enumerate(widths) if wide > 1), len(widths))


def _evenness(widths: list[int]) -> float:
    """Return the share of rows that have the most frequent width, if that is more than one."""
    counted = Counter(wide for wide in widths if wide > 1)
    return max(counted.values(), default=0) / max(1, sum(map(bool, widths)))


def _widest(widths: list[int]) -> tuple[int, int]:
    """Return the width of the table and the row it begins in: titles above it are narrower."""
    counted = Counter(filter(None, widths))
    if not counted:
        return 1, 1
    usual = max(counted, key=lambda wide: (counted[wide], wide))
    return next((wide, n) for n, wide in enumerate(widths, 1) if wide >= usual)
