"""A text file -> its one sheet."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pyarrow as pa

from loaders.assumptions import Answers, Matter, Topic
from loaders.files.apart.size import check_size
from loaders.files.encodings import text_of
from loaders.files.refused import Refused
from loaders.files.separators import Split, split_of
from loaders.files.sheet import Sheet
from loaders.grid import Grid
from loaders.incoming import Limits
from loaders.problems import Problem
from loaders.quotes import without_open_quotes
from loaders.rows import CONTROL_CHARACTERS, Layout, rows_of

MOST_SHOWN = 200
FIRST_LINE = re.compile(rb"\A[^\r\n]*(?:\r\n|\r|\n)")
# Controls of ISO 6429, and signs of no width that come along from web pages. In UTF-8.
UNSEEN = re.compile(
    rb"\xc2[\x80-\x9f]|\xe2\x80[\x8b\x8e\x8f\xaa-\xae]|\xe2\x81[\xa0\xa6-\xa9]|\xef\xbb\xbf"
)


def sheet_of_text(
    content: bytes, file: str, answers: Answers, limits: Limits, sheet: str = ""
) -> Sheet:
    """Read text whose rows are lines and whose cells are kept apart by , ; | or tabs.

    Raises Refused for text that is no table or too much of one.
    """
    text = text_of(content, Topic(Matter.ENCODING, file, sheet), answers)
    # In steps that do not keep what was before: a file may be 100 MB.
    told, problems, clean = text.assumptions, text.problems, _clean(text.utf_8)
    del text
    if not clean.strip():
        raise Refused("file_empty", sheet=sheet)
    split = split_of(clean, Topic(Matter.SEPARATOR, file, sheet), answers)
    if split.above:
        clean = FIRST_LINE.sub(b"", clean, 1)
    frame, found = _rows(clean, split, limits, sheet)
    named = tuple(replace(p, file=file, sheet=sheet) for p in (*problems, *found))
    return Sheet(Grid(file, sheet, frame), named, told + split.assumptions)


def _clean(content: bytes) -> bytes:
    content = content.translate(None, CONTROL_CHARACTERS)
    if UNSEEN.search(content):
        content = UNSEEN.sub(b"", content)
    return content.rstrip(b"\r\n") + b"\n"


def _check_size(content: bytes, wide: int, limits: Limits) -> None:
    check_size(max(content.count(b"\n"), content.count(b"\r")), wide, vars(limits))


def _rows(
    content: bytes, split: Split, limits: Limits, sheet: str
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    _check_size(content, split.wide, limits)
    content, broken = without_open_quotes(content, split.separator.encode(), split.wide)
    first = 1 + split.above
    unclosed = tuple(
        Problem("quote_unclosed", row=first + number - 1, value=line[:MOST_SHOWN])
        for number, line in broken.items()
    )
    try:
        rows = rows_of(content, Layout(split.wide, split.separator, first, split.heading))
    except pa.ArrowInvalid as error:
        raise Refused("file_damaged", str(error)[:MOST_SHOWN], sheet=sheet) from error
    return rows.frame.dropna(how="all"), unclosed + rows.problems
