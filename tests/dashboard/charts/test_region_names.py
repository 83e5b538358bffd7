from __future__ import annotations

import csv

import pytest

from dashboard.charts.region_names import named_with_code, own_names, region_name
from dashboard.language import Words, languages
from dashboard.settings import outlines_location
from loaders.regions import Outlines, read_outlines
from loaders.values.regions import LISTS

OUTLINES = read_outlines(outlines_location())
# Whose letters are not Latin, and the country that has its names in them.
OWN = {"el": "EL", "bg": "BG"}


@pytest.mark.parametrize(
    ("lang", "code", "name"),
    [
        ("el", "EL65", "Πελοπόννησος"),
        ("el", "EL653", "Λακωνία, Μεσσηνία"),
        ("el", "BG42", "Yuzhen tsentralen"),
        ("bg", "BG42", "Южен централен"),
        ("bg", "BG422", "Хасково"),
        ("bg", "EL65", "Peloponnisos"),
        ("en", "EL65", "Peloponnisos"),
        ("bg", "EL", "Гърция"),
        ("el", "UK", "Ηνωμένο Βασίλειο"),
        ("en", "XX99", "XX99"),
    ],
)
def test_a_region_is_called_by_the_name_that_its_reader_knows(lang, code, name):
    assert region_name(Words(lang), code, OUTLINES) == name


def test_a_region_is_listed_with_its_code():
    assert named_with_code(Words("el"), "EL30", OUTLINES) == "Αττική (EL30)"
    assert named_with_code(Words("en"), "EL30", OUTLINES) == "Attiki (EL30)"
    assert named_with_code(Words("en"), "EL653", Outlines()) == "EL653"


@pytest.mark.parametrize("lang", languages())
def test_a_language_that_names_regions_itself_names_all_of_its_country(lang):
    with (LISTS / "codes.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file)}
    country = OWN.get(lang)
    # Z stands for what lies outside any region.
    regions = {c for c in codes if c[:2] == country and len(c) > 2 and "Z" not in c}
    assert set(own_names(lang)) == regions
