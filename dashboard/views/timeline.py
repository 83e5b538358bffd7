"""Timeline: phases, meetings and publications, and where the as-of date stands among them."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import History, Timeline
from dashboard.charts.html_drawings import timeline_drawing
from dashboard.charts.plotly_figures import CONFIG, history_figure, timeline_figure
from dashboard.content.charts import timeline_of
from dashboard.palette import PALETTES, Palette
from dashboard.views.card import card
from dashboard.views.frame import Page, head
from dashboard.views.paper import imprint_on_paper, picture_on_paper


def show_page(page: Page) -> None:
    """Draw the timeline of a project, of some on a lane each, or of many year by year."""
    head(page, page.words("Timeline"))
    chart = page.kept("timeline", lambda: timeline_of(page.subject))

    def draw() -> None:
        figure = page.kept(
            "timeline-figure", lambda: _figure(chart, PALETTES[page.theme]), page.theme
        )
        st.plotly_chart(
            figure, theme=None, config=CONFIG, key="timeline-figure", alt=chart.sentence
        )

    card(page, chart, draw, paper=_on_paper(page, chart))
    imprint_on_paper(page, chart.sources)


def _figure(chart: Timeline | History, palette: Palette) -> go.Figure:
    if isinstance(chart, Timeline):
        return timeline_figure(chart, palette)
    return history_figure(chart, palette)


def _on_paper(page: Page, chart: Timeline | History) -> Markup:
    if isinstance(chart, Timeline):
        return timeline_drawing(chart)
    return picture_on_paper(page, chart)
