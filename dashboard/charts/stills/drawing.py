"""Chart -> what its template draws, and that as SVG or PNG bytes."""

from __future__ import annotations

from typing import Any, Literal

from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Timeline
from dashboard.charts.stills import bars, history, map_picture, timeline
from dashboard.charts.stills.typesetting import typeset
from dashboard.palette import PALETTES, Palette, Theme
from loaders.regions import Outlines

TEMPLATE = "charts/stills/picture.typ"
Picture = Literal["svg", "png", "pdf"]
# Points (1/72 inch). A phone shows this width about one to one; a wide card enlarges it.
CARD_WIDTH = 400.0


def picture(
    chart: Chart,
    outlines: Outlines | None = None,
    *,
    theme: Theme = "light",
    width: float = CARD_WIDTH,
    form: Picture = "svg",
    tallest: float | None = None,
) -> bytes:
    """Draw a chart on a transparent ground, `width` points wide, as high as it needs to be.

    The picture holds what the chart shows, not its title: that stands beside it as text.
    A RegionMap needs the outlines its regions are drawn from, and is at most `tallest` times as
    high as it is wide.
    """
    drawn = drawing(chart, PALETTES[theme], outlines, tallest)
    return typeset(TEMPLATE, {"width": width, **drawn}, form)


def drawing(
    chart: Chart,
    palette: Palette,
    outlines: Outlines | None = None,
    tallest: float | None = None,
) -> dict[str, Any]:
    """Return what the template of a chart needs; raises TypeError for a chart without one."""
    match chart:
        case BarChart():
            kind, drawn = "bars", bars.drawing(chart, palette)
        case Timeline():
            kind, drawn = "timeline", timeline.drawing(chart, palette)
        case History():
            kind, drawn = "history", history.drawing(chart, palette)
        case RegionMap():
            kind = "map"
            drawn = map_picture.drawing(
                chart, palette, outlines or Outlines(), tallest or map_picture.TALLEST
            )
        case _:
            raise TypeError(f"no still picture for {type(chart).__name__}")
    return {"kind": kind, "lang": chart.lang, **drawn}
