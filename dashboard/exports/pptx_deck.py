"""The slides of a deck that are neither charts nor tables: first, figures, methods, imprint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms
from dashboard.content.document import Document
from dashboard.content.sections import Section
from dashboard.exports import pptx_cards, pptx_slides, pptx_tables
from dashboard.exports.pptx_measure import BOLDER, fitting
from dashboard.exports.pptx_pages import Around, Deck, add_slide, add_table
from dashboard.exports.pptx_shapes import RECTANGLE, Look, add_shape
from dashboard.exports.pptx_slides import HEIGHT, Box, text_box
from dashboard.exports.pptx_text import PALETTE, Style, clipped, fill, one_line, points
from dashboard.palette import project_colours

STRIPE = Box(0, 0, 0.3, HEIGHT)
NAME, FULL_TITLE = Box(0.95, 1.2, 11.4, 1.3), Box(0.95, 2.85, 11.4, 1.4)
# Between the two, a line in the colour of the project, or a piece a project.
ACCENT, MOST_PIECES = Box(0.95, 2.6, 2.4, 0.07), 7
DATED, PAID = Box(0.95, 4.5, 11.4, 0.5), Box(0.95, 5.1, 11.4, 1.2)
LIABLE = Box(0.95, 6.45, 11.4, 0.6)
MOST_NAME, MOST_TITLE, MOST_LINE = 60, 200, 320
NAME_SIZES, TITLE_SIZES, LINE_SIZES = (48, 40, 32, 24), (26, 22, 18, 16), (18, 16, 14, 12)
BELOW_CARDS, BELOW_LINE = 0.4, 10


def add_first(deck: Deck, document: Document) -> None:
    """Add the slide that names what the deck is about, as of when, and who pays."""
    slides, style = deck.slides, deck.style
    layout = slides.slide_layouts.get_by_name(pptx_slides.TITLE_LAYOUT)
    slide = slides.slides.add_slide(layout)
    add_shape(slide, RECTANGLE, STRIPE, Look(PALETTE.page), "Stripe")
    name = one_line(document.identity.name, MOST_NAME)
    size = fitting(name, NAME.width / BOLDER, NAME.height, NAME_SIZES)
    pptx_slides.place_title(slide, name, NAME, style.but(size=size))
    _accent(slide, document)
    _subtitle(slide, one_line(_full_title(document), MOST_TITLE), style)
    words, imprint = deck.words, document.imprint
    as_of = words("as of {date}", date=words.day(document.subject.as_of))
    grey = style.but(size=16, colour=PALETTE.muted)
    text_box(slide, DATED, as_of, style.but(size=20))
    text_box(slide, PAID, one_line(imprint.programmes, MOST_LINE), grey)
    text_box(slide, LIABLE, one_line(imprint.liability, MOST_LINE), grey.but(size=12))


def _full_title(document: Document) -> str:
    """Return the title of a project; of several, their names."""
    names = acronyms(document.subject.record)
    return document.identity.title or ", ".join(names[p] for p in document.subject.projects)


def _accent(slide: Any, document: Document) -> None:
    colours = project_colours(document.subject.record)
    shown = [colours[project] for project in document.subject.projects][:MOST_PIECES]
    for number, shade in enumerate(shown):
        width = ACCENT.width / len(shown)
        piece = ACCENT._replace(left=ACCENT.left + number * width, width=width)
        add_shape(slide, RECTANGLE, piece, Look(PALETTE.colour(shade)), "Accent")


def _subtitle(slide: Any, text: str, style: Style) -> None:
    subtitle = slide.placeholders[1]
    if not text:
        subtitle._element.getparent().remove(subtitle._element)
        return
    subtitle.left, subtitle.top, subtitle.width, subtitle.height = FULL_TITLE.emu
    pptx_slides.bare(subtitle.text_frame)
    size = fitting(text, FULL_TITLE.width, FULL_TITLE.height, TITLE_SIZES)
    fill(subtitle.text_frame, text, style.but(size=size))


def add_figures(deck: Deck, document: Document, foot: tuple[str, ...]) -> Section | None:
    """Add the slide of the headline figures, with the facts of a project below them.

    Several projects have no facts: they stand side by side below the figures if there is room for
    them all. Facts too long for it follow on slides of their own.
    Returns the section that is told by this slide, if there is one.
    """
    around = Around(deck.words("Overview"), foot)
    slide, room, counters = add_slide(deck, around), around.room, document.counters
    down = pptx_cards.height_of(counters, room.width) + BELOW_CARDS
    below = room._replace(top=room.top + down, height=room.height - down)
    together = next((s for s in document.sections if s.name == "projects"), None)
    table = together.table.only(together.on_paper) if together else _facts(document)
    found = pptx_tables.parts(table, deck.words, below)
    fits = len(found) == 1 and len(table.rows) <= pptx_tables.MOST_ROWS
    pptx_cards.cards(slide, counters, room, deck.style, alone=not fits)
    if fits:
        pptx_tables.place(slide, found[0], below, deck.style, around.title)
        return together
    if not together:
        add_table(deck, table, around)
    return None


def _facts(document: Document) -> Table:
    words = document.subject.words
    facts = document.identity.facts
    return Table(
        (Heading("fact", words("Fact")), Heading("value", words("Value"))),
        tuple((fact.label, fact.value) for fact in facts),
    )


def add_lines(deck: Deck, around: Around, lines: Sequence[str]) -> None:
    """Add a slide of sentences, a paragraph each."""
    slide, room = add_slide(deck, around), around.room
    text = "\n".join(clipped(line, 2 * MOST_LINE) for line in lines)
    spaces = len(lines) * BELOW_LINE / 72
    size = fitting(text, room.width, room.height - spaces, LINE_SIZES)
    box = text_box(slide, room, text, deck.style.but(size=size))
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = points(BELOW_LINE)
