from __future__ import annotations

import datetime

import pandas as pd
import pytest

from dashboard.language import Words, language_name, languages

D = datetime.date
OCTOBER = D(2024, 10, 31)
# The languages of the partners' countries and of those around them.
LOCALES = (
    *("en", "el", "bg", "de", "fr", "nl", "pl", "fi", "sv", "lv", "lt", "et", "es", "pt", "it"),
    *("ro", "hu", "hr", "sl", "sq", "sr", "mk", "bs", "cs", "sk", "da", "no", "ga", "mt", "tr"),
)


def plain(text):
    """Write blanks of all widths as plain ones: which one a language takes is not the point."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("lang", "long", "short"),
    [
        ("en", "31 October 2024", "31 Oct 2024"),
        ("el", "31 Οκτωβρίου 2024", "31 Οκτ 2024"),
        ("bg", "31 октомври 2024 г.", "31.10.2024 г."),
        ("de", "31. Oktober 2024", "31.10.2024"),
        ("fr", "31 octobre 2024", "31 oct. 2024"),
        ("pl", "31 października 2024", "31 paź 2024"),
        ("fi", "31. lokakuuta 2024", "31.10.2024"),
        ("lv", "2024. gada 31. oktobris", "2024. gada 31. okt."),
        ("sq", "31 tetor 2024", "31 tet 2024"),
    ],
)
def test_a_day_in_full_and_in_short(lang, long, short):
    assert plain(Words(lang).day(OCTOBER)) == long
    assert plain(Words(lang).short_day(OCTOBER)) == short
    assert plain(Words(lang).date(OCTOBER)) == long
    assert plain(Words(lang).date(pd.Timestamp("2024-10-31"))) == long


@pytest.mark.parametrize(
    ("lang", "form"),
    [
        ("en", "DD/MM/YYYY"),
        ("el", "DD/MM/YYYY"),
        ("bg", "DD.MM.YYYY"),
        ("nl", "DD-MM-YYYY"),
        ("hr", "DD.MM.YYYY"),
        ("lt", "YYYY-MM-DD"),
        ("hu", "YYYY.MM.DD"),
    ],
)
def test_a_day_is_typed_as_the_language_writes_it(lang, form):
    assert Words(lang).date_form() == form


def test_portuguese_is_that_of_portugal():
    assert Words("pt").country("PL") == "Polónia"
    assert plain(Words("pt").number(1914046.5)) == "1 914 046,5"


@pytest.mark.parametrize(
    ("lang", "month", "year"),
    [
        ("en", "October 2024", "2024"),
        ("el", "Οκτώβριος 2024", "2024"),
        ("bg", "октомври 2024 г.", "2024 г."),
        ("de", "Oktober 2024", "2024"),
        ("fr", "octobre 2024", "2024"),
        ("pl", "październik 2024", "2024"),
        ("fi", "lokakuu 2024", "2024"),
        ("lv", "2024. g. oktobris", "2024. g."),
        ("sq", "tetor 2024", "2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(lang, month, year):
    assert plain(Words(lang).date(OCTOBER, "month")) == month
    assert plain(Words(lang).date(OCTOBER, "year")) == year


@pytest.mark.parametrize(
    ("precision", "text"),
    [
        ("not_before", "not before 31 October 2024"),
        ("not_after", "not after 31 October 2024"),
        (None, "31 October 2024"),
        (float("nan"), "31 October 2024"),
    ],
)
def test_bounds_of_a_date_are_said(precision, text):
    assert Words().date(OCTOBER, precision) == text


@pytest.mark.parametrize("missing", [None, pd.NaT, pd.NA, float("nan"), "2024-10-31"])
def test_what_is_no_date_is_said_not_to_be_stated(missing):
    assert Words().date(missing) == "date not stated"
    assert Words().date(missing, "month") == "date not stated"


@pytest.mark.parametrize(
    ("lang", "within", "across"),
    [
        ("en", "22–25 Oct 2024", "31 Jan – 1 Feb 2024"),
        ("el", "22–25 Οκτ 2024", "31 Ιαν – 1 Φεβ 2024"),
        ("bg", "22 – 25 октомври 2024 г.", "31 януари – 1 февруари 2024 г."),
        ("de", "22.–25. Okt. 2024", "31. Jan. – 1. Feb. 2024"),
        ("fr", "22–25 oct. 2024", "31 janv. – 1 févr. 2024"),
        ("pl", "22–25 października 2024", "31 stycznia – 1 lutego 2024"),
        ("fi", "22.–25. lokakuuta 2024", "31. tammikuuta – 1. helmikuuta 2024"),
        ("lv", "2024. gada 22.–25. okt.", "2024. gada 31. janv. – 1. febr."),
        ("sq", "22 – 25 tet 2024", "31 jan – 1 shk 2024"),
    ],
)
def test_the_days_of_an_event(lang, within, across):
    assert plain(Words(lang).days(D(2024, 10, 22), D(2024, 10, 25))) == within
    assert plain(Words(lang).days(D(2024, 1, 31), D(2024, 2, 1))) == across


@pytest.mark.parametrize(
    ("first", "last", "precision", "text"),
    [
        (OCTOBER, OCTOBER, "day", "31 October 2024"),
        (OCTOBER, None, "day", "31 October 2024"),
        (None, OCTOBER, "day", "31 October 2024"),
        (None, None, "day", "date not stated"),
        (None, None, "within_parent", "date not stated"),
        (None, None, "unknown", "date not stated"),
        (D(2024, 10, 22), D(2024, 10, 25), None, "22–25 Oct 2024"),
        (D(2024, 10, 22), D(2024, 10, 25), float("nan"), "22–25 Oct 2024"),
        (D(2024, 10, 22), D(2024, 10, 25), "within_parent", "within 22–25 Oct 2024"),
        (D(2024, 10, 25), D(2024, 10, 25), "within_parent", "within 25 October 2024"),
        (D(2023, 12, 31), D(2024, 1, 1), "day", "31 Dec 2023 – 1 Jan 2024"),
        (D(2020, 2, 1), D(2020, 2, 29), "month", "February 2020"),
        (D(2020, 2, 1), None, "month", "February 2020"),
        (D(2020, 2, 1), D(2020, 5, 31), "month", "February – May 2020"),
        (D(2021, 10, 1), D(2022, 9, 30), "month", "October 2021 – September 2022"),
        (D(2020, 1, 1), D(2020, 12, 31), "year", "2020"),
        (D(2016, 1, 1), D(2020, 12, 31), "year", "2016–2020"),
        (D(2024, 1, 1), D(2024, 2, 1), "not_before", "not before 1 January 2024"),
        (D(2024, 1, 1), D(2024, 2, 1), "not_after", "not after 1 February 2024"),
        (None, D(2024, 2, 1), "not_after", "not after 1 February 2024"),
    ],
)
def test_days_are_as_exact_as_they_are_known(first, last, precision, text):
    first, last = (pd.NaT if day is None else pd.Timestamp(day) for day in (first, last))
    assert plain(Words().days(first, last, precision)) == text


@pytest.mark.parametrize("lang", LOCALES)
def test_dates_of_every_language_name_what_they_must(lang):
    words = Words(lang)
    assert "2024" in words.day(OCTOBER)
    assert "31" in words.day(OCTOBER)
    years = words.days(D(2016, 1, 1), D(2020, 12, 31), "year")
    assert "2016" in years
    assert "2020" in years
    months = words.days(D(2016, 1, 1), D(2020, 12, 31), "month")
    assert words.date(D(2016, 1, 1), "month")[:3] in months or "2016" in months
    assert words.days(D(2020, 2, 1), D(2020, 2, 29), "month") == words.date(D(2020, 2, 1), "month")


@pytest.mark.parametrize(
    ("lang", "number", "euro", "share"),
    [
        ("en", "1,914,046.5", "€1,914,046", "39%"),
        ("el", "1.914.046,5", "1.914.046 €", "39%"),
        ("bg", "1 914 046,5", "1 914 046 €", "39%"),
        ("de", "1.914.046,5", "1.914.046 €", "39 %"),
        ("fr", "1 914 046,5", "1 914 046 €", "39 %"),
        ("pl", "1 914 046,5", "1 914 046 €", "39%"),
        ("fi", "1 914 046,5", "1 914 046 €", "39 %"),
        ("lv", "1 914 046,5", "1 914 046 €", "39%"),
        ("sq", "1 914 046,5", "1 914 046 €", "39%"),
    ],
)
def test_numbers_amounts_and_shares(lang, number, euro, share):
    assert plain(Words(lang).number(1914046.5)) == number
    assert plain(Words(lang).euro(1914046.0)) == euro
    assert plain(Words(lang).percent(0.394)) == share


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (8.0, "8"), (0.125, "0.12"), (12345678, "12,345,678"), (-3, "-3")]
)
def test_numbers_have_two_decimals_at_most(value, text):
    assert Words().number(value) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0%"), (1, "100%"), (1.5, "150%"), (0.004, "0%"), (12.345, "1,234%")]
)
def test_shares_may_be_above_a_hundred_per_cent(share, text):
    assert Words().percent(share) == text


@pytest.mark.parametrize("lang", LOCALES)
def test_amounts_of_every_language_are_in_whole_euro(lang):
    text = Words(lang).euro(1842680.0)
    assert "".join(filter(str.isdigit, text)) == "1842680"
    assert "€" in text or "EUR" in text


@pytest.mark.parametrize(
    ("lang", "greece", "bulgarian"),
    [
        ("en", "Greece", "Bulgarian"),
        ("el", "Ελλάδα", "Βουλγαρικά"),
        ("bg", "Гърция", "български"),
        ("de", "Griechenland", "Bulgarisch"),
        ("fr", "Grèce", "bulgare"),
        ("pl", "Grecja", "bułgarski"),
        ("fi", "Kreikka", "bulgaria"),
        ("lv", "Grieķija", "bulgāru"),
        ("sq", "Greqi", "bullgarisht"),
    ],
)
def test_names_of_countries_and_languages(lang, greece, bulgarian):
    assert Words(lang).country("GR") == greece
    assert Words(lang).language("bg") == bulgarian


@pytest.mark.parametrize("code", ["", None, float("nan"), pd.NA])
def test_a_missing_code_has_no_name(code):
    assert Words("el").country(code) == ""
    assert Words("el").language(code) == ""


def test_a_code_that_nobody_knows_stands_as_it_is():
    assert Words("el").country("QX") == "QX"
    assert Words("el").language("xyz") == "xyz"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A, B and C"),
        ("el", "A, B και C"),
        ("bg", "A, B и C"),
        ("de", "A, B und C"),
        ("fr", "A, B et C"),
        ("pl", "A, B i C"),
        ("fi", "A, B ja C"),
        ("lv", "A, B un C"),
        ("sq", "A, B dhe C"),
    ],
)
def test_names_are_listed_in_words(lang, text):
    assert Words(lang).names(iter("ABC")) == text
    assert Words(lang).names(["A"]) == "A"
    assert Words(lang).names([]) == ""


def test_texts_are_filled_in_and_braces_of_values_are_left_alone():
    assert Words()("{a} of {b}", a="{b}", b="%s") == "{b} of %s"
    assert Words()("a {brace} that stays") == "a {brace} that stays"
    assert Words()("") == ""


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1234, "1,234 events")]
)
def test_the_form_fits_the_number(number, text):
    assert Words().plural("{number} event", "{number} events", number) == text


@pytest.mark.parametrize("missing", ["", None, float("nan"), pd.NA])
def test_a_missing_text_of_the_record_is_empty(missing):
    assert Words("bg").of_record(missing) == ""


def test_a_text_of_the_record_without_a_translation_stands_as_it_is():
    assert Words("bg").of_record("No catalogue has this {text}") == "No catalogue has this {text}"


@pytest.mark.parametrize(
    ("lang", "text", "said_in"),
    [
        ("bg", "No catalogue has this", "en"),
        ("bg", "No target is known.", "bg"),
        ("en", "No target is known.", "en"),
        ("bg", None, "en"),
    ],
)
def test_a_text_of_the_record_says_which_language_it_is_in(lang, text, said_in):
    assert Words(lang).language_of_record(text) == said_in


def test_a_language_without_catalogues_has_english_words_and_its_own_dates():
    assert Words("sv")("Partners") == "Partners"
    assert Words("sv").plural("{number} event", "{number} events", 2) == "2 events"
    assert "31 oktober" in Words("sv").day(OCTOBER)


def test_english_comes_first_among_the_languages():
    assert languages()[0] == "en"
    assert {"en", "el", "bg"} <= set(languages())
    assert len(set(languages())) == len(languages())


@pytest.mark.parametrize(
    ("code", "name"), [("en", "English"), ("el", "Ελληνικά"), ("bg", "Български")]
)
def test_languages_call_themselves_by_their_own_names(code, name):
    assert language_name(code) == name


@pytest.mark.parametrize("day", [D(1, 1, 1), D(9999, 12, 31)])
@pytest.mark.parametrize("lang", ["en", "el", "bg", "lv"])
def test_the_first_and_the_last_day_that_can_be_written_are_written(lang, day):
    assert str(day.year) in Words(lang).day(day)
    assert str(day.year) in Words(lang).date(day, "month")
