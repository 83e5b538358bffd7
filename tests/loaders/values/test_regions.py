from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.regions import read_outlines
from loaders.values.regions import LISTS
from tests.loaders.values.columns import cells, one, one_column, rows, told


def listed(name: str) -> list[dict[str, str]]:
    with (LISTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OUTLINES = Path(__file__).parents[3] / "data" / "regions"
MEMBERS = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
CODES = {row["code"] for row in listed("codes.csv")}
CHANGES = listed("changes.csv")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Wien (AT130)", "AT130"),
        ("Savoie (FRK27)", "FRK27"),
        ("EL65 - Peloponnisos", "EL65"),
        ("el651", "EL651"),
        ("GR65", "EL65"),
        ("GR651", "EL651"),
        ("GBC1", "UKC1"),
        ("UKC1", "UKC1"),
        ("EL65, EL63", "EL65 EL63"),
        ("EL65;EL63", "EL65 EL63"),
        ("EL65/EL63", "EL65 EL63"),
        ("EL65\nEL63", "EL65 EL63"),
        ("Peloponnisos (EL65); Dytiki Ellada (EL63)", "EL65 EL63"),
        ("EL65 EL65", "EL65"),
        ("AT", "AT"),
        ("GR", "EL"),
        ("AT1", "AT1"),
        ("Kentriki Makedonia_EL52", "EL52"),
        ("NUTS2: BG42", "BG42"),
    ],
)
def test_regions_become_codes_of_2024(text: str, codes: str) -> None:
    result = rows("partners", {"regions": [text]})
    assert cells(result, "regions") == [codes]
    assert result.problems == ()


@pytest.mark.parametrize(
    "text", ["Wien", "De La Rioja", "LA RIOJA and more", "Área de Lisboa", "?"]
)
def test_a_name_is_never_taken_for_a_code(text: str) -> None:
    assert one("partners", "regions", text) == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HR041", "HR050"),  # Grad Zagreb, 2016
        ("HR046", "HR061"),  # Međimurska županija, 2016
        ("NO031", "NO083"),  # Østfold, as it was before 2020
        ("PT16E", "PT192"),  # Região de Coimbra, 2021
        ("NL332", "NL361"),  # Agglomeratie ’s-Gravenhage, 2021
        ("FR42", "FRF1"),  # Alsace, 2013
        ("PL33", "PL72"),  # Świętokrzyskie, 2013
        ("FR241", "FRB01"),  # Cher, 2013
        ("FR302", "FRE12"),  # Pas-de-Calais, 2013
        ("FRA40", "FRY40"),  # La Réunion, 2013
        ("HU101", "HU110"),  # Budapest, 2013
        ("IE021", "IE061"),  # Dublin, 2013
        ("LT00A", "LT011"),  # Vilniaus apskritis, 2013
        ("NL339", "NL366"),  # Groot-Rijnmond: NL33C in 2016, recoded again
        ("PL127", "PL911"),  # Miasto Warszawa, 2013
        ("UKM34", "UKM82"),  # Glasgow City, 2013
        ("FR7", "FRK"),  # Centre-Est, today Auvergne-Rhône-Alpes, 2013
    ],
)
def test_an_old_code_becomes_the_new_one_for_the_same_area(old: str, new: str) -> None:
    result = rows("partners", {"nuts3": [old, f"Name ({old})"]})
    assert cells(result, "nuts3") == [new, new]
    assert result.problems == ()


def test_an_old_code_without_one_successor_stays_and_is_named_with_its_successors() -> None:
    result = rows("partners", {"regions": ["PT17", "EL65", "HR04 NL31", "FI193", "PL129"]})
    assert cells(result, "regions") == ["PT17", "EL65", "HR04 NL31", "FI193", "PL129"]
    assert told(result) == [
        ("region_changed", "warning", 2, "regions", "PT17", "PT1A PT1B"),
        ("region_changed", "warning", 4, "regions", "HR04 NL31", "HR02 HR05 HR06 / NL35"),
        ("region_changed", "warning", 5, "regions", "FI193", "FI198"),
        ("region_changed", "warning", 6, "regions", "PL129", "PL912 PL913 PL925"),
    ]


def test_a_code_of_no_list_is_kept_and_named() -> None:
    result = rows("partners", {"nuts3": ["XX999", "el65", "EL699"]})
    assert cells(result, "nuts3") == ["XX999", "EL65", "EL699"]
    assert told(result) == [
        ("region_unknown", "warning", 2, "nuts3", "XX999", ""),
        ("region_unknown", "warning", 4, "nuts3", "EL699", ""),
    ]


def test_the_lists_hold_the_number_of_regions_that_eurostat_gives() -> None:
    """NUTS 2024 has 92, 244 and 1165 regions, those outside any country left aside."""
    union = {c for c in CODES if c[:2] in MEMBERS.split() and "Z" not in c[2:]}
    assert [len({c for c in union if len(c) == length}) for length in (3, 4, 5)] == [92, 244, 1165]


def test_every_change_leads_from_a_code_that_is_gone_to_codes_that_are_there() -> None:
    for row in CHANGES:
        successors = (row["same_as"] or row["now_in"]).split()
        assert row["code"] not in CODES
        assert successors
        assert set(successors) <= CODES
        assert bool(row["same_as"]) != bool(row["now_in"])
        assert all(code[:2] == row["code"][:2] for code in successors)


def test_two_old_codes_are_never_one_and_the_same_new_one() -> None:
    same = [(row["last_version"], row["same_as"]) for row in CHANGES if row["same_as"]]
    assert len(same) == len(set(same))


def test_every_outline_of_the_map_has_a_code_of_the_list() -> None:
    codes = set(read_outlines(OUTLINES).by_code)
    assert one_column("partners", "regions", sorted(codes)) == sorted(codes)
    assert rows("partners", {"regions": sorted(codes)}).problems == ()


@given(st.lists(st.sampled_from(sorted(CODES)), min_size=1, max_size=4, unique=True))
def test_any_codes_come_back_in_order_however_they_are_separated(codes: list[str]) -> None:
    for separator in (" ", ", ", ";", "\n", " / "):
        assert one("partners", "regions", separator.join(codes)) == " ".join(codes)
    named = "; ".join(f"Name ({code})" for code in codes)
    assert one("partners", "regions", named) == " ".join(codes)
