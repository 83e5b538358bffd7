"""Partners: who takes part, and one organisation with its roles, projects and meetings."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms, when
from dashboard.progress.events import dated
from dashboard.terms import TERMS, term
from dashboard.views import controls, markup
from dashboard.views.card import source_list
from dashboard.views.directory import directory, pick
from dashboard.views.frame import Page, head, show
from dashboard.views.search import found_in

SEARCHED = ["name_en", "name", "also_known_as", "matching_names", "city"]


def show_page(page: Page) -> None:
    """Draw the filters, the directory, and the organisation that was picked in it."""
    words = page.words
    head(page, words("Partners"))
    partners = page.scope().partners
    shown = _filtered(page, partners)
    names = {row.partner: words.of_record(row.name_en) for row in partners.itertuples()}
    chosen = pick(page, "partner", names, words("No organisation chosen"))
    if chosen:
        _one(page, chosen)
    number = shown["partner"].nunique()
    with st.container(border=True):
        count = words.plural("{number} organisation", "{number} organisations", number)
        show(markup.heading(2, count))
        directory(page, "partner", _table(page, shown), shown["partner"].tolist(), "")


def _filtered(page: Page, partners: pd.DataFrame) -> pd.DataFrame:
    words = page.words
    columns = st.columns([2, 1, 1], gap="small")
    with columns[0]:
        wanted = controls.text("q", words("Search"), words("Name or city, in any spelling"))
    with columns[1]:
        countries = sorted(partners["country"].dropna().unique(), key=words.country)
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
    if country:
        partners = partners[partners["country"] == country]
    if role:
        partners = partners[partners["role"] == role]
    return partners[found_in(partners, SEARCHED, wanted)]


def _table(page: Page, partners: pd.DataFrame) -> Table:
    words, names = page.words, acronyms(page.record)
    headings = (
        Heading("organisation", words("Organisation")),
        Heading("project", words("Project")),
        Heading("role", words("Role")),
        Heading("country", words("Country")),
        Heading("city", words("City")),
        Heading("name", words("Name in the source")),
    )
    rows = (
        (
            words.of_record(row.name_en),
            names[row.project],
            term(words, "role", row.role),
            words.country(row.country),
            words.of_record(row.city),
            None if pd.isna(row.name) else row.name,
        )
        for row in partners.itertuples()
    )
    return Table(headings, tuple(rows))


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
    known = page.outlines.by_code
    named = [f"{known[c].name} ({c})" if c in known else c for c in regions.split()]
    return [
        (words("Name in the source"), markup.in_language(row.name, row.name_language)),
        (words("Also known as"), "" if pd.isna(row.also_known_as) else row.also_known_as),
        (words("Seat"), seat),
        (words("How the seat is known"), term(words, "mark", row.seat_basis)),
        (term(words, "regions_basis", row.regions_basis) or words("Region"), ", ".join(named)),
        (words("Remark"), markup.in_language(row.remark, "en")),
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
