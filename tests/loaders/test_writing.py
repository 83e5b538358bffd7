from __future__ import annotations

import pandas as pd
import pytest

from loaders import load
from loaders.contract import Kind
from loaders.tables import TABLES
from loaders.writing import csv_file, day_as_written, text_frame


@pytest.fixture
def written(tmp_path):
    record = load("data")
    for name, frame in record.tables.items():
        (tmp_path / f"{name}.csv").write_bytes(csv_file(text_frame(TABLES[name], frame)))
    return record, load(tmp_path)


def test_the_shipped_record_comes_back_as_it_was(written):
    before, after = written
    assert after.problems == ()
    for name, frame in before.tables.items():
        pd.testing.assert_frame_equal(
            after.tables[name].reset_index(drop=True), frame.reset_index(drop=True)
        )


@pytest.mark.parametrize(
    ("value", "precision", "column", "text"),
    [
        ("2024-10-01", "month", "start", "2024-10"),
        ("2024-10-31", "month", "end", "2024-10"),
        ("2024-10-05", "month", "start", "2024-10-05"),
        ("2016-12-31", "year", "end", "2016"),
        ("2024-10-01", "day", "start", "2024-10-01"),
        ("2024-10-01", None, "start", "2024-10-01"),
    ],
)
def test_a_month_or_year_is_written_alone_where_it_says_the_same(value, precision, column, text):
    column = TABLES["meetings"].column(column)
    assert day_as_written(pd.Timestamp(value), precision, column) == text


@pytest.mark.parametrize(
    ("value", "text"), [(1914046.0, "1914046"), (0.1 + 0.2, "0.3"), (1e21, "1" + "0" * 21)]
)
def test_numbers_are_written_in_digits(value, text):
    frame = pd.DataFrame({"budget_eur": [value]})
    assert TABLES["projects"].column("budget_eur").kind is Kind.NUMBER
    assert text_frame(TABLES["projects"], frame)["budget_eur"].tolist() == [text]
