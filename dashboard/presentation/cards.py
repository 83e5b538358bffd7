"""Which cards a view has: the same content as its page, one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pandas as pd

from dashboard.charts.history import indicator_history
from dashboard.content.agenda import agendas
from dashboard.content.charts import has_lanes, map_of, targets_of, timeline_of
from dashboard.content.completeness import gap_table, share_table
from dashboard.content.figures import headline
from dashboard.content.filters import chosen_meetings, chosen_partners, kinds_of_indicators
from dashboard.content.identity import identity
from dashboard.content.imprint import imprint
from dashboard.content.meetings import events
from dashboard.content.partners import country_table
from dashboard.content.problems import problem_table
from dashboard.content.sections import (
    definition_section,
    dispute_section,
    meeting_section,
    milestone_section,
    partner_section,
    project_section,
    source_section,
)
from dashboard.content.subject import Subject
from dashboard.content.titles import titles
from dashboard.palette import project_colours
from dashboard.presentation.card import Card, chart_card, table_card
from dashboard.progress.completeness import completeness
from dashboard.progress.counters import all_sources
from dashboard.progress.indicators import PERFORMANCE
from dashboard.selection import Address

Cards = Iterator[Card]
# Of the histories of indicators: with more, nobody would wait for what comes after.
MOST_HISTORIES = 6


def cards(subject: Subject, view: str, address: Address) -> tuple[Card, ...]:
    """Return the cards of a view, those with nothing on them left out; at least one.

    address   the parameters of its link: its filters narrow what is shown
    """
    found = tuple(card for card in _OF_VIEWS[view](subject, address) if _holds(card))
    words = subject.words
    nothing = Card(name="nothing", title=titles(words)[view], lead=words("None on record."))
    return found or (nothing,)


def _holds(card: Card) -> bool:
    if card.chart:
        return bool(card.chart.table.rows)
    return bool(card.counters or card.agendas or (card.table and card.table.rows))


def _overview(subject: Subject, address: Address) -> Cards:
    del address
    yield _headline(subject)
    yield _targets(subject, PERFORMANCE) if subject.one_project else _side_by_side(subject)
    yield _timeline_card(subject)
    yield _map_card(subject)
    yield _agenda(subject)


def _map(subject: Subject, address: Address) -> Cards:
    del address
    yield _map_card(subject)
    yield table_card(partner_section(subject))


def _timeline(subject: Subject, address: Address) -> Cards:
    del address
    yield _timeline_card(subject)
    yield table_card(milestone_section(subject))


def _indicators(subject: Subject, address: Address) -> Cards:
    kinds = kinds_of_indicators(address.get("kind", ""))
    yield _targets(subject, kinds)
    rows = subject.scope.indicators
    rows = rows[rows["kind"].isin(list(kinds))]
    yield from _histories(subject, rows)
    definitions = definition_section(subject, rows)
    if definitions.on_paper:
        yield table_card(definitions)


def _partners(subject: Subject, address: Address) -> Cards:
    yield table_card(partner_section(subject, chosen_partners(subject.scope.partners, address)))


def _meetings(subject: Subject, address: Address) -> Cards:
    yield table_card(meeting_section(subject, chosen_meetings(events(subject), address)))


def _sources(subject: Subject, address: Address) -> Cards:
    del address
    words, problems = subject.words, subject.record.problems
    yield table_card(source_section(subject))
    yield table_card(dispute_section(subject))
    count = words.plural("{number} problem", "{number} problems", len(problems))
    title = words("{count} found on loading", count=count)
    yield Card(name="problems", title=title, table=problem_table(words, problems))
    cells = completeness(subject.surroundings)
    title = words("How complete the record is")
    yield Card(name="completeness", title=title, table=share_table(subject, cells))
    yield Card(name="gaps", title=words("What is missing"), table=gap_table(subject, cells))


_OF_VIEWS: dict[str, Callable[[Subject, Address], Cards]] = {
    "overview": _overview,
    "map": _map,
    "timeline": _timeline,
    "indicators": _indicators,
    "partners": _partners,
    "meetings": _meetings,
    "sources": _sources,
}


def _headline(subject: Subject) -> Card:
    found = identity(subject)
    return Card(
        name="headline",
        title=found.name,
        lead=found.title,
        facts=found.facts,
        counters=headline(subject),
        credit=imprint(subject, ()).programmes,
        sources=tuple(all_sources(subject.scope)),
    )


def _targets(subject: Subject, kinds: tuple[str, ...]) -> Card:
    return chart_card(targets_of(subject, kinds))


def _side_by_side(subject: Subject) -> Card:
    return table_card(project_section(subject))


def _timeline_card(subject: Subject) -> Card:
    return chart_card(timeline_of(subject))


def _map_card(subject: Subject) -> Card:
    chart = map_of(subject)
    beside = country_table(subject, subject.scope.partners)
    return replace(chart_card(chart), table=beside, credit=chart.credit)


def _histories(subject: Subject, indicators: pd.DataFrame) -> Cards:
    if not has_lanes(subject):
        return
    colours, shown = project_colours(subject.record), 0
    for row in indicators.itertuples():
        chart = indicator_history(
            subject.scope, str(row.indicator), subject.as_of, subject.words, colours[row.project]
        )
        if chart and shown < MOST_HISTORIES:
            shown += 1
            yield chart_card(chart)


def _agenda(subject: Subject) -> Card:
    found = agendas(subject)
    sources = tuple(dict.fromkeys(source for agenda in found for source in agenda.sources))
    title = subject.words("Next and last events")
    return Card(name="events", title=title, agendas=found, sources=sources)
