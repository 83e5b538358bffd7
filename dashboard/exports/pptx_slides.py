"""The frame of a slide: its ground, title, body and footer, text boxes and notes."""

from __future__ import annotations

import datetime
import io
from typing import Any, NamedTuple

from dashboard.exports.packing import repacked
from dashboard.exports.plain_text import writable
from dashboard.exports.pptx_measure import BOLDER, FONT, fitting, height_needed
from dashboard.exports.pptx_text import PALETTE, Style, fill, one_line

MOST_TITLE, MOST_FOOTER, MOST_NOTES = 160, 480, 8_000
TITLE_SIZES = (28, 24, 20, 16)
# Files say when they were made; ours say the same each time.
MADE = datetime.datetime(2000, 1, 1)
TITLE_LAYOUT, TITLE_ONLY_LAYOUT = "Title Slide", "Title Only"
EMU_PER_INCH = 914_400
NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


class Box(NamedTuple):
    """A place on a slide, in inches from its left and upper edge."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def emu(self) -> tuple[int, int, int, int]:
        left, top, width, height = (round(side * EMU_PER_INCH) for side in self)
        return left, top, width, height


WIDTH, HEIGHT = 13.333, 7.5
TITLE = Box(0.55, 0.35, 12.23, 0.9)
BODY = Box(0.55, 1.4, 12.23, 5.2)
FOOT_SIZE, FOOT_WIDTH, FOOT_END, ABOVE_FOOT = 10, 11.5, 7.2, 0.15
NUMBER = Box(12.18, 7.0, 0.6, 0.2)


def opened(title: str, lang: str) -> Any:
    """Return a presentation of python-pptx without slides, 16:9 on white."""
    from pptx import Presentation
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT

    slides = Presentation()
    layouts = slides.slide_layouts
    for layout in list(layouts):
        if layout.name not in (TITLE_LAYOUT, TITLE_ONLY_LAYOUT):
            layouts.remove(layout)
    _drop(slides.part, RT.PRINTER_SETTINGS)
    _drop(slides.part.package, RT.THUMBNAIL)
    _widen(slides)
    _set_font(slides.slide_master.part.part_related_by(RT.THEME))
    told = slides.core_properties
    told.title, told.language = one_line(title, MOST_TITLE), lang
    told.author = told.last_modified_by = ""
    told.created = told.modified = told.last_printed = MADE
    return slides


def _drop(part: Any, kind: str) -> None:
    """Take out what the template brings along: a picture of itself, the settings of a printer."""
    for name in [name for name, relation in part._rels.items() if relation.reltype == kind]:
        part._rels.pop(name)


def _set_font(theme: Any) -> None:
    """Name the font of all text of a theme that names none of its own."""
    theme._blob = theme.blob.replace(
        b'latin typeface="Calibri"', f'latin typeface="{FONT}"'.encode()
    )


def _widen(slides: Any) -> None:
    """Stretch what the template lays out for 4:3, so that slides added later fit as well."""
    width, _, full, height = Box(WIDTH, 0, WIDTH, HEIGHT).emu
    stretch = width / slides.slide_width
    slides.slide_width, slides.slide_height = full, height
    for sheet in (slides.slide_master, *slides.slide_layouts):
        for shape in sheet.placeholders:
            if shape._element.spPr.find(f"{{{NAMESPACE}}}xfrm") is not None:
                shape.left, shape.width = round(shape.left * stretch), round(shape.width * stretch)
    master = slides.slide_master.placeholders[0]
    master.left, master.top, master.width, master.height = TITLE.emu


def added(slides: Any, title: str, style: Style) -> Any:
    """Add a slide with a title that a reader of the outline finds, and return it."""
    layout = slides.slide_layouts.get_by_name(TITLE_ONLY_LAYOUT)
    slide = slides.slides.add_slide(layout)
    # Ids are counted on instead of looked for: a map has hundreds of shapes.
    slide.shapes.turbo_add_enabled = True
    text = one_line(title, MOST_TITLE)
    size = fitting(text, TITLE.width / BOLDER, TITLE.height, TITLE_SIZES)
    place_title(slide, text, TITLE, style.but(size=size))
    return slide


def place_title(slide: Any, text: str, box: Box, style: Style) -> None:
    """Write the title into the placeholder that outlines and screen readers look for."""
    from pptx.enum.text import MSO_ANCHOR

    title = slide.shapes.title
    title.left, title.top, title.width, title.height = box.emu
    bare(title.text_frame)
    title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    fill(title.text_frame, text, style.but(bold=True, colour=PALETTE.page))


def text_box(
    slide: Any, box: Box, text: str, style: Style, name: str = "", *, middle: bool = False
) -> Any:
    """Add a text box without a margin, so that it stands where it is placed."""
    from pptx.enum.text import MSO_ANCHOR

    shape = slide.shapes.add_textbox(*box.emu)
    bare(shape.text_frame)
    if middle:
        shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    fill(shape.text_frame, text, style)
    if name:
        shape.name = name
    return shape


def bare(frame: Any) -> None:
    """Let a text frame wrap its lines, and start where it stands."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def describe(shape: Any, name: str, description: str) -> None:
    """Name a shape for the list of objects, and describe it for those who do not see it."""
    told = shape._element._nvXxPr.cNvPr
    told.set("name", one_line(name, MOST_TITLE))
    told.set("descr", one_line(description, MOST_NOTES))


def body_above(foot: tuple[str, ...]) -> Box:
    """Return what the lines at the foot of a slide leave for its body."""
    return BODY._replace(height=_foot(foot).top - ABOVE_FOOT - BODY.top)


def _foot(lines: tuple[str, ...]) -> Box:
    height = height_needed(_at_foot(lines), FOOT_WIDTH, FOOT_SIZE)
    return Box(BODY.left, FOOT_END - height, FOOT_WIDTH, height)


def _at_foot(lines: tuple[str, ...]) -> str:
    return "\n".join(one_line(line, MOST_FOOTER) for line in lines)


def footer(slide: Any, lines: tuple[str, ...], style: Style, number: int) -> None:
    """Write the imprint, a paragraph a line, and the number of the slide at its foot."""
    small = style.but(size=FOOT_SIZE, colour=PALETTE.muted)
    text_box(slide, _foot(lines), _at_foot(lines), small, "Imprint")
    counted = text_box(slide, NUMBER, str(number), small.but(align="right"), "Slide number")
    run = counted.text_frame.paragraphs[0].runs[0]._r
    # A field in its place, so that the number follows the slide when it is moved.
    field = run.makeelement(f"{{{NAMESPACE}}}fld", {"id": FIELD, "type": "slidenum"})
    field.extend(list(run))
    run.getparent().replace(run, field)


def notes(slide: Any, lines: tuple[str, ...], style: Style) -> None:
    """Write what a speaker should know, a line each, as far as a speaker can use it."""
    frame = slide.notes_slide.notes_text_frame
    text = "\n".join(one_line(line, MOST_NOTES // 2) for line in lines)
    fill(frame, writable(text[:MOST_NOTES]), style)


def saved(slides: Any) -> bytes:
    """Return the file; the same slides make the same bytes."""
    made = io.BytesIO()
    slides.save(made)
    return repacked(made.getvalue())
