"""Map: where the partners are. Pick a region and see its partners, or a partner and its region."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.cache import kept
from dashboard.charts.deck import PLACES_LAYER, REGIONS_LAYER, MapFiles, deck
from dashboard.charts.region_map import outlines_of
from dashboard.charts.region_names import named_with_code, region_name
from dashboard.content.charts import MOST_COLOURED, is_coloured_by_project, map_of
from dashboard.content.filters import filter_in_words
from dashboard.palette import PALETTES, project_colours, variable
from dashboard.progress.scope import project_ids
from dashboard.server.published import publish
from dashboard.terms import term
from dashboard.views import controls
from dashboard.views.card import card
from dashboard.views.frame import Page, head, show
from dashboard.views.map_widget import HEIGHT, identity, redraw
from dashboard.views.own_data import kept_here
from dashboard.views.paper import imprint_on_paper, picture_on_paper
from dashboard.views.region_figures import show_figures
from loaders.regions import Outline, geojson


def show_page(page: Page) -> None:
    """Draw the map with the list beside it; of many projects, figures by region."""
    if not is_coloured_by_project(page.subject):
        show_figures(page)
        return
    words = page.words
    filters = _filters(page)
    head(page, words("Map"), filters)
    chart = page.kept("map", lambda: map_of(page.subject))
    partners = _with_codes(page)
    left, right = st.columns([5, 3], gap="small")
    with right, st.container(border=True):
        region, partner = _choices(page, partners)
        _list(page, partners, region, partner)
    chosen = _chosen_codes(partners, region, partner)

    def draw() -> None:
        st.pydeck_chart(
            deck(chart, _files(page), PALETTES[page.theme], chosen),
            height=HEIGHT,
            on_select=_picked,
            key=identity("map"),
            alt=chart.sentence,
        )

    with left:
        card(page, chart, draw, filters, picture_on_paper(page, chart))
    imprint_on_paper(page, chart.sources, filters, with_map=True)


def _filters(page: Page) -> tuple[str, ...]:
    words = page.words
    partners = page.scope().partners
    names = dict(zip(partners["partner"], partners["name_en"], strict=True))
    region, partner = (st.query_params.get(name, "") for name in ("region", "partner"))
    chosen = {
        words("Region"): region_name(words, region, page.outlines)
        if region in page.outlines.by_code
        else "",
        words("Organisation"): words.of_record(names.get(partner, "")),
    }
    return tuple(filter_in_words(words, name, value) for name, value in chosen.items() if value)


def _with_codes(page: Page) -> pd.DataFrame:
    """Return the partners of the scope with the codes of the outlines drawn for them."""

    def make() -> pd.DataFrame:
        partners = page.scope().partners
        codes = [[o.code for o in outlines_of(p, page.outlines)] for p in partners.itertuples()]
        return partners.assign(codes=codes)

    return page.kept("partners-with-codes", make)


def _files(page: Page) -> MapFiles:
    """Publish the outlines of all partners of the record: one file, whatever is chosen.

    Of a record of many projects, those of the project: a page costs what it shows.
    """
    few = len(project_ids(page.record)) <= MOST_COLOURED
    partners = page.record.partners if few else page.scope().partners

    def make() -> tuple[tuple[Outline, ...], bytes]:
        found = {
            outline.code: outline
            for partner in partners.itertuples()
            for outline in outlines_of(partner, page.outlines)
        }
        ordered = tuple(
            replace(found[code], name=region_name(page.words, code, page.outlines))
            for code in sorted(found, key=lambda code: (len(code), code))
        )
        return ordered, geojson(ordered)

    keep = kept_here if page.own else kept
    of_these = "" if few else page.selection.project
    key = page.record.fingerprint, page.outlines.fingerprint, of_these, page.words.lang
    ordered, content = keep(make, "map-files", *key)
    # Every time: what is on offer is only the newest of what many visitors look at.
    return MapFiles(publish(content), publish(page.outlines.ground_content), ordered)


def _choices(page: Page, partners: pd.DataFrame) -> tuple[str, str]:
    words = page.words
    codes = sorted({code for own in partners["codes"] for code in own})
    region = controls.choice(
        "region",
        words("Region"),
        ["", *codes],
        lambda code: named_with_code(words, code, page.outlines) if code else words("All regions"),
        "",
        before=redraw,
    )
    names = dict(zip(partners["partner"], partners["name_en"], strict=True))
    partner = controls.choice(
        "partner",
        words("Organisation"),
        ["", *names],
        lambda key: words.of_record(names[key]) if key else words("All organisations"),
        "",
        before=redraw,
    )
    return region, partner


def _picked() -> None:
    """Put what was picked on the map into the address."""
    picked = st.session_state[identity("map")].selection.objects
    regions, places = picked.get(REGIONS_LAYER, []), picked.get(PLACES_LAYER, [])
    at_seat = bool(places) and places[0]["kind"] != "meeting"
    controls.put("region", regions[0]["properties"]["code"] if regions else "")
    controls.put("partner", places[0]["key"].split(" ")[0] if at_seat else "")


def _chosen_codes(partners: pd.DataFrame, region: str, partner: str) -> list[str]:
    if region:
        return [region]
    own = partners.loc[partners["partner"] == partner, "codes"]
    return [code for codes in own for code in codes]


def _list(page: Page, partners: pd.DataFrame, region: str, partner: str) -> None:
    shown = partners
    if region:
        shown = shown[shown["codes"].map(lambda codes: region in codes).astype(bool)]
    if partner:
        shown = shown[shown["partner"] == partner]
    if shown.empty:
        show(markup.paragraph(page.words("No organisation matches both choices."), "muted"))
        return
    colours = project_colours(page.record)
    items = [_line(page, row, colours[row.project]) for row in shown.itertuples()]
    show(markup.beside(page.words("Organisations"), markup.bullets(items)))


def _line(page: Page, row: Any, colour: str) -> Markup:
    words = page.words
    regions = ", ".join(named_with_code(words, code, page.outlines) for code in row.codes)
    told = [
        term(words, "role", row.role),
        ", ".join(part for part in (words.of_record(row.city), words.country(row.country)) if part),
        regions or words("no outline at hand"),
    ]
    return Markup(
        "<span class='im-dot' style='background:{0}'></span> <strong>{1}</strong><br>{2}"
    ).format(
        variable(colour),
        words.of_record(row.name_en),
        Markup("<span class='im-muted'>{0}</span>").format(" · ".join(told)),
    )
