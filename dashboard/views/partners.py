"""Partners: who takes part, and one organisation with its roles, projects and meetings."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.region_names import named_with_code
from dashboard.charts.wording import when
from dashboard.content.filters import chosen_partners, filters_in_words
from dashboard.content.partners import partner_table
from dashboard.progress.events import dated
from dashboard.terms import TERMS, term
from dashboard.views import controls
from dashboard.views.card import source_list
from dashboard.views.directory import beginning, directory, first_rows, pick, unfiltered_once
from dashboard.views.downloads import table_downloads
from dashboard.views.frame import Page, head, show
from dashboard.views.paper import imprint_on_paper, sources_of


def show_page(page: Page) -> None:
    """Draw the filters, the directory, and the organisation that was picked in it."""
    words = page.words
    filters = filters_in_words(page.words, "partners", st.query_params)
    head(page, words("Partners"), filters)
    partners = page.scope().partners
    shown = _filtered(page, partners)
    offered = beginning(shown, partners, "partner")
    names = {row.partner: words.of_record(row.name_en) for row in offered.itertuples()}
    chosen = pick(page, "partner", names, words("No organisation chosen"))
    if chosen:
        _one(page, chosen)
    number = page.kept("organisations", lambda: shown["partner"].nunique(), *filters)
    with st.container(border=True):
        count = words.plural("{number} organisation", "{number} organisations", number)
        show(markup.heading(2, count))
        listed = first_rows(page, shown)
        table = unfiltered_once(
            page, "partner-table", filters, lambda: partner_table(page.subject, listed)
        )
        directory(page, "partner", table, listed["partner"].tolist(), count, len(shown))
        every = partial(partner_table, page.subject, shown)
        table_downloads(page, "partners", words("Partners"), every, filters)
    ids = page.kept("sources-of-partners", lambda: sources_of(shown), *filters)
    imprint_on_paper(page, ids, filters)


def _filtered(page: Page, partners: pd.DataFrame) -> pd.DataFrame:
    words = page.words
    columns = st.columns([2, 1, 1], gap="small")
    with columns[0]:
        wanted = controls.text("q", words("Search"), words("Name or city, in any spelling"))
    with columns[1]:
        codes = page.kept("countries-of-partners", lambda: partners["country"].dropna().unique())
        countries = sorted(codes, key=words.country)
        country = controls.choice(
            "country",
            words("Country"),
            ["", *countries],
            lambda code: words.country(code) or words("All countries"),
            "",
        )
    with columns[2]:
        role = controls.choice(
            "role",
            words("Role"),
            ["", *TERMS["role"]],
            lambda code: term(words, "role", code) if code else words("All roles"),
            "",
        )
    return chosen_partners(partners, {"q": wanted, "country": country, "role": role})


def _one(page: Page, partner: str) -> None:
    words = page.words
    rows = page.record.partners[page.record.partners["partner"] == partner]
    first = next(rows.itertuples())
    with st.container(border=True):
        show(markup.heading(2, words.of_record(first.name_en)))
        show(markup.facts(_facts(page, first), "details"))
        show(markup.heading(3, words("Projects")))
        show(markup.bullets(_role_line(page, row) for row in rows.itertuples()))
        show(markup.heading(3, words("Events hosted")))
        show(_hosted(page, partner))
        show(source_list(page, tuple(" ".join(rows["source"].dropna()).split())))


def _facts(page: Page, row: Any) -> list[tuple[str, str | Markup]]:
    words = page.words
    seat = ", ".join(
        part for part in (words.of_record(row.city), words.country(row.country)) if part
    )
    regions = row.regions if isinstance(row.regions, str) else ""
    named = [named_with_code(words, code, page.outlines) for code in regions.split()]
    return [
        (words("Name in the source"), markup.in_language(row.name, row.name_language)),
        (words("Also known as"), "" if pd.isna(row.also_known_as) else row.also_known_as),
        (words("Seat"), seat),
        (words("How the seat is known"), term(words, "mark", row.seat_basis)),
        (term(words, "regions_basis", row.regions_basis) or words("Region"), ", ".join(named)),
        (words("Remark"), markup.of_record(words, row.remark)),
    ]


def _role_line(page: Page, row: Any) -> Markup:
    projects = page.record.projects.set_index("project")
    title = page.words.of_record(projects.at[row.project, "title"])
    return Markup("<strong>{0}</strong> · {1} <span class='im-muted'>{2}</span>").format(
        projects.at[row.project, "acronym"], term(page.words, "role", row.role), title
    )


def _hosted(page: Page, partner: str) -> Markup:
    words = page.words
    days = dated(page.record.meetings)
    hosts = days["host_partner"].fillna("").str.split(" ")
    own = days[hosts.map(lambda names: partner in names).astype(bool)]
    if own.empty:
        return markup.paragraph(words("None on record."), "muted")
    own = own.sort_values("first_day")
    return markup.bullets(
        " · ".join((words.of_record(r.title_en), when(words, r), term(words, "status", r.status)))
        for r in own.itertuples()
    )
