"""Which code page a text was written in, told by the languages that its letters make sense in."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from babel import Locale

# Languages of the programmes. Of two pages that explain a text equally well the earlier is taken.
CODE_PAGES = {
    "cp1252": ("da", "de", "en", "es", "fi", "fr", "ga", "is", "it", "nl", "no", "pt", "sq", "sv"),
    "cp1253": ("el",),
    "cp1251": ("bg", "mk", "sr", "uk"),
    "cp1250": ("bs", "cs", "hr", "hu", "pl", "sk", "sl"),
    "iso8859-16": ("ro",),
    "cp1257": ("et", "lt", "lv"),
    "cp1254": ("tr",),
    "iso8859-2": ("cs", "hu", "pl", "sk"),
    "iso8859-7": ("el",),
}
MOST_BYTES = 200_000
MOST_LINES = 400
LINE_END = re.compile(rb"[\r\n]+")
FOREIGN = re.compile(rb"[\x80-\xff]")
# Natural logarithms of how probable a character is: by rule of thumb, below that of any letter
# a language has and above that of one it has not.
COMMON_SIGNS = frozenset("\u00a0–—‘’‚“”„«»‹›…•·€£§°©®№")
LOG_COMMON, LOG_ODD, LEAST = -7.0, -14.0, 1e-6
# Greek and Cyrillic: letters that stand beside no Latin one in a word.
OTHER_SCRIPTS = re.compile("[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]")
# Letters that happen to be in no name of the CLDR.
MORE_WORDS = {"fr": ("œuvre", "cœur", "manœuvre", "sœur"), "it": ("lunedì", "così", "lì")}
# How many pairs of letters of a word list the frequency of single letters weighs as much as.
PRIOR = 5.0


@dataclass(frozen=True)
class Letters:
    """How often letters beyond ASCII stand in the words of a language, alone and in pairs."""

    single: Counter[str]
    pairs: Counter[str]

    def log_probability(self, pair: str) -> float:
        """Return how probable it is that the letter of a pair stands beside the other."""
        if OTHER_SCRIPTS.fullmatch(pair):
            return LOG_ODD
        letter = pair[1] if pair[1] > "\x7f" else pair[0]
        alone = max(self.single[letter] / self.single.total(), LEAST)
        return math.log((self.pairs[pair] + PRIOR * alone) / (self.pairs.total() + PRIOR))


def code_page_of(content: bytes) -> str:
    """Return the code page whose languages explain best what stands beyond ASCII."""
    lines = [line for line in LINE_END.split(content[:MOST_BYTES]) if FOREIGN.search(line)]
    if not lines:
        lines = [line for line in LINE_END.split(content) if FOREIGN.search(line)]
    lines = lines[:: max(1, len(lines) // MOST_LINES)]
    return max(CODE_PAGES, key=lambda page: _likelihood(lines, page))


def _likelihood(lines: list[bytes], page: str) -> float:
    # A line is in one language, a file need not be.
    total = 0.0
    for line in lines:
        pairs = list(_pairs(line[:MOST_BYTES].decode(page, errors="replace")))
        signs = sum(_log_of_sign(pair) for pair in pairs if not _is_letter(pair))
        spelt = [pair for pair in pairs if _is_letter(pair)]
        total += signs + max(
            sum(map(letters(language).log_probability, spelt)) for language in CODE_PAGES[page]
        )
    return total


def _pairs(text: str) -> Iterator[str]:
    padded = f" {text.lower()} "
    for first, second in pairwise(padded):
        if first > "\x7f" or second > "\x7f":
            yield _blank(first) + _blank(second)


def _blank(character: str) -> str:
    """Make one of all that ends a word: quotation marks, separators, digits."""
    return character if character > "\x7f" or character.isalpha() else " "


def _is_letter(pair: str) -> bool:
    character = pair[1] if pair[1] > "\x7f" else pair[0]
    return unicodedata.category(character) in {"Ll", "Lu", "Mn"}


def _log_of_sign(pair: str) -> float:
    character = pair[1] if pair[1] > "\x7f" else pair[0]
    return LOG_COMMON if character in COMMON_SIGNS else LOG_ODD


@cache
def letters(language: str) -> Letters:
    """Count the letters in what Unicode's CLDR calls countries, languages and currencies."""
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    locale = Locale.parse(language)
    known = (locale.languages, locale.territories, locale.scripts, locale.currencies)
    for name in chain(MORE_WORDS.get(language, ()), *(names.values() for names in known)):
        pairs.update(_pairs(str(name)))
        single.update(character for character in str(name).lower() if character > "\x7f")
    return Letters(single, pairs)
