"""Text as every file format can hold it."""

from __future__ import annotations

import re

# What XML cannot hold: control characters but tab and line breaks, halves of surrogate pairs,
# and the two code points that are no characters.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """Return a text without the characters that no office format, page or calendar can hold."""
    return UNWRITABLE.sub("", text)
