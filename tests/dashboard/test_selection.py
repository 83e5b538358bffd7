from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import Choices, Ignored, Selection, address_of, read_day, read_selection

TODAY = datetime.date(2026, 11, 22)
CHOICES = Choices(("secon", "cesme-plus"), ("en", "el", "bg"), TODAY, "el")
NOTHING = Selection("", TODAY, "el")

selections = st.builds(
    Selection,
    project=st.sampled_from(["", *CHOICES.projects]),
    as_of=st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)),
    lang=st.sampled_from(CHOICES.languages),
)


@given(selections)
def test_an_address_leads_back_to_what_was_chosen(selection):
    assert read_selection(address_of(selection, CHOICES), CHOICES) == (selection, ())


@given(selections)
def test_an_address_names_nothing_that_holds_anyway(selection):
    address = address_of(selection, CHOICES)
    assert ("project" in address) == (selection.project != "")
    assert ("as_of" in address) == (selection.as_of != TODAY)
    assert ("lang" in address) == (selection.lang != "el")


@pytest.mark.parametrize(
    ("selection", "address"),
    [
        (NOTHING, {}),
        (Selection("secon", TODAY, "el"), {"project": "secon"}),
        (Selection("", datetime.date(2024, 10, 31), "el"), {"as_of": "2024-10-31"}),
        (Selection("", TODAY, "en"), {"lang": "en"}),
    ],
)
def test_addresses_are_written_in_codes(selection, address):
    assert address_of(selection, CHOICES) == address


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("project", "SECON"),
        ("project", "crete-network"),
        ("project", "<script>"),
        ("lang", "xx"),
        ("lang", "EL"),
        ("as_of", "yesterday"),
        ("as_of", "2024-02-30"),
        ("as_of", "31.10.2024"),
        ("as_of", "1989-12-31"),
        ("as_of", "2100-01-01"),
        ("as_of", "0001-01-01"),
        ("as_of", "2024-10-31T00:00"),
        ("as_of", "2024-10-31; drop"),
    ],
)
def test_what_means_nothing_is_named_and_not_followed(name, value):
    assert read_selection({name: value}, CHOICES) == (NOTHING, (Ignored(name, value),))


def test_all_that_means_nothing_is_named():
    address = {"project": "x", "as_of": "x", "lang": "x"}
    selection, ignored = read_selection(address, CHOICES)
    assert selection == NOTHING
    assert {one.name for one in ignored} == {"project", "as_of", "lang"}


@pytest.mark.parametrize("name", ["project", "as_of", "lang", "country"])
def test_an_empty_value_is_no_choice_and_no_mistake(name):
    assert read_selection({name: ""}, CHOICES) == (NOTHING, ())


def test_one_bad_value_does_not_spoil_the_others():
    address = {"project": "secon", "as_of": "never", "lang": "bg"}
    selection, ignored = read_selection(address, CHOICES)
    assert selection == Selection("secon", TODAY, "bg")
    assert ignored == (Ignored("as_of", "never"),)


@given(st.dictionaries(st.sampled_from(["project", "as_of", "lang"]), st.text(max_size=12)))
def test_whatever_an_address_says_a_selection_is_read(address):
    selection, _ = read_selection(address, CHOICES)
    assert selection.project in ("", *CHOICES.projects)
    assert selection.lang in CHOICES.languages


@pytest.mark.parametrize(
    ("text", "year"), [("1990-01-01", 1990), ("2099-12-31", 2099), ("1989-12-31", None)]
)
def test_dates_are_read_within_the_years_of_a_project(text, year):
    day = read_day(text)
    assert (day.year if day else None) == year
