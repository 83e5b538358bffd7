"""Meetings: what was held, what is to come, what was planned and never confirmed."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.wording import acronyms, bounded, when
from dashboard.content.filters import chosen_meetings, filters_in_words
from dashboard.content.meetings import balance, events, meeting_table, place
from dashboard.exports.files import Format, calendar_file
from dashboard.terms import TERMS, term
from dashboard.views import controls
from dashboard.views.card import source_list
from dashboard.views.directory import beginning, directory, first_rows, pick, unfiltered_once
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, head, show
from dashboard.views.paper import imprint_on_paper, sources_of


def show_page(page: Page) -> None:
    """Draw the filters, the list, and the event that was picked in it."""
    words = page.words
    filters = filters_in_words(page.words, "meetings", st.query_params)
    head(page, words("Meetings"), filters)
    days = page.kept("events", lambda: events(page.subject))
    shown = _filtered(page, days)
    offered = beginning(shown, days, "meeting")
    names = unfiltered_once(
        page,
        "meeting-names",
        [*filters, *st.query_params.get_all("meeting")],
        lambda: {row.meeting: _named(page, row) for row in offered.itertuples()},
    )
    chosen = pick(page, "meeting", names, words("No event chosen"))
    if chosen:
        _one(page, days, next(row for row in days.itertuples() if row.meeting == chosen))
    with st.container(border=True):
        count = words.plural("{number} event", "{number} events", len(shown))
        show(markup.heading(2, count))
        show(markup.paragraph(balance(page.subject, shown), "muted"))
        listed = first_rows(page, shown)
        table = unfiltered_once(
            page, "meeting-table", filters, lambda: meeting_table(page.subject, listed)
        )
        directory(page, "meeting", table, listed["meeting"].tolist(), count, len(shown))
        every = partial(meeting_table, page.subject, shown)
        calendar = (Format.ICS, lambda: calendar_file(page.subject, shown))
        table_downloads(page, "meetings", words("Meetings"), every, filters, [calendar])
    imprint_on_paper(page, sources_of(shown), filters)


def _filtered(page: Page, days: pd.DataFrame) -> pd.DataFrame:
    words = page.words
    first, second = st.columns(2, gap="small"), st.columns(3, gap="small")
    with first[0]:
        wanted = controls.text("q", words("Search"), words("Title, place, host or topic"))
    with first[1]:
        kind = _code(page, "kind", words("Kind"), words("All kinds"), "meeting_kind", days["kind"])
    with second[0]:
        where = controls.choice(
            "country",
            words("Country"),
            ["", *sorted(days["country"].dropna().unique(), key=words.country)],
            lambda code: words.country(code) or words("All countries"),
            "",
        )
    with second[1]:
        format_ = _code(
            page, "format", words("Format"), words("All formats"), "format", days["format"]
        )
    with second[2]:
        state = _code(
            page, "status", words("Status"), words("Any status"), "situation", days["situation"]
        )
    chosen = {"q": wanted, "kind": kind, "country": where, "format": format_, "status": state}
    return chosen_meetings(days, chosen)


def _code(page: Page, name: str, label: str, nothing: str, terms: str, present: pd.Series) -> str:
    codes = [code for code in TERMS[terms] if code in set(present.dropna())]
    return controls.choice(
        name, label, ["", *codes], lambda c: term(page.words, terms, c) if c else nothing, ""
    )


def _named(page: Page, row: Any) -> str:
    return f"{page.words.of_record(row.title_en)}, {when(page.words, row)}"


def _one(page: Page, days: pd.DataFrame, row: Any) -> None:
    with st.container(border=True):
        show(markup.heading(2, page.words.of_record(row.title_en)))
        show(markup.facts(_facts(page, days, row), "details"))
        show(source_list(page, tuple(str(row.source).split())))


def _facts(page: Page, days: pd.DataFrame, row: Any) -> list[tuple[str, str | Markup]]:
    words = page.words
    persons = (
        ""
        if pd.isna(row.participants)
        else bounded(words, row.participants, row.participants_bound)
    )
    return [
        (words("Project"), acronyms(page.record)[row.project]),
        (words("Kind"), term(words, "meeting_kind", row.kind)),
        (words("Date"), when(words, row)),
        (words("Status"), term(words, "situation", row.situation)),
        (words("Format"), term(words, "format", row.format)),
        (words("Place"), place(page.subject, row)),
        (words("Host"), words.of_record(row.host)),
        (words("Participants"), persons or words("not reported")),
        (words("Part of"), _title(page, days, row.project, row.part_of)),
        (words("Became"), _title(page, days, row.project, row.fulfilled_by)),
        (words("Parts"), words.names(_parts(page, days, row))),
        (words("Topics"), words.of_record(row.topics_en)),
        (words("Remark"), markup.of_record(words, row.remark)),
    ]


def _title(page: Page, days: pd.DataFrame, project: str, meeting: Any) -> str:
    own = days[(days["project"] == project) & (days["meeting"] == meeting)]
    return page.words.of_record(own["title_en"].iloc[0]) if len(own) else ""


def _parts(page: Page, days: pd.DataFrame, row: Any) -> list[str]:
    own = days[(days["project"] == row.project) & (days["part_of"] == row.meeting)]
    return [page.words.of_record(title) for title in own["title_en"]]
