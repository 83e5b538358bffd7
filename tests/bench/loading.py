"""Loading: the shipped record, and 100,000 partner rows against pandas alone."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from loaders import load
from tests.bench.servers import ROOT

ROWS = 100_000
RUNS = 10
Row = tuple[str, str, str]


def seconds(action: Callable[[], object]) -> float:
    """Return the median of several runs of an action."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def loading_rows(folder: Path) -> list[Row]:
    """Measure both; the big table is made in the folder."""
    large_record(folder)
    plain = seconds(lambda: pd.read_csv(folder / "partners.csv"))
    ours = seconds(lambda: load(folder))
    shipped = seconds(lambda: load(ROOT / "data"))
    return [
        ("load(data/)", f"{shipped * 1000:.0f} ms", ""),
        (f"pandas.read_csv, {ROWS} partners", f"{plain * 1000:.0f} ms", "1"),
        ("load of the same, all checks", f"{ours * 1000:.0f} ms", f"{ours / plain:.1f} (aim 4)"),
    ]


def large_record(folder: Path) -> None:
    """Write a record of one project for every 8 partners, with names in three scripts."""
    chance = np.random.default_rng(1)
    numbers = np.arange(ROWS)
    projects = [f"project-{n}" for n in range(ROWS // 8)]
    pd.DataFrame({"project": projects, "kind": "project", "acronym": "X"}).to_csv(
        folder / "projects.csv", index=False
    )
    pd.DataFrame({"source": [f"s{n}" for n in range(50)], "title": "T"}).to_csv(
        folder / "sources.csv", index=False
    )
    pd.DataFrame(
        {
            "project": [f"project-{n // 8}" for n in numbers],
            "partner": [f"organisation-{n}" for n in numbers],
            "name": [f"Περιφέρεια {n}" for n in numbers],
            "name_en": [f"Region {n}, of somewhere" for n in numbers],
            "role": np.where(numbers % 8 == 0, "lead", "partner"),
            "country": chance.choice(["BG", "GR", "IT", "ES", "DE"], ROWS),
            "city": [f"City {n % 500}" for n in numbers],
            "lat": np.round(chance.uniform(35, 60, ROWS), 4),
            "lon": np.round(chance.uniform(-9, 30, ROWS), 4),
            "regions": [f"EL{50 + n % 9}" for n in numbers],
            "seat_basis": "stated",
            "source": [f"s{n % 50}" for n in numbers],
            "mark": "stated",
        }
    ).to_csv(folder / "partners.csv", index=False)
