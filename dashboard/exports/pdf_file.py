"""A report as PDF: A4, tagged for screen readers, set by typst."""

from __future__ import annotations

from typing import Any

from dashboard.charts.chart import BarChart, RegionMap, Table
from dashboard.charts.stills.drawing import drawing
from dashboard.charts.stills.typesetting import typeset
from dashboard.charts.wording import printed
from dashboard.content.document import Document
from dashboard.content.sections import Section
from dashboard.content.sources import citations, sources_line
from dashboard.exports.column_widths import column_widths, lines_needed, stretched
from dashboard.exports.letter_widths import width_in_ems
from dashboard.exports.limits import MOST_LANES_ON_A_PAGE, shortened_chart, shortened_table
from dashboard.exports.picture_file import MOST_SOURCES, legend_keys
from dashboard.language import Words
from dashboard.palette import PALETTES

TEMPLATE = "exports/report.typ"
# PDF/UA-1, the standard of documents that screen readers can follow.
STANDARDS = ["ua-1"]
PALETTE = PALETTES["light"]
# Parts of the width of a page: the largest at which a map fits what is left of a page is taken.
MAP_WIDTHS = (1, 0.92, 0.84, 0.76, 0.7, 0.64, 0.6, 0.56, 0.52, 0.48, 0.44, 0.4)
# Longer bar charts, and longer tables, go on on the next page.
MOST_BARS_TOGETHER, MOST_LINES_TOGETHER = 10, 24
# In ems of the text of tables: the width of a page without its margins, and the edges of a cell.
TEXT_WIDTH, CELL_EDGES = 56.7, 1.2
# Headings are bold, and bold letters wider.
BOLDER = 1.1
FIGURES = ("number", "percent")


def report(document: Document) -> bytes:
    """Return a document as PDF; letters that our fonts lack stand as a sign for missing ones."""
    return typeset(TEMPLATE, _drawing(document), "pdf", pdf_standards=STANDARDS)


def _drawing(document: Document) -> dict[str, Any]:
    subject, imprint = document.subject, document.imprint
    words = subject.words
    return {
        "lang": words.lang,
        "title": imprint.heading,
        "heading": words("Report on progress"),
        "name": document.identity.name,
        "subtitle": document.identity.title,
        "as_of": words("As of {date}", date=words.day(subject.as_of)),
        "own": imprint.own,
        "programmes": imprint.programmes,
        "facts": _facts(document),
        "counters": [vars(counter) for counter in document.counters],
        "sections": [_section(document, section) for section in document.sections if _set(section)],
        "methods": {"title": words("How figures are counted"), "rules": document.methods},
        "about": {"title": words("About this file"), "lines": imprint.lines},
        **{
            name: getattr(PALETTE, name)
            for name in ("ink", "muted", "track", "land", "border", "page")
        },
    }


def _facts(document: Document) -> list[dict[str, str]]:
    words = document.subject.words
    as_of = {"label": words("As of"), "value": words.day(document.subject.as_of)}
    facts = [{"label": fact.label, "value": fact.value} for fact in document.identity.facts]
    return [as_of, *facts]


def _set(section: Section) -> bool:
    return section.chart is not None or bool(section.on_paper)


def _section(document: Document, section: Section) -> dict[str, Any]:
    subject, words = document.subject, document.subject.words
    chart = shortened_chart(section.chart, MOST_LANES_ON_A_PAGE) if section.chart else None
    table, rest = shortened_table(section.table.only(section.on_paper), words)
    notes = (*(chart.notes if chart else ()), section.note)
    sources = [source.line for source in citations(subject, section.sources)]
    return {
        "title": section.title,
        "notes": [note for note in notes if note],
        "drawing": drawing(chart, PALETTE, subject.outlines) if chart else None,
        "legend": legend_keys(chart, PALETTE) if chart else [],
        "alt": (chart.sentence or chart.title) if chart else "",
        "widths": MAP_WIDTHS if isinstance(chart, RegionMap) else (),
        "whole": not isinstance(chart, BarChart) or len(chart.bars) <= MOST_BARS_TOGETHER,
        "table": _table(table, words) if section.on_paper else None,
        "rest": rest,
        "sources": sources_line(words, sources, MOST_SOURCES),
    }


def _table(table: Table, words: Words) -> dict[str, Any]:
    rows = [
        [printed(value, heading, words) for value, heading in zip(row, table.headings, strict=True)]
        for row in table.rows
    ]
    headings = [heading.words for heading in table.headings]

    def measure(text: str) -> float:
        return width_in_ems(text) * (BOLDER if text in headings else 1)

    needed = column_widths([headings, *rows], TEXT_WIDTH, measure, CELL_EDGES)
    widths = stretched(needed, TEXT_WIDTH)

    def stays_whole(rows: list[list[str]]) -> bool:
        return lines_needed(rows, widths, measure, CELL_EDGES) <= MOST_LINES_TOGETHER

    return {
        "whole": stays_whole(rows),
        "columns": [
            {"words": heading.words, "figures": heading.format in FIGURES, "width": width}
            for heading, width in zip(table.headings, widths, strict=True)
        ],
        "rows": [{"cells": row, "whole": stays_whole([row])} for row in rows],
    }
