"""What regions are called: in the reader's own letters where the region and the reader share them.

Everywhere else a region keeps its name in Latin letters, as Eurostat writes it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from dashboard.language import CATALOGUES, Words
from loaders.codes import country_of_region
from loaders.regions import Outlines

COUNTRY = 2


@cache
def own_names(lang: str) -> Mapping[str, str]:
    """Return the names that a language has of its own for regions, by NUTS code."""
    path = CATALOGUES / lang / "regions.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def region_name(words: Words, code: str, outlines: Outlines) -> str:
    """Return the name of a region or country; the code itself when neither knows one."""
    if len(code) == COUNTRY:
        return words.country(country_of_region(code))
    known = own_names(words.lang).get(code)
    return known or (outlines.by_code[code].name if code in outlines.by_code else code)


def named_with_code(words: Words, code: str, outlines: Outlines) -> str:
    """Return a region as lists have it: "Attiki (EL30)"; the code alone when it has no name."""
    name = region_name(words, code, outlines)
    return code if name == code else f"{name} ({code})"
