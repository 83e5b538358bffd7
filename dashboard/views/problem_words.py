"""Problems of loading, in the reader's language."""

from __future__ import annotations

from dataclasses import asdict

from dashboard.cache import GONE
from dashboard.language import Words
from loaders import Problem
from loaders.sentences import SENTENCES, consequence


def in_words(words: Words, problem: Problem) -> str:
    """Return what is wrong, what to do about it, and what became of the row."""
    if problem.code == GONE:
        return words("The file {file} is missing.", file=problem.file)
    sentence = SENTENCES[problem.code]
    values = asdict(problem)
    parts = [words(sentence.wrong).format_map(values), words(sentence.remedy).format_map(values)]
    left = consequence(problem)
    return " ".join([*parts, words(left)] if left else parts)
