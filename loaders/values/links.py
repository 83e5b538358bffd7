"""Addresses as people write them -> addresses that can be followed."""

from __future__ import annotations

import re

SCHEME = re.compile(r"(https?)\s*:\s*//\s*", re.IGNORECASE)
ADDRESS = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::[0-9]+)?(?:[/?#]\S*)?")


def link(text: str) -> str:
    """Return a link with its scheme: www.x.eu is https://www.x.eu. Anything else stays."""
    text = text.strip()
    match = SCHEME.match(text)
    if match:
        return f"{match[1].lower()}://{text[match.end() :]}"
    return f"https://{text}" if ADDRESS.fullmatch(text) else text
