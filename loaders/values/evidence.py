"""Two ways to read a cell, and what the whole column says about which of them is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from loaders.assumptions import Answers, Assumption, Topic

MOST_EXAMPLES = 3
T = TypeVar("T")
# What a cell says when it is read in the first way, and in the second.
Readings = tuple[T | None, T | None]


@dataclass(frozen=True)
class Question:
    """What has to be decided for a column.

    choices   codes of the two ways
    fallback  the way that is taken where the column proves none; "" is to ask
    """

    topic: Topic
    choices: tuple[str, str]
    fallback: str = ""


@dataclass(frozen=True)
class Decision(Generic[T]):
    """How the cells of a column are read.

    values       for each cell what it says; None where it cannot be read
    undecided    places of cells that can be read in two ways, and nobody knows in which
    assumption   what was taken for granted or has to be asked; None where nothing depends on it
    """

    values: list[T | None]
    undecided: list[int]
    assumption: Assumption | None


def decided(
    cells: Sequence[object], readings: Sequence[Readings[T]], question: Question, answers: Answers
) -> Decision[T]:
    """Read each cell in the way that the column proves, or that the reader has answered.

    A cell that can be read in one way only proves that way, and is read in it whatever the
    others say. Two ways proved in one column prove nothing.
    """
    proofs = [(place, _way(reading)) for place, reading in enumerate(readings)]
    depending = [place for place, (one, other) in enumerate(readings) if _differ(one, other)]
    answer = answers.get(question.topic, "")
    way = answer if answer in question.choices else _proved(proofs, question)
    values = [_read(reading, way, question.choices) for reading in readings]
    # A way of writing that is not the contract's is told even if no cell is left in doubt.
    shown = depending or [place for place, proved in proofs if way and proved == 1]
    assumption = None
    if shown:
        examples = sorted({str(cells[place]) for place in shown})[:MOST_EXAMPLES]
        assumption = Assumption(
            question.topic, way, question.choices, bool(way) and way == answer, tuple(examples)
        )
    return Decision(values, [] if way else depending, assumption)


def _differ(one: T | None, other: T | None) -> bool:
    return one is not None and other is not None and one != other


def _way(reading: Readings[T]) -> int | None:
    """Return the only way in which a cell can be read, None if there is another or none."""
    one, other = reading
    return None if (one is None) == (other is None) else 0 if other is None else 1


def _proved(proofs: Iterable[tuple[int, int | None]], question: Question) -> str:
    ways = {way for _, way in proofs if way is not None}
    return question.choices[ways.pop()] if len(ways) == 1 else question.fallback


def _read(reading: Readings[T], way: str, choices: tuple[str, str]) -> T | None:
    one, other = reading
    if not _differ(one, other):
        return other if one is None else one
    return None if not way else one if way == choices[0] else other
