"""Countries by code or by name in the languages of the partners -> ISO codes."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from loaders.codes import countries, country_code
from loaders.rename import folded
from loaders.values.languages import LANGUAGES

ALPHA_3 = re.compile(r"[A-Z]{3}")
# What the Unicode names (CLDR) do not have.
ALSO = {
    "GR": ("Hellas", "Ελλάς", "Hellenic Republic", "Ελληνική Δημοκρατία"),
    "GB": ("U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "CZ": ("Czech Republic", "Česká republika", "Česko"),
    "NL": ("The Netherlands", "Holland"),
    "MK": (
        "Republic of North Macedonia",
        "N. Macedonia",
        "FYROM",
        "Macedonia",
        "Северна Македонија",
    ),
    "BA": ("Bosnia and Herzegovina", "Bosnia-Herzegovina", "Bosna i Hercegovina"),
    "MD": ("Republic of Moldova",),
    "SK": ("Slovak Republic", "Slovensko"),
    "BG": ("Republic of Bulgaria", "Република България"),
    "TR": ("Turkey", "Türkiye", "Republic of Turkey"),
    "XK": ("Kosovo*", "XKX", "Kosovo (under UNSCR 1244/99)"),
    "EE": ("Eesti",),
    "LT": ("Lietuva",),
    "HU": ("Magyarország",),
    "DK": ("Danmark",),
    "SE": ("Sverige",),
    "NO": ("Norge",),
    "IE": ("Éire", "Republic of Ireland"),
    "IS": ("Ísland",),
    "UA": ("Україна",),
    "RS": ("Србија", "Srbija"),
    "ME": ("Crna Gora",),
}
PARTS = re.compile(r"[()\[\]/|\n]| [-–—] |[-–—] | [-–—]")


@cache
def names() -> dict[str, str]:
    """Return folded name or three-letter code -> ISO code."""
    meanings: dict[str, set[str]] = {}
    for name, code in _spellings():
        if code in countries() and (key := folded(name)):
            meanings.setdefault(key, set()).add(code)
    return {name: codes.pop() for name, codes in meanings.items() if len(codes) == 1}


def _spellings() -> list[tuple[str, str]]:
    named = [
        (str(name), str(code))
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
    ]
    aliases = get_global("territory_aliases")
    coded = [(a, c[0]) for a, c in aliases.items() if ALPHA_3.fullmatch(a) and len(c) == 1]
    return [*named, *coded, *((name, code) for code, also in ALSO.items() for name in also)]


def country(text: str) -> str | None:
    """Return the ISO code of a code, a name, or a name with its code or another name beside it.

    None for what is no country, and for what names two: Georgia (USA).
    """
    whole = _known(text.strip())
    if whole:
        return whole
    found = {_known(part.strip(" *.,:;")) for part in PARTS.split(text)} - {None}
    return found.pop() if len(found) == 1 else None


def _known(text: str) -> str | None:
    return country_code(text) or names().get(folded(text))
