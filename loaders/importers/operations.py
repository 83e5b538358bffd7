"""Lists of operations of Interreg programmes, as Article 49(3) of Regulation (EU) 2021/1060 asks.

One header map serves the shapes seen: a sheet of operations and a sheet of partners, joined on the
id of the operation (the common Interreg list); one row a partner, which tells its operation again
and again (Interreg Europe's own); one row an operation with its beneficiary.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from loaders.importers.amounts import AMOUNTS, amounts
from loaders.importers.importer import Importer, Taken
from loaders.importers.organisations import organisations, told_apart
from loaders.importers.partner_roles import LEAD, PARTNER, ROLES, roles
from loaders.importers.persons import are_persons, left_out
from loaders.importers.project_names import project_keys
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
from loaders.rename import folded
from loaders.rows import TEXT

NAMED_ALIKE = ("title", "programme", "period", "reference", "start", "end", "website")
OF_PROJECTS = {name: name for name in ("acronym", *NAMED_ALIKE, *AMOUNTS)} | {
    "project": "reference",
    "also_known_as": "title_original",
    "aim_en": "purpose",
}
STATED = "stated"
OF_PARTNERS = {
    "project": "reference",
    "name": "partner_original",
    "role": "lead",
    "country": "country",
    "city": "city",
    "nuts3": "nuts3",
    "regions": "nuts2",
}
# Columns that hold the name of an organisation. One called “lead partner” may hold names or flags.
NAMES = ("partner_name", "beneficiary", "partner_original")


def _take(taken: Taken) -> Iterator[Part]:
    reference = stated(taken, "reference")
    key = project_keys(stated(taken, "programme"), reference, stated(taken, "acronym"))
    of_names = _fields_of_names(taken)
    yield _operations(taken, key, repeats=bool(of_names) or not _tells_operations(taken))
    if of_names:
        yield _partners(taken, key, of_names)


def _tells_operations(taken: Taken) -> bool:
    return bool({"title", "title_original", "acronym"} & set(taken.frame))


def _fields_of_names(taken: Taken) -> list[str]:
    found = [field for field in NAMES if field in taken.frame]
    return found or (["lead"] if "lead" in taken.frame and not _are_flags(taken) else [])


def _are_flags(taken: Taken) -> bool:
    return bool(roles(stated(taken, "lead")).dropna().isin(ROLES).all())


def _operations(taken: Taken, key: pd.Series, *, repeats: bool) -> Part:
    original = stated(taken, "title_original")
    title = first_stated([stated(taken, "title"), original])
    acronym = stated(taken, "acronym")
    money = amounts(taken, key)
    no_acronym = only_where(title.mask(acronym.notna()), NO_ACRONYM)
    frame = pd.DataFrame(
        {
            "project": key,
            **as_they_are(taken, {name: name for name in NAMED_ALIKE}),
            **money.cells,
            "acronym": acronym.fillna(in_place_of_an_acronym(title)),
            "title": title,
            "reference": stated(taken, "reference"),
            "also_known_as": joined([original], [title]),
            "aim_en": one_sentence(stated(taken, "purpose")),
            "website": first_address(stated(taken, "website")),
            "mark": money.mark,
            "remark": (money.remark + " " + no_acronym).fillna(money.remark).fillna(no_acronym),
        }
    )
    return Part("projects", frame, taken.origin, headings(taken, OF_PROJECTS), repeats=repeats)


def _partners(taken: Taken, key: pd.Series, of_names: list[str]) -> Part:
    name_en = first_stated([stated(taken, field) for field in of_names])
    frame = pd.DataFrame(
        {
            "project": key,
            "partner": organisations(stated(taken, "pic"), name_en, stated(taken, "country")),
            "name": stated(taken, "partner_original"),
            "name_en": name_en,
            "role": _roles(taken, key, name_en, of_names),
            "city": stated(taken, "city"),
            "nuts3": stated(taken, "nuts3"),
            "regions": first_stated([stated(taken, "nuts2"), stated(taken, "nuts3")]),
            "seat_basis": only_where(stated(taken, "city"), STATED),
            **as_they_are(taken, {"country": "country"}),
        }
    )
    frame["partner"] = told_apart(key, frame["partner"], name_en, frame["city"])
    persons = are_persons(name_en, stated(taken, "partner_type")) | name_en.isna()
    return Part(
        "partners",
        frame[~persons],
        taken.origin,
        headings(taken, OF_PARTNERS | dict.fromkeys(("name_en", "partner"), of_names[0])),
        # A sheet of operations says who leads, and a sheet of partners says it again.
        repeats=_one_row_an_operation(key, of_names),
        problems=left_out(taken, persons, of_names[0]),
    )


def _roles(taken: Taken, key: pd.Series, name: pd.Series, of_names: list[str]) -> pd.Series:
    """Return the roles as far as the sheet tells them."""
    if "lead" in taken.frame and _are_flags(taken):
        return roles(stated(taken, "lead"))
    if "lead" in taken.frame:
        leads = stated(taken, "lead").fillna("").map(folded)
        same = name.fillna("").map(folded) == leads
        return only_where(name, PARTNER).mask(same, LEAD)
    if _one_row_an_operation(key, of_names):
        return only_where(name, LEAD)
    return pd.Series(pd.NA, index=name.index, dtype=TEXT)


def _one_row_an_operation(key: pd.Series, of_names: list[str]) -> bool:
    return "partner_name" not in of_names and not key.duplicated().any()


OPERATIONS = Importer(
    "operations",
    "operations",
    (
        frozenset({"reference"}),
        frozenset({"title", "title_original", "acronym", "partner_name", "beneficiary", "lead"}),
    ),
    _take,
)
