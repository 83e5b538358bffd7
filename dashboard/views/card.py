"""A chart in its place: finding, picture, what to know about it, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Timeline
from dashboard.charts.html_drawings import bars_drawing, timeline_drawing
from dashboard.charts.html_history import history_drawing
from dashboard.charts.legend import legend_of
from dashboard.charts.stills.drawing import picture
from dashboard.content.sources import Cited, citations
from dashboard.views.downloads import chart_downloads
from dashboard.views.frame import Page, show
from dashboard.views.paper import on_paper


def still_card(page: Page, chart: Chart) -> None:
    """Show a chart that stands still: nothing to load, nothing to explore."""

    def draw() -> None:
        if isinstance(chart, BarChart | Timeline | History):
            show(drawing(chart))
            return
        outlines = page.outlines if isinstance(chart, RegionMap) else None
        drawn = page.kept(
            f"still-{chart.name}",
            lambda: picture(chart, outlines, theme=page.theme).decode(),
            page.theme,
        )
        st.image(drawn, width="stretch", alt=chart.sentence or chart.title)

    card(page, chart, draw)


def card(
    page: Page,
    chart: Chart,
    draw: Callable[[], object],
    filters: tuple[str, ...] = (),
    paper: Markup = markup.NOTHING,
) -> None:
    """Show a chart drawn by `draw`, in the order that is the same on every page.

    filters   what was chosen beside project and date, in words, for the files of the chart
    paper     what stands on paper in place of what is drawn for the screen
    """
    with st.container(border=True):
        show(markup.heading(2, chart.title))
        if not chart.is_empty:
            legend(chart)
            draw()
            if paper:
                on_paper(paper)
            if isinstance(chart, RegionMap):
                show(markup.paragraph(chart.credit, "muted"))
        if chart.notes:
            show(markup.bullets(chart.notes, "notes"))
        if chart.table.rows:
            with st.container(horizontal=True, key=f"foot-{chart.name}"):
                behind(page, chart)
                chart_downloads(page, chart, filters)


def drawing(chart: BarChart | Timeline | History) -> Markup:
    """Return a chart as HTML, which fits any width, and paper."""
    match chart:
        case BarChart():
            return bars_drawing(chart)
        case Timeline():
            return timeline_drawing(chart)
        case History():
            return history_drawing(chart)


def legend(chart: Chart) -> None:
    """Show what colours and shapes mean, where a chart has more than one."""
    keys = legend_of(chart)
    if keys:
        show(markup.legend(keys))


def behind(page: Page, chart: Chart) -> None:
    """Offer the table and the sources of a chart; they cost nothing until they are asked for."""
    label = page.words("Table and sources")
    drawer = st.expander(label, key=f"behind-{chart.name}", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        show(markup.table(chart.table, page.words, chart.title))
        show(source_list(page, chart.sources))


def source_list(page: Page, ids: tuple[str, ...]) -> Markup:
    """Return the documents behind a chart, each with its publisher, language and date."""
    items = [source_line(document) for document in citations(page.subject, ids)]
    title = markup.heading(3, page.words("Sources"))
    return markup.joined([title, markup.bullets(items)]) if items else markup.NOTHING


def source_line(document: Cited) -> Markup:
    """Return a document in one line: title with its link, publisher, language, date."""
    name = markup.link(document.address, document.title)
    told = f"· {document.told}" if document.told else ""
    return Markup("{0} <span class='im-muted'>{1}</span>").format(name, told)
