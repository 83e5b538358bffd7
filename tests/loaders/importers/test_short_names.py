from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from loaders.identifiers import LONGEST, identifier
from loaders.importers.short_names import short_name, short_names
from loaders.rows import TEXT

MINISTRY = "Ministry of Regional Development and Public Works of the Republic of Bulgaria"
NAMES = st.text(max_size=30) | st.text("aZ09 é-_.,&'+;ü()/:ß#xΠη", max_size=30)


@given(NAMES)
def test_of_a_name_that_is_not_long_it_is_the_identifier(name):
    assume(len(identifier(name)) < LONGEST - 10)
    assert (short_name(name) or "") == identifier(name)


@pytest.mark.parametrize("ending", ["", ", Directorate A", ", Directorate B"])
def test_long_names_that_differ_in_their_last_words_differ(ending):
    short = short_name(MINISTRY + ending)
    assert short.startswith("ministry-of-regional-development-and-public-works")
    assert len(short) <= LONGEST
    others = {"", ", Directorate A", ", Directorate B"} - {ending}
    assert short not in {short_name(MINISTRY + other) for other in others}


def test_case_accents_and_blanks_make_no_difference():
    names = ["Région de  Crète", "REGION DE CRETE", "region-de-crète"]
    assert {short_name(name) for name in names} == {"region-de-crete"}


def test_what_has_no_letters_has_no_short_name():
    found = short_names(pd.Series(["–", None, "CESME+"], dtype=TEXT))
    assert found.isna().tolist() == [True, True, False]
    assert found[2] == "cesme-plus"
