"""What was assumed of the headings of a sheet: their row, the kind of sheet, their language."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.assumptions import Answers, Assumption, Matter, Topic
from loaders.grid import Grid
from loaders.heading_language import likely
from loaders.importers.spellings import Spellings, fields, places

FIRST_ROW = 1
MOST_EXAMPLES = 5


def answer_to(matter: Matter, grid: Grid, answers: Answers) -> str:
    """Return what the reader has answered of a table, "" for nothing."""
    return answers.get(_topic(matter, grid), "")


def _topic(matter: Matter, grid: Grid) -> Topic:
    return Topic(matter, grid.file, grid.sheet, grid.begins)


def of_the_row(
    grid: Grid, row: int, rows: Sequence[str], known: Sequence[str], answers: Answers
) -> list[Assumption]:
    """Return that the headings are in a row that is not the first of the sheet or further table.

    rows    those that may be chosen
    known   the headings of the row that are understood
    """
    topic = _topic(Matter.HEADING_ROW, grid)
    first = int(rows[0]) if grid.begins and rows else FIRST_ROW
    if row == first and topic not in answers:
        return []
    answered = answers.get(topic) == str(row)
    return [Assumption(topic, str(row), tuple(rows), answered, tuple(known[:MOST_EXAMPLES]))]


def of_the_kind(
    grid: Grid, kind: str, choices: Sequence[str], answers: Answers
) -> list[Assumption]:
    """Return what a sheet was taken for, where it may be another kind or the reader said so."""
    topic = _topic(Matter.KIND, grid)
    answered = answers.get(topic) == kind
    if len(choices) < 2 and not answered:
        return []
    return [Assumption(topic, kind, tuple(choices), answered)]


def of_the_language(
    grid: Grid, known: Spellings, headings: Sequence[str], answers: Answers
) -> list[Assumption]:
    """Return the language headings were read in, where another would read some of them otherwise.

    Those are the examples.
    """
    topic = _topic(Matter.LANGUAGE, grid)
    answer = answers.get(topic, "")
    texts = [text for text, _ in places(headings)]
    choices = likely(known.languages, texts, answer)
    if not choices or (len(choices) < 2 and answer != choices[0]):
        return []
    read = [fields(known, headings, language) for language in choices]
    otherwise = [h for h, *meant in zip(headings, *read, strict=True) if len(set(meant)) > 1]
    examples = tuple(otherwise[:MOST_EXAMPLES])
    return [Assumption(topic, choices[0], choices, answer == choices[0], examples)]
