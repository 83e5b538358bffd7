"""One thing to show at a time."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart, Table
from dashboard.content.agenda import Agenda
from dashboard.content.figures import Counter
from dashboard.content.identity import Fact
from dashboard.content.sections import Section


@dataclass(frozen=True, kw_only=True)
class Card:
    """What stands on a card, from top to bottom.

    name     stable, in small letters: the address of the card
    table    beside the chart, where there is one; cut to what fits
    sources  ids of the documents it rests on
    credit   who paid for it, or whose outlines are drawn; stands before the sources
    """

    name: str
    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    counters: tuple[Counter, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    agendas: tuple[Agenda, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    credit: str = ""


def chart_card(chart: Chart) -> Card:
    return Card(
        name=chart.name, title=chart.title, chart=chart, notes=chart.notes, sources=chart.sources
    )


def table_card(section: Section) -> Card:
    """Return the table of a section, with the columns that fit a page."""
    return Card(
        name=section.name,
        title=section.title,
        table=section.table.only(section.on_paper),
        notes=(section.note,) if section.note else (),
        sources=section.sources,
    )
