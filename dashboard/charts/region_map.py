"""Where the partners are: regions that have an outline, points for seats and meeting places."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard.charts.chart import Area, Heading, Place, RegionMap, Strength, Table
from dashboard.charts.data_columns import source_heading, source_ids
from dashboard.charts.region_names import named_with_code, region_name
from dashboard.charts.wording import SEPARATOR, acronyms, credit, when
from dashboard.language import Words
from dashboard.palette import PROJECT_COLOURS, SEVERAL, project_colours
from dashboard.progress.events import dated, held
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset
from loaders.regions import Outline, Outlines

EXACT = ("area", "contains")
# The list of partners names them all; a note that does is longer than its map.
MOST_NAMED = 12


def region_map(
    record: Dataset, scope: Dataset, as_of: datetime.date, words: Words, outlines: Outlines
) -> RegionMap:
    """Return the map of a scope's partners, and of the places where events were held by a date."""
    partners = scope.partners
    venues = held(dated(scope.meetings), as_of).dropna(subset=["lat", "lon"])
    colours = project_colours(record)
    areas = tuple(_areas(partners, words, colours, outlines))
    drawn = [bool(outlines_of(row, outlines)) for row in partners.itertuples()]
    missing = partners[~pd.Series(drawn, index=partners.index, dtype=bool)]
    places = (*_seats(partners, words, colours), *_venues(venues, words, colours))
    return RegionMap(
        name="map",
        title=_finding(words, partners),
        sentence=_sentence(words, partners),
        table=_table(words, partners, record, outlines),
        sources=tuple(sources_of(partners, venues)),
        notes=_notes(words, partners, missing),
        as_of=as_of,
        lang=words.lang,
        areas=areas,
        places=places,
        legend=tuple(_legend(words, scope, colours, areas, places)),
        missing=tuple(words.of_record(name) for name in missing["name_en"]),
        credit=credit(words, outlines),
    )


def outlines_of(partner: Any, outlines: Outlines) -> list[Outline]:
    """Return the outlines drawn for a partner: its own area, else the region of its seat.

    An area, or what contains it, is drawn exactly or not at all. Where the partner has its seat, or
    where it is not said what the region is, a larger region may stand for a smaller one.
    """
    codes = partner.regions.split(" ") if isinstance(partner.regions, str) else []
    if partner.regions_basis in EXACT:
        found = [outlines.by_code.get(code) for code in codes]
    else:
        found = [outlines.nearest(code) for code in codes]
    if not all(found):
        return []
    return list({outline.code: outline for outline in found if outline}.values())


def _areas(
    partners: pd.DataFrame, words: Words, colours: dict[str, str], outlines: Outlines
) -> Iterator[Area]:
    found: dict[str, list[Any]] = defaultdict(list)
    for partner in partners.itertuples():
        for outline in outlines_of(partner, outlines):
            found[outline.code].append(partner)
    for code, members in found.items():
        own = {colours[member.project] for member in members}
        yield Area(
            code=code,
            label=region_name(words, code, outlines),
            colour=own.pop() if len(own) == 1 else SEVERAL,
            strength=max((_strength(member) for member in members), key=_ORDER.index),
            partners=tuple(words.of_record(member.name_en) for member in members),
        )


_ORDER: list[Strength] = ["seat", "area", "lead"]


def _strength(partner: Any) -> Strength:
    if partner.role == "lead":
        return "lead"
    return "area" if partner.regions_basis == "area" else "seat"


def _seats(partners: pd.DataFrame, words: Words, colours: dict[str, str]) -> Iterator[Place]:
    """Yield a point a city: organisations of one project and city share it."""
    for members in _together(partners):
        first = members[0]
        names = [words.of_record(member.name_en) for member in members]
        yield Place(
            key=" ".join(member.partner for member in members),
            label=_label(words.of_record(first.city), names),
            lat=first.lat,
            lon=first.lon,
            colour=colours[first.project],
            kind="lead" if any(member.role == "lead" for member in members) else "partner",
            assumed=all(member.seat_basis == "assumed" for member in members),
        )


def _venues(events: pd.DataFrame, words: Words, colours: dict[str, str]) -> Iterator[Place]:
    for there in _together(events):
        first = there[0]
        told = [f"{words.of_record(row.title_en)} ({when(words, row)})" for row in there]
        yield Place(
            key=" ".join(row.meeting for row in there),
            label=_label(words.of_record(first.place), told),
            lat=first.lat,
            lon=first.lon,
            colour=colours[first.project],
            kind="meeting",
            assumed=any(row.pin == "assumed" for row in there),
        )


def _together(rows: pd.DataFrame) -> list[list[Any]]:
    """Return rows that have a place, those of one project and place together, in their order."""
    found: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for row in rows.dropna(subset=["lat", "lon"]).itertuples():
        found[row.project, row.lat, row.lon].append(row)
    return list(found.values())


def _label(where: str, told: list[str]) -> str:
    return ": ".join(part for part in (where, SEPARATOR.join(told)) if part)


def _finding(words: Words, partners: pd.DataFrame) -> str:
    """Return how many organisations there are, in how many countries; no associated partners."""
    members = partners[partners["role"] != "associated"]
    organisations = words.plural(
        "{number} organisation", "{number} organisations", members["partner"].nunique()
    )
    return f"{organisations} {in_countries(words, members)}"


def in_countries(words: Words, members: pd.DataFrame) -> str:
    """Return in how many countries partners are."""
    number = members["country"].nunique()
    return words.plural("in {number} country", "in {number} countries", number)


def _sentence(words: Words, partners: pd.DataFrame) -> str:
    if partners.empty:
        return words("No partner is on record.")
    by_country = partners.groupby("country", sort=False, dropna=False)["name_en"].apply(list)
    return SEPARATOR.join(
        _label(words.country(country), [words.names(words.of_record(name) for name in names)])
        for country, names in by_country.items()
    )


def _notes(words: Words, partners: pd.DataFrame, missing: pd.DataFrame) -> tuple[str, ...]:
    notes = []
    points = missing.dropna(subset=["lat", "lon"])
    if not points.empty:
        names = _some(words, [words.of_record(name) for name in points["name_en"]])
        notes.append(
            words("Shown as a point, because no outline is at hand: {names}.", names=names)
        )
    if (partners["seat_basis"] == "assumed").any():
        notes.append(words("Some seats are assumed from general knowledge; the list says which."))
    return tuple(notes)


def _some(words: Words, names: list[str]) -> str:
    """Return names as a list in words; of very many the first, and how many more there are."""
    rest = len(names) - MOST_NAMED
    if rest <= 0:
        return words.names(names)
    more = words("and {number} more", number=words.number(rest))
    return ", ".join([*names[:MOST_NAMED], more])


def _legend(
    words: Words,
    scope: Dataset,
    colours: dict[str, str],
    areas: tuple[Area, ...],
    places: tuple[Place, ...],
) -> Iterator[tuple[str, str, str]]:
    """Yield a key for each shape on the map, and each project unless several share a colour."""
    present = set(scope.partners["project"])
    shown = [row for row in scope.projects.itertuples() if row.project in present]
    for row in shown if len(shown) <= len(PROJECT_COLOURS["light"]) else ():
        yield "area", colours[row.project], row.acronym
    if any(area.colour == SEVERAL for area in areas):
        yield "area", SEVERAL, words("Region of several projects")
    only = colours[shown[0].project] if len(shown) == 1 else "muted"
    if any(area.strength == "seat" for area in areas):
        yield "seat", only, words("Region of a seat")
    names = {
        "lead": words("Lead partner"),
        "partner": words("Partner"),
        "meeting": words("Meeting place"),
    }
    drawn = {place.kind for place in places}
    yield from ((kind, only, name) for kind, name in names.items() if kind in drawn)


def _table(words: Words, partners: pd.DataFrame, record: Dataset, outlines: Outlines) -> Table:
    names = acronyms(record)
    headings = (
        Heading("project", words("Project")),
        Heading("organisation", words("Organisation")),
        Heading("role", words("Role")),
        Heading("country", words("Country")),
        Heading("city", words("City")),
        Heading("regions", words("Region (NUTS 2024)")),
        Heading("regions_basis", words("What the region is")),
        Heading("seat", words("How the seat is known")),
        source_heading(words),
    )
    return Table(
        headings,
        tuple(
            (
                names[row.project],
                words.of_record(row.name_en),
                term(words, "role", row.role),
                words.country(row.country),
                words.of_record(row.city),
                _region_names(words, row, outlines),
                term(words, "regions_basis", row.regions_basis),
                term(words, "mark", row.seat_basis),
                source_ids(row),
            )
            for row in partners.itertuples()
        ),
    )


def _region_names(words: Words, partner: Any, outlines: Outlines) -> str:
    codes = partner.regions.split(" ") if isinstance(partner.regions, str) else []
    return ", ".join(named_with_code(words, code, outlines) for code in codes)
