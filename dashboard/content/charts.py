"""The charts of a subject, drawn as its size allows: each project on its own, or figures of all."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.charts.chart import BarChart, History, RegionMap, Timeline
from dashboard.charts.choropleth import Measure, choropleth
from dashboard.charts.region_map import region_map
from dashboard.charts.reporting import reporting
from dashboard.charts.targets import targets
from dashboard.charts.timeline import timeline
from dashboard.charts.years import years
from dashboard.content.subject import Subject
from dashboard.palette import PROJECT_COLOURS
from dashboard.progress.indicators import PERFORMANCE

# With more projects colours come back, and a colour no longer tells a project.
MOST_COLOURED = len(PROJECT_COLOURS["light"])
# More lanes than this nobody reads in one picture.
MOST_LANES = 40
LEVEL: int = 2
MEASURE: Measure = "organisations"


def is_coloured_by_project(subject: Subject) -> bool:
    """Tell whether a map can show each partner in the colour of its project."""
    return len(subject.projects) <= MOST_COLOURED


def has_lanes(subject: Subject) -> bool:
    """Tell whether a timeline can give each project a lane, and each promise a bar."""
    return len(subject.projects) <= MOST_LANES


def map_of(subject: Subject, level: int = LEVEL, measure: Measure = MEASURE) -> RegionMap:
    """Return the map of the partners; of many projects, figures by region of a NUTS level."""
    words, outlines = subject.words, subject.outlines
    if is_coloured_by_project(subject):
        return region_map(subject.record, subject.scope, subject.as_of, words, outlines)
    return choropleth(subject.scope, subject.as_of, words, outlines, level, measure)


def timeline_of(subject: Subject) -> Timeline | History:
    """Return phases and events; of many projects, how many run in each year."""
    if has_lanes(subject):
        return timeline(subject.record, subject.scope, subject.as_of, subject.words)
    return years(subject.scope, subject.as_of, subject.words)


def targets_of(subject: Subject, kinds: Collection[str] = PERFORMANCE) -> BarChart:
    """Return target against achieved; of many projects, which indicators they report."""
    if has_lanes(subject):
        return targets(subject.record, subject.scope, subject.as_of, subject.words, kinds)
    return reporting(subject.scope, subject.as_of, subject.words, kinds)
