from __future__ import annotations

import datetime
import re

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.assumptions import Assumption, Matter
from loaders.values.dates import DATE_ORDERS, DAY_FIRST, MONTH_FIRST
from loaders.values.languages import LANGUAGES
from tests.loaders.values.columns import cells, one, one_column, rows, told, topic

START = topic(Matter.DATE_ORDER, "start")
# Lipanj and lipiec, listopad and listopad: two months in Croatian and Polish.
TWO_MONTHS = re.compile(r"\bli[ps]")
DAY_28 = datetime.date(2024, 5, 28)
DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2069, 12, 31))


def starts(*found: object, **answers: object) -> list[str | None]:
    return one_column("meetings", "start", found, **answers)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-10-13", "2024-10-13"),
        ("2024-10", "2024-10"),
        ("2024", "2024"),
        ("13/10/2024", "2024-10-13"),
        ("13.10.2024", "2024-10-13"),
        ("13. 10. 2024.", "2024-10-13"),
        ("01.02.2024", "2024-02-01"),
        ("5.6.2024 г.", "2024-06-05"),
        ("13-2-24", "2024-02-13"),
        ("13-2-95", "1995-02-13"),
        ("2024/10/13", "2024-10-13"),
        ("2024.10.13", "2024-10-13"),
        ("10/13/2024", "2024-10-13"),
        ("12.31.2024", "2024-12-31"),
        ("05/05/2024", "2024-05-05"),
        ("2024-10-22T09:00:00Z", "2024-10-22"),
        ("2024-10-22 09:00:00", "2024-10-22"),
        ("22/10/2024 09:30", "2024-10-22"),
        ("22 October 2024, 9:30 am", "2024-10-22"),
        ("October 2024", "2024-10"),
        ("10/2024", "2024-10"),
        ("Οκτώβριος 2024", "2024-10"),
        ("ΟΚΤΩΒΡΙΟΣ 2024", "2024-10"),
        ("октомври 2024 г.", "2024-10"),
        ("22nd October, 2024", "2024-10-22"),
        ("Tuesday 22 October 2024", "2024-10-22"),
        ("Oct. 22, 2024", "2024-10-22"),
        ("22-Oct-2024", "2024-10-22"),
        ("22 Oct 24", "2024-10-22"),
        ("Τρίτη, 22 Οκτωβρίου 2024", "2024-10-22"),
        ("3η Μαΐου 2024", "2024-05-03"),
        ("вторник, 22 октомври 2024 г.", "2024-10-22"),
        ("1er mars 2024", "2024-03-01"),
        ("22 de octubre de 2024", "2024-10-22"),
        ("22 d’octubre de 2024", "2024-10-22"),
        ("14 de març del 2024", "2024-03-14"),
        ("22 października 2024 r.", "2024-10-22"),
        ("22. oktobra 2024", "2024-10-22"),
        ("2024. gada 22. oktobrī", "2024-10-22"),
        ("22. lokakuuta 2024", "2024-10-22"),
        ("22 tetor 2024", "2024-10-22"),
        ("22 dicembre 2024", "2024-12-22"),
    ],
)
def test_dates_of_every_country_become_iso_dates(text: str, day: str) -> None:
    result = rows("meetings", {"start": [text]})
    assert cells(result, "start") == [day]
    assert "end" not in result.frame
    assert result.problems == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("13-14 November 2023", "2023-11-13", "2023-11-14"),
        ("16 - 18.10.2024", "2024-10-16", "2024-10-18"),
        ("13.-14.11.2023", "2023-11-13", "2023-11-14"),
        ("22-25/10/2024", "2024-10-22", "2024-10-25"),
        ("22 to 25 October 2024", "2024-10-22", "2024-10-25"),
        ("October 22–25, 2024", "2024-10-22", "2024-10-25"),
        ("30 Sep - 2 Oct 2024", "2024-09-30", "2024-10-02"),
        ("30.09. – 02.10.2024", "2024-09-30", "2024-10-02"),
        ("30 December 2023 to 2 January 2024", "2023-12-30", "2024-01-02"),
        ("28/09/2024 - 30/09/2024", "2024-09-28", "2024-09-30"),
        ("2024-10-22 - 2024-10-25", "2024-10-22", "2024-10-25"),
        ("2024-10-22/2024-10-25", "2024-10-22", "2024-10-25"),
        ("22 έως 25 Οκτωβρίου 2024", "2024-10-22", "2024-10-25"),
        ("από 22 μέχρι 25 Οκτωβρίου 2024", "2024-10-22", "2024-10-25"),
        ("22 και 23 Οκτωβρίου 2024", "2024-10-22", "2024-10-23"),
        ("от 22 до 25 октомври 2024 г.", "2024-10-22", "2024-10-25"),
        ("du 22 au 25 octobre 2024", "2024-10-22", "2024-10-25"),
        ("del 22 al 25 de octubre de 2024", "2024-10-22", "2024-10-25"),
        ("2024. gada 22.–25. oktobris", "2024-10-22", "2024-10-25"),
        ("22 t/m 25 oktober 2024", "2024-10-22", "2024-10-25"),
        ("November–December 2023", "2023-11", "2023-12"),
        ("Nov 2023 - Feb 2024", "2023-11", "2024-02"),
        ("2023-2027", "2023", "2027"),
    ],
)
def test_a_range_in_the_start_gives_an_end(text: str, first: str, last: str) -> None:
    result = rows("meetings", {"start": [text]})
    assert cells(result, "start") + cells(result, "end") == [first, last]


def test_a_range_fills_only_ends_that_are_empty() -> None:
    result = rows(
        "meetings",
        {
            "start": ["13-14 November 2023", "16 - 18.10.2024", "2024-01-02"],
            "end": ["15.11.2023", "n/a", None],
        },
    )
    assert cells(result, "start") == ["2023-11-13", "2024-10-16", "2024-01-02"]
    assert cells(result, "end") == ["2023-11-15", "2024-10-18", None]


def test_a_range_in_the_end_gives_a_start() -> None:
    result = rows("phases", {"start": [None, "2022"], "end": ["2021-2023", "2021-2023"]})
    assert cells(result, "start") == ["2021", "2022"]
    assert cells(result, "end") == ["2023", "2023"]


def test_a_column_without_another_end_takes_its_own_of_a_range() -> None:
    range_ = "13-14 November 2023"
    assert one("values", "as_of", range_) == "2023-11-14"
    assert one("practices", "named_on", range_) == "2023-11-13"
    assert list(rows("values", {"as_of": [range_]}).frame) == ["as_of"]
    assert cells(rows("milestones", {"date": [range_]}), "end") == ["2023-11-14"]


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "TBC October",
        "Q2 2024",
        "13/11",
        "October",
        "31/02/2024",
        "29 February 2023",
        "13/13/2024",
        "2024-13",
        "2024-10-32",
        "25-22 October 2024",
        "13 and 20 November 2023",
        "13, 20 and 27 November 2023",
        "1.5",
        "1,5",
        "12345",
        "99999",
        "9" * 5000,
        "Octember 2024",
        "in 2024 or 2025",
    ],
)
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert starts(text) == [text]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime.date(2024, 2, 1), "2024-02-01"),
        (datetime.datetime(2024, 2, 1, 9, 30), "2024-02-01"),
        (45292, "2024-01-01"),
        (45292.75, "2024-01-01"),
        ("45292", "2024-01-01"),
        (32874, "1990-01-01"),
        (73050, "2099-12-31"),
        (32873, "32873"),
        (73051, "73051"),
        (2024, "2024"),
        (2024.0, "2024"),
        (2024.5, "2024.5"),
        (True, "TRUE"),
        (datetime.date(1, 1, 1), "0001-01-01"),
    ],
)
def test_dates_and_numbers_of_a_spreadsheet_are_days(cell: object, day: str) -> None:
    # A text that proves the American order changes nothing for a date.
    assert one_column("meetings", "end", [cell, "12/31/2024"]) == [day, "2024-12-31"]


def test_the_rest_of_the_column_says_whether_the_day_comes_first() -> None:
    assert starts("01/02/2024", "13/02/2024") == ["2024-02-01", "2024-02-13"]
    assert starts("01/02/2024", "02/13/2024") == ["2024-01-02", "2024-02-13"]
    assert starts("1-2-24", "13-2-24") == ["2024-02-01", "2024-02-13"]


def test_what_the_column_said_is_told_with_the_cells_that_depended_on_it() -> None:
    result = rows("meetings", {"start": ["01/02/2024", "13/02/2024"]})
    assert result.assumptions == (
        Assumption(START, DAY_FIRST, DATE_ORDERS, examples=("01/02/2024",)),
    )
    result = rows("meetings", {"start": ["12/31/2024"]})
    assert [a.value for a in result.assumptions] == [MONTH_FIRST]


def test_days_that_are_plain_need_no_assumption() -> None:
    found = ["13/02/2024", "2024-03-05", "01.02.2024", "05/05/2024", "5 юни 2024 г.", 45292]
    assert rows("meetings", {"start": found}).assumptions == ()


def test_a_date_that_can_be_two_is_a_question_and_is_not_read() -> None:
    result = rows("meetings", {"start": ["2024-05-01", "01/02/2024", "1/2/2024 - 3/2/2024"]})
    assert cells(result, "start") == ["2024-05-01", None, None]
    (question,) = result.assumptions
    assert question.is_question
    assert question.choices == (DAY_FIRST, MONTH_FIRST)
    assert told(result) == [
        ("date_ambiguous", "error", 3, "start", "01/02/2024", "2024-02-01 / 2024-01-02"),
        (
            "date_ambiguous",
            "error",
            4,
            "start",
            "1/2/2024 - 3/2/2024",
            "2024-02-01 - 2024-02-03 / 2024-01-02 - 2024-03-02",
        ),
    ]


@pytest.mark.parametrize(("order", "day"), [(DAY_FIRST, "2024-02-01"), (MONTH_FIRST, "2024-01-02")])
def test_the_reader_decides(order: str, day: str) -> None:
    result = rows("meetings", {"start": ["01/02/2024"]}, {START: order})
    assert cells(result, "start") == [day]
    assert result.problems == ()
    assert [(a.value, a.answered) for a in result.assumptions] == [(order, True)]


def test_an_answer_is_for_its_own_column_alone() -> None:
    result = rows("meetings", {"start": ["01/02/2024"], "end": ["01/02/2024"]}, {START: DAY_FIRST})
    assert cells(result, "end") == [None]


def test_one_column_is_no_evidence_for_another() -> None:
    result = rows("meetings", {"start": ["01/02/2024"], "end": ["28/02/2024"]})
    assert [a.topic.column for a in result.assumptions if a.is_question] == ["start"]


def test_listopad_is_october_in_croatian_and_november_in_polish() -> None:
    assert starts("5 listopada 2024", "5 maja 2024") == ["2024-11-05", "2024-05-05"]
    assert starts("5. listopada 2024.", "5. svibnja 2024.") == ["2024-10-05", "2024-05-05"]


def test_a_month_that_can_be_two_is_named_and_not_read() -> None:
    result = rows("meetings", {"start": ["5. listopada 2024."]})
    assert cells(result, "start") == [None]
    assert told(result) == [
        ("date_ambiguous", "error", 2, "start", "5. listopada 2024.", "2024-10-05 / 2024-11-05")
    ]


@pytest.mark.parametrize("cell", ["1970-01-01", "01.01.1970", datetime.date(1970, 1, 1)])
@pytest.mark.parametrize("column", ["start", "end"])
def test_the_first_day_of_computer_time_is_no_day_of_a_project(column: str, cell: object) -> None:
    result = rows("projects", {column: [cell, "2024-05-01"]})
    assert cells(result, column) == [None, "2024-05-01"]
    assert told(result) == [("date_placeholder", "warning", 2, column, "1970-01-01", "")]


def test_elsewhere_the_first_day_of_computer_time_is_a_day() -> None:
    assert starts("1970-01-01") == ["1970-01-01"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", ["full", "long", "medium"])
@settings(max_examples=30)
@given(days=st.lists(DAYS, min_size=1, max_size=10))
def test_days_written_out_in_any_language_come_back_as_they_were(
    language: str, width: str, days: list[datetime.date]
) -> None:
    written = [format_date(day, width, locale=language) for day in days]
    result = rows("meetings", {"start": written})
    for text, day, found in zip(written, days, cells(result, "start"), strict=True):
        # Alone in a column, some names of months in Polish and Croatian can be two.
        assert found == day.isoformat() or (found is None and TWO_MONTHS.search(text)), text


@pytest.mark.parametrize("language", ["en_GB", "el", "bg", "de", "fr", "pl", "lv", "es", "it"])
@given(days=st.lists(DAYS, min_size=1, max_size=5))
def test_days_in_digits_of_any_country_come_back_or_are_a_question(
    language: str, days: list[datetime.date]
) -> None:
    # A day after the 12th proves the order.
    written = [format_date(day, "short", locale=language) for day in [*days, DAY_28]]
    assert starts(*written) == [day.isoformat() for day in [*days, DAY_28]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_alone_is_understood_in_every_language(language: str, month: int) -> None:
    day = datetime.date(2024, month, 1)
    for pattern in ("LLLL y", "MMMM y", "LLL y"):
        text = format_date(day, pattern, locale=language)
        found = one("meetings", "start", text)
        assert found == f"2024-{month:02}" or (found is None and TWO_MONTHS.search(text)), text


@given(st.permutations(["01/02/2024", "13/02/2024", "2024", "soon", None, "3-5 May 2024"]))
def test_the_order_of_rows_does_not_matter(found: list[str | None]) -> None:
    expected = {
        "01/02/2024": "2024-02-01",
        "13/02/2024": "2024-02-13",
        "2024": "2024",
        "soon": "soon",
        None: None,
        "3-5 May 2024": "2024-05-03",
    }
    assert starts(*found) == [expected[cell] for cell in found]
