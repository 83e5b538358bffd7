"""The organisations of a project, as a table."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.data_columns import source_heading, source_ids
from dashboard.charts.wording import acronyms
from dashboard.content.subject import Subject
from dashboard.terms import term


def partner_table(subject: Subject, partners: pd.DataFrame) -> Table:
    """Return these partners, a row each, in their order."""
    words, names = subject.words, acronyms(subject.record)
    headings = (
        Heading("organisation", words("Organisation")),
        Heading("project", words("Project")),
        Heading("role", words("Role")),
        Heading("country", words("Country")),
        Heading("city", words("City")),
        Heading("name", words("Name in the source")),
        source_heading(words),
    )
    rows = (
        (
            words.of_record(row.name_en),
            names[row.project],
            term(words, "role", row.role),
            words.country(row.country),
            words.of_record(row.city),
            None if pd.isna(row.name) else row.name,
            source_ids(row),
        )
        for row in partners.itertuples()
    )
    return Table(headings, tuple(rows))


def country_table(subject: Subject, partners: pd.DataFrame) -> Table:
    """Return how many organisations there are in each country, most first; as maps count them."""
    words = subject.words
    headings = (
        Heading("country", words("Country")),
        Heading("organisations", words("Organisations"), "number"),
    )
    members = partners[partners["role"] != "associated"]
    found = members.groupby("country")["partner"].nunique()
    numbers = {words.country(code): int(number) for code, number in found.items()}
    order = sorted(numbers, key=lambda country: (-numbers[country], country))
    return Table(headings, tuple((country, numbers[country]) for country in order))
