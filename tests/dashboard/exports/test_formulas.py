from __future__ import annotations

import pytest

from dashboard.exports.formulas import like_formula


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+RESILIENT",
        "-2+3",
        "@SUM(A1)",
        " =1",
        "\t=1",
        "\n+1",
        "\ufeff=1",
        "＝1",
        "\u200b@a",
    ],
)
def test_what_a_spreadsheet_would_calculate_is_known(text):
    assert like_formula(text)


@pytest.mark.parametrize(
    "text", ["", "a=1", "1-2", "– dash", "RESILIENT+", "(=1)", "'=1", "e@mail"]
)
def test_other_texts_are_left_alone(text):
    assert not like_formula(text)
