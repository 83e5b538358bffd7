"""Short names made from names: for rows whose file gives them none."""

from __future__ import annotations

from slugify import slugify

LONGEST = 60
PLUS = [["+", " plus "]]


def identifier(text: str) -> str:
    """Return a short name in small Latin letters, digits and dashes; "" when nothing is left.

    +RESILIENT is plus-resilient, CESME+ is cesme-plus; Greek and Cyrillic letters are written in
    Latin ones.
    """
    # The backend by name: otherwise each call looks for another one that is not installed.
    return slugify(
        text,
        replacements=PLUS,
        max_length=LONGEST,
        word_boundary=True,
        backend="text-unidecode",
    )
