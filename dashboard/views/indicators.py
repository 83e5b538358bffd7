"""Indicators: what was promised and what was reached, what each figure means, how it developed."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.history import indicator_history
from dashboard.charts.html_drawings import bars_drawing
from dashboard.charts.plotly_figures import CONFIG, history_figure
from dashboard.charts.wording import achieved_of_target, acronyms, basis_words
from dashboard.content.charts import has_lanes, targets_of
from dashboard.content.filters import ALL_KINDS, filters_in_words, kinds_of_indicators
from dashboard.content.indicators import definition_table
from dashboard.palette import PALETTES, project_colours
from dashboard.progress.indicators import standing
from dashboard.terms import TERMS, term
from dashboard.views import controls
from dashboard.views.card import card
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, head, show
from dashboard.views.paper import imprint_on_paper, nothing_chosen


def show_page(page: Page) -> None:
    """Draw the bars, then one indicator in full, then the definitions of all."""
    filters = filters_in_words(page.words, "indicators", st.query_params)
    head(page, page.words("Indicators"), filters)
    kinds = _kinds(page)
    chart = page.kept(
        "targets",
        lambda: targets_of(page.subject, kinds),
        *kinds,
    )
    if not chart.bars:
        show(markup.paragraph(page.words("No indicator of this kind is on record.")))
        return
    card(page, chart, lambda: show(bars_drawing(chart)), filters)
    if has_lanes(page.subject):
        rows = page.kept("standing", lambda: standing(page.scope(), page.as_of))
        rows = rows[rows["kind"].isin(list(kinds))]
        _one_in_full(page, rows)
        _definitions(page, rows)
    else:
        told = page.words("Choose a project to see each of its indicators in full.")
        show(markup.paragraph(told, "muted"))
    imprint_on_paper(page, chart.sources, filters)


def _kinds(page: Page) -> tuple[str, ...]:
    words = page.words
    names = {"": words("Outputs and results"), ALL_KINDS: words("All kinds")}
    names |= {code: term(words, "indicator_kind", code) for code in TERMS["indicator_kind"]}
    kind = controls.choice("kind", words("Kind of indicator"), list(names), names.__getitem__, "")
    return kinds_of_indicators(kind)


def _one_in_full(page: Page, rows: pd.DataFrame) -> None:
    words = page.words
    names = {"": words("Choose an indicator")}
    several = not page.one_project
    for row in rows.itertuples():
        prefix = f"{acronyms(page.record)[row.project]}: " if several else ""
        names[row.indicator] = prefix + words.of_record(row.name_en)
    with st.container(border=True):
        show(markup.heading(2, words("One indicator in full")))
        chosen = controls.choice(
            "indicator", words("Indicator"), list(names), names.__getitem__, ""
        )
        if not chosen:
            nothing_chosen()
        else:
            row = next(row for row in rows.itertuples() if row.indicator == chosen)
            show(_in_full(page, row))
            _history(page, row)


def _in_full(page: Page, row: Any) -> Markup:
    words = page.words
    return markup.facts(
        [
            (words("Standing"), achieved_of_target(words, row)),
            (words("Basis"), basis_words(words, row)),
            (words("Pace"), term(words, "pace", row.pace)),
            (words("Due"), term(words, "due", row.due)),
            (words("Unit"), words.of_record(row.unit)),
            (words("Code"), "" if pd.isna(row.code) else row.code),
            (words("Baseline"), "" if pd.isna(row.baseline) else words.number(row.baseline)),
            (words("Wording in the source"), markup.in_language(row.name, row.name_language)),
            (words("Definition"), words.of_record(row.definition_en)),
            (words("Remark"), markup.of_record(words, row.remark)),
            (words("Remark on the value"), markup.of_record(words, row.achieved_remark)),
        ],
        "details",
    )


def _history(page: Page, row: Any) -> None:
    colour = project_colours(page.record)[row.project]
    chart = indicator_history(page.scope(), row.indicator, page.as_of, page.words, colour)
    if chart is None:
        show(
            markup.paragraph(
                page.words("Fewer than two dated values: no history to show."), "muted"
            )
        )
        return

    def draw() -> None:
        figure = history_figure(chart, PALETTES[page.theme])
        st.plotly_chart(figure, theme=None, config=CONFIG, key=chart.name, alt=chart.sentence)

    card(
        page, chart, draw, paper=markup.table(chart.table, page.words, chart.title, captioned=False)
    )


def _definitions(page: Page, rows: pd.DataFrame) -> None:
    words = page.words
    with st.container(border=True):
        title = words("What the figures mean")
        show(markup.heading(2, title))
        table = definition_table(page.subject, rows)
        columns = table.names[1:] if page.subject.one_project else table.names
        show(markup.table(table.only(columns), words, title, captioned=False))
        table_downloads(page, "definitions", title, table)
