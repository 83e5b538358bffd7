"""Disputed facts: what is shown, what other sources say instead, and why the one was chosen."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.wording import acronyms
from dashboard.language import Words
from dashboard.terms import term
from dashboard.views import markup
from dashboard.views.card import source_line
from dashboard.views.frame import Page, show
from loaders.contract import Column, Kind
from loaders.parse import day, precision
from loaders.tables import TABLES

NAMED_BY = ("title_en", "name_en", "acronym", "title")


def disputed(page: Page) -> None:
    """Draw the disputed facts of what the page speaks of, a row each."""
    with st.container(border=True):
        show(page.kept("disputed", lambda: _content(page)))


def _content(page: Page) -> Markup:
    words = page.words
    claims = page.scope().claims if page.one_project else page.record.claims
    facts = claims.reset_index(drop=True).groupby(["table", "row", "field"], sort=False)
    count = words.plural("{number} disputed fact", "{number} disputed facts", facts.ngroups)
    if not facts.ngroups:
        return markup.heading(2, count)
    told = words("Where sources disagree, both are kept. The first is the one shown.")
    lines = [_line(page, str(t), str(r), str(f), said) for (t, r, f), said in facts]
    parts = [markup.heading(2, count), markup.paragraph(told, "muted"), _table(page, lines)]
    return markup.joined(parts)


def _table(page: Page, lines: list[Markup]) -> Markup:
    words = page.words
    headings = (words("Fact"), words("Shown"), words("Another source says"), words("Why"))
    head = markup.joined(Markup("<th scope='col'>{0}</th>").format(h) for h in headings)
    return Markup(
        "<div class='im-scroll' tabindex='0' role='region' aria-label='{2}'>"
        "<table class='im-table'><thead><tr>{0}</tr></thead><tbody>{1}</tbody></table></div>"
    ).format(head, markup.joined(lines), words("Disputed facts"))


def _line(page: Page, table: str, row: str, field: str, said: pd.DataFrame) -> Markup:
    words, column = page.words, TABLES[table].column(field)
    found = _row_of(page, table, row)
    shown = found[field]
    remark = said["remark"].dropna()
    return Markup(
        "<tr><th scope='row'>{0}<br><span class='im-muted'>{1}</span></th>"
        "<td>{2}</td><td class='im-wide'>{3}</td><td class='im-wide'>{4}</td></tr>"
    ).format(
        term(words, "field", field),
        _name(page, found, row),
        words("left empty") if pd.isna(shown) else _shown(words, column, found),
        markup.joined(_claim(page, column, claim) for claim in said.itertuples()),
        markup.in_language(remark.iloc[0], "en") if len(remark) else markup.NOTHING,
    )


def _claim(page: Page, column: Column, claim: Any) -> Markup:
    sources = page.record.sources
    cited = sources[sources["source"].isin(str(claim.source).split())]
    by = markup.joined(source_line(page, source) for source in cited.itertuples())
    return Markup("<p class='im-text'>{0}<br><span class='im-muted'>{1}</span></p>").format(
        in_words(page.words, column, claim.value), by
    )


def in_words(words: Words, column: Column, text: str) -> str:
    """Return a value as this language writes it; a claim that is no such value stays as it is."""
    found = day(text) if column.kind in (Kind.DAY, Kind.LAST_DAY) else None
    if found:
        return words.date(found, precision(text))
    if column.kind is Kind.NUMBER:
        try:
            return words.number(float(text))
        except ValueError:
            return text
    return text


def _shown(words: Words, column: Column, row: Any) -> str:
    value = row[column.name]
    if isinstance(value, pd.Timestamp):
        return words.date(value, row.get("date_precision"))
    return words.of_record(in_words(words, column, str(value)))


def _row_of(page: Page, table: str, row: str) -> Any:
    frame = page.record.tables[table]
    keys = frame[list(TABLES[table].key)].astype("str").agg("/".join, axis=1)
    return frame[keys == row].iloc[0]


def _name(page: Page, found: Any, row: str) -> str:
    name = next((found[c] for c in NAMED_BY if c in found and pd.notna(found[c])), row)
    project = acronyms(page.record).get(found.get("project", ""), "")
    parts = (project, page.words.of_record(name))
    return " · ".join(dict.fromkeys(part for part in parts if part))
