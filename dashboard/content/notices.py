"""What must be told before all else: old data, broken files, odd links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.content.problems import in_words
from dashboard.language import Words
from dashboard.selection import Ignored
from loaders import Problem

MOST_LETTERS = 80


@dataclass(frozen=True)
class Notice:
    """A notice; `urgent` when it is about the data, not about the link."""

    title: str
    text: str = ""
    urgent: bool = False


def notices(
    words: Words, faults: Iterable[Problem], ignored: Iterable[Ignored]
) -> tuple[Notice, ...]:
    """Return a notice for each file that cannot be used and each part of a link not followed."""
    old = words("The record on this page is the last one that could be read.")
    broken = [Notice(old, f"{fault.file}: {in_words(words, fault)}", True) for fault in faults]
    return (*broken, *(Notice(_ignored(words, part)) for part in ignored))


def shipped_outlines(words: Words, fault: Problem) -> Notice:
    """Return a notice that the outlines asked for cannot be used, and which are drawn instead."""
    title = words("Maps are drawn with the outlines that ship with the dashboard.")
    return Notice(title, f"{fault.file}: {in_words(words, fault)}", urgent=True)


def _ignored(words: Words, ignored: Ignored) -> str:
    told = {
        "project": words("The link asks for a project that is not in this record: {value}"),
        "lang": words("The link asks for a language that is not offered: {value}"),
        "as_of": words("The link asks for a date that cannot be read: {value}"),
    }
    return told[ignored.name].format(value=ignored.value[:MOST_LETTERS])
