"""Where the partners are: regions that have an outline, points for seats and meeting places."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Literal

import pandas as pd

from dashboard.charts.chart import Area, Heading, Place, RegionMap, Table
from dashboard.charts.wording import SEPARATOR, acronyms, when
from dashboard.language import Words
from dashboard.palette import SEVERAL, project_colours
from dashboard.progress.events import dated, held
from dashboard.progress.scope import sources_of
from dashboard.terms import term
from loaders import Dataset
from loaders.regions import Outline, Outlines

Strength = Literal["lead", "area", "seat"]


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
        credit=words("Outlines: {credit}", credit=outlines.credit),
    )


def outlines_of(partner: Any, outlines: Outlines) -> list[Outline]:
    """Return the outlines drawn for a partner: its own area, else the region of its seat.

    An area is drawn exactly or not at all; of a seat, a larger region may stand for a smaller one.
    """
    codes = partner.regions.split(" ") if isinstance(partner.regions, str) else []
    if partner.regions_basis == "seat":
        found = [outlines.nearest(code) for code in codes]
    else:
        found = [outlines.by_code.get(code) for code in codes]
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
            label=outlines.by_code[code].name,
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
    seated = partners.dropna(subset=["lat", "lon"])
    for (_, lat, lon), members in seated.groupby(["project", "lat", "lon"], sort=False):
        first = members.iloc[0]
        names = [words.of_record(name) for name in members["name_en"]]
        yield Place(
            key=" ".join(members["partner"]),
            label=_label(words.of_record(first["city"]), names),
            lat=lat,
            lon=lon,
            colour=colours[first["project"]],
            kind="lead" if (members["role"] == "lead").any() else "partner",
            assumed=bool((members["seat_basis"] == "assumed").all()),
        )


def _venues(events: pd.DataFrame, words: Words, colours: dict[str, str]) -> Iterator[Place]:
    for (_, lat, lon), there in events.groupby(["project", "lat", "lon"], sort=False):
        first = there.iloc[0]
        told = [
            f"{words.of_record(row.title_en)} ({when(words, row)})" for row in there.itertuples()
        ]
        yield Place(
            key=" ".join(there["meeting"]),
            label=_label(words.of_record(first["place"]), told),
            lat=lat,
            lon=lon,
            colour=colours[first["project"]],
            kind="meeting",
            assumed=bool((there["pin"] == "assumed").any()),
        )


def _label(where: str, told: list[str]) -> str:
    return ": ".join(part for part in (where, SEPARATOR.join(told)) if part)


def _finding(words: Words, partners: pd.DataFrame) -> str:
    members = partners[partners["role"] != "associated"]
    organisations = words.plural(
        "{number} organisation", "{number} organisations", members["partner"].nunique()
    )
    countries = words.plural(
        "in {number} country", "in {number} countries", members["country"].nunique()
    )
    return f"{organisations} {countries}"


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
        names = words.names(words.of_record(name) for name in points["name_en"])
        notes.append(
            words("Shown as a point, because no outline is at hand: {names}.", names=names)
        )
    if (partners["seat_basis"] == "assumed").any():
        notes.append(words("Some seats are assumed from general knowledge; the list says which."))
    return tuple(notes)


def _legend(
    words: Words,
    scope: Dataset,
    colours: dict[str, str],
    areas: tuple[Area, ...],
    places: tuple[Place, ...],
) -> Iterator[tuple[str, str, str]]:
    """Yield a key for each project and shape that is on the map."""
    present = set(scope.partners["project"])
    shown = [row for row in scope.projects.itertuples() if row.project in present]
    for row in shown:
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
                _region_names(row, outlines),
                term(words, "regions_basis", row.regions_basis),
                term(words, "mark", row.seat_basis),
            )
            for row in partners.itertuples()
        ),
    )


def _region_names(partner: Any, outlines: Outlines) -> str:
    codes = partner.regions.split(" ") if isinstance(partner.regions, str) else []
    known = outlines.by_code
    return ", ".join(f"{known[code].name} ({code})" if code in known else code for code in codes)
