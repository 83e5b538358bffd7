"""Words in dates: months, weekdays and small words, in the languages of the partners."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from babel import Locale

from loaders.values.languages import LANGUAGES

WORD = re.compile(r"[^\W\d_]+")
RANGE = "-"
AND = "&"
# What stands between the ends of a range. The last two are Latvian and Albanian.
UNTIL = "to until till through έως ως μέχρι до bis tot t/m au al a do până la līdz deri më"
AND_WORDS = "and και и und et y e en i in un si și dhe ja"
# Of no meaning for the day: of, from, on, the, year, hour.
SILENT = (
    "of from on the between st nd rd th η ης ο ος του της τις στις από г год година години от на "
    "през ти ви ри ма та vom von den der am im de del des du le el la els d l dal dalle di il "
    "od dnia r roku od dne dana godine leta god no gada g gads da das den van op dita e datë datat "
    "der er º din data anului"
)


def folded_letters(text: str) -> str:
    """Return text in small letters without accents: Μαΐου is μαιου."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _words(names: Iterable[str]) -> set[str]:
    """Return the longest word of each name: “de octubre” is octubre, “d’oct.” is oct."""
    found = (WORD.findall(folded_letters(name)) for name in names)
    return {max(words, key=len) for words in found if words}


# Forms that CLDR does not have: January to December.
ALSO = {
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra "
    "decembra",
    "lv": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī "
    "decembrī",
    "hr": "siječ veljač ožuj trav svib lip srp kol ruj lis studenog pros",
    "el": "Ιανουαρ Φεβρ Μάρτ Απρίλ Μάης Ιούνη Ιούλη Αύγουστο Σεπτ Οκτωβρ Νοεμ Δεκεμ",
    "bg": "ян февр мар апр май юн юл авг септ октом ноем декем",
}


@cache
def months(language: str) -> dict[str, int]:
    """Return the names of the months in one language, whole and short, as word -> number."""
    known = Locale.parse(language).months
    also = enumerate(folded_letters(ALSO.get(language, "")).split(), start=1)
    return {word: number for number, word in also} | {
        word: number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in known[context][width].items()
        for word in _words([name])
    }


@cache
def weekdays() -> frozenset[str]:
    """Return the names of weekdays; a short one that is a month too (mar.) is none."""
    names = {
        word
        for language in LANGUAGES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in Locale.parse(language).days[context][width].values()
        for word in WORD.findall(folded_letters(name))
    }
    return frozenset(names - all_months().keys() - small_words().keys())


@cache
def all_months() -> dict[str, frozenset[int]]:
    """Return every name of a month with the months it can mean: listopad is 10 or 11."""
    return meanings(LANGUAGES)


def meanings(languages: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return names of months in some languages with the months they mean there."""
    found: dict[str, set[int]] = {}
    for language in languages:
        for word, number in months(language).items():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def small_words() -> dict[str, str]:
    """Return small words with the sign they stand for, "" for those that say nothing."""
    signs = ((SILENT, ""), (AND_WORDS, AND), (UNTIL, RANGE))
    return {word: sign for words, sign in signs for word in folded_letters(words).split()}


def months_of_column(texts: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return the meaning of names of months in the languages that know all names of a column."""
    known = all_months()
    used = {word for text in texts for word in WORD.findall(folded_letters(text)) if word in known}
    fitting = [language for language in LANGUAGES if used <= months(language).keys()]
    return meanings(fitting) if used and fitting else known
