from __future__ import annotations

import pytest

from loaders.heading_language import likely, settled, vocabulary

# Kraj: a country in Polish, the end in Croatian, a place in Slovene.
MEETINGS = vocabulary(
    [
        ("pl", "tytuł", "title"),
        ("pl", "data", "start"),
        ("pl", "miasto", "place"),
        ("pl", "kraj", "country"),
        ("hr", "naslov", "title"),
        ("hr", "datum", "start"),
        ("hr", "kraj", "end"),
        ("sl", "naslov", "title"),
        ("sl", "datum", "start"),
        ("sl", "konec", "end"),
        ("sl", "kraj", "place"),
        ("it", "data", "start"),
    ]
)


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (["tytuł", "data", "kraj"], "country"),
        (["kraj", "konec", "naslov"], "place"),
        (["naslov", "datum", "kraj", "miasto"], "end"),
        (["kraj", "miasto"], "country"),
    ],
)
def test_a_word_of_several_meanings_is_read_in_the_language_of_most_headings(
    headings: list[str], field: str
) -> None:
    assert settled(MEETINGS, headings) == {"kraj": field}


def test_words_that_mean_the_same_everywhere_need_no_language() -> None:
    assert settled(MEETINGS, ["data", "naslov"]) == {}
    assert likely(MEETINGS, ["data", "naslov"]) == ()


def test_one_language_is_likely_where_others_know_far_fewer_headings() -> None:
    assert likely(MEETINGS, ["kraj", "konec", "naslov"]) == ("sl",)


def test_languages_that_know_as_many_headings_are_all_told_the_first_of_the_map_first() -> None:
    assert likely(MEETINGS, ["naslov", "datum", "kraj"]) == ("hr", "sl")
    assert likely(MEETINGS, ["kraj"]) == ("pl", "hr", "sl")


def test_what_the_reader_says_is_kept_to_though_another_language_knows_more() -> None:
    headings = ["tytuł", "data", "kraj"]
    assert settled(MEETINGS, headings, "sl") == {"kraj": "place"}
    assert likely(MEETINGS, headings, "sl") == ("sl", "pl")


def test_a_language_without_the_word_does_not_decide_what_it_means() -> None:
    assert settled(MEETINGS, ["data", "kraj"], "it") == {"kraj": "country"}
