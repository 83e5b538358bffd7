from __future__ import annotations

import pandas as pd
import pytest

from dashboard.progress.completeness import by_table, completeness


def cell(record, column, table="meetings", project="a"):
    """Give how many cells of a column apply, and how many of these are filled."""
    cells = completeness(record)
    own = cells[(cells["table"] == table) & (cells["column"] == column)]
    own = own[own["project"] == project]
    return tuple(own[["applicable", "filled"]].iloc[0])


@pytest.mark.parametrize(("participants", "filled"), [("0", 1), ("28", 1), ("", 0)])
def test_zero_is_known_and_missing_is_not(make, participants, filled):
    record = make(meetings=[{"meeting": "m", "participants": participants}])
    assert cell(record, "participants") == (1, filled)


@pytest.mark.parametrize(
    ("format_", "place", "expected"),
    [
        ("onsite", "", (1, 0)),
        ("onsite", "Haskovo", (1, 1)),
        ("", "", (1, 0)),
        ("online", "", (0, 0)),
        ("online", "Webex", (0, 0)),
    ],
)
def test_what_does_not_apply_is_neither_filled_nor_missing(make, format_, place, expected):
    record = make(meetings=[{"meeting": "m", "format": format_, "place": place}])
    assert cell(record, "place") == expected


def test_a_column_that_nobody_expects_is_left_out(make):
    cells = completeness(make(meetings=[{"meeting": "m"}]))
    assert "topics_en" not in set(cells["column"])
    assert "host" in set(cells["column"])


def test_each_project_has_its_own_figures(make):
    rows = [
        {"meeting": "m", "host": "H"},
        {"meeting": "n"},
        {"project": "b", "meeting": "m", "host": "H"},
    ]
    record = make(meetings=rows)
    assert cell(record, "host") == (2, 1)
    assert cell(record, "host", project="b") == (1, 1)


def test_sources_belong_to_no_project(make):
    record = make(sources=[{"source": "s", "publisher": "P"}, {"source": "t"}])
    assert cell(record, "publisher", "sources", "") == (2, 1)


def test_a_table_without_rows_has_no_share(make):
    assert "partners" not in set(completeness(make(meetings=[{"meeting": "m"}]))["table"])
    assert completeness(make(projects=[])).empty


def test_shares_are_of_the_cells_that_apply():
    cells = pd.DataFrame(
        [
            ("a", "meetings", "host", 2, 1),
            ("a", "meetings", "place", 1, 1),
            ("a", "partners", "city", 0, 0),
            ("b", "meetings", "host", 4, 0),
        ],
        columns=["project", "table", "column", "applicable", "filled"],
    )
    shares = by_table(cells).set_index(["project", "table"])["share"]
    assert shares["a", "meetings"] == pytest.approx(2 / 3)
    assert pd.isna(shares["a", "partners"])
    assert shares["b", "meetings"] == 0


def test_a_network_is_not_expected_to_have_a_budget(shipped):
    assert cell(shipped, "budget_eur", "projects", "crete-network") == (0, 0)
    assert cell(shipped, "budget_eur", "projects", "secon") == (1, 1)
    assert cell(shipped, "eu_funding_eur", "projects", "secon") == (1, 0)
