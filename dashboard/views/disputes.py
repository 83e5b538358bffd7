"""Disputed facts: what is shown, what other sources say instead, and why the one was chosen."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.content.disputes import Claimed, Dispute, dispute_table, disputes
from dashboard.language import Words
from dashboard.views.card import source_line
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, show


def disputed(page: Page) -> None:
    """Draw the disputed facts of what the page speaks of, a row each."""
    with st.container(border=True):
        show(page.kept("disputed", lambda: _content(page)))
        table = page.kept(
            "dispute-table", lambda: dispute_table(page.subject, disputes(page.subject))
        )
        if table.rows:
            table_downloads(page, "disputes", page.words("Disputed facts"), table)


def _content(page: Page) -> Markup:
    words = page.words
    found = disputes(page.subject)
    count = words.plural("{number} disputed fact", "{number} disputed facts", len(found))
    if not found:
        return markup.heading(2, count)
    told = words("Where sources disagree, both are kept. The first is the one shown.")
    headings = (words("Fact"), words("Shown"), words("Another source says"), words("Why"))
    lines = [_line(words, dispute, headings) for dispute in found]
    parts = [
        markup.heading(2, count),
        markup.paragraph(told, "muted"),
        _table(page, headings, lines),
    ]
    return markup.joined(parts)


def _table(page: Page, headings: tuple[str, ...], lines: list[Markup]) -> Markup:
    head = markup.joined(Markup("<th scope='col'>{0}</th>").format(h) for h in headings)
    return Markup(
        "<div class='im-scroll' tabindex='0' role='region' aria-label='{2}'>"
        "<table class='im-table'><thead><tr>{0}</tr></thead><tbody>{1}</tbody></table></div>"
    ).format(head, markup.joined(lines), page.words("Disputed facts"))


def _line(words: Words, dispute: Dispute, headings: tuple[str, ...]) -> Markup:
    return Markup(
        "<tr><th scope='row'>{0}<br><span class='im-muted'>{1}</span></th>"
        "<td data-heading='{5}'>{2}</td><td class='im-wide' data-heading='{6}'>{3}</td>"
        "<td class='im-wide' data-heading='{7}'>{4}</td></tr>"
    ).format(
        dispute.field,
        dispute.of,
        dispute.shown,
        markup.joined(_claim(claim) for claim in dispute.claims),
        markup.of_record(words, dispute.why),
        *headings[1:],
    )


def _claim(claim: Claimed) -> Markup:
    by = markup.joined(source_line(document) for document in claim.by)
    return Markup("<p class='im-text'>{0}<br><span class='im-muted'>{1}</span></p>").format(
        claim.value, by
    )
