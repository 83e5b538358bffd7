"""Headings, counters, lists and tables as HTML. Every text is escaped on its way in.

Streamlit's own elements read Markdown in labels and cells, so a partner called "![x](…)" would
make the browser fetch a picture. Here MarkupSafe escapes whatever is filled in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from dashboard.charts.chart import Heading, Table, Value
from dashboard.language import Words

NOTHING = Markup("")


@dataclass(frozen=True)
class Counter:
    """A headline figure: what it counts, the figure, and a smaller line below."""

    label: str
    value: str
    note: str = ""
    muted: bool = False


def joined(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)


def heading(level: int, text: str) -> Markup:
    """Return a heading; pages have one of level 1, cards have level 2."""
    return Markup("<h{0} class='im-h{0}'>{1}</h{0}>").format(level, text)


def paragraph(text: str, kind: str = "") -> Markup:
    """Return a paragraph; kind "muted" is smaller and paler, "lead" larger."""
    return Markup("<p class='im-{0}'>{1}</p>").format(kind or "text", text)


def link(address: object, text: str) -> Markup:
    """Return a link that opens in its own tab, or the text alone when it is no web address."""
    if not isinstance(address, str) or not address.startswith(("https://", "http://")):
        return escape(text)
    return Markup("<a href='{0}' target='_blank' rel='noopener noreferrer'>{1}</a>").format(
        address, text
    )


def counters(items: Sequence[Counter]) -> Markup:
    """Return headline figures side by side, as many in a row as there is room for."""
    return Markup("<dl class='im-counters'>{0}</dl>").format(joined(_counter(i) for i in items))


def _counter(item: Counter) -> Markup:
    kind = " class='im-muted-value'" if item.muted else ""
    note = Markup("<dd class='im-muted'>{0}</dd>").format(item.note) if item.note else NOTHING
    return Markup("<div><dt>{0}</dt><dd{1}>{2}</dd>{3}</div>").format(
        item.label, Markup(kind), item.value, note
    )


def facts(pairs: Iterable[tuple[str, str | Markup]], kind: str = "facts") -> Markup:
    """Return names and values, without those that have no value.

    kind "facts" runs them on, for short ones; "details" gives each a line, for long ones.
    """
    rows = (
        Markup("<div><dt>{0}</dt><dd>{1}</dd></div>").format(name, value)
        for name, value in pairs
        if value
    )
    return Markup("<dl class='im-{0}'>{1}</dl>").format(kind, joined(rows))


def bullets(items: Iterable[str | Markup], kind: str = "list") -> Markup:
    """Return a list of texts."""
    rows = (Markup("<li>{0}</li>").format(item) for item in items)
    return Markup("<ul class='im-{0}'>{1}</ul>").format(kind, joined(rows))


def table(content: Table, words: Words, caption: str, addresses: Sequence[str] = ()) -> Markup:
    """Return a real table: headings, the first column as row headings, figures to the right.

    addresses   where the row headings lead, one a row; none: they are no links
    """
    head = joined(
        Markup("<th scope='col' class='im-{0}'>{1}</th>").format(h.format, h.words)
        for h in content.headings
    )
    leads = addresses or [""] * len(content.rows)
    rows = zip(content.rows, leads, strict=True)
    body = joined(_row(row, content.headings, words, address) for row, address in rows)
    title = Markup("<caption>{0}</caption>").format(caption) if caption else NOTHING
    return Markup(
        "<div class='im-scroll' tabindex='0' role='region' aria-label='{0}'>"
        "<table class='im-table'>{3}"
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(caption, head, body, title)


def _row(row: Sequence[Value], headings: Sequence[Heading], words: Words, address: str) -> Markup:
    first, *rest = zip(row, headings, strict=True)
    name = escape(printed(*first, words))
    if address:
        name = Markup("<a href='{0}' target='_self'>{1}</a>").format(address, name)
    opening = Markup("<th scope='row'>{0}</th>").format(name)
    # On a phone each cell stands on a line of its own, with its heading before it.
    cells = (
        Markup("<td class='im-{0}' data-heading='{1}'>{2}</td>").format(
            heading.format, heading.words, printed(value, heading, words)
        )
        for value, heading in rest
    )
    return Markup("<tr>{0}{1}</tr>").format(opening, joined(cells))


def printed(value: Value, heading: Heading, words: Words) -> str:
    """Return a cell of a table as it is read: "–" stands for what is not known."""
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime.date):
        return words.short_day(value)
    if isinstance(value, int | float):
        return words.percent(value) if heading.format == "percent" else words.number(value)
    return value


def in_language(text: object, lang: object) -> Markup:
    """Return a text of the record marked with its own language; nothing for a missing one."""
    if not isinstance(text, str):
        return NOTHING
    if not isinstance(lang, str):
        return escape(text)
    return Markup("<span lang='{0}'>{1}</span>").format(lang, text)
