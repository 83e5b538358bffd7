"""The head of the overview: what it is about."""

from __future__ import annotations

from markupsafe import Markup

from dashboard import markup
from dashboard.content.identity import Fact
from dashboard.content.identity import identity as identity_of
from dashboard.views.frame import Page


def identity(page: Page) -> Markup:
    """Return the head of the overview: of one project its facts, of all what they are."""
    words = page.words
    found = page.kept("identity", lambda: identity_of(page.subject))
    as_of = words("As of {date}", date=words.day(page.as_of))
    return markup.joined(
        [
            markup.heading(1, found.name),
            markup.paragraph(found.title, "lead") if found.title else markup.NOTHING,
            markup.facts(_pair(fact) for fact in found.facts) if found.facts else markup.NOTHING,
            markup.paragraph(as_of, "muted"),
        ]
    )


def _pair(fact: Fact) -> tuple[str, str | Markup]:
    return fact.label, markup.link(fact.address, fact.value) if fact.address else fact.value
