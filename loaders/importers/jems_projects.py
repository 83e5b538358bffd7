"""What both sheets of Jems say of a project: its short name, its number, how far it has come."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from loaders.identifiers import identifier
from loaders.importers.cells import texts
from loaders.importers.importer import Taken
from loaders.importers.spellings import FIRST, spellings
from loaders.rename import folded

# Words that cells hold, as a header map: “Approved” -> settled.
WORDS = "jems_words"


def word(text: str) -> str:
    """Return what a word in a cell means: settled, active, eu_fund, other_fund, or ""."""
    return spellings(WORDS).exact.get((folded(text), FIRST), "")


def as_told(taken: Taken, columns: Mapping[str, str]) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the columns of ours that the sheet has under another name, and their headings."""
    found = {ours: theirs for ours, theirs in columns.items() if theirs in taken.frame}
    frame = pd.DataFrame(
        {ours: taken.frame[theirs] for ours, theirs in found.items()}, index=taken.frame.index
    )
    return frame, {ours: taken.headings[theirs] for ours, theirs in found.items()}


def project_ids(frame: pd.DataFrame) -> list[str]:
    """Return the short name of the project of each row, made of its acronym.

    Projects that share an acronym, in two calls say, are told apart by their numbers; without an
    acronym the number is the name.
    """
    acronyms = [identifier(text) for text in texts(frame, "acronym")]
    numbers = [identifier(text) for text in texts(frame, "reference")]
    owners: dict[str, set[str]] = {}
    for acronym, number in zip(acronyms, numbers, strict=True):
        owners.setdefault(acronym, set()).add(number)
    return [
        "-".join(filter(None, (acronym, number))) if len(owners[acronym]) > 1 else acronym or number
        for acronym, number in zip(acronyms, numbers, strict=True)
    ]


def status_remarks(frame: pd.DataFrame) -> list[str]:
    """Say of each project how far it has come, unless it is approved or under contract."""
    return [
        f"Status in Jems: {status}." if status and word(status) != "settled" else ""
        for status in texts(frame, "status")
    ]
