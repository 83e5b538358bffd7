"""Text on slides: cut to what can be read there, marked with its language, and its colours."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Literal
from xml.sax.saxutils import escape, quoteattr

from babel.core import get_global

from dashboard.exports.plain_text import writable
from dashboard.language import REGIONAL
from dashboard.palette import PALETTES, rgb

PALETTE = PALETTES["light"]
Align = Literal["left", "right"]
# All but those that keep words together, such as the year and its abbreviation in Bulgarian.
BLANKS = re.compile(r"[^\S\u00a0\u2009\u202f]+")
ALIGNED = {"left": "l", "right": "r"}


@dataclass(frozen=True)
class Style:
    """How text is set. size in points, colour as #RRGGBB, lang as the tag of office files."""

    lang: str
    size: float = 12
    colour: str = PALETTE.ink
    bold: bool = False
    align: Align = "left"

    def but(self, **changes: Any) -> Style:
        return replace(self, **changes)


def style_of(lang: str) -> Style:
    """Return the plain style of a language: "el" becomes "el-GR", as spelling checkers want it."""
    if lang in REGIONAL:
        return Style(REGIONAL[lang].replace("_", "-"))
    likely = str(get_global("likely_subtags").get(lang, "")).split("_")
    return Style(f"{lang}-{likely[-1]}" if len(likely) > 1 else lang)


def clipped(text: str, most: int) -> str:
    """Return a text of at most so many letters that every file can hold; line breaks stay."""
    lines = (BLANKS.sub(" ", line).strip(" ") for line in writable(text[: 4 * most]).splitlines())
    clean = "\n".join(line for line in lines if line)
    return clean if len(clean) <= most else f"{clean[: most - 1].rstrip()}…"


def one_line(text: str, most: int) -> str:
    """Return a text of at most so many letters without line breaks."""
    return clipped(BLANKS.sub(" ", text[: 4 * most]), most)


def hollow(shade: str) -> str:
    """Return the inside of a mark that stands for nothing reported: its colour, much lighter.

    Not white: some programs leave out the outlines of marks, and white ones would be gone.
    """
    return mixed(shade, 0.75)


def mixed(shade: str, part: float) -> str:
    """Return a colour made lighter: part 0 is the colour, 1 is white."""
    tones = (round(tone + (255 - tone) * part) for tone in rgb(shade))
    return "#{:02X}{:02X}{:02X}".format(*tones)


def paragraphs(text: str, style: Style) -> str:
    """Return the XML of a text, a paragraph a line; the text itself is never read as XML."""
    aligned = f'<a:pPr algn="{ALIGNED[style.align]}"/>'
    bold = ' b="1"' if style.bold else ""
    properties = (
        f'<a:rPr lang={quoteattr(style.lang)} sz="{round(style.size * 100)}"{bold} dirty="0">'
        f'<a:solidFill><a:srgbClr val="{style.colour[1:]}"/></a:solidFill></a:rPr>'
    )
    return "".join(
        f"<a:p>{aligned}<a:r>{properties}<a:t>{escape(line)}</a:t></a:r></a:p>"
        for line in text.split("\n")
    )


def fill(frame: Any, text: str, style: Style) -> None:
    """Write a text into a text frame of python-pptx, a paragraph a line."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    body = frame._txBody
    for empty in list(body.p_lst):
        body.remove(empty)
    for paragraph in parse_xml(f"<a:all {nsdecls('a')}>{paragraphs(text, style)}</a:all>"):
        body.append(paragraph)


def points(size: float) -> Any:
    """Return a size in points as python-pptx takes it."""
    from pptx.util import Pt

    return Pt(size)


def colour(text: str) -> Any:
    """Return #RRGGBB as python-pptx takes it."""
    from pptx.dml.color import RGBColor

    made: Any = RGBColor
    return made(*rgb(text))
