"""What the columns of a recognised sheet state: raw cells for a Part, text to pick apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from loaders.importers.importer import Taken
from loaders.rename import folded
from loaders.rows import TEXT

# Folded, as they stand where a programme has sent nothing.
NOTHING = frozenset(
    {"", "n a", "na", "none", "nan", "null", "not available", "not applicable", "not stated"}
)
LONGEST_NOTHING = max(map(len, NOTHING)) + 4
# A description of pages is no aim: the aim of a project is one sentence.
LONGEST_SENTENCE = 300
SENTENCE_END = re.compile(r"[.!?…]\s+\S|\n")
FIRST_WORD = r"^([^\s;,]+)"
# Old projects have no acronym; their names are too long to stand in its place.
LONGEST_ACRONYM = 60
NO_ACRONYM = "The file states no acronym; the title stands in its place."


def stated(taken: Taken, field: str) -> pd.Series:
    """Return the cells of a field as text, missing where nothing is stated.

    The whole column is missing when the sheet does not have the field.
    """
    index = taken.frame.index
    if field not in taken.frame:
        return pd.Series(pd.NA, index=index, dtype=TEXT)
    codes, distinct = pd.factorize(taken.frame[field])
    if not len(distinct):
        return pd.Series(pd.NA, index=index, dtype=TEXT)
    texts = pd.Series([_text(cell) for cell in distinct], dtype=TEXT)
    found = texts.take(np.where(codes < 0, 0, codes)).set_axis(index)
    return found.mask(codes < 0)


def _text(cell: Any) -> str | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell).strip()
    return None if len(text) <= LONGEST_NOTHING and folded(text) in NOTHING else text


def first_stated(columns: Iterable[pd.Series]) -> pd.Series:
    """Return for each row the first text that is stated."""
    first, *others = columns
    for other in others:
        first = first.fillna(other)
    return first


def joined(columns: Iterable[pd.Series], shown: Sequence[pd.Series]) -> pd.Series:
    """Return the texts of each row separated by ;, each once, without those that are shown."""
    table = pd.concat([*shown, *columns], axis=1)
    some = table.iloc[:, len(shown) :].notna().any(axis=1)
    rows = table[some].itertuples(index=False)
    texts = [_different(row[: len(shown)], row[len(shown) :]) for row in rows]
    found = pd.Series(texts, index=table.index[some], dtype=TEXT)
    return found.reindex(table.index)


def _different(shown: Sequence[Any], others: Iterable[Any]) -> str | None:
    told = dict.fromkeys(text for text in others if isinstance(text, str))
    left = [text for text in told if text not in shown]
    if not left:
        return None
    known = {folded(text) for text in shown if isinstance(text, str)}
    names = {folded(text): text for text in left}
    return "; ".join(text for key, text in names.items() if key not in known) or None


def one_sentence(texts: pd.Series) -> pd.Series:
    """Keep the texts that are one sentence; a description of several is missing in the result."""
    short = texts.where(texts.str.len() <= LONGEST_SENTENCE)
    return short.mask(short.str.contains(SENTENCE_END).fillna(False).astype(bool))


def in_place_of_an_acronym(titles: pd.Series) -> pd.Series:
    """Return titles cut after a word where they are longer than an acronym can be."""
    long = titles.str.len() > LONGEST_ACRONYM
    cut = titles.str.slice(0, LONGEST_ACRONYM).str.replace(r"\W*\s\S*$", "", regex=True) + "…"
    return titles.mask(long.fillna(False).astype(bool), cut)


def as_they_are(taken: Taken, fields: Mapping[str, str]) -> dict[str, pd.Series]:
    """Return column of the contract -> cells as the sheet has them, for the fields it has."""
    return {column: taken.frame[field] for column, field in fields.items() if field in taken.frame}


def headings(taken: Taken, fields: Mapping[str, str]) -> dict[str, str]:
    """Return column of the contract -> heading in the file, for the fields it has."""
    return {
        column: taken.headings[field] for column, field in fields.items() if field in taken.headings
    }


def first_address(texts: pd.Series) -> pd.Series:
    """Return the first of several web addresses in a cell."""
    return texts.str.extract(FIRST_WORD, expand=False).fillna(texts)


def only_where(texts: pd.Series, value: str) -> pd.Series:
    """Return the value where a text is stated."""
    return pd.Series(value, index=texts.index, dtype=TEXT).where(texts.notna())
