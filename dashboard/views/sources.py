"""Sources and quality: what the record rests on, where sources disagree, what is missing."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms
from dashboard.language import Words
from dashboard.progress.completeness import by_table, completeness
from dashboard.terms import term
from dashboard.views import markup
from dashboard.views.card import source_line
from dashboard.views.directory import directory, pick
from dashboard.views.disputes import disputed
from dashboard.views.frame import Page, head, show
from dashboard.views.problem_words import in_words
from loaders import Dataset

MOST_PROBLEMS = 200


def show_page(page: Page) -> None:
    """Draw sources, disputed facts, problems and completeness, a card each."""
    head(page, page.words("Sources and quality"))
    _sources(page)
    disputed(page)
    _problems(page)
    _completeness(page)


def _shown(page: Page) -> Dataset:
    """Return the whole record for all projects: networks and predecessors rest on sources too."""
    return page.scope() if page.one_project else page.record


def _sources(page: Page) -> None:
    words = page.words
    uses = page.kept("uses", lambda: uses_of_sources(_shown(page)))
    rows = page.record.sources
    rows = rows[rows["source"].isin(list(uses))]
    count = words.plural("{number} source", "{number} sources", len(rows))
    with st.container(border=True):
        show(markup.heading(2, count))
        drawer = st.expander(words("List of sources"), key="sources", on_change="rerun")
        if drawer.open:
            with drawer:
                directory(page, "source", _table(page, rows, uses), rows["source"].tolist(), "")
        names = {row.source: row.title for row in rows.itertuples()}
        chosen = pick(page, "source", names, words("No source chosen"))
        if chosen:
            show(_one(page, next(r for r in rows.itertuples() if r.source == chosen), uses))


def _table(page: Page, rows: pd.DataFrame, uses: dict[str, Counter[str]]) -> Table:
    words = page.words
    headings = (
        Heading("source", words("Source")),
        Heading("publisher", words("Publisher")),
        Heading("kind", words("Kind")),
        Heading("language", words("Language")),
        Heading("published", words("Date of publication")),
        Heading("rows", words("Rows"), "number"),
    )
    lines = (
        (
            row.title,
            words.of_record(row.publisher),
            term(words, "source_kind", row.kind),
            words.language(row.language),
            words.date(row.published, row.published_precision),
            sum(uses[row.source].values()),
        )
        for row in rows.itertuples()
    )
    return Table(headings, tuple(lines))


def uses_of_sources(record: Dataset) -> dict[str, Counter[str]]:
    """Return source -> table -> how many of its rows rest on it."""
    uses: dict[str, Counter[str]] = {}
    for name, frame in record.tables.items():
        if name == "sources":
            continue
        for cell in frame["source"].dropna():
            for source in cell.split(" "):
                uses.setdefault(source, Counter())[name] += 1
    return uses


def _one(page: Page, row: Any, uses: dict[str, Counter[str]]) -> Markup:
    words = page.words
    rests = [f"{term(words, 'table', name)}: {n}" for name, n in uses[row.source].items()]
    return markup.joined(
        [
            markup.heading(3, words("What rests on it")),
            Markup("<p>{0}</p>").format(source_line(page, row)),
            markup.bullets(rests),
            markup.paragraph("" if pd.isna(row.credit) else row.credit, "muted"),
            markup.paragraph("" if pd.isna(row.remark) else row.remark, "muted"),
        ]
    )


def _problems(page: Page) -> None:
    words, problems = page.words, page.record.problems
    with st.container(border=True):
        if not problems:
            show(markup.heading(2, words("No problem was found on loading")))
            return
        count = words.plural("{number} problem", "{number} problems", len(problems))
        show(markup.heading(2, words("{count} found on loading", count=count)))
        headings = (
            Heading("severity", words("Severity")),
            Heading("file", words("File")),
            Heading("row", words("Row"), "number"),
            Heading("column", words("Column")),
            Heading("problem", words("What is wrong, and the remedy")),
        )
        rows = tuple(
            (
                term(words, "severity", str(p.severity)),
                p.file,
                p.row,
                p.column,
                in_words(words, p),
            )
            for p in problems[:MOST_PROBLEMS]
        )
        show(markup.table(Table(headings, rows), words, ""))
        if len(problems) > MOST_PROBLEMS:
            rest = len(problems) - MOST_PROBLEMS
            show(markup.paragraph(words("and {number} more", number=words.number(rest)), "muted"))


def _completeness(page: Page) -> None:
    words, names = page.words, acronyms(page.record)
    cells = page.kept("completeness", lambda: completeness(_shown(page)))
    with st.container(border=True):
        show(markup.heading(2, words("How complete the record is")))
        explained = words(
            "Share of expected cells that are filled. Cells that do not apply, such as the place "
            "of an online event, are not expected."
        )
        show(markup.paragraph(explained, "muted"))
        show(markup.table(_shares(words, names, by_table(cells)), words, ""))
        drawer = st.expander(words("What is missing"), key="gaps", on_change="rerun")
        if drawer.open:
            with drawer:
                show(markup.table(_gaps(words, names, cells), words, ""))


def _shares(words: Words, names: dict[str, str], shares: pd.DataFrame) -> Table:
    projects = [project for project in dict.fromkeys(shares["project"]) if project]
    filled = shares.set_index(["table", "project"])["share"].dropna().to_dict()
    tables = [t for t in dict.fromkeys(shares["table"]) if any((t, p) in filled for p in projects)]
    headings = [Heading(project, names[project], "percent") for project in projects]
    return Table(
        (Heading("table", words("Table")), *headings),
        tuple((term(words, "table", t), *(filled.get((t, p)) for p in projects)) for t in tables),
    )


def _gaps(words: Words, names: dict[str, str], cells: pd.DataFrame) -> Table:
    open_cells = cells[cells["filled"] < cells["applicable"]]
    headings = (
        Heading("project", words("Project")),
        Heading("table", words("Table")),
        Heading("field", words("Field")),
        Heading("missing", words("Missing"), "number"),
        Heading("expected", words("Expected"), "number"),
    )
    rows = tuple(
        (
            names.get(row.project, "–"),
            term(words, "table", row.table),
            term(words, "field", row.column),
            int(row.applicable - row.filled),
            int(row.applicable),
        )
        for row in open_cells.itertuples()
    )
    return Table(headings, rows)
