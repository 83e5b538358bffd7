"""Chart -> SVG, PNG or PDF bytes, by the template of its kind."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Timeline
from dashboard.charts.stills import bars, history, map_picture, timeline
from dashboard.palette import PALETTES, Theme
from loaders.regions import Outlines

HERE = Path(__file__).parent
FONTS = HERE.parent.parent / "fonts"
Picture = Literal["svg", "png", "pdf"]
# Points (1/72 inch). A phone shows this width about one to one; a wide card enlarges it.
CARD_WIDTH = 400.0
PIXELS_PER_INCH = 216.0


def picture(
    chart: Chart,
    outlines: Outlines | None = None,
    *,
    theme: Theme = "light",
    width: float = CARD_WIDTH,
    form: Picture = "svg",
) -> bytes:
    """Draw a chart on a transparent ground, `width` points wide, as high as it needs to be.

    The picture holds what the chart shows, not its title: that stands beside it as text.
    A RegionMap needs the outlines its regions are drawn from.
    """
    palette = PALETTES[theme]
    match chart:
        case BarChart():
            template, drawing = "bars.typ", bars.drawing(chart, palette)
        case Timeline():
            template, drawing = "timeline.typ", timeline.drawing(chart, palette)
        case History():
            template, drawing = "history.typ", history.drawing(chart, palette)
        case RegionMap():
            template, drawing = (
                "map.typ",
                map_picture.drawing(chart, palette, outlines or Outlines()),
            )
        case _:
            raise TypeError(f"no still picture for {type(chart).__name__}")
    return _typeset(template, {"lang": chart.lang, "width": width, **drawing}, form)


def _typeset(template: str, drawing: dict[str, Any], form: Picture) -> bytes:
    import typst

    made = typst.compile(
        HERE / template,
        root=HERE,
        font_paths=_fonts(),
        format=form,
        ppi=PIXELS_PER_INCH,
        sys_inputs={"drawing": json.dumps(drawing, ensure_ascii=False)},
    )
    if not isinstance(made, bytes):
        raise RuntimeError(f"{template} made {len(made or [])} pages, one was expected")
    return made


@cache
def _fonts() -> Any:
    """Load the fonts once: only ours, so that a picture is the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
