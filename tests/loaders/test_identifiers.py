from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.contract import IDENTIFIER_PATTERN
from loaders.identifiers import LONGEST, identifier


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("SECON", "secon"),
        ("+RESILIENT", "plus-resilient"),
        ("CESME+", "cesme-plus"),
        ("Община Хасково", "obshchina-khaskovo"),
        ("Junta de Extremadura", "junta-de-extremadura"),
        ("  ", ""),
    ],
)
def test_names_of_every_alphabet_get_a_short_one(name, short):
    assert identifier(name) == short


@given(st.text())
def test_a_short_name_is_one_that_the_contract_takes(name):
    short = identifier(name)
    assert len(short) <= LONGEST
    assert not short or re.fullmatch(IDENTIFIER_PATTERN, short)
