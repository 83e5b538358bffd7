"""Meetings: what was held, what is to come, what was planned and never confirmed."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms, bounded, when
from dashboard.progress.events import Situation, dated, situation
from dashboard.terms import TERMS, term
from dashboard.views import controls, markup
from dashboard.views.card import source_list
from dashboard.views.directory import directory, pick
from dashboard.views.frame import Page, head, show
from dashboard.views.search import found_in

SEARCHED = ["title_en", "place", "host", "topics_en", "series"]


def show_page(page: Page) -> None:
    """Draw the filters, the list, and the event that was picked in it."""
    words = page.words
    head(page, words("Meetings"))
    days = page.kept("situations", lambda: _with_situation(page))
    shown = _filtered(page, days)
    names = {row.meeting: _named(page, row) for row in days.itertuples()}
    chosen = pick(page, "meeting", names, words("No event chosen"))
    if chosen:
        _one(page, days, next(row for row in days.itertuples() if row.meeting == chosen))
    with st.container(border=True):
        show(markup.heading(2, words.plural("{number} event", "{number} events", len(shown))))
        show(markup.paragraph(_balance(page, shown), "muted"))
        directory(page, "meeting", _table(page, shown), shown["meeting"].tolist(), "")


def _with_situation(page: Page) -> pd.DataFrame:
    """Return the events of the scope; of all projects, those of networks and predecessors too."""
    record = page.scope() if page.one_project else page.record
    days = dated(record.meetings)
    days = days.assign(situation=situation(days, page.as_of))
    return days.sort_values(["first_day", "last_day"], ascending=False, na_position="last")


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
    for column, code in (
        ("kind", kind),
        ("country", where),
        ("format", format_),
        ("situation", state),
    ):
        if code:
            days = days[days[column] == code]
    return days[found_in(days, SEARCHED, wanted)]


def _code(page: Page, name: str, label: str, nothing: str, terms: str, present: pd.Series) -> str:
    codes = [code for code in TERMS[terms] if code in set(present.dropna())]
    return controls.choice(
        name, label, ["", *codes], lambda c: term(page.words, terms, c) if c else nothing, ""
    )


def _balance(page: Page, shown: pd.DataFrame) -> str:
    """Say how many of the listed events are counted, by the rule of the overview."""
    words = page.words
    own = shown["project"].isin(page.projects)
    counted = int((own & shown["counted"] & (shown["situation"] == Situation.HELD)).sum())
    text = words.plural("{number} counted as held", "{number} counted as held", counted)
    rule = words(
        "listed but not counted: parts of an event, undated events, plans, and events of networks "
        "and predecessors"
    )
    return f"{text} ({rule})"


def _table(page: Page, days: pd.DataFrame) -> Table:
    words, names = page.words, acronyms(page.record)
    headings = (
        Heading("event", words("Event")),
        Heading("date", words("Date")),
        Heading("status", words("Status")),
        Heading("project", words("Project")),
        Heading("place", words("Place")),
        Heading("kind", words("Kind")),
    )
    rows = (
        (
            words.of_record(row.title_en),
            when(words, row),
            term(words, "situation", row.situation),
            names[row.project],
            _place(page, row) or term(words, "format", row.format),
            term(words, "meeting_kind", row.kind),
        )
        for row in days.itertuples()
    )
    return Table(headings, tuple(rows))


def _named(page: Page, row: Any) -> str:
    return f"{page.words.of_record(row.title_en)}, {when(page.words, row)}"


def _place(page: Page, row: Any) -> str:
    parts = (page.words.of_record(row.place), page.words.country(row.country))
    return ", ".join(part for part in parts if part)


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
        (words("Place"), _place(page, row)),
        (words("Host"), words.of_record(row.host)),
        (words("Participants"), persons or words("not reported")),
        (words("Part of"), _title(page, days, row.project, row.part_of)),
        (words("Became"), _title(page, days, row.project, row.fulfilled_by)),
        (words("Parts"), words.names(_parts(page, days, row))),
        (words("Topics"), words.of_record(row.topics_en)),
        (words("Remark"), markup.in_language(row.remark, "en")),
    ]


def _title(page: Page, days: pd.DataFrame, project: str, meeting: Any) -> str:
    own = days[(days["project"] == project) & (days["meeting"] == meeting)]
    return page.words.of_record(own["title_en"].iloc[0]) if len(own) else ""


def _parts(page: Page, days: pd.DataFrame, row: Any) -> list[str]:
    own = days[(days["project"] == row.project) & (days["part_of"] == row.meeting)]
    return [page.words.of_record(title) for title in own["title_en"]]
