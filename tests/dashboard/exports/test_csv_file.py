from __future__ import annotations

import csv
import datetime
import io
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.chart import Heading, Table
from dashboard.content.document import document
from dashboard.exports.csv_file import Dialect, dialect_of, table_csv
from dashboard.exports.formulas import like_formula
from loaders.read import read_csv
from tests.dashboard.exports.awkward import TEXTS, shown
from tests.dashboard.exports.flat_ods import formulas, sheets
from tests.dashboard.exports.libreoffice import all_converted

HEADINGS = (
    Heading("name", "Name"),
    Heading("value", "Value", "number"),
    Heading("share", "Share", "percent"),
    Heading("day", "Day", "day"),
)
TABLE = Table(
    HEADINGS,
    (
        ("+RESILIENT", 1914046.5, 1 / 3, datetime.date(2024, 10, 31)),
        ("a;b,c", 4, None, None),
        ('so "called"\nthus', -0.25, 1.5, None),
    ),
)
# Separator, quotation mark, encoding (UTF-8), first line, no formats of columns, language: as
# somebody who works in Bulgarian or in English opens the file.
IN_BULGARIAN = "Text - txt - csv (StarCalc):59,34,76,1,,1026"
IN_ENGLISH = "Text - txt - csv (StarCalc):44,34,76,1,,2057"
TEXT = st.text(max_size=40) | st.sampled_from(list(TEXTS.values()))
NUMBERS = st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e15, 1e15, allow_subnormal=False))
DAYS = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))
ROWS = st.lists(st.tuples(TEXT, st.none() | NUMBERS, st.none() | DAYS), max_size=6)


def read(content, dialect):
    text = content.decode(dialect.encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.separator))


def unguarded(cell, text):
    return cell.removeprefix("\t") if like_formula(text) else cell


def number(cell, dialect):
    return float(cell.replace(dialect.decimal, "."))


def test_a_plain_file_is_as_programs_expect_it():
    assert table_csv(TABLE, Dialect.PLAIN).decode() == (
        "Name,Value,Share,Day\r\n"
        '"\t+RESILIENT",1914046.5,0.3333,2024-10-31\r\n'
        '"a;b,c",4,,\r\n'
        '"so ""called""\nthus",-0.25,1.5,\r\n'
    )


def test_a_local_file_is_as_spreadsheets_expect_it():
    assert table_csv(TABLE, Dialect.LOCAL).decode() == (
        "\ufeffName;Value;Share;Day\r\n"
        '"\t+RESILIENT";1914046,5;0,3333;2024-10-31\r\n'
        '"a;b,c";4;;\r\n'
        '"so ""called""\nthus";-0,25;1,5;\r\n'
    )


@pytest.mark.parametrize(
    ("lang", "dialect"), [("en", Dialect.PLAIN), ("bg", Dialect.LOCAL), ("el", Dialect.LOCAL)]
)
def test_decimals_are_written_as_the_language_has_them(lang, dialect):
    assert dialect_of(lang) is dialect


@pytest.mark.parametrize("dialect", Dialect)
def test_pandas_reads_numbers_as_numbers_and_what_is_not_known_as_missing(dialect):
    content = io.BytesIO(table_csv(TABLE, dialect))
    frame = pd.read_csv(
        content, sep=dialect.separator, decimal=dialect.decimal, encoding=dialect.encoding
    )
    assert frame["Value"].tolist() == [1914046.5, 4.0, -0.25]
    assert frame["Share"].fillna(-1).tolist() == [0.3333, -1, 1.5]
    assert frame["Day"].fillna("").tolist() == ["2024-10-31", "", ""]
    assert frame["Name"].tolist() == ["\t+RESILIENT", "a;b,c", 'so "called"\nthus']


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.1 + 0.2, "0.3"),
        (1e21, "1000000000000000000000"),
        (1.5e-7, "0.00000015"),
        (8.0, "8"),
        (math.nan, ""),
        (math.inf, ""),
        (-0.0, "-0"),
        (123456789012345678, "123456789012345678"),
    ],
)
def test_a_number_is_written_in_full(value, written):
    table = Table((Heading("n", "n", "number"),), ((value,), (1,)))
    assert table_csv(table).decode().splitlines()[1] == (written or '""')


@pytest.mark.parametrize("dialect", Dialect)
@given(rows=ROWS)
def test_whatever_is_written_is_read_back(dialect, rows):
    headings = (Heading("t", "Text"), Heading("n", "N", "number"), Heading("d", "D", "day"))
    first, *found = read(table_csv(Table(headings, tuple(rows)), dialect), dialect)
    assert first == ["Text", "N", "D"]
    assert len(found) == len(rows)
    for (text, value, day), cells in zip(rows, found, strict=True):
        assert unguarded(cells[0], shown(text)) == shown(text)
        assert (cells[1] == "") == (value is None)
        if value is not None:
            assert number(cells[1], dialect) == pytest.approx(value, rel=1e-14)
        assert cells[2] == (day.isoformat() if day else "")


@pytest.mark.parametrize("dialect", Dialect)
def test_awkward_texts_are_written_whole(dialect):
    table = Table(HEADINGS[:1], tuple((text,) for text in TEXTS.values()))
    _, *found = read(table_csv(table, dialect), dialect)
    cells = [
        unguarded(row[0], shown(text)) for row, text in zip(found, TEXTS.values(), strict=True)
    ]
    assert cells == [shown(text) for text in TEXTS.values()]


@pytest.mark.parametrize("name", list(TEXTS))
def test_our_own_loader_reads_what_was_written(name):
    text = TEXTS[name]
    table = Table((Heading("project", "project"), Heading("acronym", "acronym")), (("a", text),))
    raw = read_csv(table_csv(table), "projects", "projects.csv")
    assert raw.problems == ()
    assert raw.frame["acronym"].tolist() == [shown(text).strip()]


def test_the_acronym_plus_resilient_goes_out_and_comes_back(about):
    partners = next(s for s in document(about("plus-resilient")).sections if s.name == "partners")
    raw = read_csv(table_csv(partners.table), "partners", "partners.csv")
    assert set(raw.frame["Project"]) == {"+RESILIENT"}
    assert len(raw.frame) == len(partners.table.rows)


def test_a_table_without_rows_keeps_its_headings():
    assert table_csv(Table(HEADINGS, ())).decode() == "Name,Value,Share,Day\r\n"


@pytest.fixture(scope="module")
def in_libreoffice(about, tmp_path_factory):
    """Give both dialects of tables and of awkward texts, as LibreOffice understands them."""
    sections = {s.name: s.table for s in document(about("", "bg")).sections}
    tables = {name: sections[name] for name in ("indicators", "values", "meetings", "partners")}
    tables["awkward"] = Table(HEADINGS[:1], tuple((text,) for text in TEXTS.values()))
    found = {}
    for dialect, opened_as in ((Dialect.LOCAL, IN_BULGARIAN), (Dialect.PLAIN, IN_ENGLISH)):
        files = {f"{name}.csv": table_csv(table, dialect) for name, table in tables.items()}
        folder = tmp_path_factory.mktemp(dialect.name)
        found[dialect] = all_converted(files, "fods", folder, opened_as)
    return tables, found


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("name", ["indicators", "values", "meetings", "partners"])
def test_libreoffice_finds_the_same_figures_and_days(in_libreoffice, dialect, name):
    tables, found = in_libreoffice
    (rows,) = sheets(found[dialect][f"{name}.csv"]).values()
    table = tables[name]
    assert rows[0] == [heading.words for heading in table.headings]
    assert len(rows) == 1 + len(table.rows)
    for written, read_back in zip(table.rows, rows[1:], strict=True):
        padded = [*read_back, *[None] * (len(written) - len(read_back))]
        for value, cell, heading in zip(written, padded, table.headings, strict=True):
            if heading.format in ("number", "percent") and value is not None:
                assert cell == pytest.approx(value, abs=0.00005)
            if heading.format == "day":
                assert cell == value


@pytest.mark.parametrize("dialect", Dialect)
def test_no_text_becomes_a_formula_in_libreoffice(in_libreoffice, dialect):
    _, found = in_libreoffice
    assert [formulas(path) for path in found[dialect].values()] == [[]] * 5
    (rows,) = sheets(found[dialect]["awkward.csv"]).values()
    # A tab before a text is not seen; line breaks make further lines of a cell.
    cells = [str(row[0]).strip() for row in rows[1:]]
    assert cells == [shown(text).replace("\r\n", "\n").strip() for text in TEXTS.values()]
    (rows,) = sheets(found[dialect]["partners.csv"]).values()
    assert "+RESILIENT" in {str(row[1]).lstrip("\t") for row in rows}
