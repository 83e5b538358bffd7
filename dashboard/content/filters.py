"""The filters of each view: what their codes are called, and which rows they leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from dashboard.content.search import found_in
from dashboard.language import Words
from dashboard.progress.indicators import PERFORMANCE
from dashboard.selection import Address
from dashboard.terms import TERMS, term

ALL_KINDS = "all"
SEARCHED_PARTNERS = ["name_en", "name", "also_known_as", "matching_names", "city"]
SEARCHED_MEETINGS = ["title_en", "place", "host", "topics_en", "series"]

Named = Mapping[str, tuple[str, Callable[[str], str]]]


def filter_in_words(words: Words, name: str, value: str) -> str:
    """Return what is chosen, as files and paper say it: "Filter: Country – Greece"."""
    return words("Filter: {name} – {value}", name=name, value=value)


def filters_in_words(words: Words, view: str, address: Address) -> tuple[str, ...]:
    """Return a line for each filter of a view that an address sets: "Filter: Country – Greece"."""
    return tuple(
        filter_in_words(words, label, value(address[name]))
        for name, (label, value) in _named(words, view).items()
        if address.get(name)
    )


def _named(words: Words, view: str) -> Named:
    """Return each filter of a view with its label, and what turns its value into words."""
    country = (words("Country"), words.country)
    search = (words("Search"), str)
    match view:
        case "indicators":
            return {"kind": (words("Kind of indicator"), lambda code: _kind(words, code))}
        case "partners":
            role = (words("Role"), lambda code: term(words, "role", code))
            return {"q": search, "country": country, "role": role}
        case "meetings":
            return {
                "q": search,
                "kind": (words("Kind"), lambda code: term(words, "meeting_kind", code)),
                "country": country,
                "format": (words("Format"), lambda code: term(words, "format", code)),
                "status": (words("Status"), lambda code: term(words, "situation", code)),
            }
        case _:
            return {}


def _kind(words: Words, code: str) -> str:
    return words("All kinds") if code == ALL_KINDS else term(words, "indicator_kind", code)


def kinds_of_indicators(code: str) -> tuple[str, ...]:
    """Return the kinds that a choice stands for; without one, those that measure performance."""
    every = tuple(TERMS["indicator_kind"])
    if code == ALL_KINDS:
        return every
    return (code,) if code in every else PERFORMANCE


def chosen_partners(partners: pd.DataFrame, address: Address) -> pd.DataFrame:
    """Return the partners that an address leaves; a code that no partner can have leaves all."""
    country, role = address.get("country", ""), address.get("role", "")
    if country and (partners["country"] == country).any():
        partners = partners[partners["country"] == country]
    if role in TERMS["role"]:
        partners = partners[partners["role"] == role]
    wanted = address.get("q", "")
    return partners[found_in(partners, SEARCHED_PARTNERS, wanted)] if wanted else partners


def chosen_meetings(days: pd.DataFrame, address: Address) -> pd.DataFrame:
    """Return the `events` that an address leaves; a code that no event has leaves all."""
    everything = days
    for column, name in (
        ("kind", "kind"),
        ("country", "country"),
        ("format", "format"),
        ("situation", "status"),
    ):
        if address.get(name, "") in set(everything[column].dropna()):
            days = days[days[column] == address[name]]
    return days[found_in(days, SEARCHED_MEETINGS, address.get("q", ""))]
