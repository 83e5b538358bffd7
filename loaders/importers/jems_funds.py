"""How much of a project the European Union pays: Jems has a column for each fund."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import pandas as pd

from loaders.importers.cells import written
from loaders.importers.jems_projects import word

EU_FUNDING = "eu_funding_eur"
FUND = "fund_"
# A language of the data may stand behind a fund: “ERDF DE”.
LANGUAGE = re.compile(r"\s+[A-Za-z]{2}$")
# Two funds of one name are told apart by a number: “ERDF #2”.
PLACE = re.compile(r" #\d+$")
BLANKS = re.compile(r"\s+")
# Text that is a number whatever the decimal mark is.
PLAIN_NUMBER = re.compile(r"\d+([.,]\d{1,2})?")
CENTS = 2


def eu_funding(frame: pd.DataFrame) -> tuple[pd.Series | None, list[str]]:
    """Return the sum of the funds that are the Union's, None without any; and remarks on it.

    A single amount is passed on as it stands. Of sums, of amounts that cannot be added, and of
    funds whose name does not tell whose they are, the remarks tell.
    """
    funds = [str(field) for field in frame if str(field).startswith(FUND)]
    if not funds:
        return None, [""] * len(frame)
    names = {field: PLACE.sub("", field.removeprefix(FUND)) for field in funds}
    kinds = {field: fund_kind(name) for field, name in names.items()}
    ours = [field for field, kind in kinds.items() if kind == "eu_fund"]
    unclear = [field for field, kind in kinds.items() if not kind]
    totals, remarks = [], []
    for amounts in zip(*(frame[field] for field in funds), strict=True):
        row = dict(zip(funds, amounts, strict=True))
        total, remark = _total([(names[field], row[field]) for field in ours])
        others = [names[field] for field in unclear if not _is_nothing(row[field])]
        said = f"Not counted as EU funding: {', '.join(others)}." if others else ""
        totals.append(total)
        remarks.append(" ".join(filter(None, (remark, said))))
    return pd.Series(totals, index=frame.index, dtype=object) if ours else None, remarks


def fund_kind(name: str) -> str:
    """Return eu_fund, other_fund, or "" when the name does not tell whose money it is."""
    return word(name) or word(LANGUAGE.sub("", name))


def _total(amounts: Sequence[tuple[str, object]]) -> tuple[object, str]:
    filled = [(name, amount) for name, amount in amounts if not _is_nothing(amount)]
    if not filled:
        return next((amount for _, amount in amounts if written(amount)), None), ""
    if len(filled) == 1:
        return filled[0][1], ""
    numbers = [number for _, amount in filled if (number := _number(amount)) is not None]
    if len(numbers) < len(filled):
        said = ", ".join(f"{name} {written(amount)}" for name, amount in filled)
        return None, f"EU funding stands in several columns that could not be added: {said}."
    names = " and ".join(name for name, _ in filled)
    total = float(round(sum(numbers, Decimal(0)), CENTS))
    return total, f"EU funding is the sum of {names}."


def _is_nothing(amount: object) -> bool:
    return not written(amount) or _number(amount) == 0


def _number(amount: object) -> Decimal | None:
    text = BLANKS.sub("", str(amount))
    if isinstance(amount, (int, float)):
        return Decimal(text)
    return Decimal(text.replace(",", ".")) if PLAIN_NUMBER.fullmatch(text) else None
