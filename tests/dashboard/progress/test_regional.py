from __future__ import annotations

import pandas as pd
import pytest

from dashboard.progress.regional import by_region, classes, placed

# One organisation in two projects, one known to NUTS 2 only, one with three regions and no seat,
# one whose seat is known better than its regions, an associated one, one with a country alone.
PARTNERS = [
    {"project": "a", "partner": "twice", "regions": "EL651", "country": "GR"},
    {"project": "b", "partner": "twice", "regions": "EL651", "country": "GR"},
    {"project": "a", "partner": "coarse", "regions": "EL65", "country": "GR"},
    {"project": "a", "partner": "wide", "regions": "DE12 DE71 DEB3", "country": "DE"},
    {"project": "b", "partner": "seat", "regions": "DE12 DE71", "nuts3": "DE126", "country": "DE"},
    {"project": "b", "partner": "beside", "regions": "EL651", "role": "associated"},
    {"project": "b", "partner": "somewhere", "country": "GR"},
]


@pytest.fixture(scope="module")
def partners(make):
    return make(partners=PARTNERS).partners


def figures(partners, level):
    found = by_region(placed(partners, level))
    return {
        str(row.Index): (row.organisations, row.partnerships, row.projects)
        for row in found.itertuples()
    }


def test_an_organisation_in_two_projects_counts_once(partners):
    assert figures(partners, 3) == {"DE126": (1, 1, 1), "EL651": (1, 2, 2)}


def test_of_a_finer_region_the_coarser_one_is_known(partners):
    assert figures(partners, 2) == {
        "DE12": (2, 2, 2), "DE71": (1, 1, 1), "DEB3": (1, 1, 1), "EL65": (2, 3, 2),
    }  # fmt: skip


def test_regions_of_one_partner_that_fall_together_count_once(partners):
    assert figures(partners, 1) == {
        "DE1": (2, 2, 2), "DE7": (1, 1, 1), "DEB": (1, 1, 1), "EL6": (2, 3, 2),
    }  # fmt: skip


def test_a_country_is_known_without_a_region(partners):
    assert figures(partners, 0) == {"DE": (2, 2, 2), "EL": (3, 4, 2)}


def test_no_partners_have_no_regions(make):
    assert figures(make().partners, 2) == {}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1], [(1, 1)]),
        ([1, 1, 1], [(1, 1)]),
        ([1, 2, 3, 4, 5], [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)]),
        ([1, 1, 1, 1, 1, 1, 1, 2, 9, 40], [(1, 2), (9, 40)]),
        ([1, 260], [(1, 1), (260, 260)]),
        (list(range(1, 101)), [(1, 20), (21, 40), (41, 60), (61, 80), (81, 100)]),
    ],
)
def test_classes_have_about_as_many_regions_each_and_hold_every_value(values, expected):
    found = classes(pd.Series(values), 5)
    assert found == expected
    for value in values:
        assert sum(low <= value <= high for low, high in found) == 1
