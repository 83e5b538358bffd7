"""What was read of a reader's own files: what was understood, assumed, and is wrong, in words."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.charts.chart import Heading, Table
from dashboard.content.opened_terms import assumed, sheet_kind
from dashboard.content.problems import in_words
from dashboard.language import Words, language_name
from dashboard.terms import term
from loaders import Dataset, Problem
from loaders.assumptions import Assumption, Matter
from loaders.grouping import Group, grouped, shortened
from loaders.understood import Understood

MOST_GROUPS = 200
LONGEST_EXAMPLES = 80


def understood_table(words: Words, record: Dataset) -> Table:
    """Return a row a sheet: what it was taken for, and how many rows it has."""
    headings = (
        Heading("file", words("File")),
        Heading("sheet", words("Sheet")),
        Heading("kind", words("Taken for")),
        Heading("rows", words("Rows"), "number"),
    )
    rows = ((u.file, u.sheet, _kind(words, u), u.rows) for u in record.understood)
    return Table(headings, tuple(rows))


def _kind(words: Words, sheet: Understood) -> str:
    return sheet_kind(words, sheet.kind) if sheet.kind else words("not understood, not read")


def column_table(words: Words, record: Dataset) -> Table:
    """Return a row a column of the files: where it went, or why it went nowhere."""
    headings = (
        Heading("column", words("Column")),
        Heading("place", words("File")),
        Heading("went", words("Read as")),
    )
    rows = [row for sheet in record.understood for row in _columns(words, sheet)]
    return Table(headings, tuple(dict.fromkeys(rows)))


def _columns(words: Words, sheet: Understood) -> Iterable[tuple[str, str, str]]:
    place = _place(sheet.file, sheet.sheet)
    for used in sheet.used:
        table, column = term(words, "table", used.table), term(words, "field", used.column)
        yield used.heading, place, f"{table}: {column}"
    for told, found in (
        (words("not understood, not read"), sheet.unknown),
        (words("personal data: dropped"), sheet.personal),
        (words("understood, not shown here"), sheet.unused),
    ):
        for heading in found:
            yield heading, place, told


def question(words: Words, assumption: Assumption) -> str:
    """Return what was assumed, or is asked, as the label of a choice."""
    topic = assumption.topic
    matters = {
        Matter.ENCODING: words("Encoding of the text"),
        Matter.SEPARATOR: words("What separates the cells"),
        Matter.SHEET: words("Sheet"),
        Matter.MERGED: words("Merged cells"),
        Matter.HEADING_ROW: words("Row of the headings"),
        Matter.KIND: words("Taken for"),
        Matter.LANGUAGE: words("Language"),
        Matter.DECIMAL_MARK: words("Decimal mark"),
        Matter.DATE_ORDER: words("Order of day and month"),
        Matter.DEFAULT: words("Holds for every row"),
    }
    column = term(words, "field", topic.column) if topic.column else ""
    where = _place(topic.file, topic.sheet, column)
    examples = shortened(", ".join(assumption.examples), LONGEST_EXAMPLES)
    told = f"{matters[topic.matter]} – {where}"
    return f"{told} ({examples})" if examples else told


def _place(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def choice_words(words: Words, assumption: Assumption, value: str) -> str:
    """Return a value that may be chosen, in words."""
    topic = assumption.topic
    if topic.matter is Matter.DEFAULT:
        return _default_words(words, topic.column, value)
    if topic.matter is Matter.KIND:
        return sheet_kind(words, value)
    if topic.matter is Matter.LANGUAGE:
        return language_name(value)
    return assumed(words, topic.matter, value)


def _default_words(words: Words, column: str, value: str) -> str:
    if not value:
        return words("not stated")
    groups = {"role": ("role",), "status": ("status",), "kind": ("meeting_kind", "indicator_kind")}
    for group in groups.get(column, ()):
        found = term(words, group, value)
        if found != value:
            return found
    return value


def grouped_problems(words: Words, problems: Iterable[Problem]) -> Table:
    """Return problems, a row a cause: rows with the same mistake in one column are one."""
    headings = (
        Heading("severity", words("Severity")),
        Heading("place", words("File")),
        Heading("rows", words("Rows")),
        Heading("column", words("Column")),
        Heading("problem", words("What is wrong, and the remedy")),
    )
    groups = grouped(problems)[:MOST_GROUPS]
    return Table(headings, tuple(_group(words, group) for group in groups))


def _group(words: Words, group: Group) -> tuple[str, str, str, str, str]:
    problem = group.first
    place = _place(problem.file, problem.sheet)
    told = in_words(words, problem)
    if len(group.problems) > 1:
        times = words.plural("{number} row", "{number} rows", len(group.problems))
        told = f"{told} ({times}: {group.others})" if group.others else f"{told} ({times})"
    severity = term(words, "severity", str(problem.severity))
    column = problem.heading or (term(words, "field", problem.column) if problem.column else "")
    return severity, place, group.rows, column, told
