"""Headings, counters, lists, tables and legends as HTML. Every text is escaped on its way in.

Streamlit's own elements read Markdown in labels and cells, so a partner called "![x](…)" would
make the browser fetch a picture. Here MarkupSafe escapes whatever is filled in.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from pathlib import Path

from markupsafe import Markup, escape

from dashboard.charts.chart import Heading, Table, Value
from dashboard.charts.legend import Key
from dashboard.charts.wording import printed
from dashboard.content.agenda import Agenda
from dashboard.content.figures import Counter
from dashboard.language import Words
from dashboard.palette import variable

NOTHING = Markup("")
STYLE = Path(__file__).parent / "markup.css"
# How much of its colour fills a swatch, in per cent; all of it where nothing is said.
FILLED = {"seat": 30, "area": 75, "meeting": 0}


def joined(parts: Iterable[Markup]) -> Markup:
    return NOTHING.join(parts)


def heading(level: int, text: str) -> Markup:
    """Return a heading; pages have one of level 1, cards have level 2."""
    return Markup("<h{0} class='im-h{0}'>{1}</h{0}>").format(level, text)


def paragraph(text: str, kind: str = "") -> Markup:
    """Return a paragraph; kind "muted" is smaller and paler, "lead" larger, "hint" not on paper."""
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


def agenda(events: Agenda) -> Markup:
    """Return events, two lines each; words where there are none."""
    if not events.lines:
        return paragraph(events.nothing, "muted")
    line = Markup("<strong>{0}</strong><br><span class='im-muted'>{1}</span>")
    return bullets(line.format(*event) for event in events.lines)


def legend(keys: Iterable[Key]) -> Markup:
    """Return what colours and shapes mean, side by side."""
    return Markup("<ul class='im-legend'>{0}</ul>").format(joined(_swatch(key) for key in keys))


def _swatch(key: Key) -> Markup:
    colour = variable(key.colour)
    share = FILLED.get(key.shape, 0 if key.hollow else 100)
    style = Markup("--im-swatch:{0};border-color:{0};background:{1}").format(
        colour, f"color-mix(in srgb, {colour} {share}%, transparent)"
    )
    return Markup("<li><span class='im-swatch im-swatch-{0}' style='{1}'></span>{2}</li>").format(
        key.shape, style, key.words
    )


def table(
    content: Table,
    words: Words,
    name: str,
    addresses: Sequence[str] = (),
    *,
    captioned: bool = True,
) -> Markup:
    """Return a real table: headings, the first column as row headings, figures to the right.

    Columns that are not for the screen are left out.

    name        what the table is called; no other on the page is called so
    addresses   where the row headings lead, one a row; none: they are no links
    captioned   the name is seen above the table; not where a heading says it already
    """
    content = content.on_screen
    head = joined(
        Markup("<th scope='col' class='im-{0}'>{1}</th>").format(h.format, h.words)
        for h in content.headings
    )
    leads = addresses or [""] * len(content.rows)
    rows = zip(content.rows, leads, strict=True)
    body = joined(_row(row, content.headings, words, address) for row, address in rows)
    title = Markup("<caption>{0}</caption>").format(name) if captioned else NOTHING
    return Markup(
        "<div class='im-scroll' tabindex='0' role='region' aria-label='{0}'>"
        "<table class='im-table'>{3}"
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(name, head, body, title)


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


def picture_address(svg: bytes) -> str:
    """Return the address of a picture that is on no server: it holds the picture itself."""
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"


def beside(label: str, content: Markup) -> Markup:
    """Return what stands beside a map, as high as the map: it is scrolled, by keyboard too."""
    return Markup(
        "<div class='im-beside' tabindex='0' role='region' aria-label='{0}'>{1}</div>"
    ).format(label, content)


def image(address: str, alt: str) -> Markup:
    """Return a picture with what it shows in words."""
    return Markup("<img class='im-image' src='{0}' alt='{1}'>").format(address, alt)


def in_language(text: object, lang: object) -> Markup:
    """Return a text of the record marked with its own language; nothing for a missing one."""
    if not isinstance(text, str):
        return NOTHING
    if not isinstance(lang, str):
        return escape(text)
    return Markup("<span lang='{0}'>{1}</span>").format(lang, text)


def of_record(words: Words, text: object) -> Markup:
    """Return a text of the record in the reader's language; marked as English if it has no other.

    Nothing for a missing one.
    """
    told = words.of_record(text)
    return in_language(told, words.language_of_record(text)) if told else NOTHING
