"""Timeline: phases, meetings and publications, and where the as-of date stands among them."""

from __future__ import annotations

import streamlit as st

from dashboard.charts.plotly_figures import CONFIG, timeline_figure
from dashboard.charts.timeline import timeline
from dashboard.palette import PALETTES
from dashboard.views.card import card
from dashboard.views.frame import Page, head


def show_page(page: Page) -> None:
    """Draw the timeline of one project, or of all of them on a lane each."""
    head(page, page.words("Timeline"))
    chart = page.kept(
        "timeline", lambda: timeline(page.record, page.scope(), page.as_of, page.words)
    )

    def draw() -> None:
        figure = page.kept(
            "timeline-figure", lambda: timeline_figure(chart, PALETTES[page.theme]), page.theme
        )
        st.plotly_chart(
            figure, theme=None, config=CONFIG, key="timeline-figure", alt=chart.sentence
        )

    card(page, chart, draw)
