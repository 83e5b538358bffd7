from __future__ import annotations

import pytest
from babel import Locale

from loaders.codes import countries
from loaders.values.languages import LANGUAGES
from tests.loaders.values.columns import one, one_column


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GR", "GR"),
        ("EL", "GR"),
        ("UK", "GB"),
        ("el", "GR"),
        ("GRC", "GR"),
        ("GBR", "GB"),
        ("XKX", "XK"),
        ("Österreich (AT)", "AT"),
        ("Germany (DEUTSCHLAND)", "DE"),
        ("AT - Austria", "AT"),
        ("Ελλάδα", "GR"),
        ("ΕΛΛΑΔΑ", "GR"),
        ("Ελλάδα (EL)", "GR"),
        ("Гърция", "GR"),
        ("Greece", "GR"),
        ("GREECE", "GR"),
        ("Belgique / België", "BE"),
        ("Polska", "PL"),
        ("Latvija", "LV"),
        ("Suomi/Finland", "FI"),
        ("Shqipëri", "AL"),
        ("Czech Republic", "CZ"),
        ("The Netherlands", "NL"),
        ("Bosnia & Herzegovina", "BA"),
        ("Bosnia and Herzegovina", "BA"),
        ("Republic of Moldova", "MD"),
        ("Northern Ireland (UK)", "GB"),
        ("North Macedonia", "MK"),
        ("Kosovo*", "XK"),
        ("Türkiye", "TR"),
    ],
)
def test_countries_by_code_or_name_become_codes(text: str, code: str) -> None:
    assert one("partners", "country", text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Narnia",
        "Georgia (USA)",
        "Greece and Bulgaria",
        "EU",
        "Ireland, Northern",
        "XX",
    ],
)
def test_what_is_no_single_country_stays_as_it_is(text: str) -> None:
    assert one("partners", "country", text) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_known_by_its_name_in_every_language(language: str) -> None:
    names = {c: n for c, n in Locale.parse(language).territories.items() if c in countries()}
    found = one_column("partners", "country", list(names.values()))
    assert dict(zip(names, found, strict=True)) == {code: code for code in names}
