"""The reader's language: translated words, and dates, numbers and names as CLDR has them."""

from __future__ import annotations

import datetime
import gettext
import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

CATALOGUES = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"
# As Europe writes them: CLDR takes en and pt by themselves for those of America.
REGIONAL = {"en": "en_GB", "pt": "pt_PT"}
SCREEN, RECORD = "dashboard", "record"
# CLDR skeletons of dates that are known to the month or to the year only.
SKELETONS = {"month": "yMMMM", "year": "y"}


def languages() -> tuple[str, ...]:
    """Return the languages that can be chosen: English, and each with catalogues, by code."""
    return (SOURCE_LANGUAGE, *sorted(path.name for path in CATALOGUES.glob("*") if path.is_dir()))


def language_name(code: str) -> str:
    """Return what a language calls itself, in capitals where it writes names so: "Ελληνικά"."""
    name = Locale.parse(code).get_display_name(code) or code
    return name[:1].upper() + name[1:]


def catalogue_file(lang: str, domain: str) -> Path:
    """Return where the catalogue of a language and domain lies."""
    return CATALOGUES / lang / f"{domain}.po"


@cache
def _translations(lang: str, domain: str) -> gettext.NullTranslations:
    # Compiled in memory at first use: no compiled file can lag behind its catalogue.
    path = catalogue_file(lang, domain)
    if not path.is_file():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang, domain=domain)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@dataclass(frozen=True)
class Words:
    """All that turns values into words of one language. Cheap to make; catalogues are kept."""

    lang: str = SOURCE_LANGUAGE

    @property
    def locale(self) -> str:
        return REGIONAL.get(self.lang, self.lang)

    def __call__(self, text: str, /, **values: object) -> str:
        """Return a text of the screen in this language, with its {values} filled in."""
        translated = _translations(self.lang, SCREEN).gettext(text) if text else ""
        return translated.format(**values) if values else translated

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the form that fits a number; {number} is filled in as this language writes it."""
        form = _translations(self.lang, SCREEN).ngettext(one, many, number)
        return form.format(number=self.number(number), **values)

    def of_record(self, text: object) -> str:
        """Return a text of the record in this language, or as it stands; "" for a missing one."""
        if not isinstance(text, str) or not text:
            return ""
        return _translations(self.lang, RECORD).gettext(text)

    def language_of_record(self, text: object) -> str:
        """Return the code of the language that `of_record` says a text in."""
        return SOURCE_LANGUAGE if self.of_record(text) in (text, "") else self.lang

    def number(self, value: float) -> str:
        """Return a number with at most two decimals: 1,914,046.5."""
        return format_decimal(value, format="#,##0.##", locale=self.locale)

    def percent(self, share: float) -> str:
        """Return a share as whole per cent: 0.394 is 39 %."""
        return format_percent(share, locale=self.locale)

    def euro(self, amount: float) -> str:
        """Return an amount in whole euro."""
        pattern = Locale.parse(self.locale).currency_formats["standard"].pattern
        whole = pattern.replace(".00", "")
        return format_currency(amount, "EUR", whole, locale=self.locale, currency_digits=False)

    def seconds(self, number: int) -> str:
        """Return a short stretch of time: 20 sec."""
        return format_unit(number, "second", "short", locale=self.locale)

    def day(self, day: datetime.date) -> str:
        """Return a date in full: 31 October 2024."""
        return format_date(day, "long", locale=self.locale)

    def short_day(self, day: datetime.date) -> str:
        """Return a date as tables have it: 31 Oct 2024."""
        return format_date(day, "medium", locale=self.locale)

    def date_form(self) -> str:
        """Return the order and the mark of a date typed in figures: DD.MM.YYYY."""
        pattern = Locale.parse(self.locale).date_formats["short"].pattern
        mark = next(character for character in pattern if character in "./-")
        order = ("YYYY", "MM", "DD") if pattern.startswith("y") else ("DD", "MM", "YYYY")
        return str(mark.join(order))

    def date(self, day: object, precision: object = "day") -> str:
        """Return a date as exactly as it is known; words for one that is not."""
        words = self
        if pd.isna(day) or not isinstance(day, datetime.date):
            return words("date not stated")
        match precision:
            case "month" | "year":
                return format_skeleton(SKELETONS[precision], day, locale=self.locale)
            case "not_before":
                return words("not before {date}", date=self.day(day))
            case "not_after":
                return words("not after {date}", date=self.day(day))
            case _:
                return self.day(day)

    def days(self, first: Any, last: Any, precision: object = "day") -> str:
        """Return the days of an event: 22–25 Oct 2024."""
        words = self
        if precision == "within_parent" and pd.notna(first):
            return words("within {dates}", dates=self.days(first, last))
        start, end = (last if pd.isna(first) else first), (first if pd.isna(last) else last)
        if precision == "not_after":
            return self.date(end, precision)
        if start == end or pd.isna(start) or precision == "not_before":
            return self.date(start, precision)
        skeleton = SKELETONS.get(str(precision), "yMMMMd")
        return format_interval(start, end, skeleton, locale=self.locale)

    def country(self, code: object) -> str:
        """Return the name of a country; "" for a missing code."""
        return str(Locale.parse(self.locale).territories.get(str(code), code)) if _is(code) else ""

    def language(self, code: object) -> str:
        """Return the name of a language; "" for a missing code."""
        return str(Locale.parse(self.locale).languages.get(str(code), code)) if _is(code) else ""

    def names(self, parts: Iterable[str]) -> str:
        """Return names as a list in words: a, b and c."""
        return format_list(list(parts), locale=self.locale)


def _is(code: object) -> bool:
    return isinstance(code, str) and bool(code)
