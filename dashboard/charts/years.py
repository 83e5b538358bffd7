"""How many projects run in each year: the timeline of a programme, where lanes would be endless."""

from __future__ import annotations

import datetime

import pandas as pd

from dashboard.charts.chart import Heading, History, Line, Table
from dashboard.charts.wording import SEPARATOR
from dashboard.language import Words
from dashboard.progress.events import dated, held
from dashboard.progress.scope import sources_of
from loaders import Dataset

COLUMNS = ("running", "begin", "end", "held")


def years(scope: Dataset, as_of: datetime.date, words: Words) -> History:
    """Return how many projects run in each year; behind it, how many begin and end, and events."""
    projects = scope.projects.dropna(subset=["start", "end"])
    rows = by_year(projects, held(dated(scope.meetings), as_of))
    running = [(int(str(row.Index)), int(row.running)) for row in rows.itertuples()]
    return History(
        name="timeline",
        title=_finding(words, projects, as_of),
        sentence=SEPARATOR.join(f"{year}: {words.number(number)}" for year, number in running),
        table=_table(words, rows),
        sources=tuple(sources_of(scope.projects, scope.meetings)),
        notes=_notes(words, len(scope.projects) - len(projects)),
        as_of=as_of,
        lang=words.lang,
        lines=(_line(words, running),) if running else (),
        yearly=True,
    )


def by_year(projects: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Return a row a year from the first start to the last end of projects, with COLUMNS.

    events   those held, of a `dated` table: each counts in the year of its last day
    """
    if projects.empty:
        return pd.DataFrame(columns=list(COLUMNS), dtype="int64")
    starts, ends = projects["start"].dt.year, projects["end"].dt.year
    span = range(int(starts.min()), int(ends.max()) + 1)
    begin = starts.value_counts().reindex(span, fill_value=0)
    end = ends.value_counts().reindex(span, fill_value=0)
    # Who began by the end of the year and had not ended before it.
    running = begin.cumsum() - end.cumsum().shift(fill_value=0)
    held_in = events["last_day"].dt.year.value_counts().reindex(span, fill_value=0)
    return pd.DataFrame({"running": running, "begin": begin, "end": end, "held": held_in})


def _line(words: Words, running: list[tuple[int, int]]) -> Line:
    points = tuple((datetime.date(year, 1, 1), float(number)) for year, number in running)
    return Line(words("Projects running"), "page", points)


def _finding(words: Words, projects: pd.DataFrame, as_of: datetime.date) -> str:
    day = pd.Timestamp(as_of)
    running = int(((projects["start"] <= day) & (projects["end"] >= day)).sum())
    return words.plural(
        "{number} project runs on {date}",
        "{number} projects run on {date}",
        running,
        date=words.day(as_of),
    )


def _notes(words: Words, undated: int) -> tuple[str, ...]:
    told = words("A project counts in each year in which it runs for a day or more.")
    if not undated:
        return (told,)
    left = words.plural(
        "{number} project without stated dates is not counted.",
        "{number} projects without stated dates are not counted.",
        undated,
    )
    return told, left


def _table(words: Words, rows: pd.DataFrame) -> Table:
    headings = (
        Heading("year", words("Year")),
        Heading("running", words("Projects running"), "number"),
        Heading("begin", words("Projects that begin"), "number"),
        Heading("end", words("Projects that end"), "number"),
        Heading("held", words("Events held"), "number"),
    )
    cells = rows[list(COLUMNS)].itertuples(name=None)
    return Table(headings, tuple((str(year), *map(int, figures)) for year, *figures in cells))
