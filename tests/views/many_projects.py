"""A programme whose figures can be told by heart: one organisation takes part in every project."""

from __future__ import annotations

import csv
from pathlib import Path

PROJECTS = 260
EVERYWHERE = "Institute of Everywhere"
HEADINGS = {
    "sources": ["source", "title", "kind"],
    "projects": ["project", "kind", "acronym", "title", "programme", "start", "end", "source"],
    "partners": [
        "project",
        "partner",
        "name_en",
        "role",
        "country",
        "regions",
        "regions_basis",
        "source",
    ],
    "indicators": ["project", "indicator", "name_en", "kind", "unit", "target", "due", "source"],
}


def many_projects(folder: Path) -> Path:
    """Write 260 projects of two years; a Bulgarian leads each, the institute sits in Veneto."""
    institute = ["everywhere", EVERYWHERE, "partner", "IT", "ITH3", "area", "s1"]
    numbers = range(1, PROJECTS + 1)
    _write(folder, "sources", [["s1", "List of operations", "report"]])
    _write(folder, "projects", [_project(n) for n in numbers])
    leads = [
        [f"p{n}", f"o{n}", f"Municipality {n}", "lead", "BG", "BG41", "area", "s1"] for n in numbers
    ]
    _write(folder, "partners", leads + [[f"p{n}", *institute] for n in numbers])
    promise = ["tools", "Tools made", "output", "tools", "3", "during", "s1"]
    _write(folder, "indicators", [[f"p{n}", *promise] for n in numbers])
    return folder


def _project(number: int) -> list[str]:
    name = "Zürich lakes" if number == 200 else f"A plan, number {number}"
    kind, acronym, dates = "project", f"PLAN{number}", ["2023-01-01", "2024-12-31"]
    return [f"p{number}", kind, acronym, name, "Interreg Nowhere", *dates, "s1"]


def _write(folder: Path, table: str, rows: list[list[str]]) -> None:
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS[table], *rows])
