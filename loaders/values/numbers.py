"""Numbers as they are written in Europe -> digits with a dot before the decimals."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.assumptions import Answers, Matter, Topic
from loaders.contract import Column, Kind
from loaders.problems import Problem
from loaders.values.cells import Cells, Found, text_of, without
from loaders.values.evidence import Question, Readings, decided

POINT, COMMA = "point", "comma"
DECIMAL_MARKS = (POINT, COMMA)
MONEY = "_eur"
# With a decimal point. A first group of nothing but 0 is no group: 0,800 has decimals.
WRITTEN = re.compile(
    r"([0-9]+|[1-9][0-9]{0,2}(?:([, '])[0-9]{3})(?:\2[0-9]{3})*)(\.[0-9]+)?|(\.[0-9]+)"
)
# Nothing but digits, or decimals that cannot be a group of thousands: a short way for most cells.
PLAIN = re.compile(r"-?[0-9]+(?:\.(?:[0-9]{1,2}|[0-9]{4,}))?")
PERCENT = re.compile(r"\s*%\s*$")
EURO = r"(?:€|\bEUR(?:OS?)?\b|\bευρώ|\bевро)"
AROUND = re.compile(rf"^\s*{EURO}\s*|\s*{EURO}\s*$", re.IGNORECASE)
MINUS = re.compile(r"^\s*[-−–‒‐‑]\s*")
BRACKETS = re.compile(r"^\s*\((.*)\)\s*$", re.DOTALL)
APOSTROPHES = str.maketrans("’ʼ‘´`", "'''''")
SWAPPED = str.maketrans(".,", ",.")


def read_numbers(
    cells: Cells, column: Column, topic: Topic, answers: Answers, exact: bool
) -> Found:
    """Read a column of numbers. One that could have two values is named and not read.

    exact   the column is in our own spelling: where nothing tells otherwise, a point is decimal
    """
    texts = [text_of(cell) for cell in cells.distinct]
    readings = [
        _readings(text, column) if isinstance(cell, str) else (text, text)
        for cell, text in zip(cells.distinct, texts, strict=True)
    ]
    topic = replace(topic, matter=Matter.DECIMAL_MARK)
    question = Question(topic, (POINT, COMMA), POINT if exact else "")
    decision = decided(texts, readings, question, answers)
    problems = {
        place: Problem(
            "number_ambiguous",
            column=column.name,
            value=texts[place],
            hint=" / ".join(str(reading) for reading in readings[place]),
        )
        for place in decision.undecided
    }
    values = [_short(value, column) for value in decision.values]
    found = [text if value is None else value for text, value in zip(texts, values, strict=True)]
    return Found(
        without(found, problems), problems, (decision.assumption,) if decision.assumption else ()
    )


def figure(cell: object, column: Column) -> float | None:
    """Return the number that a cell is, typed or written in a way that can be read in one way only.

    None for any other cell, and for what is empty.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    readings = set(_readings(cell, column)) - {None} if isinstance(cell, str) else set()
    return float(readings.pop() or 0) if len(readings) == 1 else None


def _readings(text: str, column: Column) -> Readings[str]:
    """Return the number with a decimal point, and with a decimal comma."""
    if PLAIN.fullmatch(text):
        return text, None if "." in text else text
    body, sign = _body(text, column)
    point, comma = _digits(body), _digits(body.translate(SWAPPED))
    readings = tuple(None if digits is None else sign + digits for digits in (point, comma))
    if None not in readings:
        # What the column cannot hold is not meant, if there is something else that it can.
        possible = tuple(r if r is not None and _fits(r, column) else None for r in readings)
        readings = possible if any(possible) else readings
    return readings[0], readings[1]


def _body(text: str, column: Column) -> tuple[str, str]:
    """Return what is left of a number without currency, percent sign and sign; and its sign."""
    text = text.translate(APOSTROPHES)
    if not column.name.endswith(MONEY):
        text = PERCENT.sub("", text)
    inner = BRACKETS.match(AROUND.sub("", text))
    text = AROUND.sub("", inner[1]) if inner else AROUND.sub("", text)
    body = AROUND.sub("", MINUS.sub("", text))
    negative = bool(inner) != bool(MINUS.match(text))
    body = " ".join(body.removeprefix("+").split())
    return body, "-" if negative else ""


def _digits(body: str) -> str | None:
    match = WRITTEN.fullmatch(body)
    if not match:
        return None
    whole, group, decimals, only_decimals = match.groups()
    if only_decimals:
        return "0" + str(only_decimals)
    return str(whole).replace(group or " ", "") + (decimals or "")


def _fits(number: str, column: Column) -> bool:
    if column.kind is Kind.WHOLE and "." in number:
        return False
    least, most = column.minimum, column.maximum
    return (least is None or float(number) >= least) and (most is None or float(number) <= most)


def _short(number: str | None, column: Column) -> str | None:
    """Return a whole number without decimals that are all 0, if the column wants one."""
    if number is None or column.kind is not Kind.WHOLE:
        return number
    whole, _, decimals = number.partition(".")
    return number if decimals.strip("0") else whole
