"""What is only seen between tables: keys that point nowhere, dates that contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.compute as compute

from loaders.check import CheckedTable, key_of, settled, with_unique_keys
from loaders.codes import country_of_region
from loaders.contract import Column, Kind
from loaders.counting import Count, parse_count
from loaders.problems import Problem, Severity
from loaders.rows import ARROW_TEXT, TEXT
from loaders.tables import TABLES

Frames = dict[str, pd.DataFrame]
Check = Callable[[Frames], Iterator[Problem]]
OF_THE_SAME_PROJECT = {"meetings", "partners", "indicators"}


def crosschecked(tables: dict[str, CheckedTable]) -> tuple[Frames, list[Problem]]:
    """Return the frames without dangling keys, and a problem for each contradiction.

    A row whose required key points nowhere is set aside; an optional key that points nowhere is
    emptied, and so is a count that cannot be read; a claim about nothing is set aside.
    Contradictions between dates or places are warnings: the row stays as it is.
    """
    frames = {name: table.frame for name, table in tables.items()}
    problems: list[Problem] = []
    for name in TABLES:
        for column in TABLES[name].columns:
            if column.refers_to:
                frames[name], found = _without_dangling(frames, name, column)
                problems += _placed(found, tables[name])
        # Two claims may have differed in nothing but sources that do not exist.
        frames[name], repeated = with_unique_keys(TABLES[name], frames[name])
        problems += _placed(repeated, tables[name])
    for name, check in CHECKS:
        contradictions = list(check(frames))
        frames[name] = settled(TABLES[name], frames[name], contradictions)
        problems += _placed(contradictions, tables[name])
    return frames, problems


def _placed(problems: list[Problem], table: CheckedTable) -> list[Problem]:
    return [replace(p, table=table.table.name, file=table.file) for p in problems]


def _without_dangling(
    frames: Frames, name: str, column: Column
) -> tuple[pd.DataFrame, list[Problem]]:
    frame = frames[name]
    references = frame[column.name].dropna()
    if references.empty:
        return frame, []
    dangling = references[~_all_known(frames, name, column, references)]
    if dangling.empty:
        return frame, []
    if column.kind is Kind.REFERENCES:
        dangling = dangling.str.split(" ").explode()
        dangling = dangling[~_all_known(frames, name, column, dangling)]
    problems = [
        Problem("key_unknown", row=int(row), column=column.name, value=key, hint=column.refers_to)
        for row, key in dangling.items()
    ]
    if column.required:
        return frame.drop(index=dangling.index.unique()), problems
    return frame.assign(**{column.name: _less(references, dangling).reindex(frame.index)}), problems


def _all_known(frames: Frames, name: str, column: Column, references: pd.Series) -> pd.Series:
    """Tell for each cell whether every key in it stands in the table that the column refers to."""
    target = frames[column.refers_to]
    keys = target[TABLES[column.refers_to].key[-1]]
    cells = pd.DataFrame({"cell": references})
    if column.refers_to in OF_THE_SAME_PROJECT:
        keys = target["project"] + "/" + keys
        cells["project"] = frames[name].loc[references.index, "project"] + "/"
    distinct = cells.drop_duplicates(ignore_index=True)
    parts = distinct["cell"].str.split(" ").explode()
    wanted = distinct["project"].loc[parts.index] + parts if "project" in distinct else parts
    known = _is_in(wanted, keys).groupby(level=0).all()
    return cells.merge(distinct.assign(known=known))["known"].set_axis(references.index)


def _is_in(wanted: pd.Series, keys: pd.Series) -> pd.Series:
    # Arrow, because pandas 3 turns every string into an object for isin: 50 times slower.
    found = compute.is_in(pa.array(wanted, ARROW_TEXT), value_set=pa.array(keys, ARROW_TEXT))
    return pd.Series(found.to_numpy(zero_copy_only=False), index=wanted.index)


def _less(references: pd.Series, dangling: pd.Series) -> pd.Series:
    """Return the cells without the keys that point nowhere; a cell with none left is missing."""
    gone = dangling.groupby(level=0).agg(set)
    left = references.loc[gone.index].str.split(" ")
    kept = [" ".join(k for k in keys if k not in gone[row]) for row, keys in left.items()]
    short = pd.Series(kept, index=gone.index, dtype=TEXT)
    return pd.concat([references.drop(index=gone.index), short.mask(short == "")]).astype(TEXT)


def _ends_before(start: str, name: str) -> Check:
    def check(frames: Frames) -> Iterator[Problem]:
        ends = frames[name]["end"]
        for row, end in ends[ends < frames[name][start]].items():
            day = end.date().isoformat()
            yield Problem("end_before_start", Severity.WARNING, row=row, column="end", value=day)

    return check


def _own_whole(frames: Frames) -> Iterator[Problem]:
    frame = frames["meetings"]
    for row, part_of in frame.loc[frame["part_of"] == frame["meeting"], "part_of"].items():
        yield Problem("part_of_itself", Severity.WARNING, row=row, column="part_of", value=part_of)


def _leads(frames: Frames) -> Iterator[Problem]:
    frame = frames["partners"]
    leads = frame[frame["role"] == "lead"]
    for row, project in leads.loc[leads.duplicated("project"), "project"].items():
        yield Problem("second_lead", Severity.WARNING, row=row, column="role", value=project)
    # In the row of its first partner: there somebody can look at it.
    first = frame.loc[~frame["project"].isin(leads["project"]), "project"].drop_duplicates()
    for row, project in first.items():
        yield Problem("lead_missing", Severity.WARNING, row=row, column="role", value=project)


def _regions_elsewhere(frames: Frames) -> Iterator[Problem]:
    stated = frames["partners"].dropna(subset=["country", "nuts3"])
    elsewhere = stated["nuts3"].str[:2].map(country_of_region) != stated["country"]
    for row, region in stated.loc[elsewhere, "nuts3"].items():
        hint = str(stated.at[row, "country"])
        yield Problem(
            "region_in_other_country",
            Severity.WARNING,
            row=row,
            column="nuts3",
            value=region,
            hint=hint,
        )


def _counts(frames: Frames) -> Iterator[Problem]:
    for row, text in frames["indicators"]["counts"].dropna().items():
        if not isinstance(parse_count(text), Count):
            yield Problem("count_unreadable", row=row, column="counts", value=text)


def _claims_astray(frames: Frames) -> Iterator[Problem]:
    """Name claims whose table, row or field does not exist."""
    keys = {
        name: set(key_of(TABLES[name], frames[name]))
        for name in set(frames["claims"]["table"]) & set(TABLES)
    }
    for claim in frames["claims"].itertuples():
        known = claim.table in keys and claim.field in TABLES[claim.table].names
        if not known or claim.row not in keys[claim.table]:
            value = f"{claim.table}, {claim.row}, {claim.field}"
            yield Problem("claim_astray", row=int(claim.Index), column="row", value=value)


CHECKS: tuple[tuple[str, Check], ...] = (
    ("projects", _ends_before("start", "projects")),
    ("phases", _ends_before("start", "phases")),
    ("meetings", _ends_before("start", "meetings")),
    ("milestones", _ends_before("date", "milestones")),
    ("meetings", _own_whole),
    ("partners", _leads),
    ("partners", _regions_elsewhere),
    ("indicators", _counts),
    ("claims", _claims_astray),
)
