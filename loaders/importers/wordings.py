"""Texts that a document gives in several languages -> the English one and the original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from loaders.importers.trees import listed, text

ENGLISH = "en"


@dataclass(frozen=True)
class Wording:
    """A text in its languages, each "" where there is none.

    english    in English; `best` where any language will do
    original   the first in another language, and what language that is, if the document tells
    """

    english: str = ""
    original: str = ""
    language: str = ""

    @property
    def best(self) -> str:
        return self.english or self.original


def wording(tree: Any, name: str, part: str) -> Wording:
    """Read things such as multi_languages_name: a list of {name, language}.

    part   what the text is called inside: name, description
    """
    texts = [(text(thing, "language").lower(), text(thing, part)) for thing in listed(tree, name)]
    told = [(language, words) for language, words in texts if words]
    english = next((words for language, words in told if language == ENGLISH), "")
    others = [(language, words) for language, words in told if language != ENGLISH]
    language, original = others[0] if others else ("", "")
    return Wording(english, original, language)
