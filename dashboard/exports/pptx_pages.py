"""Slides of charts and tables, with further slides where one does not hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.chart import Chart, RegionMap, Table
from dashboard.charts.legend import legend_of
from dashboard.exports import pptx_legend, pptx_map, pptx_native, pptx_slides, pptx_tables
from dashboard.exports.limits import told_elsewhere
from dashboard.exports.pptx_drawings import drawings, left_out
from dashboard.exports.pptx_measure import height_needed
from dashboard.exports.pptx_slides import Box
from dashboard.exports.pptx_text import PALETTE, Style, one_line
from dashboard.language import Words
from loaders.regions import Outlines

MOST_NOTE, NOTE_SIZE = 320, 11
MAP_WIDTH, BESIDE_MAP = 8.5, 3.4
SPACE = 0.12


@dataclass(frozen=True)
class Deck:
    """A presentation in the making, and what holds on all its slides."""

    slides: Any
    words: Words
    style: Style
    outlines: Outlines


@dataclass(frozen=True)
class Around:
    """What stands around a chart or table: title, foot, lines below it, and a speaker's notes."""

    title: str
    foot: tuple[str, ...]
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def room(self) -> Box:
        """The place between title and foot."""
        return pptx_slides.body_above(self.foot)


def add_chart(deck: Deck, chart: Chart, around: Around) -> None:
    """Add the slides of a chart."""
    if isinstance(chart, RegionMap):
        _add_map(deck, chart, around)
        return
    lines = (*around.lines, *chart.notes, *_left_out(deck.words, left_out(chart)))
    room = _above(lines, around.room)
    found = drawings(chart, deck.words, deck.style, room)
    for number, drawing in enumerate(found):
        slide = add_slide(deck, around, number, len(found))
        legend = pptx_legend.height(drawing.keys, room.width)
        drawing.draw(slide, room._replace(height=room.height - legend))
        for chart_frame in (shape for shape in slide.shapes if shape.has_chart):
            pptx_native.set_language(chart_frame.chart, deck.style.lang)
        spot = room._replace(top=room.bottom - legend, height=legend)
        pptx_legend.place(slide, drawing.keys, spot, deck.style)
        _write(slide, lines, room.bottom, around.room, deck.style)


def add_table(deck: Deck, table: Table, around: Around) -> None:
    """Add the slides of a table; lines say how many rows they leave out, and that texts are cut."""
    more = max(len(table.rows) - pptx_tables.MOST_ROWS, 0)
    cut = pptx_tables.is_cut(table, deck.words)
    lines = (*around.lines, *_left_out(deck.words, more), *(_cut(deck.words) if cut else ()))
    room = _above(lines, around.room)
    parts = pptx_tables.parts(table, deck.words, room)
    for number, part in enumerate(parts):
        slide = add_slide(deck, around, number, len(parts))
        end = pptx_tables.place(slide, part, room, deck.style, around.title)
        _write(slide, lines, min(end, room.bottom), around.room, deck.style)


def add_slide(deck: Deck, around: Around, number: int = 0, of: int = 1) -> Any:
    """Add one of several slides of the same title, with foot and notes, and return it."""
    title = around.title
    if of > 1:
        page, pages = deck.words.number(number + 1), deck.words.number(of)
        short = one_line(title, pptx_slides.MOST_TITLE - 20)
        title = deck.words("{title} ({page} of {pages})", title=short, page=page, pages=pages)
    slide = pptx_slides.added(deck.slides, title, deck.style)
    pptx_slides.footer(slide, around.foot, deck.style, len(deck.slides.slides))
    if around.notes:
        pptx_slides.notes(slide, around.notes, deck.style)
    return slide


def _add_map(deck: Deck, chart: RegionMap, around: Around) -> None:
    slide, room = add_slide(deck, around), around.room
    pptx_map.place(slide, chart, deck.outlines, deck.words, room._replace(width=MAP_WIDTH))
    beside = room._replace(left=room.left + room.width - BESIDE_MAP, width=BESIDE_MAP)
    keys = legend_of(chart)
    legend = pptx_legend.place_below_each_other(slide, keys, beside, deck.style) + SPACE
    told = "\n".join(one_line(line, 2 * MOST_NOTE) for line in (*around.lines, *chart.notes))
    if told:
        box = beside._replace(top=beside.top + legend, height=beside.height - legend)
        pptx_slides.text_box(slide, box, told, _small(deck.style), deck.words("Notes"))


def _left_out(words: Words, number: int) -> tuple[str, ...]:
    return (told_elsewhere(words, number),) if number else ()


def _cut(words: Words) -> tuple[str, ...]:
    return (words("Longer texts are cut here; the workbook has them whole."),)


def _above(lines: Sequence[str], body: Box) -> Box:
    """Return what the lines at the foot of the body leave above them."""
    text = _told(lines)
    height = height_needed(text, body.width, NOTE_SIZE) + SPACE if text else 0.0
    return body._replace(height=body.height - height)


def _write(slide: Any, lines: Sequence[str], top: float, body: Box, style: Style) -> None:
    if lines:
        box = body._replace(top=top + SPACE, height=body.bottom - top - SPACE)
        pptx_slides.text_box(slide, box, _told(lines), _small(style))


def _told(lines: Sequence[str]) -> str:
    return "\n".join(one_line(line, MOST_NOTE) for line in lines)


def _small(style: Style) -> Style:
    return style.but(size=NOTE_SIZE, colour=PALETTE.muted)
