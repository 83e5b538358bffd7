"""Presentations: a chart that can be edited on its slide, or all about a subject as a deck."""

from __future__ import annotations

from dashboard.charts.chart import Chart, RegionMap
from dashboard.content.document import Document
from dashboard.content.imprint import Imprint
from dashboard.content.sections import Section
from dashboard.content.sources import citations, sources_line
from dashboard.exports import pptx_slides
from dashboard.exports.pptx_deck import add_figures, add_first, add_lines
from dashboard.exports.pptx_pages import Around, Deck, add_chart, add_table
from dashboard.exports.pptx_text import one_line, style_of
from dashboard.language import Words
from loaders.regions import Outlines

SEPARATOR = " · "
MOST_LINE, MOST_SOURCES, MOST_NAMED = 120, 60, 3


def chart_slide(chart: Chart, imprint: Imprint, words: Words, outlines: Outlines) -> bytes:
    """Return a PPTX file of one chart, with further slides when it has many lines.

    A RegionMap needs the outlines its regions are drawn from.
    Raises TypeError for a kind of chart that is not known.
    """
    deck = _opened(chart.title, words, outlines)
    foot = (*_named(imprint.sources, words), *_foot(imprint), imprint.liability)
    add_chart(
        deck, chart, Around(chart.title, foot, notes=_notes(chart.sentence, imprint.sources, words))
    )
    return pptx_slides.saved(deck.slides)


def deck(document: Document, outlines: Outlines) -> bytes:
    """Return a PPTX file of all about a subject: figures, charts, tables, methods, imprint."""
    subject, imprint = document.subject, document.imprint
    words = subject.words
    made = _opened(imprint.heading, words, outlines)
    add_first(made, document)
    below = add_figures(made, document, _foot(imprint, with_map=False))
    for section in document.sections:
        if section is not below:
            _add_section(made, document, section)
    foot = _foot(imprint, with_map=False)
    add_lines(made, Around(words("How figures are counted"), foot), document.methods)
    sources = _cut(imprint.sources, words)
    add_lines(made, Around(words("About this file"), foot, notes=sources), imprint.lines)
    return pptx_slides.saved(made.slides)


def _opened(title: str, words: Words, outlines: Outlines) -> Deck:
    style = style_of(words.lang)
    return Deck(pptx_slides.opened(title, style.lang), words, style, outlines)


def _add_section(made: Deck, document: Document, section: Section) -> None:
    chart, note = section.chart, (section.note,) if section.note else ()
    sources = tuple(source.line for source in citations(document.subject, section.sources))
    foot = _foot(document.imprint, with_map=isinstance(chart, RegionMap))
    foot = (*_named(sources, made.words), *foot)
    if chart:
        notes = _notes(chart.sentence, sources, made.words)
        add_chart(made, chart, Around(section.title, foot, note, notes))
    if section.on_paper:
        title = section.label if chart else section.title
        notes = _notes("", sources, made.words)
        add_table(made, section.table.only(section.on_paper), Around(title, foot, note, notes))


def _foot(imprint: Imprint, *, with_map: bool = True) -> tuple[str, ...]:
    """Return what a slide says at its foot: whose data, what it is, as of when, who pays."""
    credit = imprint.credit if with_map else ""
    told = (imprint.heading, *imprint.filters, imprint.dated, credit)
    lines = (imprint.own, SEPARATOR.join(line for line in told if line), imprint.programmes)
    return tuple(line for line in lines if line)


def _named(sources: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return the first documents in one line; a speaker's notes have all of them."""
    line = sources_line(words, [one_line(one, MOST_LINE) for one in sources], MOST_NAMED)
    return (line,) if line else ()


def _notes(sentence: str, sources: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return what a speaker reads: a chart in words, and the documents it rests on."""
    named = (words("Sources"), *_cut(sources, words)) if sources else ()
    return (*((sentence,) if sentence else ()), *named)


def _cut(sources: tuple[str, ...], words: Words) -> tuple[str, ...]:
    return (*sources[:MOST_SOURCES], *_more(sources, MOST_SOURCES, words))


def _more(sources: tuple[str, ...], most: int, words: Words) -> tuple[str, ...]:
    rest = len(sources) - most
    return (words("and {number} more", number=words.number(rest)),) if rest > 0 else ()
