from __future__ import annotations

import datetime

import pandas as pd
import pytest

from loaders.importers.importer import Taken
from loaders.importers.taking import (
    first_address,
    first_stated,
    in_place_of_an_acronym,
    joined,
    one_sentence,
    stated,
)
from loaders.part import Origin
from loaders.rows import TEXT


def column(*cells):
    return pd.Series(list(cells), dtype=TEXT)


def cells(*found):
    frame = pd.DataFrame({"field": pd.Series(list(found), dtype=object)})
    return stated(Taken(frame, {"field": "Field"}, Origin("a.xlsx")), "field")


@pytest.mark.parametrize("nothing", [None, "", " ", "N.a.", "n/a", "NA", "None", "-", "–", "NULL"])
def test_the_many_ways_of_saying_nothing_are_nothing(nothing):
    assert cells(nothing).isna().all()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (949123456, "949123456"),
        (949123456.0, "949123456"),
        (12.5, "12.5"),
        ("  Nantes ", "Nantes"),
        ("NARVA", "NARVA"),
        (datetime.date(2024, 2, 1), "2024-02-01"),
    ],
)
def test_cells_are_text_as_one_would_write_them(cell, text):
    assert cells(cell).tolist() == [text]


def test_a_field_that_the_sheet_does_not_have_states_nothing():
    frame = pd.DataFrame({"other": ["a", "b"]})
    assert stated(Taken(frame, {}, Origin("a.xlsx")), "field").isna().tolist() == [True, True]


def test_the_first_name_that_is_stated_is_taken():
    found = first_stated([column(None, "A"), column("B", "C")])
    assert found.tolist() == ["B", "A"]


def test_other_names_are_joined_without_those_shown():
    columns = [column("Veneto", None), column("VENETO", None), column("Venetien", "X")]
    assert joined(columns, [column("Veneto", "X")]).fillna("").tolist() == ["Venetien", ""]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Small harbours learn from each other.", True),
        ("Small harbours learn from each other", True),
        ("Harbours of 1.5 ha learn.", True),
        ("One sentence. And another.", False),
        ("A heading\nand a text", False),
        ("long " * 80, False),
    ],
)
def test_only_one_sentence_is_an_aim(text, kept):
    assert one_sentence(column(text)).notna().tolist() == [kept]


def test_a_long_title_is_cut_after_a_word():
    title = "Improving the governance of small and medium-sized harbours, together"
    cut = in_place_of_an_acronym(column(title, "Short"))
    assert cut.tolist() == ["Improving the governance of small and medium-sized…", "Short"]


def test_of_several_addresses_the_first_is_taken():
    texts = column("www.a.example; www.b.example", "https://a.example/x", None)
    assert first_address(texts).fillna("").tolist() == ["www.a.example", "https://a.example/x", ""]
