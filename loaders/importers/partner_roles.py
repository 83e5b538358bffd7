"""Flags and words for the lead partner -> roles of the contract."""

from __future__ import annotations

import pandas as pd

from loaders.parse import by_unique
from loaders.rename import folded
from loaders.rows import TEXT
from loaders.tables import TABLES
from loaders.values.choices import choice

LEAD, PARTNER, ASSOCIATED = ROLES = TABLES["partners"].column("role").allowed
# Flags that are no words, which only a column of flags can hold.
FLAGS = {"y": LEAD, "1": LEAD, "✓": LEAD, "si": LEAD, "n": PARTNER, "0": PARTNER}


def roles(flags: pd.Series) -> pd.Series:
    """Return the role for each flag or word: no flag is a partner; unknown words stay as they are.

    All is missing when no row has a flag: then nothing is said of roles.
    """
    found = by_unique(flags, _role, TEXT)
    return found if found.isna().all() else found.fillna(PARTNER)


def _role(text: str) -> str:
    return FLAGS.get(folded(text)) or choice(text, "partners", TABLES["partners"].column("role"))
