"""A presentation as one HTML page: all its cards are in it, and it asks for nothing more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from dashboard import markup
from dashboard.content.filters import filters_in_words
from dashboard.content.imprint import own_data_words
from dashboard.content.notices import Notice
from dashboard.content.subject import Subject
from dashboard.content.titles import titles
from dashboard.exports.html_security import policy
from dashboard.exports.plain_text import writable
from dashboard.palette import PALETTES, variables
from dashboard.presentation.bar import bar
from dashboard.presentation.cards import cards
from dashboard.presentation.sections import sections
from dashboard.presentation.typeface import font_faces
from dashboard.selection import Address

HERE = Path(__file__).parent
STYLE, SCRIPT = HERE / "show.css", HERE / "show.js"
COLOURS = ("ink", "muted", "ground", "page", "track", "border")


def presentation(
    subject: Subject, view: str, address: Address, notices: Iterable[Notice] = ()
) -> bytes:
    """Return a view as cards to go through, in one HTML page.

    address   the parameters of its link; its filters hold, and the link that leaves keeps them
    notices   what must be told before the first card
    """
    shown = [sections(subject, card) for card in cards(subject, view, address)]
    words = subject.words
    body = Markup("{0}<main>{1}{2}</main>{3}").format(
        _header(subject, view, address),
        markup.joined(_banner(notice) for notice in notices),
        markup.joined(shown),
        bar(words, address),
    )
    text = writable(str(body))
    script = SCRIPT.read_text("utf-8")
    parts = (
        _head(subject, view, font_faces(body.striptags())),
        text,
        f"<script>{script}</script>",
        "</body></html>\n",
    )
    return "\n".join(parts).encode()


def content_policy() -> str:
    """Return what a browser may do with the page: run its script, and see whether we are there."""
    return policy([SCRIPT.read_text("utf-8")], "font-src data:", "connect-src 'self'")


def _head(subject: Subject, view: str, faces: str) -> str:
    words = subject.words
    name = f"{subject.name} · {titles(words)[view]}"
    made = Markup(
        "<!DOCTYPE html>\n<html lang='{0}' data-theme='light'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        "<title>{1}</title><style>{2}</style></head>"
        "<body data-more='{3}' data-told='{4}' data-gone='{5}'>"
    ).format(
        words.lang,
        writable(name),
        Markup(
            "\n".join([faces, _colours(), *(p.read_text("utf-8") for p in (markup.STYLE, STYLE))])
        ),
        words("and {number} more"),
        words("Card {number} of {all}: {title}"),
        words("The dashboard cannot be reached. The presentation goes on."),
    )
    return str(made)


def _colours() -> str:
    """Return the colours of both themes as variables."""
    rules = []
    for theme, palette in PALETTES.items():
        own = ";".join(f"--{name}:{getattr(palette, name)}" for name in COLOURS)
        rules.append(f"[data-theme={theme}]{{color-scheme:{theme};{own};{variables(palette)}}}")
    return "\n".join(rules)


def _header(subject: Subject, view: str, address: Address) -> Markup:
    words = subject.words
    as_of = words("as of {date}", date=words.day(subject.as_of))
    parts = [own_data_words(subject), as_of, *filters_in_words(words, view, address)]
    told = " · ".join(part for part in parts if part)
    return Markup("<header class='im-top'><h1>{0} · {1}</h1><p>{2}</p></header>").format(
        subject.name, titles(words)[view], told
    )


def _banner(notice: Notice) -> Markup:
    text = " ".join(part for part in (notice.title, notice.text) if part)
    return Markup("<p class='im-banner' role='status'>{0}</p>").format(text)
