"""What stands on a timeline: its lanes, the spans of phases, the marks of events and steps."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd

from dashboard.charts.chart import Mark, Shape, Span
from dashboard.charts.wording import when
from dashboard.language import Words
from dashboard.progress.events import Situation, parts_among
from dashboard.progress.indicators import happened_by
from loaders import Dataset
from loaders.tables.milestones import PUBLICATIONS

PARTNERSHIP = (
    "kick_off",
    "interregional_meeting",
    "interregional_seminar",
    "partner_meeting",
    "technical_meeting",
    "steering_committee",
    "network_meeting",
)
DRAWN_AS_PHASES = ("project_start", "project_end", "phase_start", "phase_end", "meeting")


class Lanes:
    """The names of lanes in the reader's language, and which lane a thing stands on."""

    def __init__(self, words: Words, acronyms: dict[str, str]) -> None:
        several = {name for name, times in Counter(acronyms.values()).items() if times > 1}
        self.acronyms = {
            project: f"{name} ({project})" if name in several else name
            for project, name in acronyms.items()
        }
        self.phases = words("Phases")
        self.periods = words("Reporting periods")
        self.partnership = words("Meetings of the partners")
        self.groups = words("Stakeholder groups")
        self.others = words("Other events")
        self.publications = words("Publications")
        self.steps = words("Other steps")

    def in_order(self, several: bool) -> list[str]:
        if several:
            return list(self.acronyms.values())
        return [
            self.phases,
            self.periods,
            self.partnership,
            self.groups,
            self.others,
            self.publications,
            self.steps,
        ]

    def of_meeting(self, kind: str) -> str:
        if kind in PARTNERSHIP:
            return self.partnership
        return self.groups if kind == "stakeholder_group" else self.others


def spans(
    scope: Dataset, words: Words, colours: dict[str, str], lanes: Lanes, several: bool
) -> Iterator[Span]:
    if several:
        for row in scope.projects.dropna(subset=["start", "end"]).itertuples():
            words_of_time = words.days(row.start, row.end, row.date_precision)
            lane = lanes.acronyms[row.project]
            yield Span(lane, words_of_time, row.start.date(), row.end.date(), colours[row.project])
        return
    for row in scope.phases.dropna(subset=["start", "end"]).itertuples():
        period = row.kind == "reporting_period"
        lane = lanes.periods if period else lanes.phases
        label = words.of_record(row.name_en)
        yield Span(
            lane, label, row.start.date(), row.end.date(), colours[row.project], period=period
        )


def meeting_marks(
    days: pd.DataFrame, words: Words, colours: dict[str, str], lanes: Lanes, several: bool
) -> Iterator[Mark]:
    parts = _titles_of_parts(days, words)
    for row in drawn_events(days).itertuples():
        yield Mark(
            lane=lanes.acronyms[row.project] if several else lanes.of_meeting(row.kind),
            label=words.of_record(row.title_en),
            day=row.first_day.date(),
            words=when(words, row),
            colour=colours[row.project],
            hollow=row.situation != Situation.HELD,
            parts=tuple(parts[row.project, row.meeting]),
        )


def drawn_events(days: pd.DataFrame) -> pd.DataFrame:
    """Return the dated events that have a mark of their own.

    A part stands inside its whole, unless it is counted itself: its whole was not held then.
    """
    dated = days.dropna(subset=["first_day"])
    dated = dated[dated["situation"] != Situation.FULFILLED]
    inside = parts_among(dated) | (dated["situation"] == Situation.HELD)
    return dated[dated["counted"] | ~inside]


def _titles_of_parts(days: pd.DataFrame, words: Words) -> dict[tuple[str, str], list[str]]:
    titles: dict[tuple[str, str], list[str]] = defaultdict(list)
    parts = days.dropna(subset=["part_of"])
    for project, whole, title in zip(
        parts["project"], parts["part_of"], parts["title_en"], strict=True
    ):
        titles[project, whole].append(words.of_record(title))
    return titles


def drawn_steps(steps: pd.DataFrame) -> pd.DataFrame:
    """Return the dated steps that are marked: not those that phases and events show."""
    drawn = steps[~steps["kind"].isin(DRAWN_AS_PHASES) & steps["meeting"].isna()]
    return drawn.dropna(subset=["date"])


def step_marks(
    steps: pd.DataFrame, as_of: datetime.date, words: Words, colours: dict[str, str], lanes: Lanes
) -> Iterator[Mark]:
    happened = set(happened_by(steps, as_of).index)
    for row in drawn_steps(steps).itertuples():
        published = row.kind in PUBLICATIONS
        shape: Shape = "diamond" if published else "square"
        yield Mark(
            lane=lanes.publications if published else lanes.steps,
            label=words.of_record(row.title_en),
            day=row.date.date(),
            words=words.days(row.date, row.end, row.date_precision),
            colour=colours[row.project],
            shape=shape,
            hollow=row.Index not in happened,
        )
