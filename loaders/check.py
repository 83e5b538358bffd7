"""Text -> a typed table that keeps its contract, and every cell that did not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd
import pandera.pandas as pa

from loaders.contract import Column, Kind, Table, schema
from loaders.dataset import empty_frame
from loaders.parse import by_unique, precision, typed
from loaders.problems import Problem, Severity
from loaders.read import RawTable
from loaders.rows import TEXT

UNREADABLE = {
    Kind.DAY: "date_unreadable",
    Kind.LAST_DAY: "date_unreadable",
    Kind.WHOLE: "number_not_whole",
    Kind.NUMBER: "number_unreadable",
    Kind.COUNTRY: "country_unknown",
}
MALFORMED = {
    Kind.IDENTIFIER: "identifier_malformed",
    Kind.REFERENCES: "identifier_malformed",
    Kind.REGIONS: "region_malformed",
    Kind.LINK: "link_malformed",
}
Told = Callable[..., Problem]


@dataclass(frozen=True)
class CheckedTable:
    """A typed table with the columns of its contract in order, indexed by row of the file."""

    table: Table
    file: str
    frame: pd.DataFrame
    problems: tuple[Problem, ...]


def checked(table: Table, raw: RawTable) -> CheckedTable:
    """Read every cell of a renamed table and keep the rows that can be used.

    A row is set aside when a required cell is missing or wrong, or its key is taken already;
    any other bad cell is emptied. Each is named among the problems.
    """
    if raw.frame.empty:
        return CheckedTable(table, raw.file, empty_frame(table), raw.problems)
    text = _conformed(table, raw.frame)
    frame = pd.DataFrame({c.name: typed(text[c.name], c) for c in table.columns})
    told = partial(Problem, table=table.name, file=raw.file)
    problems = [p for c in table.columns for p in _unreadable(c, text[c.name], frame[c.name], told)]
    frame = _with_precision(table, text, frame)
    problems += _broken_promises(table, text, frame, problems, told)
    frame, repeated = with_unique_keys(table, settled(table, frame, problems), told)
    named = _without_echoes((*problems, *repeated), raw.problems)
    return CheckedTable(table, raw.file, frame, (*raw.problems, *named))


def _without_echoes(
    problems: tuple[Problem, ...], of_file: tuple[Problem, ...]
) -> Iterator[Problem]:
    """Leave out the empty cells of a column that is missing altogether: that is named once."""
    absent = {p.column for p in of_file if p.code == "column_missing"}
    return (p for p in problems if p.code != "cell_missing" or p.column not in absent)


def _conformed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    absent = pd.Series(pd.NA, index=frame.index, dtype=TEXT)
    return pd.DataFrame({name: frame.get(name, absent) for name in table.names})


def _unreadable(
    column: Column, text: pd.Series, values: pd.Series, told: Told
) -> Iterator[Problem]:
    lost = text[text.notna() & values.isna()]
    for row, value in zip(lost.index.tolist(), lost.tolist(), strict=True):
        code, hint = UNREADABLE[column.kind], column.example
        yield told(code, row=row, column=column.name, value=value, hint=hint)


def _with_precision(table: Table, text: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Fill an empty date precision from the way the dates are written: 2017-07 is a month."""
    dates = [c.name for c in table.columns if c.kind in (Kind.DAY, Kind.LAST_DAY)]
    target = next((name for name in table.names if name.endswith("_precision")), "")
    if not dates or not target:
        return frame
    read = [text[name].where(frame[name].notna()) for name in dates]
    written = read[0]
    for other in read[1:]:
        written = written.fillna(other)
    return frame.assign(**{target: frame[target].fillna(by_unique(written, precision, TEXT))})


def _broken_promises(
    table: Table, text: pd.DataFrame, frame: pd.DataFrame, known: list[Problem], told: Told
) -> list[Problem]:
    """Return what the contract's pandera schema finds, apart from cells that are named already."""
    try:
        # Keys are looked at last, and pandera is slow to name many that are repeated.
        schema(table, keyed=False).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cells = {(p.row, p.column) for p in known}
        cases = errors.failure_cases
        cases = cases[cases["schema_context"] == "Column"]
        found = [
            promise
            for (name, check), rows in cases.groupby(["column", "check"])["index"]
            for promise in _promises(
                table.column(name), check, text.loc[rows.astype(int), name], told
            )
        ]
        return [p for p in dict.fromkeys(found) if (p.row, p.column) not in cells]
    return []


def _promises(column: Column, check: str, cells: pd.Series, told: Told) -> list[Problem]:
    code, hint = _broken_check(check, column)
    return [
        told(code, row=row, column=column.name, value=value, hint=hint)
        for row, value in zip(cells.index.tolist(), cells.fillna("").tolist(), strict=True)
    ]


def _broken_check(check: str, column: Column) -> tuple[str, str]:
    if check == "not_nullable":
        return "cell_missing", column.example
    if check.startswith("isin"):
        return "choice_unknown", ", ".join(column.allowed)
    if check.startswith("greater_than"):
        return "number_too_small", f"{column.minimum:g}"
    if check.startswith("less_than"):
        return "number_too_large", f"{column.maximum:g}"
    return MALFORMED[column.kind], column.example


def settled(table: Table, frame: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Set unusable rows aside and empty the other bad cells."""
    required = {column.name for column in table.columns if column.required}
    errors = [p for p in problems if p.severity is Severity.ERROR and p.row is not None]
    if not errors:
        return frame
    aside = {p.row for p in errors if p.column in required or not p.column}
    frame = frame.drop(index=list(aside))
    bad: dict[str, list[int]] = defaultdict(list)
    for problem in errors:
        if problem.row is not None and problem.row not in aside:
            bad[problem.column].append(problem.row)
    for name in table.names:
        if name in bad:
            frame[name] = frame[name].mask(frame.index.isin(bad[name]))
    return frame


def key_of(table: Table, frame: pd.DataFrame) -> pd.Series:
    """Return the key of each row, its parts joined by /."""
    first, *others = (frame[name].astype(TEXT).fillna("") for name in table.key)
    for other in others:
        first = first + "/" + other
    return first


def with_unique_keys(
    table: Table, frame: pd.DataFrame, told: Told = Problem
) -> tuple[pd.DataFrame, list[Problem]]:
    """Keep the first row of each key. Done last, so that an unusable row takes no key.

    told   makes a problem of a code, and of fields by name
    """
    repeated = frame.duplicated(list(table.key))
    if not repeated.any():
        return frame, []
    return frame[~repeated], [
        told("key_repeated", row=int(row), value=str(key))
        for row, key in key_of(table, frame[repeated]).items()
    ]
