"""Shapes of slides, written as XML: python-pptx needs seconds for a map, and adds shadows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from dashboard.exports.pptx_slides import MOST_NOTES, MOST_TITLE, Box
from dashboard.exports.pptx_text import one_line

EMU_PER_POINT = 12_700
RECTANGLE, OVAL, DIAMOND = "rect", "ellipse", "diamond"
# A ring that is thicker than a line; the hole is this part of the whole, in thousandths.
DONUT, HOLE = "donut", 32_000

# Shapes without a description say nothing to those who do not see them.
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)

Path = list[tuple[int, int]]


@dataclass(frozen=True)
class Look:
    """How a shape is painted. Colours as #RRGGBB, "" for none; see_through in per cent."""

    fill: str = ""
    line: str = ""
    width: float = 0.75
    see_through: int = 0

    @property
    def xml(self) -> str:
        inner = f"{_solid(self.fill, self.see_through)}"
        return f'{inner}<a:ln w="{round(self.width * EMU_PER_POINT)}">{_solid(self.line)}</a:ln>'


def _solid(colour: str, see_through: int = 0) -> str:
    if not colour:
        return "<a:noFill/>"
    alpha = f'<a:alpha val="{(100 - see_through) * 1000}"/>' if see_through else ""
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}">{alpha}</a:srgbClr></a:solidFill>'


def add_shape(
    slide: Any, kind: str, box: Box, look: Look, name: str, description: str = ""
) -> None:
    """Add a shape of one of the kinds above, named, without text.

    One that is not described is marked as decoration, so that screen readers pass over it.
    """
    hole = f'<a:gd name="adj" fmla="val {HOLE}"/>' if kind == DONUT else ""
    geometry = f'<a:prstGeom prst="{kind}"><a:avLst>{hole}</a:avLst></a:prstGeom>'
    _add(slide, slide.shapes._spTree, geometry, box.emu, look, (name, description))


def add_freeform(
    slide: Any,
    paths: list[Path],
    look: Look,
    name: str,
    description: str = "",
    group: Any = None,
) -> None:
    """Add one shape of closed paths in EMU, on a slide or in a group of it."""
    every = [point for path in paths for point in path]
    left, top = min(x for x, _ in every), min(y for _, y in every)
    width, height = max(x for x, _ in every) - left, max(y for _, y in every) - top
    drawn = "".join(_path(path, left, top) for path in paths)
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}">{drawn}</a:path></a:pathLst></a:custGeom>'
    )
    parent = slide.shapes._spTree if group is None else group._element
    _add(slide, parent, geometry, (left, top, width, height), look, (name, description))


def _path(path: Path, left: int, top: int) -> str:
    (first, *others) = (f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in path)
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in others)
    return f"<a:moveTo>{first}</a:moveTo>{lines}<a:close/>"


def _add(
    slide: Any,
    parent: Any,
    geometry: str,
    place: tuple[int, int, int, int],
    look: Look,
    told: tuple[str, str],
) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    left, top, width, height = place
    name, description = (
        quoteattr(one_line(text, most))
        for text, most in zip(told, (MOST_TITLE, MOST_NOTES), strict=True)
    )
    xml = (
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{slide.shapes._next_shape_id}" name={name} descr={description}>'
        f"{'' if told[1] else DECORATIVE}</p:cNvPr>"
        f'<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm>{geometry}{look.xml}</p:spPr></p:sp>'
    )
    parent.append(parse_xml(xml))
