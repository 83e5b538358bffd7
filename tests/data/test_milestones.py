"""Publications and steps, good practices and policy instruments on the record."""

import pytest


def test_a_strategy_that_is_served_is_no_policy_instrument(rows):
    instruments = rows("practices", kind="policy_instrument")
    assert list(instruments["practice"]) == ["pi-s1", "pi-s2", "pi-c1"]


def test_practices_have_a_region_and_a_country(record):
    assert record.practices[["region", "country"]].notna().all(axis=None)
    unowned = record.practices[record.practices["partner"].isna()]
    assert list(unowned["practice"]) == ["gp-c4", "gp-c5", "gp-c6", "pi-c2"]


def test_publications_keep_how_exactly_their_date_is_known(rows):
    known = rows("milestones", project="secon", status="published")
    assert [(m.milestone, m.date, m.date_precision) for m in known.itertuples()] == [
        ("sp-1", "2024-04-18", "not_before"),
        ("sp-2", "2025-03-26", "day"),
        ("sp-4", "2024-03-01", "month"),
        ("sp-6", "2025-03-26", "not_after"),
        ("sp-7", "2023-08-31", "not_after"),
    ]


@pytest.mark.parametrize(
    ("step", "kind", "date", "status"),
    [
        ("secon/sm-1", "project_start", "2023-03-01", "done"),
        ("secon/sm-3", "phase_end", "2026-02-28", "passed"),
        ("secon/sm-4", "phase_start", "2026-03-01", "running"),
        ("secon/sm-5", "phase_end", "2027-02-28", "planned"),
        ("secon/sm-6", "phase_start", "2027-03-01", "planned"),
        ("secon/sm-7", "project_end", "2027-05-31", "planned"),
        ("cesme-plus/cm-4", "project_start", "2021-10-01", "done"),
        ("cesme-plus/cm-6", "activities_end", "2022-09-01", "done"),
        ("cesme-plus/cm-7", "project_end", "2023-03-31", "passed"),
        ("plus-resilient/rm-5", "project_start", "2018-02-01", "done"),
        ("plus-resilient/rm-11", "project_end", "2022-01-31", "passed"),
        ("cesme/cm-2", "call", "2021-02-24", "done"),
        ("cesme/cm-3", "call", "2021-04-01", "done"),
        ("crete-network/nm-1", "decision", "2017-06-28", "planned"),
    ],
)
def test_steps_of_the_projects_have_their_dates(row, step, kind, date, status):
    shown = row("milestones", step)
    assert (shown["kind"], shown["date"], shown["status"]) == (kind, date, status)


@pytest.mark.parametrize(
    ("step", "meeting"),
    [
        ("secon/sm-2", "se-1"),
        ("cesme-plus/cm-5", "ce-1"),
        ("plus-resilient/rm-6", "re-1"),
        ("plus-resilient/rm-12", "re-f"),
    ],
)
def test_a_step_that_is_an_event_starts_with_it(row, step, meeting):
    shown = row("milestones", step)
    assert shown["meeting"] == meeting
    assert shown["date"] == row("meetings", f"{step.split('/')[0]}/{meeting}")["start"]


@pytest.mark.parametrize(
    ("practices", "partner", "named_on"),
    [
        (["gp-s1", "gp-s2", "gp-s3"], "p1", "2023-06-16"),
        (["gp-s4", "gp-s5"], "p4", "2024-02-23"),
        (["gp-s6", "gp-s7", "gp-s8", "gp-s9"], "p5", "2024-10-01"),
        (["gp-c1", "gp-c2", "gp-c3"], "c2", "2022-03-10"),
        (["gp-c4", "gp-c5", "gp-c6"], None, "2022-09-20"),
        (["gp-c7"], "c5", "2022-09-20"),
    ],
)
def test_good_practices_belong_to_a_region_and_a_day(rows, practices, partner, named_on):
    found = rows("practices").set_index("practice").loc[practices]
    assert set(found["kind"]) == {"good_practice"}
    assert set(found["named_on"]) == {named_on}
    partners = found["partner"]
    assert partners.isna().all() if partner is None else set(partners) == {partner}
