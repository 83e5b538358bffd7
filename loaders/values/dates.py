"""A column of dates, however they are written -> ISO dates, each as exact as it is stated."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.assumptions import Answers, Matter, Topic
from loaders.contract import Column, Kind
from loaders.problems import Problem, Severity
from loaders.values.calendar_words import WORD, folded_letters, months_of_column
from loaders.values.cells import Cells, Found, text_of, without
from loaders.values.date_texts import Months, Span, spans
from loaders.values.evidence import Question, Readings, decided

DAY_FIRST, MONTH_FIRST = "day_first", "month_first"
DATE_ORDERS = (DAY_FIRST, MONTH_FIRST)
# Spreadsheets count days from here.
DAY_0 = datetime.date(1899, 12, 30)
SERIALS = range(
    (datetime.date(1990, 1, 1) - DAY_0).days, (datetime.date(2099, 12, 31) - DAY_0).days + 1
)
SERIAL = re.compile(r"[0-9]{5}")
YEARS = range(1900, 2101)
# What some systems write where there is no date.
PLACEHOLDER = "1970-01-01"


def read_dates(
    cells: Cells, column: Column, topic: Topic, answers: Answers, *, day_first: bool = False
) -> Found:
    """Read a column of dates. One that could be two days is named and not read.

    Of a range the column takes its own end, and `other_ends` has the other.

    day_first   what is assumed of a column that does not tell; otherwise it is asked
    """
    texts = [text_of(cell) for cell in cells.distinct]
    months = months_of_column(texts)
    readings = [_readings(cell, months) for cell in cells.distinct]
    question = Question(
        replace(topic, matter=Matter.DATE_ORDER), DATE_ORDERS, DATE_ORDERS[0] if day_first else ""
    )
    decision = decided(texts, readings, question, answers)
    problems = {
        place: _ambiguous(column, texts[place], readings[place]) for place in decision.undecided
    }
    problems |= {
        place: _ambiguous(column, texts[place], meanings)
        for place, value in enumerate(decision.values)
        if value is None and (meanings := _two_months(texts[place], months))
    }
    own, other = _ends(decision.values, column)
    found = [text if end is None else end for text, end in zip(texts, own, strict=True)]
    return Found(
        without(found, problems),
        problems,
        (decision.assumption,) if decision.assumption else (),
        other,
    )


def without_placeholders(found: Found, column: Column) -> Found:
    """Take the first day of computer time as no date, and say so."""
    places = [place for place, text in enumerate(found.texts) if text == PLACEHOLDER]
    warning = Problem("date_placeholder", Severity.WARNING, column=column.name, value=PLACEHOLDER)
    texts = [None if text == PLACEHOLDER else text for text in found.texts]
    return replace(
        found, texts=texts, problems={**found.problems, **dict.fromkeys(places, warning)}
    )


def _readings(cell: object, months: Months) -> Readings[Span]:
    if isinstance(cell, str) and not SERIAL.fullmatch(cell):
        return spans(cell, months)
    text = _counted(int(cell)) if isinstance(cell, str) else _typed(cell)
    found = Span(text, text) if text else None
    return found, found


def _typed(cell: object) -> str:
    """Return the day or year that a cell of a spreadsheet is, "" if it is none."""
    match cell:
        case bool():
            return ""
        case datetime.datetime():
            return cell.date().isoformat()
        case datetime.date():
            return cell.isoformat()
        case int() | float() if (number := _whole(cell)) is not None:
            return _counted(number)
        case _:
            return ""


def _whole(number: float) -> int | None:
    """Return a number without its hours: 45292.75 is 45292."""
    return int(number) if SERIALS.start <= number < SERIALS.stop or number in YEARS else None


def _counted(number: int) -> str:
    """Return the day that a spreadsheet counts, or a year as it is; "" for other numbers."""
    if number in SERIALS:
        return (DAY_0 + datetime.timedelta(days=number)).isoformat()
    return str(number) if number in YEARS else ""


def _two_months(text: str, months: Months) -> list[Span]:
    """Return both meanings of a date whose month is another one in another language."""
    words = {word for word in WORD.findall(folded_letters(text)) if len(months.get(word, ())) > 1}
    if len(words) != 1:
        return []
    (word,) = words
    meant = [{**months, word: frozenset({number})} for number in sorted(months[word])]
    return [found for meaning in meant if (found := spans(text, meaning)[0])]


def _ambiguous(column: Column, text: str, readings: Iterable[Span | None]) -> Problem:
    hint = " / ".join(str(reading) for reading in readings)
    return Problem("date_ambiguous", column=column.name, value=text, hint=hint)


def _ends(
    values: Sequence[Span | None], column: Column
) -> tuple[list[str | None], list[str | None]]:
    """Return the ends of ranges that a column wants, and the other ones."""
    first = [value.first if value else None for value in values]
    last = [value.last if value else None for value in values]
    own, other = (first, last) if column.kind is Kind.DAY else (last, first)
    return own, [end if end != mine else None for mine, end in zip(own, other, strict=True)]
