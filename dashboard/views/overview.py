"""Overview: where a project stands, or all of them side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import Heading, Table
from dashboard.charts.region_map import region_map
from dashboard.charts.targets import targets
from dashboard.charts.timeline import timeline
from dashboard.charts.wording import acronyms, when
from dashboard.progress.counters import counters_by_project
from dashboard.progress.events import dated, last_events, next_events
from dashboard.terms import term
from dashboard.views import markup
from dashboard.views.card import still_card
from dashboard.views.figures import headline, partners_in_countries, reported_of_all
from dashboard.views.frame import Page, show
from dashboard.views.identity import identity, leads

MOST_EVENTS = 4


def show_page(page: Page) -> None:
    """Draw the overview: the figures first, pictures after them."""
    show(identity(page))
    show(headline(page))
    if page.one_project:
        _one(page)
    else:
        _all(page)


def _one(page: Page) -> None:
    left, right = st.columns([11, 9], gap="small")
    with left:
        _targets_card(page)
        _events(page)
    with right:
        still_card(page, _map(page))
        still_card(page, _timeline(page))


def _all(page: Page) -> None:
    with st.container(border=True):
        show(markup.heading(2, page.words("The projects side by side")))
        show(markup.table(_side_by_side(page), page.words, ""))
    left, right = st.columns([11, 9], gap="small")
    with left:
        still_card(page, _timeline(page))
        _events(page)
    with right:
        still_card(page, _map(page))


def _targets_card(page: Page) -> None:
    chart = _targets(page)
    if chart.bars:
        still_card(page, chart)
        return
    with st.container(border=True):
        show(markup.heading(2, chart.title))
        told = page.words("No source names an output or result with a target or a value.")
        show(markup.paragraph(told, "muted"))


def _targets(page: Page) -> Any:
    return page.kept("targets", lambda: targets(page.record, page.scope(), page.as_of, page.words))


def _timeline(page: Page) -> Any:
    return page.kept(
        "timeline", lambda: timeline(page.record, page.scope(), page.as_of, page.words)
    )


def _map(page: Page) -> Any:
    return page.kept(
        "map",
        lambda: region_map(page.record, page.scope(), page.as_of, page.words, page.outlines),
    )


def _events(page: Page) -> None:
    words = page.words
    days = page.kept("dated", lambda: dated(page.scope().meetings))
    coming = next_events(days, page.as_of).head(MOST_EVENTS)
    past = last_events(days, page.as_of).head(MOST_EVENTS)
    with st.container(border=True):
        show(markup.heading(2, words("Next events")))
        show(_event_list(page, coming, words("No event to come is on record.")))
        show(markup.heading(2, words("Last events held")))
        show(_event_list(page, past, words("No event is on record as held by then.")))


def _event_list(page: Page, events: pd.DataFrame, nothing: str) -> Markup:
    if events.empty:
        return markup.paragraph(nothing, "muted")
    return markup.bullets(_event_line(page, event) for event in events.itertuples())


def _event_line(page: Page, event: Any) -> Markup:
    words = page.words
    place = words.of_record(event.place) or term(words, "format", event.format)
    where = [place, words.country(event.country)]
    project = "" if page.one_project else acronyms(page.record)[event.project]
    told = " · ".join(part for part in (project, when(words, event), *where) if part)
    return Markup("<strong>{0}</strong><br><span class='im-muted'>{1}</span>").format(
        words.of_record(event.title_en), told
    )


def _side_by_side(page: Page) -> Table:
    words = page.words
    headings = (
        Heading("project", words("Project")),
        Heading("programme", words("Programme")),
        Heading("lead", words("Lead partner")),
        Heading("partners", words("Partners")),
        Heading("held", words("Events held"), "number"),
        Heading("reported", words("Indicators reported")),
        Heading("elapsed", words("Time elapsed"), "percent"),
        Heading("newest", words("Newest source")),
    )
    return Table(headings, tuple(_line(page, project) for project in page.projects))


def _line(page: Page, project: str) -> tuple[Any, ...]:
    words = page.words
    row = page.record.projects.set_index("project").loc[project]
    found = page.kept("by-project", lambda: counters_by_project(page.record, page.as_of))[project]
    fresh = found.freshness
    return (
        row["acronym"],
        " ".join(words.of_record(row[column]) for column in ("programme", "period")),
        words.names(words.of_record(name) for name in leads(page.record, project)),
        partners_in_countries(words, found),
        found.meetings_held,
        reported_of_all(words, found) if found.indicators else None,
        found.elapsed,
        words.date(fresh.published, fresh.precision) if fresh else None,
    )
