"""Templates and data -> pictures and pages, by typst: no browser, and only our own fonts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

DASHBOARD = Path(__file__).parent.parent.parent
FONTS = DASHBOARD / "fonts"
PIXELS_PER_INCH = 216.0
StillForm = Literal["svg", "png", "pdf"]
# What stands for a letter that our fonts lack: a reader sees that something is missing.
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
CONTROL_CHARACTERS = dict.fromkeys({*range(32)} - {ord("\t"), ord("\n")}) | {0x7F: None}


def typeset(template: str, drawing: Mapping[str, Any], form: StillForm, **options: Any) -> bytes:
    """Return what a template makes of its data, as one file.

    template  its path below dashboard/; it finds the data as `sys.inputs.drawing`, in JSON
    form      svg, png or pdf; pictures have one page
    options   of typst.compile, such as pdf_standards
    """
    import typst

    made = typst.compile(
        DASHBOARD / template,
        root=DASHBOARD,
        font_paths=_fonts(),
        format=form,
        ppi=PIXELS_PER_INCH,
        sys_inputs={"drawing": json.dumps(_legible(drawing), ensure_ascii=False)},
        **options,
    )
    if not isinstance(made, bytes):
        raise RuntimeError(f"{template} made {len(made or [])} pages, one was expected")
    return made


def legible(text: str) -> str:
    """Return a text without control characters, and with a sign for letters our fonts lack."""
    text = text.translate(CONTROL_CHARACTERS)
    missing = {ord(letter) for letter in text} - _letters()
    return text.translate(dict.fromkeys(missing, UNKNOWN)) if missing else text


def is_outline(part: Any) -> bool:
    """Tell whether a part of a drawing is a list of points: thousands of numbers, and no text."""
    match part:
        case [(float(), float()), *_]:
            return True
        case _:
            return False


def _legible(value: Any) -> Any:
    match value:
        case str():
            return legible(value)
        case dict():
            return {name: _legible(part) for name, part in value.items()}
        case list() | tuple() if not is_outline(value):
            return [_legible(part) for part in value]
        case _:
            return value


@cache
def _fonts() -> Any:
    """Load the fonts once: only ours, so that a picture is the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


@cache
def _letters() -> frozenset[int]:
    """Return the letters that all our fonts have; blanks that typst sets itself are among them."""
    from fontTools.ttLib import TTFont

    tables = [set(TTFont(path, lazy=True).getBestCmap()) for path in sorted(FONTS.glob("*.ttf"))]
    return frozenset(set.intersection(*tables) | {ord(" "), ord("\t"), ord("\n")})
