"""Texts inside a PNG, for programs that list, search or read out pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

# The signature of the format, and the chunk that every file begins with: 13 bytes of content.
BEGINNING = 8 + 12 + 13


def with_texts(png: bytes, texts: Mapping[str, str]) -> bytes:
    """Return a PNG with texts under the keywords of its standard: Title, Description."""
    chunks = b"".join(_chunk(keyword, text) for keyword, text in texts.items())
    return png[:BEGINNING] + chunks + png[BEGINNING:]


def _chunk(keyword: str, text: str) -> bytes:
    """Return a chunk of UTF-8, not compressed, of no stated language: PNG 11.3.3.4."""
    content = b"iTXt" + keyword.encode() + b"\0\0\0\0\0" + text.encode()
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
