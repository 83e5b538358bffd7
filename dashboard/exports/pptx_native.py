"""Charts that can be edited on a slide: what bars, timelines and histories have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.exports import pptx_workbook
from dashboard.exports.pptx_slides import Box, describe
from dashboard.exports.pptx_text import PALETTE, colour, points

TEXT_SIZE = 11
THIN = 0.75


@dataclass(frozen=True)
class Series:
    """A series of a scatter chart: x and y of its points, and what each of them is."""

    name: str
    points: tuple[tuple[float, float], ...]
    labels: tuple[str, ...]


def bars(
    slide: Any,
    box: Box,
    categories: Sequence[str],
    series: Sequence[tuple[str, Sequence[float | None]]],
    numbers: str,
    told: tuple[str, Sequence[str]],
) -> Any:
    """Place a chart of horizontal bars and return it.

    told   a column of the workbook that is not drawn, for those who edit it: heading and texts
    """
    from pptx.chart import data as chart_data
    from pptx.enum.chart import XL_CHART_TYPE

    untyped: Any = chart_data
    data = untyped.CategoryChartData(number_format=numbers)
    data.categories = categories
    for name, values in series:
        data.add_series(name, values)
    chart = _placed(slide, XL_CHART_TYPE.BAR_CLUSTERED, box, data)
    blob = pptx_workbook.of_categories(categories, [*series, told])
    chart.part.chart_workbook.update_from_xlsx_blob(blob)
    return chart


def scatter(slide: Any, box: Box, series: Sequence[Series], dates: str) -> Any:
    """Place a chart of points whose x are dates as numbers, and return it."""
    from pptx.chart import data as chart_data
    from pptx.enum.chart import XL_CHART_TYPE

    untyped: Any = chart_data
    data = untyped.XyChartData()
    for one in series:
        drawn = data.add_series(one.name)
        for x, y in one.points:
            drawn.add_data_point(x, y)
    chart = _placed(slide, XL_CHART_TYPE.XY_SCATTER_LINES, box, data)
    rows = max(len(one.points) for one in series)
    blob = pptx_workbook.of_points([(s.name, s.points, s.labels) for s in series], rows, dates)
    chart.part.chart_workbook.update_from_xlsx_blob(blob)
    for number, drawn in enumerate(chart.plots[0].series):
        _refer(drawn._element, pptx_workbook.top_of(number, rows), rows)
    return chart


def _refer(series: Any, top: int, rows: int) -> None:
    """Let a series refer to as many rows as every other, the last of them blank.

    LibreOffice forgets what it has read when a later series is longer.
    """
    sheet = pptx_workbook.SHEET
    series.xpath("c:tx//c:f")[0].text = f"{sheet}!$B${top}"
    for values, column in (("c:xVal", "A"), ("c:yVal", "B")):
        cells = f"${column}${top + 1}:${column}${top + rows}"
        series.xpath(f"{values}//c:f")[0].text = f"{sheet}!{cells}"
        series.xpath(f"{values}//c:ptCount")[0].set("val", str(rows))


def _placed(slide: Any, kind: Any, box: Box, data: Any) -> Any:
    chart = slide.shapes.add_chart(kind, *box.emu, data).chart
    chart.has_legend = chart.has_title = False
    chart.font.size = points(TEXT_SIZE)
    chart.font.color.rgb = colour(PALETTE.ink)
    return chart


def describe_chart(slide: Any, name: str, description: str) -> None:
    """Name and describe the chart that was placed last."""
    describe(slide.shapes[-1], name, description)


def set_language(chart: Any, lang: str) -> None:
    """Mark all words of a chart with their language, for those who edit or hear them."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    space = chart._chartSpace
    space.find(qn("c:chart")).addprevious(parse_xml(f'<c:lang {nsdecls("c")} val="{lang}"/>'))
    for properties in space.iter(qn("a:rPr"), qn("a:defRPr")):
        properties.set("lang", lang)


def lay_out(chart: Any, inner: Box) -> None:
    """Fix the plot inside its frame. inner: its place in parts of the frame, without labels."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    area = chart._chartSpace.chart.plotArea
    for old in area.xpath("./c:layout"):
        area.remove(old)
    sides = zip("xywh", inner, strict=True)
    values = "".join(f'<c:{side} val="{value:.5f}"/>' for side, value in sides)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    layout = f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{values}</c:manualLayout></c:layout>"
    area.insert(0, parse_xml(layout))


def quiet(axis: Any, *, grid: bool) -> None:
    """Draw an axis as thin as it can be read; without its line, ticks and, if so, its grid."""
    from pptx.enum.chart import XL_TICK_MARK

    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = grid
    axis.format.line.fill.background()
    axis.tick_labels.font.size = points(TEXT_SIZE)
    if grid:
        axis.major_gridlines.format.line.color.rgb = colour(PALETTE.track)
        axis.major_gridlines.format.line.width = points(THIN)


def label(
    point: Any, text: str, position: Any, shade: str, size: float, *, bold: bool = False
) -> None:
    """Write words beside a point, in a colour given as #RRGGBB and a size in points."""
    written = point.data_label
    frame = written.text_frame
    frame.word_wrap = False
    _run(frame.paragraphs[0], text, shade, size).bold = bold
    written.position = position


def add_to_label(point: Any, text: str, shade: str, size: float, *, below: bool = False) -> None:
    """Write further words behind or below those of a label."""
    frame = point.data_label.text_frame
    paragraph = frame.add_paragraph() if below else frame.paragraphs[0]
    _run(paragraph, text, shade, size).bold = False


def _run(paragraph: Any, text: str, shade: str, size: float) -> Any:
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.color.rgb = points(size), colour(shade)
    return run.font


def paint(shape_format: Any, fill: str) -> None:
    """Fill a bar or a shape with a colour, without an outline."""
    shape_format.fill.solid()
    shape_format.fill.fore_color.rgb = colour(fill)
    shape_format.line.fill.background()
