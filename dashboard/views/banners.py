"""What the reader must be told before reading on: old data, broken files, odd links."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.selection import Ignored
from dashboard.views import markup
from dashboard.views.frame import Page, show
from dashboard.views.problem_words import in_words


def banners(page: Page) -> None:
    """Show a banner for each file that cannot be used and each part of the link that is ignored."""
    for fault in page.now.faults:
        title = page.words("The record on this page is the last one that could be read.")
        _banner("alert", title, f"{fault.file}: {in_words(page.words, fault)}")
    for ignored in page.ignored:
        _banner("status", _ignored(page, ignored), "")


def _ignored(page: Page, ignored: Ignored) -> str:
    words = page.words
    told = {
        "project": words("The link asks for a project that is not in this record: {value}"),
        "lang": words("The link asks for a language that is not offered: {value}"),
        "as_of": words("The link asks for a date that cannot be read: {value}"),
    }
    return told[ignored.name].format(value=ignored.value[:80])


def _banner(role: str, title: str, text: str) -> None:
    detail = markup.paragraph(text, "muted") if text else markup.NOTHING
    show(
        Markup("<div class='im-banner' role='{0}'>{1}{2}</div>").format(
            role, markup.paragraph(title), detail
        )
    )
