"""Short names of organisations: the same in every project, so that each is counted once."""

from __future__ import annotations

import re

import pandas as pd

from loaders.importers.short_names import short_name, short_names
from loaders.parse import by_unique
from loaders.rows import TEXT
from loaders.values.countries import country

PIC_DIGITS = 9
# “PIC: 949 123 456”; letters of any other kind make it a number of another kind.
PIC = re.compile(r"(?:pic\b)?[\s:.#-]*((?:\d[\s.-]*)+)", re.IGNORECASE)
NOT_A_DIGIT = re.compile(r"\D+")


def organisations(pic: pd.Series, name: pd.Series, place: pd.Series) -> pd.Series:
    """Return a short name for each organisation: pic-123456789, else name and country.

    place   its country, by code or name

    An organisation without a PIC has that of another row with its name and country, if there is
    only one. It is missing where neither PIC nor name is stated.
    """
    numbers = by_unique(pic, _pic, TEXT)
    places = by_unique(place, _country, TEXT)
    names = short_names(name)
    names = (names + "-" + places).fillna(names)
    return numbers.fillna(names.map(_only_numbers(names, numbers)).astype(TEXT)).fillna(names)


def _pic(text: str) -> str | None:
    match = PIC.fullmatch(text.strip())
    digits = NOT_A_DIGIT.sub("", match[1]) if match else ""
    # 999999999 and the like stand for “none yet”.
    return f"pic-{digits}" if len(digits) == PIC_DIGITS and len(set(digits)) > 1 else None


def _country(text: str) -> str | None:
    code = country(text)
    return code.lower() if code else short_name(text)


def _only_numbers(names: pd.Series, numbers: pd.Series) -> pd.Series:
    pairs = pd.DataFrame({"name": names, "number": numbers}).dropna().drop_duplicates()
    return pairs[~pairs["name"].duplicated(keep=False)].set_index("name")["number"]


def told_apart(
    project: pd.Series, partner: pd.Series, name: pd.Series, city: pd.Series
) -> pd.Series:
    """Number the organisations of a project that share a short name and have other names or cities.

    Two faculties of a university may share its PIC. Rows of one name and city keep one short name:
    they are repeated, and checking says so.
    """
    rows = pd.DataFrame({"project": project, "partner": partner, "name": name, "city": city})
    often = rows.duplicated(["project", "partner"], keep=False) & partner.notna()
    if not often.any():
        return partner
    rows = rows[often].assign(name=short_names(name[often]), city=short_names(city[often]))
    same = ["project", "partner", "name"]
    city = rows["city"].fillna(rows.groupby(same, dropna=False)["city"].transform("first"))
    rows = rows.assign(city=city).fillna("")
    distinct = rows.drop_duplicates()
    number = distinct.groupby(["project", "partner"], sort=False).cumcount() + 1
    first = rows.merge(distinct.assign(number=number), how="left").set_axis(rows.index)["number"]
    ending = "-" + first.where(first > 1).astype("Int64").astype(TEXT)
    return partner + ending.reindex(partner.index).fillna("")
