"""A chart in its place: finding, picture, what to know about it, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import Chart, RegionMap, Timeline
from dashboard.charts.stills.drawing import picture
from dashboard.palette import PALETTES
from dashboard.views import markup
from dashboard.views.frame import Page, show


def still_card(page: Page, chart: Chart) -> None:
    """Show a chart as a still picture: nothing to load, nothing to explore."""

    def draw() -> None:
        outlines = page.outlines if isinstance(chart, RegionMap) else None
        drawn = page.kept(
            f"still-{chart.name}",
            lambda: picture(chart, outlines, theme=page.theme).decode(),
            page.theme,
        )
        st.image(drawn, width="stretch", alt=chart.sentence or chart.title)

    card(page, chart, draw)


def card(page: Page, chart: Chart, draw: Callable[[], object]) -> None:
    """Show a chart drawn by `draw`, in the order that is the same on every page."""
    with st.container(border=True):
        show(markup.heading(2, chart.title))
        legend(page, chart)
        draw()
        if chart.notes:
            show(markup.bullets(chart.notes, "notes"))
        behind(page, chart)


def legend(page: Page, chart: Chart) -> None:
    """Show what colours and shapes mean, where a chart has more than one."""
    palette = PALETTES[page.theme]
    if isinstance(chart, RegionMap):
        keys = [
            _swatch(kind, palette.colour(colour), words) for kind, colour, words in chart.legend
        ]
    elif isinstance(chart, Timeline):
        keys = [
            _swatch(shape, palette.muted, words, hollow=hollow)
            for shape, hollow, words in chart.legend
        ]
    else:
        return
    show(Markup("<ul class='im-legend'>{0}</ul>").format(markup.joined(keys)))


def _swatch(kind: str, colour: str, words: str, *, hollow: bool = False) -> Markup:
    share = {"seat": 30, "area": 75}.get(kind, 0 if hollow or kind == "meeting" else 100)
    style = Markup("--im-swatch:{0};border-color:{0};background:{1}").format(
        colour, f"color-mix(in srgb, {colour} {share}%, transparent)"
    )
    return Markup("<li><span class='im-swatch im-swatch-{0}' style='{1}'></span>{2}</li>").format(
        kind, style, words
    )


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
    sources = page.record.sources
    rows = sources[sources["source"].isin(list(ids))]
    items = [source_line(page, row) for row in rows.itertuples()]
    title = markup.heading(3, page.words("Sources"))
    return markup.joined([title, markup.bullets(items)]) if items else markup.NOTHING


def source_line(page: Page, row: tuple) -> Markup:  # type: ignore[type-arg]
    """Return a document in one line: title with its link, publisher, language, date."""
    words = page.words
    title = row.title  # type: ignore[attr-defined]
    url = row.url  # type: ignore[attr-defined]
    told = [
        words.of_record(row.publisher),  # type: ignore[attr-defined]
        words.language(row.language),  # type: ignore[attr-defined]
        words.date(row.published, row.published_precision),  # type: ignore[attr-defined]
    ]
    name = title if pd.isna(url) else markup.link(url, title)
    return Markup("{0} <span class='im-muted'>{1}</span>").format(
        name, " · ".join(part for part in told if part)
    )
