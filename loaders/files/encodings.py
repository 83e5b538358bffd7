"""Bytes -> text: by its mark, else as UTF-8, else in the code page that explains it best."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from itertools import islice

from loaders.assumptions import Answers, Assumption, Topic
from loaders.files.code_pages import CODE_PAGES, code_page_of
from loaders.problems import Problem, Severity

UTF_8 = "utf-8"
UTF_16 = ("utf-16-le", "utf-16-be")
CHOICES = (UTF_8, *CODE_PAGES, *UTF_16)
MARKS = {
    codecs.BOM_UTF8: UTF_8,
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
SAMPLE = 4_096
UNKNOWN = "\ufffd"
LINE = re.compile(rb"[^\r\n]+")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
MOST_EXAMPLES, MOST_SHOWN = 3, 120
# Of the characters beyond ASCII, so few may be broken in what still is UTF-8.
BROKEN_IN_UTF_8 = 0.1


@dataclass(frozen=True)
class Text:
    """A text in UTF-8, what was assumed of its encoding, and what could not be read of it."""

    utf_8: bytes
    assumptions: tuple[Assumption, ...] = ()
    problems: tuple[Problem, ...] = ()


def mark_of(content: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark tells, and the length of the mark."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding, len(mark)
    return _unmarked_utf_16(content), 0


def _unmarked_utf_16(content: bytes) -> str:
    """Tell UTF-16 by its zeros: every other byte of text that is mostly ASCII."""
    sample = content[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 8 > max(even, odd):
        return ""
    return UTF_16[0] if odd > even else UTF_16[1]


def text_of(content: bytes, topic: Topic, answers: Answers) -> Text:
    """Bring a text into UTF-8. `topic` is that of its encoding; an answer goes before all else."""
    answer = answers.get(topic, "")
    marked, length = mark_of(content)
    if answer in CHOICES:
        return _assumed(content, Assumption(topic, answer, CHOICES, answered=True))
    if marked and length:
        return _lenient(content[length:], marked)
    if marked:
        return _assumed(content, Assumption(topic, marked, CHOICES))
    if _is_utf_8(content):
        return Text(content)
    guess = UTF_8 if _is_broken_utf_8(content) else code_page_of(content)
    return _assumed(content, Assumption(topic, guess, CHOICES))


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_broken_utf_8(content: bytes) -> bool:
    text = content.decode(errors="replace")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return text.count(UNKNOWN) < BROKEN_IN_UTF_8 * beyond_ascii


def _assumed(content: bytes, assumption: Assumption) -> Text:
    marked, length = mark_of(content)
    found = _lenient(content[length if marked == assumption.value else 0 :], assumption.value)
    examples = islice(filter(BEYOND_ASCII.search, LINE.findall(found.utf_8)), MOST_EXAMPLES)
    shown = tuple(line.decode(errors="replace")[:MOST_SHOWN] for line in examples)
    return Text(found.utf_8, (replace(assumption, examples=shown),), found.problems)


def _lenient(content: bytes, encoding: str) -> Text:
    text = content.decode(encoding, errors="replace")
    lost = text.count(UNKNOWN) - _written(content, encoding)
    utf_8 = text.encode(errors="replace")
    if lost <= 0:
        return Text(utf_8)
    fault = Problem("characters_unreadable", Severity.WARNING, value=str(lost), hint=encoding)
    return Text(utf_8, (), (fault,))


def _written(content: bytes, encoding: str) -> int:
    """Count the signs of an unknown character that the file itself holds."""
    sign = UNKNOWN.encode(encoding, errors="ignore")
    return content.count(sign) if sign else 0
