"""Overview: where a project stands, or all of them side by side."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import markup
from dashboard.content.agenda import agendas
from dashboard.content.charts import has_lanes, map_of, targets_of, timeline_of
from dashboard.content.figures import headline
from dashboard.content.overview import side_by_side
from dashboard.views.card import still_card
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, show
from dashboard.views.identity import identity
from dashboard.views.paper import imprint_on_paper
from dashboard.views.project_grid import project_grid


def show_page(page: Page) -> None:
    """Draw the overview: the figures first, pictures after them."""
    show(identity(page))
    show(markup.counters(page.kept("headline", lambda: headline(page.subject))))
    if page.one_project:
        _one(page)
    else:
        _all(page)
    _imprint(page)


def _imprint(page: Page) -> None:
    charts = (_targets(page), _timeline(page), _map(page))
    ids = dict.fromkeys(source for chart in charts for source in chart.sources)
    imprint_on_paper(page, tuple(ids), with_map=True)


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
        _projects(page)
    left, right = st.columns([11, 9], gap="small")
    with left:
        still_card(page, _timeline(page))
        _events(page)
    with right:
        still_card(page, _map(page))


def _projects(page: Page) -> None:
    title = page.words("The projects side by side")
    if has_lanes(page.subject):
        table = page.kept("side-by-side", lambda: side_by_side(page.subject))
        show(markup.table(table, page.words, title, captioned=False))
    else:
        project_grid(page, title)
    table_downloads(page, "projects", title, lambda: side_by_side(page.subject))


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
    return page.kept("targets", lambda: targets_of(page.subject))


def _timeline(page: Page) -> Any:
    return page.kept("timeline", lambda: timeline_of(page.subject))


def _map(page: Page) -> Any:
    return page.kept("map", lambda: map_of(page.subject))


def _events(page: Page) -> None:
    with st.container(border=True):
        for agenda in page.kept("agendas", lambda: agendas(page.subject)):
            show(markup.heading(2, agenda.title))
            show(markup.agenda(agenda))
