"""Cells as a spreadsheet calls them."""

from __future__ import annotations

LETTERS = 26


def cell_name(row: int, column: int) -> str:
    """Return what the cell of a row, from 1, and a column, from 0, is called: C3."""
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """Return the letters of a column, from 0: A, …, Z, AA."""
    letters, number = "", column + 1
    while number:
        number, letter = divmod(number - 1, LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters
