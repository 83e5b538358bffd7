"""Tables as comma-separated files: one for programs, one that spreadsheets open by themselves."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from babel.numbers import get_decimal_symbol

from dashboard.charts.chart import Format, Heading, Table, Value
from dashboard.exports.formulas import like_formula
from dashboard.exports.plain_text import writable
from dashboard.language import Words

LINE_END = "\r\n"
# Of a share: hundredths of a per cent.
SHARE_DECIMALS = 4
# As many digits as a binary fraction holds for sure: 0.1 + 0.2 is written 0.3.
DIGITS = 15


class Dialect(Enum):
    """How a file separates cells, writes decimals and is encoded.

    PLAIN   RFC 4180: commas, decimal points, UTF-8
    LOCAL   what spreadsheets expect where decimals have a comma: semicolons, UTF-8 with a BOM
    """

    PLAIN = (",", ".", "utf-8")
    LOCAL = (";", ",", "utf-8-sig")

    def __init__(self, separator: str, decimal: str, encoding: str) -> None:
        self.separator = separator
        self.decimal = decimal
        self.encoding = encoding


def dialect_of(lang: str) -> Dialect:
    """Return the dialect that spreadsheets of a language open without questions."""
    comma = get_decimal_symbol(Words(lang).locale) == ","
    return Dialect.LOCAL if comma else Dialect.PLAIN


def table_csv(table: Table, dialect: Dialect = Dialect.PLAIN) -> bytes:
    """Return a table as a file: headings in words, full numbers, shares as parts of one, ISO dates.

    An empty cell is "not reported". Text that a spreadsheet would calculate has a tab before it,
    which the eye does not see and our own loader takes off.
    """
    lines = [_line((_text(heading.words, dialect) for heading in table.headings), dialect)]
    lines += [_line(_cells(row, table.headings, dialect), dialect) for row in table.rows]
    return "".join(line + LINE_END for line in lines).encode(dialect.encoding)


def _line(cells: Iterable[str], dialect: Dialect) -> str:
    # A line without anything on it is skipped by those who read it.
    return dialect.separator.join(cells) or '""'


def _cells(
    row: tuple[Value, ...], headings: tuple[Heading, ...], dialect: Dialect
) -> Iterable[str]:
    return (
        _cell(value, heading.format, dialect) for value, heading in zip(row, headings, strict=True)
    )


def _cell(value: Value, form: Format, dialect: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()[: len("2024-10-31")]
    if isinstance(value, str):
        return _text(value, dialect)
    number = _number(round(value, SHARE_DECIMALS) if form == "percent" else value)
    return _quoted(number.replace(".", dialect.decimal), dialect)


def _number(value: float) -> str:
    """Return a number without separators and without an exponent; "" for none."""
    if not math.isfinite(value):
        return ""
    digits = str(value) if isinstance(value, int) else f"{value:.{DIGITS}g}"
    return f"{Decimal(digits):f}"


def _text(text: str, dialect: Dialect) -> str:
    text = writable(text)
    if like_formula(text):
        return _in_quotes("\t" + text)
    return _quoted(text, dialect)


def _quoted(text: str, dialect: Dialect) -> str:
    special = any(letter in text for letter in (dialect.separator, '"', "\r", "\n"))
    return _in_quotes(text) if special else text


def _in_quotes(text: str) -> str:
    # The csv module of Python puts quotes around all texts, or not around those with a tab.
    return '"' + text.replace('"', '""') + '"'
