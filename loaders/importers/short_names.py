"""Many names at once -> short names, as loaders.identifiers makes them of one."""

from __future__ import annotations

import re
import unicodedata
import zlib

import pandas as pd
from slugify import slugify

from loaders.identifiers import LONGEST, PLUS
from loaders.parse import by_unique
from loaders.rows import TEXT

# What slugify does to such names takes one expression; it needs fifty times as long. A comma
# between digits is another matter.
PLAIN = re.compile(r"(?:[A-Za-z0-9 ()./:_\-]|,(?![0-9]))*")
BETWEEN = re.compile(r"[^a-z0-9]+")
CHECKSUM = "{:06x}"
ROOM = LONGEST - len("-123456")


def short_names(texts: pd.Series) -> pd.Series:
    """Return a short name for each text, missing where there is none or nothing is left of it.

    Up to 60 letters it is what `identifier` makes of it. Of longer names the end is replaced by a
    checksum of the whole: many ministries differ in their last words only.
    """
    return by_unique(texts, short_name, TEXT)


def short_name(text: str) -> str | None:
    """Return the short name of one text; None when nothing is left of it."""
    whole = _whole(text)
    if len(whole) <= LONGEST:
        return whole or None
    start = whole[:ROOM].rpartition("-")[0] or whole[:ROOM]
    return f"{start}-{CHECKSUM.format(zlib.crc32(whole.encode()) & 0xFFFFFF)}"


def _whole(text: str) -> str:
    bare = text
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text)
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if PLAIN.fullmatch(bare):
        return BETWEEN.sub("-", bare.lower()).strip("-")
    return slugify(text, replacements=PLUS, backend="text-unidecode")
