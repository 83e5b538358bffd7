"""What a page is about: the project's name, programme, dates and lead partner."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from dashboard.charts.wording import acronyms
from dashboard.language import Words
from dashboard.views import markup
from dashboard.views.frame import Page
from loaders import Dataset


def identity(page: Page) -> Markup:
    """Return the head of the overview: of one project its facts, of all what they are."""
    words = page.words
    if not page.one_project:
        number = len(page.projects)
        title = words.plural("{number} Interreg project", "{number} Interreg projects", number)
        return markup.joined([markup.heading(1, title), _as_of(page)])
    row = page.record.projects.set_index("project").loc[page.selection.project]
    return markup.joined(
        [
            markup.heading(1, row["acronym"]),
            markup.paragraph(words.of_record(row["title"]), "lead"),
            markup.facts(_facts(page, row)),
            _as_of(page),
        ]
    )


def leads(record: Dataset, project: str) -> list[str]:
    """Return the English names of the lead partners of a project; it should be one."""
    partners = record.partners
    own = (partners["project"] == project) & (partners["role"] == "lead")
    return list(partners.loc[own, "name_en"])


def _as_of(page: Page) -> Markup:
    return markup.paragraph(page.words("As of {date}", date=page.words.day(page.as_of)), "muted")


def _facts(page: Page, row: Any) -> list[tuple[str, str | Markup]]:
    words = page.words
    lead = leads(page.record, row.name)
    return [
        (
            words("Programme"),
            " ".join(_known(words.of_record(row[c])) for c in ("programme", "period")),
        ),
        (words("Duration"), words.days(row["start"], row["end"], row["date_precision"])),
        (words("Lead partner"), words.names(words.of_record(name) for name in lead)),
        (words("Budget"), _budget(page, row)),
        (words("Follows"), acronyms(page.record).get(row["follows"], "")),
        (words("Website"), markup.link(row["website"], _host(row["website"]))),
    ]


def _budget(page: Page, row: Any) -> str:
    """Return the budget; where sources disagree, with the other figures beside it."""
    words, claims = page.words, page.record.claims
    if pd.isna(row["budget_eur"]):
        return words("not reported")
    disputed = claims[
        (claims["table"] == "projects")
        & (claims["row"] == row.name)
        & (claims["field"] == "budget_eur")
    ]
    figure = words.euro(row["budget_eur"])
    others = [_amount(words, value) for value in disputed["value"].unique()]
    if not others:
        return figure
    return words("{figure} (another source: {others})", figure=figure, others=words.names(others))


def _amount(words: Words, claimed: str) -> str:
    """Return a claimed amount as this language writes it; a claim is text and may be no number."""
    try:
        return words.euro(float(claimed))
    except ValueError:
        return claimed


def _known(text: Any) -> str:
    return text if isinstance(text, str) else ""


def _host(address: Any) -> str:
    return _known(address).removeprefix("https://").removeprefix("http://").strip("/")
