"""Problems of loading, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.charts.chart import Heading, Table
from dashboard.language import Words
from dashboard.terms import term
from loaders import Problem
from loaders.rename import called
from loaders.sentences import SENTENCES, consequence, values_of
from loaders.tables import TABLES

# A file that was there before; loaders cannot know.
GONE = "file_gone"
LACKS_COLUMNS = "sheet_lacks_columns"
COLUMN = re.compile(r"\w+")


def in_words(words: Words, problem: Problem) -> str:
    """Return what is wrong, what to do about it, and what became of the row."""
    if problem.code == GONE:
        return words("The file {file} is missing.", file=problem.file)
    sentence = SENTENCES[problem.code]
    values = values_of(problem)
    if problem.code == LACKS_COLUMNS:
        values["hint"] = _columns(words, problem)
    parts = [words(sentence.wrong).format_map(values), words(sentence.remedy).format_map(values)]
    left = consequence(problem)
    return " ".join([*parts, words(left)] if left else parts)


def _columns(words: Words, problem: Problem) -> str:
    """Return the columns that a sheet lacks under headings that are understood in the language."""
    if problem.value not in TABLES:
        return problem.hint
    return COLUMN.sub(lambda name: called(problem.value, name[0], words.lang), problem.hint)


def problem_table(words: Words, problems: Sequence[Problem]) -> Table:
    """Return problems, a row each, in their order."""
    headings = (
        Heading("severity", words("Severity")),
        Heading("file", words("File")),
        Heading("row", words("Row"), "number"),
        Heading("column", words("Column")),
        Heading("problem", words("What is wrong, and the remedy")),
    )
    lines = (
        (
            term(words, "severity", str(p.severity)),
            p.file,
            p.row,
            p.column_as_found,
            in_words(words, p),
        )
        for p in problems
    )
    return Table(headings, tuple(lines))
