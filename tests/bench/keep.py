"""All of keep.eu, made up: 33,000 projects and 153,000 partnerships as its two sheets hold them."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import numpy as np
import pandas as pd

from loaders.importers.importer import PERSONAL, UNUSED, Importer, Taken
from loaders.importers.keep import PARTNERS, PROJECTS
from loaders.importers.project_names import named
from loaders.part import Origin
from loaders.rename import HEADER_MAPS
from tests.bench.loading import Row, seconds

PROGRAMMES, ALL_PROJECTS, ALL_PARTNERS, ORGANISATIONS = 119, 33_000, 153_000, 70_000
SEATS = [("BG", "BG411"), ("EL", "EL651"), ("IT", "ITH35"), ("DE", "DE122"), ("PL", "PL911")]
WORDS = ["University", "Municipality", "Région", "Περιφέρεια", "Община", "Agency", "Chamber"]


def keep_projects() -> pd.DataFrame:
    """Return the sheet of projects, columns named as the fields of its importer."""
    numbers = np.arange(ALL_PROJECTS)
    return pd.DataFrame(
        {
            "period": np.where(numbers % 3, "2014-2020", "2021-2027"),
            "programme": [f"2014 - 2020 Interreg Programme {n % PROGRAMMES}" for n in numbers],
            "reference": [f"{n:07d}" if n % 3 == 0 else None for n in numbers],
            # One acronym in five is of several programmes.
            "acronym": [f"ACRONYM {n % 7_000 if n % 5 == 0 else n}" for n in numbers],
            "title": [f"Project number {n} on the circular economy" for n in numbers],
            "description_en": [f"A description of {n}. It has two sentences." for n in numbers],
            "start": "01/03/2023",
            "end": "31/05/2027",
            "budget_eur": np.round(numbers * 97.3, 2),
            "eu_funding_eur": [f"{n % 900 + 100} 000,50" for n in numbers],
            "website": [f"https://project-{n}.example" for n in numbers],
            "output_indicator_1": [f"RCO{n % 90:02d} - Organisations of a kind" for n in numbers],
            "delivered_output": [f"RCO{n % 90:02d}: {n % 50}" for n in numbers],
        },
        index=pd.RangeIndex(2, ALL_PROJECTS + 2, name="row"),
    ).astype(object)


def keep_partners(projects: pd.DataFrame) -> pd.DataFrame:
    """Return the sheet of partners of these projects."""
    chance, numbers = np.random.default_rng(1), np.arange(ALL_PARTNERS)
    of = projects.iloc[numbers % ALL_PROJECTS][["programme", "reference", "acronym"]]
    who = chance.integers(0, ORGANISATIONS, ALL_PARTNERS)
    told = pd.DataFrame(
        {
            "organisation_en": [f"{WORDS[n % 7]} of the place number {n}, Department" for n in who],
            "organisation_2": [f"Οργανισμός {n}" if n % 2 else None for n in who],
            "lead": np.where(numbers < ALL_PROJECTS, "Yes", "No"),
            "country": [SEATS[n % 5][0] for n in who],
            "nuts3": [SEATS[n % 5][1] for n in who],
            "nuts2": [SEATS[n % 5][1][:4] for n in who],
            "city": [f"City {n % 5_000}" for n in who],
            "pic": [900_000_000 + n if n % 3 == 0 else None for n in who],
        },
        index=pd.RangeIndex(2, ALL_PARTNERS + 2, name="row"),
    )
    return pd.concat([of.set_axis(told.index), told], axis=1).astype(object)


def taken(importer: Importer, frame: pd.DataFrame) -> Taken:
    """Return a sheet as it is when its headings are recognised."""
    with (HEADER_MAPS / f"{importer.fields}.csv").open(encoding="utf-8", newline="") as file:
        fields = {row[0] for row in csv.reader(file)} - {PERSONAL, UNUSED}
    headings = {str(field): str(field) for field in frame.columns}
    assert {field.replace("_1", "_{n}").replace("_2", "_{n}") for field in headings} & fields
    return Taken(frame, headings, Origin("keep.xlsx", importer.name))


def keep_rows(folder: Path) -> list[Row]:
    """Measure the importer, sheets in hand, against pandas reading such a workbook once."""
    projects = keep_projects()
    sheets = {PROJECTS: projects, PARTNERS: keep_partners(projects)}
    book = folder / "keep.xlsx"
    with pd.ExcelWriter(book, engine="xlsxwriter") as writer:
        for importer, frame in sheets.items():
            frame.to_excel(writer, sheet_name=importer.name)
    start = time.perf_counter()
    pd.read_excel(book, sheet_name=None)
    plain = time.perf_counter() - start
    ready = [(importer, taken(importer, frame)) for importer, frame in sheets.items()]
    ours = seconds(lambda: named(part for one, sheet in ready for part in one.take(sheet)))
    return [
        ("pandas.read_excel, all of keep.eu", f"{plain:.1f} s", "1"),
        ("its rows taken apart and named", f"{ours:.1f} s", f"{ours / plain:.2f}"),
    ]
