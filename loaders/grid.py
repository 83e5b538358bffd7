"""A sheet as it stands in its file, before anybody knows what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, eq=False)
class Grid:
    """The cells of one sheet; a text file is one sheet without a name.

    frame   columns 0, 1, 2, …, of one table of several those it has; the index is the row as a
            spreadsheet counts it, from 1. Cells are what the file holds: text (trimmed, composed
            as NFC, control characters taken out), int, float, bool, datetime.date,
            datetime.datetime; None where nothing stands. All cells of a text file are text. Empty
            rows are left out; rows keep their numbers
    hidden  a reader of the file does not see this sheet unless asked for
    begins  it is a further table of the sheet: the cell at its corner, as “F1”; "" otherwise
    """

    file: str
    sheet: str
    frame: pd.DataFrame
    hidden: bool = False
    begins: str = ""
