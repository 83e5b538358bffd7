"""RegionMap -> a plotly figure without tiles and without anything to fetch.

Plotly's own maps ask another host for their outlines, so this one is drawn as filled lines, in the
projection of the other maps.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.chart import Area, Place, RegionMap
from dashboard.charts.plotly_figures import in_lines
from dashboard.charts.stills.map_picture import OPACITY, Window, projected, window_of
from dashboard.palette import Palette, rgb
from loaders.regions import Outlines

MARGIN = {"l": 0, "r": 0, "t": 0, "b": 0}
# What a place is drawn with, from below: (symbol, size, width of its line, in its own colour).
LAYERS = {
    "partner": (("circle", 9, 1, True),),
    "lead": (("circle", 15, 1, True), ("circle", 5, 0, False)),
    "meeting": (("circle-open", 11, 4, False), ("circle-open", 11, 2, True)),
}
# A name on every line: more would not fit a phone's height.
MOST_NAMES = 12

Points = list[tuple[float, float]]


def map_figure(chart: RegionMap, outlines: Outlines, palette: Palette) -> go.Figure:
    """Return the map, as wide as its place; what is there is told on pointing at it.

    Coordinates are parts of the width, from the left and from the top. The figure sets no height:
    the place it stands in must be `ratio_of` times as high as wide.
    """
    areas = [area for area in chart.areas if area.code in outlines.by_code]
    rings = [list(outlines.by_code[area.code].rings()) for area in areas]
    window = window_of(chart, rings)
    figure = go.Figure(layout=_layout(window, palette))
    figure.add_trace(_ground(projected(outlines.ground, window), palette))
    for area, parts in zip(areas, rings, strict=True):
        figure.add_trace(_region(area, projected(parts, window), palette))
    # Meeting places are rings, drawn last so that a seat is seen through them.
    for kind in ("partner", "lead", "meeting"):
        alike = [place for place in chart.places if place.kind == kind]
        if alike:
            figure.add_traces(_points(alike, window, palette))
    return figure


def ratio_of(figure: go.Figure) -> float:
    """Return the height of a map as a part of its width."""
    return float(figure.layout.yaxis.range[0])


def _layout(window: Window, palette: Palette) -> dict[str, Any]:
    hidden = {"visible": False, "fixedrange": True}
    return {
        "xaxis": {**hidden, "range": [0, 1], "constrain": "domain"},
        "yaxis": {
            **hidden,
            "range": [window.height / window.width, 0],
            "scaleanchor": "x",
            "constrain": "domain",
        },
        "margin": MARGIN,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif", "size": 14, "color": palette.ink},
        "showlegend": False,
        "hovermode": "closest",
        # Nearer than usual, or a seat is told wherever one points in its region.
        "hoverdistance": 8,
        "hoverlabel": {"bgcolor": palette.ground, "font": {"color": palette.ink}, "align": "left"},
        "dragmode": False,
        "uirevision": "kept",
    }


def _ground(rings: list[Points], palette: Palette) -> go.Scatter:
    border = {"color": palette.border, "width": 0.75}
    return go.Scatter(**_outline(rings), line=border, fillcolor=palette.land, hoverinfo="skip")


def _region(area: Area, rings: list[Points], palette: Palette) -> go.Scatter:
    colour = palette.colour(area.colour)
    red, green, blue = rgb(colour)
    return go.Scatter(
        **_outline(rings),
        line={"color": colour, "width": 1},
        fillcolor=f"rgba({red},{green},{blue},{1 - OPACITY[area.strength] / 100:g})",
        hoveron="fills",
        text=_told(f"{area.label} ({area.code})", area.partners),
        hoverinfo="text",
    )


def _outline(rings: Iterable[Points]) -> dict[str, Any]:
    """Return rings as one line that is lifted between them."""
    points: list[tuple[float | None, float | None]] = []
    for ring in rings:
        # To a thousandth of the width: less than a pixel.
        corners = [point for point, _ in groupby((round(x, 3), round(y, 3)) for x, y in ring)]
        points += [*corners, corners[0], (None, None)]
    return {
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "mode": "lines",
        "fill": "toself",
    }


def _points(places: list[Place], window: Window, palette: Palette) -> list[go.Scatter]:
    """Return places of one kind; what they are is told by the layer in their own colour."""
    at = [window.place(place.lon, place.lat) for place in places]
    colours = [palette.colour(place.colour) for place in places]
    return [
        go.Scatter(
            x=[round(x, 4) for x, _ in at],
            y=[round(y, 4) for _, y in at],
            mode="markers",
            marker={
                "symbol": symbol,
                "size": size,
                "color": colours if own else palette.ground,
                "opacity": 1,
                "line": {"color": palette.ground, "width": width},
            },
            text=[in_lines(place.label) for place in places] if own else None,
            hovertemplate="%{text}<extra></extra>" if own else None,
            hoverinfo=None if own else "skip",
        )
        for symbol, size, width, own in LAYERS[places[0].kind]
    ]


def _told(name: str, partners: tuple[str, ...]) -> str:
    lines = [f"<b>{in_lines(name)}</b>"]
    lines += [in_lines(f"– {partner}") for partner in partners[:MOST_NAMES]]
    return "<br>".join([*lines, "…"] if len(partners) > MOST_NAMES else lines)
