"""Indicators: what was promised and what was reached, what each figure means, how it developed."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import BarChart, Heading, Table
from dashboard.charts.history import indicator_history
from dashboard.charts.plotly_figures import CONFIG, bars_figure, history_figure
from dashboard.charts.targets import targets
from dashboard.charts.wording import achieved_of_target, acronyms, basis_words
from dashboard.palette import PALETTES, project_colours
from dashboard.progress.indicators import PERFORMANCE, standing
from dashboard.terms import TERMS, term
from dashboard.views import controls, markup
from dashboard.views.card import card
from dashboard.views.frame import Page, head, show

ALL_KINDS = "all"


def show_page(page: Page) -> None:
    """Draw the bars, then one indicator in full, then the definitions of all."""
    head(page, page.words("Indicators"))
    kinds = _kinds(page)
    chart = page.kept(
        "targets",
        lambda: targets(page.record, page.scope(), page.as_of, page.words, kinds),
        *kinds,
    )
    if not chart.bars:
        show(markup.paragraph(page.words("No indicator of this kind is on record.")))
        return
    card(page, chart, lambda: _draw(page, chart, kinds))
    rows = page.kept("standing", lambda: standing(page.scope(), page.as_of))
    rows = rows[rows["kind"].isin(list(kinds))]
    _one_in_full(page, rows)
    _definitions(page, rows)


def _kinds(page: Page) -> tuple[str, ...]:
    words = page.words
    names = {"": words("Outputs and results"), ALL_KINDS: words("All kinds")}
    names |= {code: term(words, "indicator_kind", code) for code in TERMS["indicator_kind"]}
    kind = controls.choice("kind", words("Kind of indicator"), list(names), names.__getitem__, "")
    if kind == ALL_KINDS:
        return tuple(TERMS["indicator_kind"])
    return (kind,) if kind else PERFORMANCE


def _draw(page: Page, chart: BarChart, kinds: tuple[str, ...]) -> None:
    figure = page.kept(
        "targets-figure",
        lambda: bars_figure(chart, PALETTES[page.theme]),
        page.theme,
        *kinds,
    )
    st.plotly_chart(figure, theme=None, config=CONFIG, key="targets-figure", alt=chart.sentence)


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
        if chosen:
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
            (words("Remark"), markup.in_language(row.remark, "en")),
            (words("Remark on the value"), markup.in_language(row.achieved_remark, "en")),
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

    card(page, chart, draw)


def _definitions(page: Page, rows: pd.DataFrame) -> None:
    words = page.words
    headings = (
        Heading("indicator", words("Indicator")),
        Heading("definition", words("Definition")),
        Heading("unit", words("Unit")),
        Heading("code", words("Code")),
        Heading("due", words("Due")),
    )
    lines = tuple(
        (
            words.of_record(row.name_en),
            words.of_record(row.definition_en),
            words.of_record(row.unit),
            None if pd.isna(row.code) else row.code,
            term(words, "due", row.due),
        )
        for row in rows.itertuples()
    )
    with st.container(border=True):
        show(markup.heading(2, words("What the figures mean")))
        show(markup.table(Table(headings, lines), words, ""))
