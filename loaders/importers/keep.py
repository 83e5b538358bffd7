"""Search results of keep.eu: a sheet of projects and a sheet of their partners.

Projects and partners are joined on the programme and the number of the project (since 2021), else
on the programme and the acronym, which is unique within a programme.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from loaders.importers.importer import Importer, Taken
from loaders.importers.keep_indicators import indicators
from loaders.importers.organisations import organisations, told_apart
from loaders.importers.partner_roles import roles
from loaders.importers.project_names import is_numbered, project_keys, without_number
from loaders.importers.taking import (
    NO_ACRONYM,
    as_they_are,
    first_address,
    first_stated,
    headings,
    in_place_of_an_acronym,
    joined,
    one_sentence,
    only_where,
    stated,
)
from loaders.part import Part
from loaders.rows import TEXT

LANGUAGES = (2, 3, 4)
AS_THEY_ARE = {name: name for name in ("period", "start", "end", "budget_eur", "eu_funding_eur")}
OF_PROJECTS = AS_THEY_ARE | {
    "website": "website",
    "acronym": "acronym",
    "title": "title",
    "programme": "programme",
    "reference": "reference",
    "also_known_as": "name_2",
    "aim_en": "description_en",
}
OF_PARTNERS = {
    "project": "acronym",
    "partner": "organisation_en",
    "name": "organisation_2",
    "name_en": "organisation_en",
    "also_known_as": "organisation_3",
    "role": "lead",
    "country": "country",
    "city": "city",
    "nuts3": "nuts3",
    "regions": "nuts2",
}
OF_NAMED_PROJECTS = {name: name for name in ("acronym", "programme", "reference")} | {
    "project": "acronym"
}
SEAT, STATED = "seat", "stated"
SEVERAL = (
    "The file has several projects of this programme with this acronym and without a number: "
    "all their partners stand with the first."
)


def _projects(taken: Taken) -> Iterator[Part]:
    names = [stated(taken, f"name_{n}") for n in LANGUAGES]
    title = first_stated([stated(taken, "title"), *names])
    acronym = stated(taken, "acronym")
    programme, reference = stated(taken, "programme"), stated(taken, "reference")
    key = project_keys(programme, reference, acronym.fillna(title), title)
    frame = pd.DataFrame(
        {
            "project": key,
            "acronym": acronym.fillna(in_place_of_an_acronym(title)),
            "also_known_as": joined(names, [title]),
            "title": title,
            "programme": programme,
            "reference": reference,
            **as_they_are(taken, AS_THEY_ARE),
            "website": first_address(stated(taken, "website")),
            "aim_en": one_sentence(stated(taken, "description_en")),
            "remark": _remarks(acronym, key),
        }
    )
    yield Part("projects", frame, taken.origin, headings(taken, OF_PROJECTS))
    yield from indicators(taken, key)


def _remarks(acronym: pd.Series, key: pd.Series) -> pd.Series:
    """Say what was done where the acronym is missing, or does not tell projects apart."""
    found = pd.Series("", index=key.index, dtype=TEXT).mask(acronym.isna(), NO_ACRONYM)
    several = without_number(key).isin(without_number(key)[is_numbered(key)])
    found = found.mask(several, (found + " " + SEVERAL).str.strip())
    return found.mask(found == "")


def _partners(taken: Taken) -> Iterator[Part]:
    programme, reference = stated(taken, "programme"), stated(taken, "reference")
    acronym = stated(taken, "acronym")
    key = project_keys(programme, reference, acronym)
    frame = _organisations(taken).assign(project=key)
    frame["partner"] = told_apart(key, frame["partner"], frame["name_en"], frame["city"])
    yield Part("partners", frame, taken.origin, headings(taken, OF_PARTNERS))
    projects = pd.DataFrame(
        {"project": key, "acronym": acronym, "programme": programme, "reference": reference}
    )
    first = projects[key.notna() & ~key.duplicated()]
    named = headings(taken, OF_NAMED_PROJECTS)
    yield Part("projects", first, taken.origin, named, repeats=True)


def _organisations(taken: Taken) -> pd.DataFrame:
    originals = [stated(taken, f"organisation_{n}") for n in LANGUAGES]
    name, name_en = first_stated(originals), stated(taken, "organisation_en")
    country, city, nuts3 = stated(taken, "country"), stated(taken, "city"), stated(taken, "nuts3")
    # The sheet has the region of the address only; where the wider one is missing, the smaller.
    regions = first_stated([stated(taken, "nuts2"), nuts3, stated(taken, "nuts1")])
    return pd.DataFrame(
        {
            "partner": organisations(stated(taken, "pic"), name_en.fillna(name), country),
            "name": name,
            "name_en": name_en.fillna(name),
            "also_known_as": joined(originals, [name, name_en]),
            "role": roles(stated(taken, "lead")),
            "country": country,
            "city": city,
            "nuts3": nuts3,
            "regions": regions,
            "regions_basis": only_where(regions, SEAT),
            "seat_basis": only_where(city, STATED),
        }
    )


PROJECTS = Importer(
    "keep_projects",
    "keep_projects",
    (
        frozenset({"programme"}),
        frozenset({"acronym"}),
        frozenset({"title", "name_2"}),
        frozenset({"start", "end", "budget_eur", "eu_funding_eur", "description_en"}),
    ),
    _projects,
    # As its files were seen to write them.
    day_first=True,
)
PARTNERS = Importer(
    "keep_partners",
    "keep_partners",
    (
        frozenset({"programme"}),
        frozenset({"acronym", "reference"}),
        frozenset({"organisation_en", "organisation_2"}),
        frozenset({"lead", "country", "nuts3"}),
    ),
    _partners,
    # As its files were seen to write them.
    day_first=True,
)
KEEP_IMPORTERS = (PROJECTS, PARTNERS)
