"""Finding text in a table as people type it: without case, accents or look-alike letters."""

from __future__ import annotations

import unicodedata

import pandas as pd

# Greek and Cyrillic capitals that cannot be told from Latin ones: KMOP is written in both.
LOOK_ALIKES = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХ", "ABEZHIKMNOPTYXABEKMHOPCTYX")


def folded(text: str) -> str:
    """Return a text as it is compared: upper case, without accents, look-alikes as Latin."""
    apart = unicodedata.normalize("NFKD", text).upper()
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.translate(LOOK_ALIKES)


def found_in(frame: pd.DataFrame, columns: list[str], wanted: str) -> pd.Series:
    """Tell for each row whether every word of `wanted` stands in one of the columns."""
    words = folded(wanted).split()
    if not words:
        return pd.Series(data=True, index=frame.index)
    return (
        texts_of(frame, columns).map(lambda cell: all(word in cell for word in words)).astype(bool)
    )


def texts_of(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Return what stands in these columns of each row, as it is compared."""
    first, *others = (frame[column].fillna("").astype("str") for column in columns)
    for other in others:
        first = first + " " + other
    return first.map(folded)
