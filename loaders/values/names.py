"""Acronyms and names where the contract wants short names."""

from __future__ import annotations

import re

from loaders.contract import PATTERNS, Kind
from loaders.identifiers import identifier
from loaders.parse import LIST_SEPARATORS

SHORT_NAME = re.compile(PATTERNS[Kind.IDENTIFIER])
BETWEEN_NAMES = re.compile(r"\s*[,;|\n]+\s*")


def short_name(text: str) -> str:
    """Return a short name as it is, anything else as one: +RESILIENT is plus-resilient."""
    text = text.strip()
    return text if SHORT_NAME.fullmatch(text) else identifier(text) or text


def short_names(text: str) -> str:
    """Return one or several short names, separated by blanks.

    Names that are not short yet may hold blanks: they are told apart by commas, semicolons or
    line breaks.
    """
    parts = [part for part in LIST_SEPARATORS.split(text) if part]
    if not all(map(SHORT_NAME.fullmatch, parts)):
        parts = [short_name(part) for part in BETWEEN_NAMES.split(text) if part.strip()]
    return " ".join(parts)
