"""Map of many projects: figures by region, of the NUTS level and the count that are chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import cast, get_args

import pydeck as pdk
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.chart import Area, RegionMap
from dashboard.charts.choropleth import Measure, level_words, measure_words
from dashboard.charts.deck import REGIONS_LAYER, MapFiles, deck
from dashboard.charts.region_names import named_with_code
from dashboard.content.charts import LEVEL, MEASURE, map_of
from dashboard.content.filters import filter_in_words
from dashboard.palette import PALETTES
from dashboard.progress.regional import LEVELS, placed
from dashboard.server.published import publish
from dashboard.views import controls
from dashboard.views.card import card
from dashboard.views.frame import Page, head, show
from dashboard.views.map_widget import HEIGHT, identity, redraw
from dashboard.views.paper import imprint_on_paper, picture_on_paper
from loaders.regions import geojson

MOST_NAMES = 100
MEASURES: tuple[Measure, ...] = get_args(Measure)
WIDGET = "figures"


def show_figures(page: Page) -> None:
    """Draw the choices, the map, and who stands behind the region that is picked."""
    head(page, page.words("Map"))
    level, measure = _choices(page)
    chart = page.kept("map", lambda: map_of(page.subject, level, measure), level, measure)
    left, right = st.columns([5, 3], gap="small")
    with right, st.container(border=True):
        region = _region(page, chart)
        show(_organisations(page, level, region))
    filters = _filters(page, level, measure)
    with left:
        card(
            page,
            chart,
            lambda: _draw(page, chart, region, level, measure),
            filters,
            picture_on_paper(page, chart, level, measure),
        )
    imprint_on_paper(page, chart.sources, filters, with_map=True)


def _choices(page: Page) -> tuple[int, Measure]:
    words = page.words
    left, right = st.columns(2, gap="small")
    with left:
        level = controls.choice(
            "level",
            words("Regions"),
            [str(level) for level in LEVELS],
            lambda level: level_words(words, int(level)),
            str(LEVEL),
            before=_redraw,
        )
    with right:
        measure = controls.choice(
            "count",
            words("What is counted"),
            MEASURES,
            lambda measure: measure_words(words, measure),
            MEASURE,
            before=_redraw,
        )
    return int(level), cast("Measure", measure)


def _filters(page: Page, level: int, measure: str) -> tuple[str, ...]:
    """Return what the map shows, in words: its files must say so."""
    words = page.words
    shown = {
        words("Regions"): level_words(words, level),
        words("What is counted"): measure_words(words, measure),
    }
    return tuple(filter_in_words(words, name, value) for name, value in shown.items())


def _redraw() -> None:
    """Forget the region: the map would keep what was picked at another level."""
    redraw()
    controls.put("region", "")


def _region(page: Page, chart: RegionMap) -> str:
    words = page.words
    names = {str(row[1]): f"{row[0]} ({row[1]})" for row in chart.table.rows}
    return controls.choice(
        "region",
        words("Region"),
        ["", *names],
        lambda code: names[code] if code else words("Choose a region"),
        "",
    )


def _organisations(page: Page, level: int, region: str) -> Markup:
    words = page.words
    if not region:
        told = words("Choose a region here or on the map to see its organisations.")
        return markup.paragraph(told, "muted")
    names = page.kept("organisations-of", lambda: _names(page, level, region), level, region)
    rest = len(names) - MOST_NAMES
    more = [words("and {number} more", number=words.number(rest))] if rest > 0 else []
    title = named_with_code(words, region, page.outlines)
    items = markup.bullets([*names[:MOST_NAMES], *more])
    return markup.joined([markup.heading(2, title), markup.beside(words("Organisations"), items)])


def _names(page: Page, level: int, region: str) -> list[str]:
    partners = page.scope().partners
    rows = placed(partners, level)
    there = rows.loc[rows["code"] == region, "partner"]
    names = partners[partners["partner"].isin(there)].drop_duplicates("partner")["name_en"]
    return sorted(map(page.words.of_record, names))


def _draw(page: Page, chart: RegionMap, region: str, level: int, measure: str) -> None:
    def make() -> pdk.Deck:
        chosen = [region] if region else []
        return deck(chart, _files(page, chart), PALETTES[page.theme], chosen)

    drawn = page.kept("figures-deck", make, level, measure, region, page.theme)
    st.pydeck_chart(
        drawn,
        height=HEIGHT,
        on_select=_picked,
        key=identity(WIDGET),
        alt=chart.sentence,
    )


def _files(page: Page, chart: RegionMap) -> MapFiles:
    """Publish the outlines that are drawn and no others; what is pointed at tells its figures.

    Those of own data are told in the list and the table only: anybody may ask our server
    for outlines.
    """
    known = page.outlines.by_code
    drawn = tuple(
        replace(known[area.code], name=area.label if page.own else _told(area))
        for area in chart.areas
    )
    ground = publish(page.outlines.ground_content)
    return MapFiles(publish(geojson(drawn)), ground, drawn)


def _told(area: Area) -> str:
    return f"{area.label}: {', '.join(area.partners)}"


def _picked() -> None:
    """Put the region that was picked on the map into the address."""
    regions = st.session_state[identity(WIDGET)].selection.objects.get(REGIONS_LAYER, [])
    controls.put("region", regions[0]["properties"]["code"] if regions else "")
