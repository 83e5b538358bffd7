"""The description of a chart: data, words, sources and colours by meaning; no drawing library."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Value = str | int | float | datetime.date | None
Format = Literal["text", "address", "number", "percent", "day"]


@dataclass(frozen=True)
class Heading:
    """A column of the table behind a chart: its name in data files, in words, and how it prints.

    on_screen   False: only data files have it, for those who sort, filter or look things up
    """

    name: str
    words: str
    format: Format = "text"
    on_screen: bool = True


@dataclass(frozen=True)
class Table:
    """The figures behind a chart, in the order in which it shows them. None is "not reported"."""

    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]

    def only(self, names: Sequence[str]) -> Table:
        """Return the table with the columns of these names, in their order."""
        places = [self.names.index(name) for name in names]
        headings = tuple(self.headings[place] for place in places)
        return Table(headings, tuple(tuple(row[place] for place in places) for row in self.rows))

    @property
    def on_screen(self) -> Table:
        """The table without the columns that only data files have."""
        return self.only([heading.name for heading in self.headings if heading.on_screen])

    @property
    def names(self) -> list[str]:
        return [heading.name for heading in self.headings]


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What every chart says, whatever its kind.

    name       stable, in small letters: names files and elements
    title      the finding, in the reader's language
    sentence   what the picture shows, for those who do not see it
    table      the figures behind it
    sources    ids of the documents the figures rest on
    notes      what a reader must know to read it right
    """

    name: str
    title: str
    sentence: str
    table: Table
    sources: tuple[str, ...]
    notes: tuple[str, ...] = ()
    as_of: datetime.date
    lang: str

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing can be drawn: an axis without marks explains nothing."""
        return False


@dataclass(frozen=True)
class Bar:
    """One line of a bar chart.

    share     length of the bar as a part of the target; None draws no bar
    has_target  False: there is nothing the value could be a part of
    known     False: no value is reported, and none can be counted
    elapsed   share of time elapsed, where pace matters
    value     what stands at its end, in words
    note      a second, smaller line
    colour    a meaning of dashboard.palette
    """

    label: str
    value: str
    colour: str
    share: float | None = None
    has_target: bool = True
    known: bool = True
    elapsed: float | None = None
    note: str = ""
    group: str = ""

    @property
    def group_and_label(self) -> str:
        return f"{self.group}: {self.label}" if self.group else self.label


@dataclass(frozen=True, kw_only=True)
class BarChart(Chart):
    """Progress towards targets, a line each; bars of one group stand under its name.

    track_words, bar_words, elapsed_words   what its lengths and its line stand for, in legends
    """

    bars: tuple[Bar, ...]
    track_words: str = ""
    bar_words: str = ""
    elapsed_words: str = ""


@dataclass(frozen=True)
class Span:
    """A stretch of time on a lane, first and last day included."""

    lane: str
    label: str
    first: datetime.date
    last: datetime.date
    colour: str
    period: bool = False


Shape = Literal["circle", "diamond", "square"]


@dataclass(frozen=True)
class Mark:
    """A point in time on a lane; hollow when nobody has reported that it took place."""

    lane: str
    label: str
    day: datetime.date
    words: str
    colour: str
    shape: Shape = "circle"
    hollow: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Timeline(Chart):
    """Lanes from top to bottom, with spans and marks on them, and the line of the as-of date."""

    lanes: tuple[str, ...]
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    as_of_words: str
    legend: tuple[tuple[Shape, bool, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.spans or self.marks)


Strength = Literal["lead", "area", "seat", "class"]


@dataclass(frozen=True)
class Area:
    """A region filled on the map.

    strength   lead, own area and class (of figures) are full, the region of a seat is lighter
    partners   the organisations there; of a class, its figures in words
    """

    code: str
    label: str
    colour: str
    strength: Strength
    partners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """A point on the map: where an organisation sits or an event takes place."""

    key: str
    label: str
    lat: float
    lon: float
    colour: str
    kind: Literal["lead", "partner", "meeting"]
    assumed: bool = False


@dataclass(frozen=True, kw_only=True)
class RegionMap(Chart):
    """Regions and points; `missing` names the organisations, or regions, without an outline.

    counted   of classes: the column of the table that they show; else ""
    """

    areas: tuple[Area, ...]
    places: tuple[Place, ...]
    legend: tuple[tuple[str, str, str], ...] = ()
    missing: tuple[str, ...] = ()
    credit: str = ""
    counted: str = ""


@dataclass(frozen=True)
class Line:
    """One indicator's values over time, oldest first."""

    label: str
    colour: str
    points: tuple[tuple[datetime.date, float], ...]
    target: float | None = None


@dataclass(frozen=True, kw_only=True)
class History(Chart):
    """Values over time, a line an indicator; yearly: each stands for the year of its day."""

    lines: tuple[Line, ...]
    unit: str = ""
    yearly: bool = False
