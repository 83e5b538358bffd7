"""Files of Kohesio: an operation of a programme in each row, with its beneficiary if it is named.

The national files (latest_XX.csv and the newer ones of 40 or 44 columns) have one header map, the
export of a search another. Persons are anonymous in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from loaders.importers.amounts import AMOUNTS, amounts
from loaders.importers.importer import Importer, Taken
from loaders.importers.organisations import organisations
from loaders.importers.partner_roles import LEAD
from loaders.importers.persons import are_persons, left_out
from loaders.importers.project_names import project_keys
from loaders.importers.taking import (
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

NAMED_ALIKE = ("programme", "period", "start", "end")
OTHERS = ("title", "reference", "website")
OF_PROJECTS = {name: name for name in (*OTHERS, *NAMED_ALIKE, *AMOUNTS)} | {
    "acronym": "title",
    "also_known_as": "title_original",
    "aim_en": "purpose",
}
OF_PARTNERS = {"country": "country", "nuts3": "nuts3", "regions": "nuts3"}
NUMBER_IN_ADDRESS = r"^(?:https?://\S*/)?(Q\d+)$"
# A file separates several regions or countries so.
SEVERAL = re.compile(r"\s*[|;]\s*")
OF_OPERATION = "Country and region are those of the operation."
ONLY_A_NUMBER = "The file names the beneficiary by its number in Kohesio only."


def _operations(taken: Taken) -> Iterator[Part]:
    key = _keys(taken)
    yield _projects(taken, key)
    if {"beneficiary", "beneficiary_name"} & set(taken.frame):
        yield _beneficiaries(taken, key)


def _keys(taken: Taken) -> pd.Series:
    kohesio = pd.Series("kohesio", index=taken.frame.index, dtype=TEXT)
    return project_keys(kohesio, _numbers(taken), stated(taken, "reference"))


def _numbers(taken: Taken) -> pd.Series:
    """Return the numbers of operations in Kohesio: Q7361953."""
    operation = stated(taken, "operation")
    return operation.str.extract(NUMBER_IN_ADDRESS, expand=False).fillna(operation)


def _projects(taken: Taken, key: pd.Series) -> Part:
    original = stated(taken, "title_original")
    title = first_stated([stated(taken, "title"), original])
    money = amounts(taken, key)
    reference = stated(taken, "reference").fillna(_numbers(taken))
    frame = pd.DataFrame(
        {
            "project": key,
            "acronym": in_place_of_an_acronym(title),
            "title": title,
            "also_known_as": joined([original], [title]),
            "reference": reference,
            **as_they_are(taken, {name: name for name in NAMED_ALIKE}),
            **money.cells,
            "website": first_address(stated(taken, "website")),
            "aim_en": one_sentence(stated(taken, "purpose")),
            "remark": money.remark,
        }
    )
    return Part("projects", frame, taken.origin, headings(taken, OF_PROJECTS))


def _beneficiaries(taken: Taken, key: pd.Series) -> Part:
    name = stated(taken, "beneficiary_name")
    # An address of Kohesio's only: any other number may be that of a person.
    number = stated(taken, "beneficiary").str.extract(NUMBER_IN_ADDRESS, expand=False)
    country = first_stated([stated(taken, "country"), stated(taken, "country_name")])
    nuts3 = stated(taken, "nuts3")
    several = nuts3.str.contains(SEVERAL).fillna(False).astype(bool)
    own = organisations(stated(taken, "pic"), name, country)
    frame = pd.DataFrame(
        {
            "project": key,
            "partner": own.fillna("kohesio-" + number.str.lower()),
            "name_en": name.fillna(number),
            "role": only_where(name.fillna(number), LEAD),
            "country": country.mask(country.str.contains(SEVERAL).fillna(False).astype(bool)),
            "nuts3": nuts3.mask(several),
            "regions": nuts3.fillna(stated(taken, "nuts2")).str.replace(SEVERAL, " ", regex=True),
            "remark": only_where(name.fillna(number), OF_OPERATION).mask(
                name.isna() & number.notna(), f"{ONLY_A_NUMBER} {OF_OPERATION}"
            ),
        }
    )
    persons = are_persons(name) | frame["name_en"].isna()
    field = "beneficiary_name" if "beneficiary_name" in taken.frame else "beneficiary"
    named = headings(taken, OF_PARTNERS | {"name_en": field})
    problems = left_out(taken, persons, field)
    return Part("partners", frame[~persons], taken.origin, named, problems=problems)


NATIONAL = Importer(
    "kohesio",
    "kohesio",
    (
        frozenset({"operation", "reference"}),
        frozenset({"title", "title_original"}),
        frozenset({"budget_eur", "eu_funding_eur"}),
    ),
    _operations,
    # As its files were seen to write them.
    day_first=True,
)
SEARCH = Importer(
    "kohesio_search",
    "kohesio_search",
    (frozenset({"operation"}), frozenset({"title"}), frozenset({"eu_funding_eur"})),
    _operations,
    # As its files were seen to write them.
    day_first=True,
)
KOHESIO_IMPORTERS = (NATIONAL, SEARCH)
