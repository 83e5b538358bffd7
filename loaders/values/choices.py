"""Words for roles, kinds and the like, in the languages of the partners -> codes."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pandas as pd

from loaders.contract import Column
from loaders.rename import ALTERNATIVES, folded

WORDS = Path(__file__).parent / "choices.csv"
EVERY_TABLE = ""
ANY_NUMBER = "{n}"
NUMBER = re.compile(r" ?[0-9]+$")
IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


@cache
def words(table: str, column: str) -> dict[str, str]:
    """Return folded word -> code of one column, from loaders/values/choices.csv.

    A row of that file is a code; a cell holds what a language calls it, several words separated
    by |, {n} for a number at the end. Rows without a table hold for the column in every table.
    """
    frame = pd.read_csv(WORDS, dtype=str, keep_default_na=False)
    rows = frame[(frame["column"] == column) & frame["table"].isin([table, EVERY_TABLE])]
    return {
        folded(word): str(row["code"])
        for row in rows.to_dict("records")
        for name, cell in row.items()
        if name not in ("table", "column", "code")
        for word in str(cell).split(ALTERNATIVES)
        if word
    }


def choice(text: str, table: str, column: Column) -> str:
    """Return the code that a text means for a column; the text itself if it means none."""
    codes = {folded(code): code for code in column.allowed}
    known = {
        word: code for word, code in words(table, column.name).items() if code in column.allowed
    }
    for form in (text, IN_BRACKETS.sub("", text)):
        word = folded(form)
        numbered = NUMBER.sub(ANY_NUMBER, word)
        found = codes.get(word) or known.get(word) or known.get(numbered)
        if found:
            return found
    return text
