"""Tables on slides: as many rows as can be read, further rows on further slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import printed
from dashboard.exports.column_widths import column_widths, stretched
from dashboard.exports.pptx_measure import BOLDER, LINE, POINTS, height_needed, width_of
from dashboard.exports.pptx_slides import Box, describe
from dashboard.exports.pptx_text import PALETTE, Style, clipped, paragraphs
from dashboard.language import Words

MOST_ROWS, MOST_LETTERS = 60, 600
LEFT = ("text", "address")
# Points: the largest at which a table needs no more slides than at the smallest, and few lines.
SIZES, SMALL, MOST_LINES = (16, 14, 12, 11), 12, 2
# As parts of an inch, and of the size of type.
MARGIN_ACROSS, MARGIN_DOWN = 0.12, 0.3
# Inches by which a cell is wider than its text: letters differ from what is measured.
SPARE = 0.06
# Pages of a table are filled alike, tried in these parts of a page.
FILLED = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
BAND = "#F4F6FA"
# "No Style, No Grid": the fills are given cell by cell, and look the same in every program.
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


# Rows with their heights.
Page = list[tuple[tuple[str, ...], float]]


@dataclass(frozen=True)
class Part:
    """The rows of a table that one slide holds, in words, with the heights of heading and rows."""

    headings: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float


def parts(table: Table, words: Words, room: Box) -> tuple[Part, ...]:
    """Return a table, cut to what slides can hold, a part each; none without rows."""
    rows = [_words(table.headings, row, words) for row in table.rows[:MOST_ROWS]]
    if not rows:
        return ()
    fewest = len(_parts(table.headings, rows, room, SIZES[-1]))
    tried = (_parts(table.headings, rows, room, size) for size in SIZES)
    return next(found for found in tried if len(found) == fewest and _is_calm(found))


def _is_calm(found: Sequence[Part]) -> bool:
    """Tell whether large letters leave a table without rows of many lines."""
    size = found[0].size
    tallest = MOST_LINES * size * LINE / POINTS + _margins(size)
    return size <= SMALL or all(height <= tallest for part in found for height in part.heights[1:])


def is_cut(table: Table, words: Words) -> bool:
    """Tell whether a text of a table is longer than a slide shows."""
    shown = (_printed(table.headings, row, words) for row in table.rows[:MOST_ROWS])
    return any(len(cell) > MOST_LETTERS for row in shown for cell in row)


def _printed(headings: Sequence[Heading], row: Sequence[Any], words: Words) -> list[str]:
    return [printed(cell, heading, words) for cell, heading in zip(row, headings, strict=True)]


def _words(headings: Sequence[Heading], row: Sequence[Any], words: Words) -> tuple[str, ...]:
    return tuple(clipped(cell, MOST_LETTERS) for cell in _printed(headings, row, words))


def _parts(
    headings: tuple[Heading, ...], rows: Sequence[tuple[str, ...]], room: Box, size: float
) -> tuple[Part, ...]:
    titles = tuple(clipped(heading.words, MOST_LETTERS) for heading in headings)
    needed = column_widths(
        [titles, *rows],
        room.width,
        lambda text: width_of(text, size) * (BOLDER if text in titles else 1),
        2 * MARGIN_ACROSS + SPARE,
    )
    widths = stretched(needed, room.width)
    top = _height(titles, widths, size * BOLDER) + _margins(size)
    measured = [(row, _height(row, widths, size) + _margins(size)) for row in rows]
    return tuple(
        Part(headings, tuple(own for own, _ in page), widths, (top, *(h for _, h in page)), size)
        for page in _alike(measured, room.height - top)
    )


def _margins(size: float) -> float:
    return 2 * MARGIN_DOWN * size / POINTS


def _height(row: Sequence[str], widths: Sequence[float], size: float) -> float:
    return max(
        height_needed(cell, width - 2 * MARGIN_ACROSS - SPARE / 2, size)
        for cell, width in zip(row, widths, strict=True)
    )


def _alike(rows: Page, room: float) -> list[Page]:
    """Return as few pages as possible, none much emptier than the others."""
    fewest = len(list(_pages(rows, room)))
    tried = (list(_pages(rows, room * part)) for part in FILLED)
    return next(pages for pages in tried if len(pages) == fewest)


def _pages(rows: Page, room: float) -> Iterator[Page]:
    page: Page = []
    for row, height in rows:
        if page and sum(h for _, h in page) + height > room:
            yield page
            page = []
        page.append((row, height))
    yield page


def place(
    slide: Any, part: Part, box: Box, style: Style, title: str, description: str = ""
) -> float:
    """Place a part of a table; return where it ends, in inches from the top of the slide.

    description   what those hear who do not see it; else the headings
    """
    box = box._replace(height=sum(part.heights))
    frame = slide.shapes.add_table(1, len(part.widths), *box.emu)
    headings = ", ".join(heading.words for heading in part.headings)
    describe(frame, title, description or f"{title}: {headings}")
    table = frame.table
    for column, width in zip(table.columns, part.widths, strict=True):
        column.width = Box(0, 0, width, 0).emu[2]
    _replace_rows(table._tbl, list(_rows(part, style)))
    return box.bottom


def _replace_rows(table: Any, rows: list[str]) -> None:
    """Put rows in the place of the empty one: cell by cell, python-pptx needs seconds."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    table.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    table.remove(table.tr_lst[0])
    for row in parse_xml(f"<a:rows {nsdecls('a')}>{''.join(rows)}</a:rows>"):
        table.append(row)


def _rows(part: Part, style: Style) -> Iterator[str]:
    titles = tuple(clipped(heading.words, MOST_LETTERS) for heading in part.headings)
    plain = style.but(size=part.size)
    white = plain.but(colour=PALETTE.ground, bold=True)
    for number, (texts, height) in enumerate(zip((titles, *part.rows), part.heights, strict=True)):
        ground = (PALETTE.ground, BAND)[number % 2] if number else PALETTE.page
        look = plain if number else white
        cells = "".join(
            _cell(text, look if heading.format in LEFT else look.but(align="right"), ground)
            for text, heading in zip(texts, part.headings, strict=True)
        )
        yield f'<a:tr h="{Box(0, 0, 0, height).emu[3]}">{cells}</a:tr>'


def _cell(text: str, style: Style, ground: str) -> str:
    across, down, _, _ = Box(MARGIN_ACROSS, _margins(style.size) / 2, 0, 0).emu
    return (
        f"<a:tc><a:txBody><a:bodyPr/>{paragraphs(text, style)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="ctr">'
        f'<a:solidFill><a:srgbClr val="{ground[1:]}"/></a:solidFill></a:tcPr></a:tc>'
    )
