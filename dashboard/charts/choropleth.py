"""How many partners each region has: the map of a programme, where points would hide each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, Literal

import pandas as pd

from dashboard.charts.chart import Area, Heading, RegionMap, Table
from dashboard.charts.data_columns import source_heading, source_ids
from dashboard.charts.region_map import in_countries
from dashboard.charts.region_names import region_name
from dashboard.charts.wording import SEPARATOR, credit
from dashboard.language import Words
from dashboard.palette import CLASSES
from dashboard.progress.regional import by_region, classes, placed
from dashboard.progress.scope import sources_of
from loaders import Dataset
from loaders.codes import country_of_region
from loaders.regions import Outlines

Measure = Literal["organisations", "partnerships", "projects"]
MOST_TOLD = 10


def choropleth(
    scope: Dataset,
    as_of: datetime.date,
    words: Words,
    outlines: Outlines,
    level: int = 2,
    measure: Measure = "organisations",
) -> RegionMap:
    """Return the map of a NUTS level, its regions coloured by how many of a measure they have."""
    rows = placed(scope.partners, level)
    regions = by_region(rows).sort_values(measure, ascending=False, kind="stable")
    drawn = regions[regions.index.isin(list(outlines.by_code))]
    missing = regions[~regions.index.isin(list(outlines.by_code))]
    ranges = classes(drawn[measure], len(CLASSES)) if len(drawn) else []
    return RegionMap(
        name="map",
        title=_title(words, scope.partners, measure),
        sentence=_sentence(words, regions, outlines, level, measure),
        table=_table(words, regions, outlines),
        sources=tuple(sources_of(scope.partners)),
        notes=(
            *([_counted(words, level, measure)] if len(regions) else []),
            *_notes(words, scope.partners, rows, missing),
        ),
        as_of=as_of,
        lang=words.lang,
        areas=tuple(_areas(words, drawn, outlines, ranges, measure)),
        places=(),
        legend=tuple(_legend(words, ranges, measure)),
        missing=tuple(missing.index),
        credit=credit(words, outlines),
        counted=measure,
    )


def measure_words(words: Words, measure: str) -> str:
    """Return what is counted."""
    names = {
        "organisations": words("Organisations"),
        "partnerships": words("Partnerships"),
        "projects": words("Projects"),
    }
    return names[measure]


def level_words(words: Words, level: int) -> str:
    """Return what a NUTS level is called."""
    if level == 0:
        return words("Countries (NUTS 0)")
    return words("Regions of NUTS {level}", level=level)


def _figure(words: Words, number: int, measure: str) -> str:
    if measure == "organisations":
        return words.plural("{number} organisation", "{number} organisations", number)
    if measure == "partnerships":
        return words.plural("{number} partnership", "{number} partnerships", number)
    return words.plural("{number} project", "{number} projects", number)


def _areas(
    words: Words,
    drawn: pd.DataFrame,
    outlines: Outlines,
    ranges: list[tuple[int, int]],
    measure: str,
) -> Iterator[Area]:
    colours = _colours(len(ranges))
    for row in drawn.itertuples():
        value = getattr(row, measure)
        rank = next(n for n, (low, high) in enumerate(ranges) if low <= value <= high)
        code = str(row.Index)
        yield Area(
            code=code,
            label=region_name(words, code, outlines),
            colour=colours[rank],
            strength="class",
            partners=tuple(_figure(words, getattr(row, one), one) for one in _in_order(measure)),
        )


def _in_order(measure: str) -> list[str]:
    """Return all measures, the one that is drawn first."""
    return [
        measure,
        *(one for one in ("organisations", "partnerships", "projects") if one != measure),
    ]


def _legend(
    words: Words, ranges: list[tuple[int, int]], measure: str
) -> Iterator[tuple[str, str, str]]:
    for colour, (low, high) in zip(_colours(len(ranges)), ranges, strict=True):
        span = words.number(low) if low == high else f"{words.number(low)}–{words.number(high)}"
        # The first entry says what all of them count.
        told = f"{measure_words(words, measure)}: {span}" if low == ranges[0][0] else span
        yield "class", colour, told
    if ranges:
        yield "class", "land", words("none on record")


def _colours(number: int) -> list[str]:
    """Return the colours of so many classes: of few, those that differ most."""
    steps, last = max(number - 1, 1), len(CLASSES) - 1
    return [CLASSES[rank * last // steps] for rank in range(number)]


def _title(words: Words, partners: pd.DataFrame, measure: str) -> str:
    """Return how many there are of what the map counts, and in how many countries."""
    members = partners[partners["role"] != "associated"]
    numbers = {
        "organisations": members["partner"].nunique(),
        "partnerships": len(members),
        "projects": members["project"].nunique(),
    }
    return f"{_figure(words, numbers[measure], measure)} {in_countries(words, members)}"


def _counted(words: Words, level: int, measure: str) -> str:
    """Return what the colours count, and of which regions."""
    return SEPARATOR.join([measure_words(words, measure), level_words(words, level)])


def _sentence(
    words: Words, regions: pd.DataFrame, outlines: Outlines, level: int, measure: str
) -> str:
    if regions.empty:
        return words("No partner has a region at this level on record.")
    most = regions.head(MOST_TOLD)
    told = [
        f"{region_name(words, str(code), outlines)}: {words.number(number)}"
        for code, number in most[measure].items()
    ]
    number = words.plural("{number} region", "{number} regions", len(regions))
    heading = SEPARATOR.join([_counted(words, level, measure), *([number] if level else [])])
    rest = len(regions) - len(most)
    if rest:
        told.append(words("and {number} more", number=words.number(rest)))
    return f"{heading}: {SEPARATOR.join(told)}"


def _notes(
    words: Words, partners: pd.DataFrame, rows: pd.DataFrame, missing: pd.DataFrame
) -> Iterator[str]:
    members = partners[partners["role"] != "associated"]
    known = rows[["project", "partner"]].drop_duplicates()
    left = len(members) - len(known)
    if left:
        yield words.plural(
            "{number} partnership has no region at this level on record and is not counted.",
            "{number} partnerships have no region at this level on record and are not counted.",
            left,
        )
    if len(missing):
        codes = ", ".join(str(code) for code in missing.index[:MOST_TOLD])
        rest = len(missing) - MOST_TOLD
        more = ", " + words("and {number} more", number=words.number(rest)) if rest > 0 else ""
        yield words("Not drawn, because no outline is at hand: {codes}.", codes=codes + more)


def _table(words: Words, regions: pd.DataFrame, outlines: Outlines) -> Table:
    headings = (
        Heading("region", words("Region")),
        Heading("code", words("Code (NUTS 2024)")),
        Heading("country", words("Country")),
        Heading("organisations", words("Organisations"), "number"),
        Heading("partnerships", words("Partnerships"), "number"),
        Heading("projects", words("Projects"), "number"),
        source_heading(words),
    )
    return Table(headings, tuple(_cells(words, row, outlines) for row in regions.itertuples()))


def _cells(words: Words, row: Any, outlines: Outlines) -> tuple[Any, ...]:
    return (
        region_name(words, row.Index, outlines),
        row.Index,
        words.country(country_of_region(row.Index)),
        int(row.organisations),
        int(row.partnerships),
        int(row.projects),
        source_ids(row),
    )
