"""Large records as files: a programme of 300 projects, and all of Interreg as keep.eu has it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.settings import outlines_location
from loaders.codes import country_of_region
from loaders.regions import REGIONS

MOST_INDICATORS = 22_000


@dataclass(frozen=True)
class Size:
    """How large a record is; partnerships are rows of partners, organisations take part in some.

    seats   the coordinates of cities are known: keep.eu has none
    """

    projects: int
    partnerships: int
    organisations: int
    programmes: int
    indicators_each: int
    meetings_each: int
    seats: bool = True

    @property
    def names(self) -> list[str]:
        return [f"project-{n}" for n in range(self.projects)]


PROGRAMME = Size(300, 2_500, 2_000, 1, 9, 10)
# What keep.eu holds; it knows no events, and indicators of 2021-2027 only.
ALL_OF_KEEP = Size(33_000, 153_000, 90_000, 100, 2, 0, seats=False)


def programme(folder: Path, size: Size = PROGRAMME) -> Path:
    """Write a record of this size into a folder, and return the folder."""
    tables = {
        "sources": pd.DataFrame(
            {
                "source": ["s1"],
                "title": ["Programme report"],
                "kind": "report",
                "published": "2025-06-30",
            }
        ),
        "projects": _projects(size),
        "partners": _partners(size),
        "indicators": _indicators(size),
        "meetings": _meetings(size),
    }
    for name, table in tables.items():
        if len(table):
            table.to_csv(folder / f"{name}.csv", index=False)
    return folder


def _projects(size: Size) -> pd.DataFrame:
    numbers = np.arange(size.projects)
    starts = pd.Timestamp("2021-03-01") + pd.to_timedelta(numbers % 900, unit="D")
    return pd.DataFrame(
        {
            "project": size.names,
            "kind": "project",
            "acronym": [f"ACRONYM{n}" for n in numbers],
            "title": [f"A project on circular economy, number {n}" for n in numbers],
            "programme": [f"Programme {n % size.programmes}" for n in numbers],
            "period": "2021-2027",
            "start": starts.strftime("%Y-%m-%d"),
            "end": (starts + pd.Timedelta(days=1_460)).strftime("%Y-%m-%d"),
            "source": "s1",
        }
    )


def _codes() -> list[str]:
    """Return the codes of NUTS 2 and 3 that have an outline, and some that have none."""
    content = json.loads((outlines_location() / REGIONS).read_bytes())
    known = (feature["properties"] for feature in content["features"])
    return [one["code"] for one in known if one["level"] > 1] + ["DE126", "PL911", "PT11A"]


def _partners(size: Size) -> pd.DataFrame:
    chance, numbers = np.random.default_rng(1), np.arange(size.partnerships)
    # The first partner of each project leads; an organisation comes back in other projects.
    who = (numbers + numbers // size.organisations * 7) % size.organisations
    codes = np.array(_codes())[np.random.default_rng(2).integers(0, 700, size.organisations)][who]
    seats = {
        "lat": np.round(chance.uniform(36, 60, size.partnerships), 4),
        "lon": np.round(chance.uniform(-9, 28, size.partnerships), 4),
    }
    return pd.DataFrame(
        {
            "project": [f"project-{n % size.projects}" for n in numbers],
            "partner": [f"organisation-{n}" for n in who],
            "name": [f"Περιφέρεια {n}" for n in who],
            "name_en": [f"Region {n}, of somewhere" for n in who],
            "role": np.where(numbers < size.projects, "lead", "partner"),
            "country": [country_of_region(code) for code in codes],
            "city": [f"City {n % 500}" for n in who],
            **(seats if size.seats else {}),
            "regions": codes,
            "regions_basis": "seat",
            "seat_basis": "stated",
            "source": "s1",
        }
    )


def _indicators(size: Size) -> pd.DataFrame:
    numbers = np.arange(min(size.projects * size.indicators_each, MOST_INDICATORS))
    return pd.DataFrame(
        {
            "project": [f"project-{n // size.indicators_each}" for n in numbers],
            "indicator": [f"indicator-{n % size.indicators_each}" for n in numbers],
            "name_en": [f"Organisations of kind {n % size.indicators_each}" for n in numbers],
            "kind": "output",
            "unit": "organisations",
            "target": numbers % 40 + 1,
            "due": "end",
            "source": "s1",
        }
    )


def _meetings(size: Size) -> pd.DataFrame:
    numbers = np.arange(size.projects * size.meetings_each)
    days = pd.Timestamp("2023-03-01") + pd.to_timedelta(numbers % 600, unit="D")
    countries = ["BG", "GR", "IT", "ES", "DE", "PL", "RO", "PT"]
    return pd.DataFrame(
        {
            "project": [f"project-{n // max(size.meetings_each, 1)}" for n in numbers],
            "meeting": [f"meeting-{n}" for n in numbers],
            "title_en": [f"Meeting {n}" for n in numbers],
            "kind": "workshop",
            "format": "onsite",
            "status": "held",
            "start": days.strftime("%Y-%m-%d"),
            "place": [f"City {n % 500}" for n in numbers],
            "country": [countries[n % len(countries)] for n in numbers],
            "source": "s1",
        }
    )
