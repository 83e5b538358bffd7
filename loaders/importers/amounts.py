"""Amounts of lists of operations: in euro, and of whole operations."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from loaders.importers.importer import Taken
from loaders.importers.taking import stated
from loaders.rename import folded
from loaders.rows import TEXT
from loaders.tables import TABLES
from loaders.values.numbers import figure

EURO = frozenset({"eur", "euro", "euros", "ευρώ", "евро", "€"})
OTHER_CURRENCY = "The amounts are in {} and are not shown."
SUM = "The file gives amounts for each partner; those shown are their sums."
NO_SUM = "The file gives amounts for each partner; they were not added up."
DERIVED = "derived"
AMOUNTS = ("budget_eur", "eu_funding_eur")


@dataclass(frozen=True, eq=False)
class Amounts:
    """Amounts in euro, what must be known of them, and how well they are supported."""

    cells: dict[str, pd.Series]
    remark: pd.Series
    mark: pd.Series


def amounts(taken: Taken, key: pd.Series) -> Amounts:
    """Return the amounts of the operation of each row.

    key   tells operations apart; where its rows give different amounts, these are of partners
    """
    currency = stated(taken, "currency")
    other = currency.notna() & ~currency.map(folded, na_action="ignore").isin(EURO)
    found = Amounts({}, _empty(key).mask(other, _other_currency(currency)), _empty(key))
    for field in (field for field in AMOUNTS if field in taken.frame):
        found = _with(found, field, taken.frame[field].mask(other, None), key)
    return found


def _other_currency(currency: pd.Series) -> pd.Series:
    return currency.map(OTHER_CURRENCY.format, na_action="ignore").astype(TEXT)


def _empty(like: pd.Series) -> pd.Series:
    return pd.Series(pd.NA, index=like.index, dtype=TEXT)


def _with(found: Amounts, field: str, cells: pd.Series, key: pd.Series) -> Amounts:
    differ = cells.groupby(key).transform("nunique") > 1
    if not differ.any():
        return Amounts(found.cells | {field: cells}, found.remark, found.mark)
    column = TABLES["projects"].column(field)
    numbers = pd.Series([figure(cell, column) for cell in cells], cells.index, dtype="float64")
    whole = numbers.notna().groupby(key).transform("all").fillna(False).astype(bool)
    sums = numbers.groupby(key).transform("sum").round(2)
    added = differ & whole
    shown = cells.astype(object).mask(differ, None).mask(added, sums)
    remark = found.remark.mask(added, SUM).mask(differ & ~whole, NO_SUM)
    return Amounts(found.cells | {field: shown}, remark, found.mark.mask(added, DERIVED))
