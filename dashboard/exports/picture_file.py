"""A chart as a picture that can travel alone: title, legend, notes, dates and sources inside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal
from xml.sax.saxutils import escape

from dashboard.charts.chart import Chart
from dashboard.charts.legend import legend_of
from dashboard.charts.stills.drawing import TEMPLATE, drawing
from dashboard.charts.stills.typesetting import typeset
from dashboard.content.imprint import Imprint
from dashboard.content.sources import sources_line
from dashboard.exports.limits import (
    MOST_LETTERS_IN_A_PICTURE,
    longest_text,
    shortened_chart,
    shortened_texts,
)
from dashboard.exports.plain_text import writable
from dashboard.exports.png_texts import with_texts
from dashboard.language import Words
from dashboard.palette import PALETTES, Palette
from loaders.regions import Outlines

# Points. At 216 pixels per inch a PNG is 1,800 pixels wide.
WIDTH = 600.0
# Pictures name so many sources; data files and reports name them all.
MOST_SOURCES = 4


def framed(
    chart: Chart, imprint: Imprint, outlines: Outlines, form: Literal["png", "svg"]
) -> bytes:
    """Return the picture of a chart on a white ground, framed with all that explains it."""
    palette, chart = PALETTES["light"], shortened_chart(chart)
    drawn = {"width": WIDTH, **drawing(chart, palette, outlines)}
    drawn["frame"] = _frame(chart, imprint, palette)
    if longest_text(drawn) > MOST_LETTERS_IN_A_PICTURE:
        drawn = shortened_texts(drawn)
        drawn["frame"]["notes"].append(_cut(Words(chart.lang)))
    content = typeset(TEMPLATE, drawn, form)
    told = _told(chart, imprint)
    return (
        _described(content, told)
        if form == "svg"
        else with_texts(content, {"Title": told["title"], "Description": told["desc"]})
    )


def legend_keys(chart: Chart, palette: Palette) -> list[dict[str, Any]]:
    """Return the legend of a chart as the template of legends takes it."""
    return [
        {
            "shape": key.shape,
            "colour": palette.colour(key.colour),
            "words": key.words,
            "hollow": key.hollow,
        }
        for key in legend_of(chart)
    ]


def _frame(chart: Chart, imprint: Imprint, palette: Palette) -> dict[str, Any]:
    heading, *others = imprint.lines
    sources = sources_line(Words(chart.lang), imprint.sources, MOST_SOURCES)
    return {
        "title": chart.title,
        "heading": heading,
        "legend": legend_keys(chart, palette),
        "notes": chart.notes,
        "lines": [line for line in (sources, *others) if line],
    }


def _cut(words: Words) -> str:
    return words(
        "Long texts are cut and end in “…”; the workbook and the CSV file have them in full."
    )


def _told(chart: Chart, imprint: Imprint) -> dict[str, str]:
    """Return what a picture says of itself to those who cannot read its letters."""
    about = "\n".join((chart.sentence, *imprint.lines))
    return {"title": writable(chart.title), "desc": writable(about)}


def _described(svg: bytes, told: Mapping[str, str]) -> bytes:
    """Give a drawing a title and a description: its letters are outlines that nobody can read."""
    opening = svg.index(b">") + 1
    words = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in told.items())
    return svg[:opening] + words.encode() + svg[opening:]
