"""A card as HTML; a chart that does not fit one card stands on several."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup

from dashboard import markup
from dashboard.charts.chart import RegionMap, Table
from dashboard.charts.legend import legend_of
from dashboard.content.agenda import Agenda
from dashboard.content.identity import Fact
from dashboard.content.sources import citations
from dashboard.content.subject import Subject
from dashboard.exports.html_limits import spoken
from dashboard.palette import PALETTES
from dashboard.presentation.card import Card
from dashboard.presentation.fitting import Columns, Drawing, Fitted, fitted
from dashboard.presentation.stage import ROOT, one_line, room

# Of a table: what the browser chooses from, and cuts to what fits.
MOST_ROWS = 30
# Pixels a point of a picture on a phone: a column of bars just fits its width.
LEGIBLE = 1.02
# Letters that need no escaping in an address of data; fewer escapes, fewer bytes.
PLAIN = " =:/,;'()-.+"


def sections(subject: Subject, card: Card) -> Markup:
    """Return a card, or the cards it takes to show it."""
    sources = source_line(subject, card)
    if not card.chart:
        content = _content(subject, card)
        return _section(card, card.name, "", markup.NOTHING, content, card.notes, sources)
    legend = [key.words for key in legend_of(card.chart)]
    height = room(card.title, legend, card.notes, sources)
    found = fitted(card.chart, subject.outlines, height)
    return markup.joined(_pages(subject, card, found, sources))


def _pages(subject: Subject, card: Card, found: Fitted, sources: str) -> Iterator[Markup]:
    number = len(found.pages)
    for place, columns in enumerate(found.pages):
        name = f"{card.name}-{place + 1}" if place else card.name
        part = f"{place + 1}/{number}" if number > 1 else ""
        last = place == number - 1
        notes = (*card.notes, *_left(subject, found)) if last else card.notes
        content = _pictures(subject, card, columns)
        yield _section(card, name, part, _legend(columns), content, notes, sources)


def _left(subject: Subject, found: Fitted) -> Iterator[str]:
    words = subject.words
    if found.left:
        yield words("and {number} more", number=words.number(found.left))


def _section(
    card: Card,
    name: str,
    part: str,
    legend: Markup,
    content: Markup,
    notes: tuple[str, ...],
    sources: str,
) -> Markup:
    title = Markup("<h2 class='im-h2'>{0}{1}</h2>").format(card.title, _part(part))
    parts = [
        title,
        markup.paragraph(card.lead, "lead") if card.lead else markup.NOTHING,
        legend,
        content,
        markup.bullets(notes, "notes") if notes else markup.NOTHING,
        Markup("<p class='im-source'>{0}</p>").format(sources) if sources else markup.NOTHING,
    ]
    return Markup("<section class='im-card' id='{0}'>{1}</section>").format(
        name, markup.joined(parts)
    )


def _part(part: str) -> Markup:
    return Markup(" <span class='im-part'>{0}</span>").format(part) if part else markup.NOTHING


def _content(subject: Subject, card: Card) -> Markup:
    parts = [
        markup.facts(_pair(fact) for fact in card.facts) if card.facts else markup.NOTHING,
        markup.counters(card.counters) if card.counters else markup.NOTHING,
    ]
    if card.agendas:
        parts.append(_columns(_agenda(agenda) for agenda in card.agendas))
    if card.table:
        parts.append(_table(subject, card.table, card.title))
    return markup.joined(parts)


def _pair(fact: Fact) -> tuple[str, str]:
    return fact.label, fact.value


def _columns(parts: Iterator[Markup]) -> Markup:
    return Markup("<div class='im-columns'>{0}</div>").format(markup.joined(parts))


def _agenda(agenda: Agenda) -> Markup:
    return Markup("<div class='im-column'>{0}<div class='im-room'>{1}</div></div>").format(
        markup.heading(3, agenda.title), markup.agenda(agenda)
    )


def _table(subject: Subject, table: Table, caption: str) -> Markup:
    shown = Table(table.headings, table.rows[:MOST_ROWS])
    return Markup(
        "<div class='im-room' data-rows='{0}'>{1}</div><p class='im-more' hidden></p>"
    ).format(len(table.rows), markup.table(shown, subject.words, caption))


def _pictures(subject: Subject, card: Card, columns: Columns) -> Markup:
    """Return pictures side by side; the table of a map stands beside it."""
    parts = [_picture(subject, drawing) for drawing in columns]
    if card.table:
        beside = Markup("<div class='im-column im-beside'>{0}</div>")
        parts.append(beside.format(_table(subject, card.table, card.title)))
    return _columns(iter(parts))


def _picture(subject: Subject, drawing: Drawing) -> Markup:
    """Return a chart drawn for both themes; the style sheet shows one of them."""
    width = drawing.points * drawing.scale / ROOT
    pictures = (
        Markup(
            "<img class='im-{0}' alt='{1}' style='width:{2:.3f}rem;--legible:{3:.0f}px' src='{4}'>"
        ).format(
            theme,
            spoken(drawing.chart),
            width,
            0 if isinstance(drawing.chart, RegionMap) else drawing.points * LEGIBLE,
            _address(drawing.svg(subject.outlines, theme)),
        )
        for theme in PALETTES
    )
    return Markup("<div class='im-picture'>{0}</div>").format(markup.joined(pictures))


def _address(svg: bytes) -> str:
    return f"data:image/svg+xml,{quote(svg.decode(), safe=PLAIN)}"


def _legend(columns: Columns) -> Markup:
    """Return what is drawn on a card, once: a lane that finds no room needs no key."""
    keys = dict.fromkeys(key for drawing in columns for key in legend_of(drawing.chart))
    return markup.legend(keys) if keys else markup.NOTHING


def source_line(subject: Subject, card: Card) -> str:
    """Return what a card rests on: documents, as many as a line holds, and how many more."""
    words, documents, told = subject.words, citations(subject, card.sources), card.credit
    for number in range(1, len(documents) + 1):
        titles = [document.title for document in documents[:number]]
        if rest := len(documents) - number:
            titles.append(words("and {number} more", number=words.number(rest)))
        named = words("Sources: {sources}", sources=" · ".join(titles))
        longer = " · ".join(part for part in (card.credit, named) if part)
        if number > 1 and not one_line(longer):
            break
        told = longer
    return told
