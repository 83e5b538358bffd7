"""What is written comes back: our workbook, the same saved as ODS, and tables in any locale."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders import Dataset, File, load, load_files
from loaders.contract import Column, Kind
from loaders.tables import TABLES
from loaders.workbook import workbook
from tests.dashboard.exports.libreoffice import converted

# Each example is a file with many rows, and has a process of its own to read it.
# Shrinking a failure would start it a hundred times.
FEW = settings(max_examples=6, phases=[Phase.generate])
TRAPS = (
    "-",
    "N/A",
    "n.a.",
    "None",
    "+RESILIENT",
    "=1+1",
    "_x0041_",
    "nan",
    "12.5",
    "01/02/2024",
    "a\nb",
    '"',
    "TRUE",
)
texts = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.characters(exclude_categories=["C"], exclude_characters="\x85"), min_size=1),
).map(lambda text: unicodedata.normalize("NFC", text).strip())
days = st.dates(datetime.date(1850, 1, 1), datetime.date(2100, 1, 1))


def assert_same(found: Dataset, expected: dict[str, pd.DataFrame]) -> None:
    for name, frame in expected.items():
        told = found.tables[name].reset_index(drop=True)
        pd.testing.assert_frame_equal(told, frame.reset_index(drop=True))


def cells(column: Column) -> st.SearchStrategy[Any]:
    """Return what a column that stands alone may hold."""
    low, high = column.minimum, column.maximum
    match column.kind:
        case Kind.CHOICE:
            return st.sampled_from(column.allowed)
        case Kind.COUNTRY:
            return st.sampled_from(["GR", "BG", "GB"])
        case Kind.DAY | Kind.LAST_DAY:
            return days.map(pd.Timestamp)
        case Kind.NUMBER:
            # As many digits as a binary fraction holds for sure.
            return st.floats(-1e12 if low is None else low, high or 1e12).map(
                lambda x: float(f"{x:.12g}") + 0.0
            )
        case Kind.WHOLE:
            return st.integers(int(low or 0), int(high or 10**9))
        case Kind.TEXT:
            return texts.filter(bool)
        case _:
            return st.none()


@st.composite
def projects(draw: st.DrawFn) -> pd.DataFrame:
    table = TABLES["projects"]
    rows = []
    for number in range(draw(st.integers(4, 12))):
        row = {
            c.name: draw(cells(c) if c.required else st.none() | cells(c)) for c in table.columns
        }
        row |= {"project": f"p{number}", "kind": "project", "date_precision": "day"}
        # Nobody ends before having begun, nor gets more than there is.
        row["start"], row["end"] = sorted([row["start"], row["end"]], key=str)
        if row["end"] is None or row["start"] is None or row["start"] > row["end"]:
            row["end"] = None
        rows.append(row | {"eu_funding_eur": None})
    frame = pd.DataFrame(rows, columns=table.names)
    return frame.astype({c.name: c.dtype for c in table.columns})


@FEW
@given(projects())
def test_a_table_comes_back_from_our_workbook_as_it_was(frame: pd.DataFrame) -> None:
    found = load_files([File("a.xlsx", workbook({"projects": frame}))])
    assert [problem for problem in found.problems if problem.is_error] == []
    assert found.assumptions == ()
    assert_same(found, {"projects": frame})


def test_the_shipped_record_comes_back_from_its_workbook(tmp_path: Path) -> None:
    shipped = load("data")
    (tmp_path / "record.xlsx").write_bytes(workbook(shipped.tables))
    found = load(tmp_path / "record.xlsx")
    assert (found.problems, found.assumptions) == ((), ())
    assert_same(found, dict(shipped.tables))


def test_the_shipped_record_comes_back_from_its_workbook_saved_as_ods(tmp_path: Path) -> None:
    shipped = load("data")
    ods = converted(workbook(shipped.tables), "xlsx", "ods", tmp_path)
    found = load(ods)
    assert (found.problems, found.assumptions) == ((), ())
    assert_same(found, dict(shipped.tables))


@dataclass(frozen=True)
class Locale:
    """How the spreadsheets of a language save a table as CSV."""

    headings: tuple[str, ...]
    letters: str
    separator: str
    decimal: str
    thousands: str
    day: str
    encodings: tuple[str, ...]


EN = ("Acronym", "Title", "Start date", "End date", "Budget")
EL = ("Ακρωνύμιο", "Τίτλος", "Έναρξη", "Λήξη", "Προϋπολογισμός")
BG = ("Акроним", "Заглавие", "Начална дата", "Крайна дата", "Бюджет")
GREEK, CYRILLIC, LATIN = "αβγδΑΒΓΔάέήίΰςΩ", "абвгАБВГъьщюяЙ", "abcABCéüß"
UNICODE = ("utf-8", "utf-8-sig", "utf-16")
LOCALES = {
    "en": Locale(EN, LATIN, ",", ".", ",", "%d/%m/%Y", (*UNICODE, "cp1252")),
    "en-US": Locale(EN, LATIN, ",", ".", ",", "%m/%d/%Y", UNICODE),
    "el": Locale(EL, GREEK, ";", ",", ".", "%d/%m/%Y", (*UNICODE, "cp1253")),
    "bg": Locale(BG, CYRILLIC, ";", ",", "\N{NO-BREAK SPACE}", "%d.%m.%Y", (*UNICODE, "cp1251")),
    "de": Locale(EN, LATIN, ";", ",", ".", "%d.%m.%Y", (*UNICODE, "cp1252")),
    "tabs": Locale(EL, GREEK, "\t", ",", "", "%Y-%m-%d", UNICODE),
    "pipes": Locale(BG, CYRILLIC, "|", ",", " ", "%d-%m-%Y", UNICODE),
}
# A row that leaves no doubt about the order of dates and the mark of decimals.
ANCHOR = ("ANCHOR", datetime.date(2023, 1, 31), datetime.date(2024, 12, 31), 1234567.5)
Row = tuple[str, datetime.date, datetime.date, float]


def in_csv(locale: Locale, rows: list[Row], encoding: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=locale.separator, lineterminator="\r\n")
    writer.writerow(locale.headings)
    for title, start, end, amount in rows:
        marks = str.maketrans(
            ",.", locale.thousands[:1] + locale.decimal if locale.thousands else "_,"
        )
        number = f"{amount:,.2f}".translate(marks).replace("_", "")
        name = f"{locale.letters[:3]} {title}"
        days = [day.strftime(locale.day) for day in (start, end)]
        writer.writerow([name, f"{name}, “{locale.letters}”", *days, number])
    return text.getvalue().encode(encoding)


@st.composite
def dated(draw: st.DrawFn) -> list[Row]:
    rows = [ANCHOR]
    days = st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 1, 1))
    for number in range(draw(st.integers(4, 15))):
        start, end = sorted([draw(days), draw(days)])
        amount = draw(st.integers(0, 10**10)) / 100
        rows.append((f"N{number}", start, end, amount))
    return rows


@pytest.mark.parametrize("name", LOCALES)
@given(data=st.data(), rows=dated())
@settings(max_examples=3)
def test_a_table_saved_as_csv_in_any_locale_is_read_as_it_was_meant(
    name: str, data: st.DataObject, rows: list[Row]
) -> None:
    locale = LOCALES[name]
    encodings = [e for e in locale.encodings if "“" in "“".encode(e, "ignore").decode(e)]
    content = in_csv(locale, rows, data.draw(st.sampled_from(encodings)))
    found = load_files([File("projects.csv", content)])
    assert found.problems == ()
    assert not any(assumption.is_question for assumption in found.assumptions)
    told = found.projects
    assert told["acronym"].tolist() == [f"{locale.letters[:3]} {row[0]}" for row in rows]
    assert told["start"].dt.date.tolist() == [row[1] for row in rows]
    assert told["end"].dt.date.tolist() == [row[2] for row in rows]
    assert told["budget_eur"].tolist() == [row[3] for row in rows]
    assert all(locale.letters in title for title in told["title"])
