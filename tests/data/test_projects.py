"""The projects on the record: dates, budgets and phases."""

import pytest


@pytest.mark.parametrize(
    ("project", "kind", "start", "end", "precision", "budget"),
    [
        ("secon", "project", "2023-03-01", "2027-05-31", "day", 1914046.00),
        ("cesme-plus", "project", "2021-10-01", "2023-03-31", "day", None),
        ("plus-resilient", "project", "2018-02-01", "2022-01-31", "day", 3278529.80),
        ("cesme", "predecessor", "2016-01-01", "2020-12-31", "year", 1629830.00),
    ],
)
def test_projects_have_their_dates_and_budgets(row, project, kind, start, end, precision, budget):
    shown = row("projects", project)
    assert shown["kind"] == kind
    assert (shown["start"], shown["end"]) == (start, end)
    assert shown["date_precision"] == precision
    assert shown["budget_eur"] == budget


def test_no_eu_funding_is_shown_because_no_source_states_any(record):
    assert record.projects["eu_funding_eur"].isna().all()


def test_the_cretan_network_has_no_programme_and_no_dates(row):
    network = row("projects", "crete-network")
    assert network["kind"] == "network"
    for column in ("programme", "period", "start", "end", "budget_eur", "reference"):
        assert network[column] is None


def test_the_phases_of_secon_follow_each_other_and_fill_the_project(rows):
    phases = rows("phases", project="secon", kind="phase")
    assert [(p.phase, p.start, p.end) for p in phases.itertuples()] == [
        ("core", "2023-03-01", "2026-02-28"),
        ("follow-up", "2026-03-01", "2027-02-28"),
        ("closure", "2027-03-01", "2027-05-31"),
    ]
