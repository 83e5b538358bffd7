from __future__ import annotations

import pytest

from dashboard.content.problems import in_words
from dashboard.language import Words, languages
from loaders import File, Problem, load_files
from loaders.rename import called


def lacking(text: str) -> Problem:
    (problem,) = (
        one
        for one in load_files([File("a.csv", text.encode())]).problems
        if one.code == "sheet_lacks_columns"
    )
    return problem


@pytest.mark.parametrize(
    ("lang", "headings"),
    [
        ("pl", "organizacja / nazwa angielska"),
        ("de", "Organisation / englischer Name"),
        ("el", "ονομασία στην πρωτότυπη γλώσσα / ονομασία"),
    ],
)
def test_columns_that_a_sheet_lacks_are_named_in_the_language_of_the_reader(
    lang: str, headings: str
) -> None:
    assert headings in in_words(Words(lang), lacking("Country;City\nGR;Tripoli\n"))


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("column", ["name", "name_en"])
def test_a_sheet_is_read_with_either_column_that_was_named_as_lacking(
    lang: str, column: str
) -> None:
    heading = called("partners", column, lang)
    assert heading in in_words(Words(lang), lacking("Country;City\nGR;Tripoli\n"))
    text = f"Country;City;{heading}\nGR;Tripoli;Region\n"
    record = load_files([File("a.csv", text.encode())])
    assert record.partners["name_en"].tolist() == ["Region"]
