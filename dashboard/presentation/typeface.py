"""Our own letters inside a page, so that it looks and fits the same wherever it is shown."""

from __future__ import annotations

import base64
import io
from functools import lru_cache

from dashboard.charts.stills.typesetting import FONTS

WEIGHTS = {"Regular": 400, "Bold": 700}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
MOST_SETS = 64
# Letters that the script of a page writes, whatever the page says.
ALWAYS = "".join(map(chr, range(32, 127))) + "\N{NO-BREAK SPACE}…–"


def font_faces(text: str) -> str:
    """Return the style rules that bring the letters of a text, and no others."""
    return _faces("".join(sorted({*text, *ALWAYS})))


@lru_cache(maxsize=MOST_SETS)
def _faces(letters: str) -> str:
    return "\n".join(
        f"@font-face{{font-family:'Noto Sans';font-weight:{weight};src:{_data(name, letters)}}}"
        for name, weight in WEIGHTS.items()
    )


def _data(name: str, letters: str) -> str:
    return f"url(data:font/woff;base64,{base64.b64encode(_subset(name, letters)).decode()})"


def _subset(name: str, letters: str) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(flavor="woff", layout_features=FEATURES, hinting=False)
    font = TTFont(FONTS / f"NotoSans-{name}.ttf", lazy=True)
    maker = subset.Subsetter(options)
    maker.populate(text=letters)
    maker.subset(font)
    font.flavor = "woff"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()
