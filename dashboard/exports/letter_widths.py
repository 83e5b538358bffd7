"""How wide text is in the font of reports, Noto Sans; slides use another one that is wider."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from dashboard.charts.stills.typesetting import FONTS

MEASURED_AT = 100


def width_in_ems(text: str) -> float:
    """Return the width of a line as a multiple of the size of its type."""
    return sum(_width(word) for word in words_of(text))


def words_of(line: str) -> list[str]:
    """Return the words of a line, each with the blank after it."""
    words = line.split(" ")
    return [*(f"{word} " for word in words[:-1]), words[-1]]


@lru_cache(maxsize=20_000)
def _width(text: str) -> float:
    return float(_font().getlength(text)) / MEASURED_AT


@cache
def _font() -> Any:
    from PIL import ImageFont

    # The plain layout: another one needs a library that not every system has.
    plain = ImageFont.Layout.BASIC
    return ImageFont.truetype(FONTS / "NotoSans-Regular.ttf", MEASURED_AT, layout_engine=plain)
