"""Country and region codes as Interreg files write them."""

from __future__ import annotations

from functools import cache

from babel import Locale

# Eurostat and many Interreg files write Greece and the United Kingdom in their own way.
EUROSTAT_TO_ISO = {"EL": "GR", "UK": "GB"}
ISO_TO_EUROSTAT = {iso: eurostat for eurostat, iso in EUROSTAT_TO_ISO.items()}
NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
# Reserved for islands and other parts of countries; ISO 3166-1 does not hold them.
NO_COUNTRIES |= {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


@cache
def countries() -> frozenset[str]:
    """Return the ISO 3166-1 alpha-2 codes, with XK for Kosovo."""
    codes = {str(code) for code in Locale("en").territories}
    codes = {code for code in codes if len(code) == 2 and code.isalpha()}
    return frozenset(codes - NO_COUNTRIES)


def country_code(text: str) -> str | None:
    """Return the ISO code of a country code, None if it is none. EL is GR and UK is GB."""
    # Not of any text: the capitals of ß are SS, which is South Sudan.
    code = text.upper() if text.isascii() else text
    code = EUROSTAT_TO_ISO.get(code, code)
    return code if code in countries() else None


def country_of_region(region: str) -> str:
    """Return the ISO country code of a NUTS code: EL65 lies in GR."""
    prefix = region[:2]
    return EUROSTAT_TO_ISO.get(prefix, prefix)
