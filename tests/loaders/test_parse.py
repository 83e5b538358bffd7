from __future__ import annotations

import calendar
import datetime
import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.contract import Column, Kind
from loaders.parse import by_unique, day, precision, typed
from loaders.rows import TEXT


def read(kind: Kind, *cells: str | None) -> pd.Series:
    return typed(pd.Series(cells, dtype=TEXT), Column("c", kind, ""))


def one(kind: Kind, cell: str) -> object:
    found = read(kind, cell).iloc[0]
    return None if pd.isna(found) else found


@pytest.mark.parametrize(
    ("text", "first", "last", "written"),
    [
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29), "day"),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), "month"),
        ("2023-02", (2023, 2, 1), (2023, 2, 28), "month"),
        ("2000-02", (2000, 2, 1), (2000, 2, 29), "month"),
        ("1900-02", (1900, 2, 1), (1900, 2, 28), "month"),
        ("2023-04", (2023, 4, 1), (2023, 4, 30), "month"),
        ("2023-12", (2023, 12, 1), (2023, 12, 31), "month"),
        ("2023", (2023, 1, 1), (2023, 12, 31), "year"),
        ("0001", (1, 1, 1), (1, 12, 31), "year"),
        ("9999-12-31", (9999, 12, 31), (9999, 12, 31), "day"),
    ],
)
def test_a_month_or_year_alone_is_its_first_or_last_day(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], written: str
) -> None:
    assert day(text) == datetime.datetime(*first)
    assert day(text, last=True) == datetime.datetime(*last)
    assert precision(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "1900-02-29",
        "2023-04-31",
        "2023-13",
        "2023-00",
        "2023-01-00",
        "2023-01-32",
        "0000",
        "0000-01-01",
        "10000",
        "-2023",
        "23-01-05",
        "2023-1-5",
        "2023/01/05",
        "05.01.2023",
        "05/01/2023",
        "20230105",
        "2023-01-05T00:00",
        "2023-01-05 ",
        "2023-01-05\n",
        "2023\n",
        "2023-",
        "2023-01-",
        "٢٠٢٣",
        "２０２３",
        "Jan 2023",
        "45000.5",
        "",
    ],
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert day(text) is None
    assert day(text, last=True) is None


@given(st.dates())
def test_every_date_is_read_as_it_was_written(date: datetime.date) -> None:
    text = date.isoformat()
    assert one(Kind.DAY, text) == pd.Timestamp(date)
    assert one(Kind.LAST_DAY, text[:7]) == pd.Timestamp(
        date.replace(day=calendar.monthrange(date.year, date.month)[1])
    )


@pytest.mark.parametrize("text", ["", "soon", "2023-1", "2023-01-05\n"])
def test_what_is_no_date_has_no_precision(text: str) -> None:
    assert precision(text) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0.0),
        ("-0", 0.0),
        ("28", 28.0),
        ("007", 7.0),
        ("1914046.00", 1914046.0),
        ("-1.5", -1.5),
        (".5", 0.5),
        ("-.5", -0.5),
        ("5.", 5.0),
        ("9" * 300, float("9" * 300)),
    ],
)
def test_plain_numbers_are_read(text: str, number: float) -> None:
    assert one(Kind.NUMBER, text) == number


@pytest.mark.parametrize(
    "text",
    [
        "1,5",
        "1.234.567,5",
        "1,234,567.5",
        "1 234",
        "75\u00a0354\u00a0267",
        "1'000",
        "1_000",
        "40%",
        "5 €",
        "1e6",
        "1e400",
        "1E5",
        "nan",
        "NaN",
        "inf",
        "-inf",
        "Infinity",
        "+5",
        "--5",
        "−5",
        "0x10",
        "٥",
        "５",
        "½",
        ".",
        "-",
        "-.",
        "5\n",
        "1.2.3",
        "true",
        "9" * 400,
        "-" + "9" * 400,
    ],
)
def test_what_is_no_plain_number_is_refused_and_never_misread(text: str) -> None:
    assert one(Kind.NUMBER, text) is None


@given(st.text(alphabet="0123456789.-,e ", max_size=12) | st.text(max_size=6))
def test_a_number_is_what_python_reads_or_nothing(text: str) -> None:
    number = one(Kind.NUMBER, text)
    plain = re.fullmatch(r"-?[0-9]*\.?[0-9]*", text) and any(c.isdigit() for c in text)
    assert number == (float(text) if plain else None)


@given(st.floats(-1e15, 1e15).map(lambda x: round(x, 2)))
def test_amounts_are_read_as_they_were_written(amount: float) -> None:
    assert one(Kind.NUMBER, f"{amount:.2f}") == amount


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("28", 28),
        ("-3", -3),
        ("007", 7),
        ("9" * 15, 999_999_999_999_999),
        ("9" * 16, None),
        ("28.0", None),
        ("2,8", None),
        ("1 000", None),
        ("1e3", None),
        ("２８", None),
        ("٢٨", None),
        ("²", None),
        ("28\n", None),
        ("+28", None),
        ("true", None),
    ],
)
def test_whole_numbers_are_digits_only(text: str, number: int | None) -> None:
    assert one(Kind.WHOLE, text) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GR", "GR"),
        ("EL", "GR"),
        ("el", "GR"),
        ("gr", "GR"),
        ("UK", "GB"),
        ("GB", "GB"),
        ("Bg", "BG"),
        ("XK", "XK"),
        ("xx", None),
        ("EU", None),
        ("GRC", None),
        ("Greece", None),
        ("ΕΛ", None),
        ("G", None),
        ("", None),
    ],
)
def test_countries_become_iso_codes(text: str, code: str | None) -> None:
    assert one(Kind.COUNTRY, text) == code


@pytest.mark.parametrize("kind", [Kind.REGIONS, Kind.REFERENCES])
@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("a", "a"),
        ("a b", "a b"),
        ("a,b", "a b"),
        ("a;b", "a b"),
        ("a , b;  c", "a b c"),
        ("a\nb\tc", "a b c"),
        ("a\u00a0b", "a b"),
        ("a,", "a"),
        ("; a;;b ;", "a b"),
        (",", ""),
    ],
)
def test_several_codes_in_a_cell_are_separated_by_one_blank(
    kind: Kind, text: str, several: str
) -> None:
    assert one(kind, text) == several


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.IDENTIFIER, Kind.CHOICE, Kind.LINK])
def test_text_is_left_as_it_is(kind: Kind) -> None:
    assert one(kind, " NA, None; 007") == " NA, None; 007"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("cells", [(), (None,), (None, None)])
def test_empty_cells_stay_empty_and_have_the_type_of_the_column(
    kind: Kind, cells: tuple[None, ...]
) -> None:
    found = read(kind, *cells)
    assert found.dtype == Column("c", kind, "").dtype
    assert found.isna().tolist() == [True] * len(cells)


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=30)
@given(st.lists(st.none() | st.text(max_size=5) | st.sampled_from(["2024", "5", "EL", "a b"])))
def test_no_text_is_too_strange_for_any_kind(kind: Kind, cells: list[str | None]) -> None:
    found = read(kind, *cells)
    assert len(found) == len(cells)
    assert found.dtype == Column("c", kind, "").dtype


@given(st.lists(st.none() | st.sampled_from("abc")))
def test_a_reader_is_asked_once_for_each_text(cells: list[str | None]) -> None:
    asked: list[str] = []
    series = pd.Series(cells, dtype=TEXT, index=np.arange(5, 5 + len(cells)))
    found = by_unique(series, lambda text: asked.append(text) or text * 2, TEXT)
    assert found.fillna("").tolist() == [(cell or "") * 2 for cell in cells]
    assert found.index.tolist() == series.index.tolist()
    assert sorted(asked) == sorted({cell for cell in cells if cell})
