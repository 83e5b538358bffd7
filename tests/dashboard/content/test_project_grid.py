from __future__ import annotations

import datetime

import pandas as pd

from dashboard.content.project_grid import project_grid

PARTNERS = [
    {"project": "a", "partner": "x", "name_en": "City of X", "country": "GR", "role": "lead"},
    {"project": "a", "partner": "y", "name_en": "City of Y", "country": "BG"},
    {"project": "b", "partner": "x", "name_en": "City of X", "country": "GR"},
    {"project": "b", "partner": "z", "country": "IT", "role": "associated"},
]
SOURCES = [
    {"source": "old", "published": "2020-05-01"},
    {"source": "new", "published": "2024-02-03"},
]


def test_a_row_has_the_figures_of_its_project(make, about):
    projects = [
        {"project": "a", "acronym": "AAA", "programme": "MED", "period": "2021-2027"},
        {"project": "b", "acronym": "BBB", "source": "old new"},
    ]
    grid = project_grid(about(record=make(projects=projects, partners=PARTNERS, sources=SOURCES)))
    assert grid.projects == ("a", "b")
    first, second = grid.frame.to_dict("records")
    assert (first["Project"], first["Programme"]) == ("AAA", "MED 2021-2027")
    assert (first["Lead partner"], first["Organisations"], first["Countries"]) == (
        "City of X",
        2,
        2,
    )
    assert pd.isna(second["Lead partner"])
    assert (second["Organisations"], second["Countries"]) == (1, 1)
    assert second["Newest source"] == pd.Timestamp("2024-02-03")


def test_the_total_counts_an_organisation_of_two_projects_once(make, about):
    grid = project_grid(about(record=make(partners=PARTNERS)))
    assert grid.total.startswith("Together 2 organisations in 3 partnerships")


def test_what_is_not_stated_is_no_nought(make, about):
    grid = project_grid(about(record=make(partners=PARTNERS), as_of=datetime.date(2024, 1, 1)))
    assert grid.frame["Time elapsed"].isna().all()
    assert grid.frame["Newest source"].isna().all()
