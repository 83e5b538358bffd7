"""The files of tests/files/keep_*, operations_* and kohesio_*: run this module to write them anew.

What must come out of them stands beside them, written by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.loaders.importers.keep_cases import keep_english, keep_messy
from tests.loaders.importers.kohesio_cases import kohesio_national, kohesio_newer, kohesio_search
from tests.loaders.importers.operations_cases import (
    operations_bulgarian,
    operations_by_partner,
    operations_common,
)

FILES = Path(__file__).parents[2] / "files"

MADE: dict[str, Callable[[], bytes]] = {
    "keep_english/Project_search_results_keep_eu.xlsx": keep_english,
    "keep_messy/results.xlsx": keep_messy,
    "operations_common/list.xlsx": operations_common,
    "operations_by_partner/list.xlsx": operations_by_partner,
    "operations_bulgarian/spisak.xlsx": operations_bulgarian,
    "kohesio_national/latest_SE.csv": kohesio_national,
    "kohesio_newer/SE.csv": kohesio_newer,
    "kohesio_search/export.csv": kohesio_search,
}

if __name__ == "__main__":
    for name, made in MADE.items():
        path = FILES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made())
