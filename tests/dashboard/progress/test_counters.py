from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.progress.counters import Promise, counters, counters_by_project
from dashboard.progress.scope import narrowed

examples = settings(max_examples=15, deadline=None)


def day(text):
    return datetime.date.fromisoformat(text)


NOW = day("2024-10-25")


@pytest.mark.parametrize(
    ("projects", "organisations", "countries", "associated"),
    [
        (["secon"], 10, 9, 0),
        (["cesme-plus"], 7, 4, 0),
        (["plus-resilient"], 14, 8, 1),
        (["secon", "cesme-plus", "plus-resilient"], 31, 15, 1),
        (["crete-network"], 0, 0, 0),
    ],
)
def test_partners_of_the_dossier(shipped, today, projects, organisations, countries, associated):
    found = counters(narrowed(shipped, projects), today)
    assert (found.organisations, found.countries) == (organisations, countries)
    assert found.associated == associated


@pytest.mark.parametrize(
    ("as_of", "held", "promised_held"), [("2024-10-24", 8, 3), ("2024-10-25", 9, 4)]
)
def test_events_of_secon_and_those_it_promised(shipped, as_of, held, promised_held):
    found = counters(narrowed(shipped, ["secon"]), day(as_of))
    assert found.meetings_held == held
    assert found.promise == Promise("si-3", promised_held, 8)


@pytest.mark.parametrize(
    ("project", "indicators", "reported"),
    [("secon", 9, 1), ("cesme-plus", 5, 4), ("plus-resilient", 0, 0)],
)
def test_outputs_and_results_with_a_reported_value(shipped, today, project, indicators, reported):
    found = counters(narrowed(shipped, [project]), today)
    assert (found.indicators, found.indicators_reported) == (indicators, reported)


def test_an_organisation_in_two_projects_is_one_organisation_in_two_partnerships(make):
    partners = [
        {"project": "a", "partner": "p", "country": "GR"},
        {"project": "b", "partner": "p", "country": "GR"},
        {"project": "b", "partner": "q", "country": "BG"},
    ]
    found = counters(make(partners=partners), NOW)
    assert (found.organisations, found.partnerships, found.countries) == (2, 3, 2)


def test_associated_partners_are_told_apart_and_bring_no_country(make):
    partners = [
        {"partner": "p", "country": "GR", "role": "lead"},
        {"partner": "q", "country": "IT", "role": "associated"},
        {"project": "b", "partner": "q", "country": "IT", "role": "associated"},
    ]
    found = counters(make(partners=partners), NOW)
    assert (found.organisations, found.partnerships) == (1, 1)
    assert (found.associated, found.countries) == (1, 1)


def test_a_partner_without_a_country_brings_none(make):
    found = counters(make(partners=[{"partner": "p"}, {"partner": "q", "country": "NA"}]), NOW)
    assert (found.organisations, found.countries) == (2, 1)


def test_partnership_and_attendance_are_no_indicators_of_performance(make):
    kinds = ["output", "result", "composition", "attendance", "count"]
    record = make(
        indicators=[{"indicator": kind, "kind": kind} for kind in kinds],
        values=[{"indicator": kind, "value": "3"} for kind in kinds],
    )
    found = counters(record, NOW)
    assert (found.indicators, found.indicators_reported) == (2, 2)


def test_a_counted_value_is_not_a_reported_one(make):
    record = make(
        indicators=[{"indicator": "i"}, {"indicator": "j", "counts": "partners"}],
        values=[{"indicator": "i", "value": "3", "basis": "counted"}],
    )
    assert counters(record, NOW).indicators_reported == 0


@pytest.mark.parametrize(
    ("cells", "promise"),
    [
        ({"counts": "meetings", "target": "8"}, Promise("i", 1, 8)),
        ({"counts": "meetings where kind = workshop", "target": "8"}, Promise("i", 1, 8)),
        ({"counts": "meetings where kind = conference", "target": "8"}, Promise("i", 0, 8)),
        ({"counts": "meetings"}, None),
        ({"counts": "partners", "target": "8"}, None),
        ({"target": "8"}, None),
    ],
)
def test_events_are_promised_by_a_target_that_is_counted_from_meetings(make, cells, promise):
    held = {"meeting": "m", "start": "2020-01-01", "status": "held"}
    record = make(indicators=[{"indicator": "i"} | cells], meetings=[held])
    assert counters(record, NOW).promise == promise


def test_several_projects_have_no_time_phase_or_promise_in_common(shipped, today):
    found = counters(shipped, today)
    assert (found.elapsed, found.phase, found.promise) == (None, "", None)


def test_one_project_has_its_time_and_phase(shipped):
    found = counters(narrowed(shipped, ["secon"]), NOW)
    assert found.elapsed == pytest.approx(604 / 1552)
    assert found.phase == "Core phase"


def test_an_empty_record_has_nothing_of_anything(make):
    found = counters(make(projects=[]), NOW)
    assert (found.organisations, found.meetings_held, found.indicators) == (0, 0, 0)
    assert found.freshness is None


def test_only_projects_stand_side_by_side(shipped, today):
    found = counters_by_project(shipped, today)
    assert list(found) == ["secon", "cesme-plus", "plus-resilient"]
    assert [one.meetings_held for one in found.values()] == [11, 7, 6]
    for project, one in found.items():
        assert one == counters(narrowed(shipped, [project]), today)


PROJECTS = ["a", "b", "c", "d"]
project = st.sampled_from(PROJECTS)
days = st.sampled_from(["", "2020", "2024-10", "2024-10-25", "2024-10-26"])
# An organisation has one country, wherever it takes part.
COUNTRIES = {"p0": "GR", "p1": "GR", "p2": "BG", "p3": "", "p4": "IT"}
partners = st.lists(
    st.fixed_dictionaries(
        {
            "project": project,
            "partner": st.sampled_from(sorted(COUNTRIES)),
            "role": st.sampled_from(["lead", "partner", "associated"]),
        }
    ).map(lambda row: row | {"country": COUNTRIES[row["partner"]]}),
    unique_by=lambda row: (row["project"], row["partner"]),
    max_size=8,
)
meetings = st.lists(
    st.fixed_dictionaries(
        {
            "project": project,
            "meeting": st.sampled_from(["m0", "m1", "m2", "m3"]),
            "start": days,
            "status": st.sampled_from(["held", "held", "planned"]),
            "part_of": st.sampled_from(["", "", "m0", "m1"]),
        }
    ),
    unique_by=lambda row: (row["project"], row["meeting"]),
    max_size=10,
)
indicators = st.lists(
    st.fixed_dictionaries(
        {
            "project": project,
            "indicator": st.sampled_from(["i0", "i1"]),
            "kind": st.sampled_from(["output", "result", "count"]),
            "counts": st.sampled_from(["", "meetings", "partners distinct country"]),
        }
    ),
    unique_by=lambda row: (row["project"], row["indicator"]),
    max_size=6,
)
values = st.lists(
    st.fixed_dictionaries(
        {
            "project": project,
            "indicator": st.sampled_from(["i0", "i1"]),
            "as_of": days,
            "value": st.sampled_from(["0", "3"]),
            "scope": st.sampled_from(["", "part"]),
            "basis": st.sampled_from(["reported", "counted"]),
        }
    ),
    max_size=6,
)
tables = st.fixed_dictionaries(
    {"partners": partners, "meetings": meetings, "indicators": indicators, "values": values}
)
partitions = st.lists(st.integers(0, 2), min_size=4, max_size=4).map(
    lambda groups: [[p for p, g in zip(PROJECTS, groups, strict=True) if g == n] for n in range(3)]
)


@examples
@given(tables, partitions)
def test_the_figures_of_all_are_the_sums_over_any_partition(make, rows, partition):
    record = make(projects=[{"project": name} for name in PROJECTS], **rows)
    whole = counters(record, NOW)
    parts = [counters(narrowed(record, group), NOW) for group in partition]
    for name in ("meetings_held", "partnerships", "indicators", "indicators_reported"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
    for name in ("organisations", "countries", "associated"):
        assert getattr(whole, name) <= sum(getattr(part, name) for part in parts)
        assert getattr(whole, name) >= max(getattr(part, name) for part in parts)


@settings(max_examples=6, deadline=None)
@given(tables)
def test_a_project_has_the_same_figures_alone_and_beside_others(make, rows):
    record = make(projects=[{"project": name} for name in PROJECTS], **rows)
    for name, found in counters_by_project(record, NOW).items():
        assert found == counters(narrowed(record, [name]), NOW)
