from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.counting import Count, parse_count

KIND = ("kind", "workshop")
FRAME = pd.DataFrame(
    {
        "kind": ["workshop", "workshop", "study_visit", None],
        "number": pd.array([1, 2, None, 1], dtype="Int64"),
        "country": ["GR", "GR", "BG", None],
    }
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("partners", Count("partners")),
        ("  partners ", Count("partners")),
        ("partners distinct country", Count("partners", distinct="country")),
        ("meetings where kind = workshop", Count("meetings", (KIND,))),
        ("meetings where kind=workshop", Count("meetings", (KIND,))),
        (
            "meetings where kind = workshop , status=held",
            Count("meetings", (KIND, ("status", "held"))),
        ),
        (
            "meetings where series = interregional meeting",
            Count("meetings", (("series", "interregional meeting"),)),
        ),
        (
            "meetings where kind = workshop distinct country",
            Count("meetings", (KIND,), "country"),
        ),
        (
            "meetings where series = a = b distinct place",
            Count("meetings", (("series", "a = b"),), "place"),
        ),
        ("meetings where number = 2", Count("meetings", (("number", "2"),))),
    ],
)
def test_a_sentence_is_understood(text: str, count: Count) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "",
        "everything",
        "Partners",
        "all partners",
        "partners country",
        "partners distinct",
        "partners distinct colour",
        "partners distinct country, city",
        "partners where",
        "partners where ",
        "partners where country",
        "partners where country =",
        "partners where = GR",
        "partners where ,",
        "partners where country = GR,",
        "partners where country = GR,,city = Tripoli",
        "partners where colour = blue",
        "partners where role = leader",
        "partners where role = lead and country = GR",
        "meetings where kind = Workshop",
        "sources",
        "claims distinct source",
        "partners\ndistinct country",
    ],
)
def test_what_cannot_be_counted_is_refused(text: str) -> None:
    assert parse_count(text) is None


@given(st.text() | st.text(alphabet="abc =,").map("meetings where {}".format))
def test_no_sentence_is_too_strange(text: str) -> None:
    parse_count(text)


@pytest.mark.parametrize("filler", [" ", "a ", "= ", " distinct a", ", ", "where "])
def test_a_very_long_sentence_takes_no_time(filler: str) -> None:
    assert parse_count("meetings where kind = a" + filler * 50_000 + "!") is None


@pytest.mark.parametrize(
    ("count", "number"),
    [
        (Count("meetings"), 4),
        (Count("meetings", (KIND,)), 2),
        (Count("meetings", (KIND, ("number", "2"))), 1),
        (Count("meetings", (("number", "1"),)), 2),
        (Count("meetings", (("kind", "conference"),)), 0),
        (Count("meetings", distinct="country"), 2),
        (Count("meetings", (KIND,), "country"), 1),
        (Count("meetings", (("country", "nan"),)), 0),
    ],
)
def test_rows_or_distinct_values_are_counted_and_missing_ones_are_not(
    count: Count, number: int
) -> None:
    assert count.of(FRAME) == number
    assert count.of(FRAME.iloc[:0]) == 0


def test_the_rows_that_are_counted_can_be_shown() -> None:
    assert Count("meetings", (KIND,)).rows(FRAME).index.tolist() == [0, 1]
