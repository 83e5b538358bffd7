"""Presentations as python-pptx reads them back: words, charts, workbooks, places."""

from __future__ import annotations

import io

import openpyxl
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

EMU_PER_INCH = 914_400
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def opened(content):
    return Presentation(io.BytesIO(content))


def every_shape(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every_shape(shape.shapes)


def standing_out(deck):
    """Return the names of shapes that stand out over their slide."""
    return [
        shape.name
        for slide in deck.slides
        for shape in every_shape(slide.shapes)
        if min(shape.left, shape.top) < 0
        or shape.left + shape.width > deck.slide_width
        or shape.top + shape.height > deck.slide_height
    ]


def charts(deck):
    """Return the native charts of a presentation, in order."""
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def tables(slide):
    """Return the tables of a slide as lists of rows of texts."""
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for shape in slide.shapes
        if shape.has_table
    ]


def words(slide):
    """Return all words of a slide, those of tables too, in the order of its shapes."""
    told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    told += [cell for table in tables(slide) for row in table for cell in row]
    return "\n".join(told)


def titles(deck):
    return [slide.shapes.title.text for slide in deck.slides]


def workbook(chart):
    """Return the rows of the workbook inside a chart, as openpyxl reads them."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    return [list(row) for row in openpyxl.load_workbook(io.BytesIO(blob)).active.values]


def description(shape):
    return shape._element._nvXxPr.cNvPr.get("descr") or ""


def is_decoration(shape):
    return bool(shape._element._nvXxPr.cNvPr.xpath(".//*[local-name()='decorative'][@val='1']"))
