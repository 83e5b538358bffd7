"""Charts inside a web page: a place for each, its figures as data, and what draws them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup

from dashboard.charts.chart import BarChart, Chart, History, RegionMap, Timeline
from dashboard.exports.html_limits import spoken
from dashboard.exports.plain_text import writable
from dashboard.palette import Palette
from loaders.regions import Outlines

DRAW = Path(__file__).parent / "page.js"
FONT = "system-ui, sans-serif"
IS_BAR = {"type": "bar"}
# What would end a script or begin a comment in it, as JSON may write it just as well.
UNSAFE = {"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"}


def figure(chart: Chart, outlines: Outlines, palette: Palette) -> Markup:
    """Return the place of a chart with what is drawn there; raises TypeError for one not drawn."""
    from dashboard.charts.plotly_map import ratio_of

    drawn = _drawn(chart, outlines, palette)
    # What cannot be dragged lets a finger scroll the page.
    drawn.update_layout(dragmode=False, font_family=FONT, template="none")
    drawn.update_xaxes(fixedrange=True)
    drawn.update_yaxes(fixedrange=True)
    shape = f"aspect-ratio:1/{ratio_of(drawn):.4f}" if isinstance(chart, RegionMap) else ""
    return Markup(
        "<figure role='img' aria-label='{0}'>"
        "<div id='chart-{1}' class='im-chart im-chart-{1}' style='{2}'></div></figure>"
        "<script type='application/json' id='chart-{1}-figure'>{3}</script>"
    ).format(spoken(chart), chart.name, shape, Markup(_data(drawn)))


def scripts() -> tuple[str, ...]:
    """Return the scripts that draw the charts of a page, in their order."""
    from plotly.offline import get_plotlyjs

    return get_plotlyjs(), DRAW.read_text("utf-8")


def script(source: str) -> str:
    return f"<script>{source}</script>"


def _drawn(chart: Chart, outlines: Outlines, palette: Palette) -> Any:
    from dashboard.charts.plotly_figures import bars_figure, history_figure, timeline_figure
    from dashboard.charts.plotly_map import map_figure

    match chart:
        case BarChart():
            # All about a bar stands beside it.
            return bars_figure(chart, palette).update_traces(hoverinfo="skip", selector=IS_BAR)
        case Timeline():
            return timeline_figure(chart, palette)
        case History():
            return history_figure(chart, palette)
        case RegionMap():
            return map_figure(chart, outlines, palette)
        case _:
            raise TypeError(f"no figure for {type(chart).__name__}")


def _data(drawn: Any) -> str:
    """Return a figure and how it behaves, as JSON that is safe inside a script."""
    from dashboard.charts.plotly_figures import CONFIG

    found = json.loads(drawn.to_json(engine="json"))
    content = {
        "data": found["data"],
        "layout": found["layout"],
        "config": {**CONFIG, "responsive": True},
    }
    text = json.dumps(_cleaned(content), ensure_ascii=False, separators=(",", ":"))
    return "".join(UNSAFE.get(letter, letter) for letter in text)


def _cleaned(content: Any) -> Any:
    if isinstance(content, str):
        return writable(content)
    if isinstance(content, list):
        return [_cleaned(item) for item in content]
    if isinstance(content, dict):
        return {key: _cleaned(value) for key, value in content.items()}
    return content
