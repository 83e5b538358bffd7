"""Sources and quality: what the record rests on, where sources disagree, what is missing."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.content.completeness import gap_table, share_table
from dashboard.content.problems import problem_table
from dashboard.content.sources import cited, source_table, uses_of_sources
from dashboard.progress.completeness import completeness
from dashboard.terms import term
from dashboard.views.card import source_line
from dashboard.views.directory import directory, pick
from dashboard.views.disputes import disputed
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, head, show
from dashboard.views.paper import imprint_on_paper, nothing_chosen

MOST_PROBLEMS = 200


def show_page(page: Page) -> None:
    """Draw sources, disputed facts, problems and completeness, a card each."""
    head(page, page.words("Sources and quality"))
    _sources(page)
    disputed(page)
    _problems(page)
    _completeness(page)
    imprint_on_paper(page)


def _sources(page: Page) -> None:
    words = page.words
    uses = page.kept("uses", lambda: uses_of_sources(page.subject.surroundings))
    rows = page.record.sources
    rows = rows[rows["source"].isin(list(uses))]
    count = words.plural("{number} source", "{number} sources", len(rows))
    with st.container(border=True):
        show(markup.heading(2, count))
        label = words("List of sources")
        drawer = st.expander(label, key="sources", on_change="rerun")
        if drawer.open:
            with drawer:
                table = source_table(page.subject, rows, uses)
                directory(page, "source", table, rows["source"].tolist(), label)
                table_downloads(page, "sources", words("Sources"), table)
        names = {row.source: row.title for row in rows.itertuples()}
        chosen = pick(page, "source", names, words("No source chosen"))
        if chosen:
            show(_one(page, next(r for r in rows.itertuples() if r.source == chosen), uses))
        elif not drawer.open:
            nothing_chosen()


def _one(page: Page, row: Any, uses: dict[str, Counter[str]]) -> Markup:
    words = page.words
    rests = [f"{term(words, 'table', name)}: {n}" for name, n in uses[row.source].items()]
    return markup.joined(
        [
            markup.heading(3, words("What rests on it")),
            Markup("<p>{0}</p>").format(source_line(cited(page.subject, row))),
            markup.bullets(rests),
            markup.paragraph("" if pd.isna(row.credit) else row.credit, "muted"),
            markup.paragraph(markup.of_record(words, row.remark), "muted"),
        ]
    )


def _problems(page: Page) -> None:
    words, problems = page.words, page.record.problems
    with st.container(border=True):
        if not problems:
            show(markup.heading(2, words("No problem was found on loading")))
            return
        count = words.plural("{number} problem", "{number} problems", len(problems))
        title = words("{count} found on loading", count=count)
        show(markup.heading(2, title))
        first = problem_table(words, problems[:MOST_PROBLEMS])
        show(markup.table(first, words, title, captioned=False))
        if len(problems) > MOST_PROBLEMS:
            rest = len(problems) - MOST_PROBLEMS
            show(markup.paragraph(words("and {number} more", number=words.number(rest)), "muted"))


def _completeness(page: Page) -> None:
    words = page.words
    cells = page.kept("completeness", lambda: completeness(page.subject.surroundings))
    with st.container(border=True):
        title, missing = words("How complete the record is"), words("What is missing")
        show(markup.heading(2, title))
        explained = words(
            "Share of expected cells that are filled. Cells that do not apply, such as the place "
            "of an online event, are not expected."
        )
        show(markup.paragraph(explained, "muted"))
        shares = page.kept("shares", lambda: share_table(page.subject, cells))
        show(markup.table(shares, words, title, captioned=False))
        drawer = st.expander(missing, key="gaps", on_change="rerun")
        if drawer.open:
            with drawer:
                gaps = gap_table(page.subject, cells)
                show(markup.table(gaps, words, missing, captioned=False))
