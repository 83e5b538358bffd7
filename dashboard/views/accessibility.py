"""The accessibility statement."""

from __future__ import annotations

from dashboard import markup
from dashboard.content.accessibility import Part, statement
from dashboard.settings import operator
from dashboard.views.frame import Page, show


def show_page(page: Page) -> None:
    """Draw the statement."""
    show(markup.heading(1, page.words("Accessibility statement")))
    for part in statement(page.words, operator()):
        _show(part)


def _show(part: Part) -> None:
    parts = [markup.heading(2, part.title), *(markup.paragraph(text) for text in part.texts)]
    if part.points:
        parts.append(markup.bullets(part.points, "points"))
    show(markup.joined(parts))
