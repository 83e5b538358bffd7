"""Text -> a typed table that keeps its contract, and every cell that did not."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd
import pandera.pandas as pa

from loaders.contract import Column, Kind, Table, schema
from loaders.parse import by_unique, precision, typed
from loaders.problems import Problem, Severity
from loaders.read import TEXT, RawTable

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
    text = _conformed(table, raw.frame)
    frame = pd.DataFrame({c.name: typed(text[c.name], c) for c in table.columns})
    problems = [p for c in table.columns for p in _unreadable(c, text[c.name], frame[c.name])]
    frame = _with_precision(table, text, frame)
    problems += _broken_promises(table, text, frame, problems)
    frame, repeated = _with_unique_keys(table, _settled(table, frame, problems))
    placed = [replace(p, table=table.name, file=raw.file) for p in (*problems, *repeated)]
    return CheckedTable(table, raw.file, frame, (*raw.problems, *placed))


def _conformed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    absent = pd.Series(pd.NA, index=frame.index, dtype=TEXT)
    return pd.DataFrame({name: frame.get(name, absent) for name in table.names})


def _unreadable(column: Column, text: pd.Series, values: pd.Series) -> list[Problem]:
    lost = text[text.notna() & values.isna()]
    return [
        Problem(
            UNREADABLE[column.kind],
            row=int(row),
            column=column.name,
            value=value,
            hint=column.example,
        )
        for row, value in lost.items()
    ]


def _with_precision(table: Table, text: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Fill an empty date precision from the way the dates are written: 2017-07 is a month."""
    dates = [c.name for c in table.columns if c.kind in (Kind.DAY, Kind.LAST_DAY)]
    target = next((name for name in table.names if name.endswith("_precision")), "")
    if not dates or not target:
        return frame
    written = text[dates[0]]
    for name in dates[1:]:
        written = written.fillna(text[name])
    return frame.assign(**{target: frame[target].fillna(by_unique(written, precision, TEXT))})


def _broken_promises(
    table: Table, text: pd.DataFrame, frame: pd.DataFrame, known: list[Problem]
) -> list[Problem]:
    """Return what the contract's pandera schema finds, apart from cells that are named already."""
    if frame.empty:
        return []
    try:
        schema(table).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cells = {(p.row, p.column) for p in known}
        cases = errors.failure_cases
        cases = cases[cases["schema_context"] == "Column"]
        found = [
            _promise(table.column(name), text, int(row), check)
            for name, row, check in zip(
                cases["column"], cases["index"], cases["check"], strict=True
            )
        ]
        return [p for p in dict.fromkeys(found) if (p.row, p.column) not in cells]
    return []


def _promise(column: Column, text: pd.DataFrame, row: int, check: str) -> Problem:
    value = text.at[row, column.name]
    if check == "not_nullable":
        return Problem("cell_missing", row=row, column=column.name, hint=column.example)
    code, hint = _broken_check(check, column)
    return Problem(code, row=row, column=column.name, value=str(value), hint=hint)


def _broken_check(check: str, column: Column) -> tuple[str, str]:
    if check.startswith("isin"):
        return "choice_unknown", ", ".join(column.allowed)
    if check.startswith("greater_than"):
        return "number_too_small", f"{column.minimum:g}"
    if check.startswith("less_than"):
        return "number_too_large", f"{column.maximum:g}"
    return MALFORMED.get(column.kind, "cell_malformed"), column.example


def _settled(table: Table, frame: pd.DataFrame, problems: list[Problem]) -> pd.DataFrame:
    """Set unusable rows aside and empty the other bad cells."""
    required = {column.name for column in table.columns if column.required}
    errors = [p for p in problems if p.severity is Severity.ERROR and p.row is not None]
    aside = {p.row for p in errors if p.column in required or not p.column}
    frame = frame.drop(index=list(aside))
    for column in table.columns:
        rows = [p.row for p in errors if p.column == column.name and p.row not in aside]
        if rows:
            frame[column.name] = frame[column.name].mask(frame.index.isin(rows))
    return frame


def _with_unique_keys(table: Table, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Keep the first row of each key. Done last, so that an unusable row takes no key."""
    repeated = frame.duplicated(list(table.key))
    if not repeated.any():
        return frame, []
    keys = frame.loc[repeated, list(table.key)].astype(TEXT).fillna("").agg("/".join, axis=1)
    return frame[~repeated], [
        Problem("key_repeated", row=int(row), value=str(key)) for row, key in keys.items()
    ]
