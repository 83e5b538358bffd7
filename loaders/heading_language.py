"""In which language headings are: words that languages use for different columns are read in it.

Kraj is a country in Polish, the end in Croatian and a place in Slovene.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# A second language that knows at least this share of the headings the first one knows is near it.
NEAR = 0.9


@dataclass(frozen=True)
class Vocabulary:
    """What each language calls the columns of a header map.

    words      language -> its headings, in the order of the map
    meanings   heading -> field, as the first language has it
    disputed   heading -> language -> field, for headings that do not mean the same in all
    """

    words: Mapping[str, frozenset[str]]
    meanings: dict[str, str]
    disputed: Mapping[str, Mapping[str, str]]


def vocabulary(told: Iterable[tuple[str, str, str]]) -> Vocabulary:
    """Sort what a header map tells: language, heading and field of each spelling."""
    words: dict[str, set[str]] = {}
    meanings: dict[str, dict[str, str]] = defaultdict(dict)
    for language, heading, field in told:
        words.setdefault(language, set()).add(heading)
        meanings[heading].setdefault(language, field)
    return Vocabulary(
        {language: frozenset(headings) for language, headings in words.items()},
        {heading: next(iter(of.values())) for heading, of in meanings.items()},
        {heading: of for heading, of in meanings.items() if len(set(of.values())) > 1},
    )


def settled(known: Vocabulary, headings: Sequence[str], language: str = "") -> dict[str, str]:
    """Return heading -> field for those that are disputed.

    Each is read in the language that knows most of all headings, of those that have the word.

    language   the reader said that it is this one
    """
    disputed = _disputed(known, headings)
    return _read(known, disputed, _ranked(known, headings, language)) if disputed else {}


def likely(known: Vocabulary, headings: Sequence[str], language: str = "") -> tuple[str, ...]:
    """Return the languages that headings may be in, the one they are read in first.

    Others only where they know nearly as many headings and would read one otherwise; none at all
    where every language reads the same.
    """
    disputed = _disputed(known, headings)
    ranked = _ranked(known, headings, language)
    speaking = [one for one in ranked if known.words[one] & set(disputed)]
    most = max((_known(known, headings, one) for one in speaking), default=0)
    readings: dict[tuple[str, ...], str] = {}
    for one in speaking:
        if one == language or _known(known, headings, one) >= NEAR * most:
            read = _read(known, disputed, [one, *ranked])
            readings.setdefault(tuple(read.values()), one)
    return tuple(readings.values())


def _disputed(known: Vocabulary, headings: Sequence[str]) -> list[str]:
    return [heading for heading in dict.fromkeys(headings) if heading in known.disputed]


def _ranked(known: Vocabulary, headings: Sequence[str], language: str) -> list[str]:
    scores = Counter({one: _known(known, headings, one) for one in known.words})
    return sorted(known.words, key=lambda one: (one != language, -scores[one]))


def _known(known: Vocabulary, headings: Sequence[str], language: str) -> int:
    return len(known.words[language].intersection(headings))


def _read(known: Vocabulary, disputed: Iterable[str], languages: Sequence[str]) -> dict[str, str]:
    meanings = {heading: known.disputed[heading] for heading in disputed}
    return {
        heading: next(of[language] for language in languages if language in of)
        for heading, of in meanings.items()
    }
