from __future__ import annotations

import datetime

import pandas as pd
import pytest

from dashboard.charts.data_columns import exact
from dashboard.content.document import document
from tests.dashboard.conftest import AS_OF

DAY = pd.Timestamp("2024-10-22")


def test_a_day_is_given_only_where_a_source_states_it_to_the_day():
    assert exact(DAY, "day") == datetime.date(2024, 10, 22)
    for precision in ("month", "year", "within_parent", "not_before", "not_after", None):
        assert exact(DAY, precision) is None
    assert exact(pd.NaT, "day") is None


@pytest.fixture(scope="module")
def tables(about):
    return {section.name: section.table for section in document(about("secon")).sections}


@pytest.mark.parametrize("name", ["meetings", "timeline"])
def test_an_event_has_its_first_and_last_day_for_those_who_sort(tables, name):
    table = tables[name].only(("event", "first_day", "last_day"))
    caceres = next(row for row in table.rows if "4th interregional meeting" in str(row[0]).lower())
    assert caceres[1:] == (datetime.date(2024, 10, 22), datetime.date(2024, 10, 25))


def test_every_source_that_a_row_names_is_in_the_table_of_sources(tables):
    (known,) = zip(*tables["sources"].only(("id",)).rows, strict=True)
    for name in ("indicators", "definitions", "values", "timeline", "map", "partners", "meetings"):
        (ids,) = zip(*tables[name].only(("source",)).rows, strict=True)
        assert all(ids), name
        assert set(" ".join(ids).split()) <= set(known), name


def test_what_only_data_files_have_is_not_on_the_screen(tables):
    assert "first_day" not in tables["meetings"].on_screen.names
    assert tables["meetings"].on_screen.names == [
        "event",
        "date",
        "status",
        "project",
        "place",
        "kind",
    ]
    assert len(tables["meetings"].on_screen.rows) == len(tables["meetings"].rows)


def test_days_of_values_and_sources_are_days(tables):
    assert max(day for (day,) in tables["values"].only(("day",)).rows if day) <= AS_OF
    newsletter = next(r for r in tables["sources"].only(("id", "day")).rows if r[0] == "s3")
    assert newsletter[1] == datetime.date(2025, 3, 26)
