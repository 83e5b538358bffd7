"""Natural persons among beneficiaries: their names are personal data and are never taken over.

Lists of operations name them apart from organisations (Regulation (EU) 2021/1060, Article
49(3)(b)): in columns of first and last names, which the header map drops, or in the column of
names beside a type of beneficiary that says so.
"""

from __future__ import annotations

import pandas as pd

from loaders.importers.importer import Taken
from loaders.parse import by_unique
from loaders.problems import Problem, Severity
from loaders.rename import folded

WORDS = (
    "natural person",
    "private individual",
    "private person",
    "individual person",
    "individual",
    "φυσικό πρόσωπο",
    "ιδιώτης",
    "физическо лице",
    "natürliche person",
    "privatperson",
    "personne physique",
    "particulier",
    "persona fisica",
    "persona física",
    "pessoa singular",
    "persoană fizică",
    "osoba fizyczna",
    "fyzická osoba",
    "természetes személy",
    "fizička osoba",
    "fizična oseba",
    "natuurlijk persoon",
    "fysisk person",
    "luonnollinen henkilö",
    "füüsiline isik",
    "fiziska persona",
    "fizinis asmuo",
)
PERSON = frozenset(folded(word) for word in WORDS)


def are_persons(name: pd.Series, kind: pd.Series | None = None) -> pd.Series:
    """Tell which rows are of a natural person: the word stands as the name, or the type says so."""
    found = by_unique(name, lambda text: folded(text) in PERSON, "boolean").fillna(False)
    if kind is not None:
        kinds = by_unique(kind, lambda text: _begins_with_person(folded(text)), "boolean")
        found |= kinds.fillna(False)
    return found.astype(bool)


def _begins_with_person(text: str) -> bool:
    # “Natural persons (Art. 49)”, “Физическо лице - земеделски производител”
    return any(text == word or text.startswith((f"{word} ", f"{word}s")) for word in PERSON)


def left_out(taken: Taken, rows: pd.Series, field: str) -> tuple[Problem, ...]:
    """Return a problem for each row that names no organisation; never the name itself."""
    file, sheet = taken.origin.file, taken.origin.sheet
    return tuple(
        Problem(
            "person_left_out",
            Severity.WARNING,
            "partners",
            file,
            int(row),
            "name_en",
            sheet=sheet,
            heading=taken.headings.get(field, ""),
        )
        for row in rows.index[rows]
    )
