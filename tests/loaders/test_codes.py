from __future__ import annotations

import pytest

from loaders.codes import countries, country_code, country_of_region


def test_there_are_the_249_codes_of_iso_3166_and_kosovo() -> None:
    assert len(countries()) == 250
    assert "XK" in countries()


def test_the_countries_of_partners_are_among_them() -> None:
    assert {"GR", "BG", "ES", "IT", "PL", "RO", "FI", "GB", "NO", "CH", "MK", "NA"} <= countries()


@pytest.mark.parametrize(
    "others",
    [
        {"EL", "UK"},
        {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"},
        {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"},
        {"AN", "SU", "YU", "XX", "AA", "15"},
    ],
)
def test_codes_that_only_look_like_countries_are_not(others: set[str]) -> None:
    assert not others & countries()


@pytest.mark.parametrize("code", ["", " ", "G", "GRC", "ΕΛ", "G R", "12", "ß", "ﬁ"])
def test_what_is_no_code_is_no_country(code: str) -> None:
    assert country_code(code) is None


@pytest.mark.parametrize(
    ("region", "country"),
    [("EL651", "GR"), ("EL", "GR"), ("UKI31", "GB"), ("BG422", "BG"), ("GR651", "GR"), ("", "")],
)
def test_a_region_lies_in_the_country_of_its_first_two_letters(region: str, country: str) -> None:
    assert country_of_region(region) == country
