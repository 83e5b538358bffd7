from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.progress.events import (
    Situation,
    dated,
    held,
    last_events,
    next_events,
    situation,
)
from dashboard.progress.scope import narrowed

HELD = {"status": "held"}
examples = settings(max_examples=40, deadline=None)


def day(text):
    return datetime.date.fromisoformat(text)


def days_of(make, *rows):
    return dated(make(meetings=rows).meetings)


def held_by(days, as_of="2030-01-01"):
    return held(days, day(as_of))["meeting"].tolist()


def row(meeting, start="", **cells):
    return {"meeting": meeting, "start": start, "end": start} | HELD | cells


@pytest.mark.parametrize(
    ("as_of", "counted"),
    [("2024-10-21", []), ("2024-10-24", []), ("2024-10-25", ["m"]), ("2024-10-26", ["m"])],
)
def test_an_event_is_held_from_its_last_day_on(make, as_of, counted):
    days = days_of(make, row("m", "2024-10-22", end="2024-10-25"))
    assert held_by(days, as_of) == counted


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"start": "2024-05-01", "status": "held"}, Situation.HELD),
        ({"start": "2024-06-01", "status": "held"}, Situation.HELD),
        ({"start": "2024-06-02", "status": "held"}, Situation.TO_COME),
        ({"start": "2024-05-31", "end": "2024-06-02", "status": "held"}, Situation.TO_COME),
        ({"start": "2024-06-02", "status": "planned"}, Situation.TO_COME),
        ({"start": "2024-06-02"}, Situation.TO_COME),
        ({"start": "2024-05-01", "status": "planned"}, Situation.UNCONFIRMED),
        ({"start": "2024-06-01", "status": "announced"}, Situation.UNCONFIRMED),
        ({"start": "1999-06-01"}, Situation.UNCONFIRMED),
        ({"status": "held"}, Situation.UNDATED),
        ({"status": "planned"}, Situation.UNDATED),
        ({"start": "2024-07-01", "status": "planned", "fulfilled_by": "x"}, Situation.FULFILLED),
        ({"status": "planned", "fulfilled_by": "x"}, Situation.FULFILLED),
        ({"start": "2024-05-01", "status": "held", "fulfilled_by": "x"}, Situation.HELD),
    ],
)
def test_where_an_event_stands_on_the_first_of_june(make, cells, expected):
    days = days_of(make, {"meeting": "m"} | cells)
    assert situation(days, day("2024-06-01")).tolist() == [expected]


@pytest.mark.parametrize("status", ["", "planned", "announced"])
def test_only_what_a_source_reports_as_held_counts(make, status):
    assert held_by(days_of(make, row("m", "2020-01-01", status=status))) == []


@pytest.mark.parametrize(
    ("start", "last_day"),
    [
        ("2017-07", "2017-07-31"),
        ("2024-02", "2024-02-29"),
        ("2017-12", "2017-12-31"),
        ("2017", "2017-12-31"),
        ("2017-07-04", "2017-07-04"),
    ],
)
def test_an_event_known_to_its_month_is_over_with_the_month(make, start, last_day):
    days = days_of(make, row("m", start, end=""))
    before = day(last_day) - datetime.timedelta(days=1)
    assert held_by(days, before.isoformat()) == []
    assert held_by(days, last_day) == ["m"]


def test_an_event_of_which_only_the_end_is_known_counts_from_then(make):
    days = days_of(make, row("m", "", end="2020-05-05"))
    assert held_by(days, "2020-05-04") == []
    assert held_by(days, "2020-05-05") == ["m"]
    assert days["first_day"].dt.date.tolist() == [day("2020-05-05")]


def test_a_part_is_not_counted_beside_its_whole(make):
    days = days_of(make, row("m", "2020-01-02"), row("n", "2020-01-02", part_of="m"))
    assert held_by(days) == ["m"]


def test_a_part_of_a_part_is_not_counted_either(make):
    days = days_of(
        make,
        row("o", "2020-01-02", part_of="n"),
        row("n", "2020-01-02", part_of="m"),
        row("m", "2020-01-02"),
    )
    assert held_by(days) == ["m"]


def test_a_part_is_not_counted_beside_its_whole_though_what_lies_between_was_not_held(make):
    days = days_of(
        make,
        row("m", "2020-01-02"),
        row("n", "2020-01-02", part_of="m", status="announced"),
        row("o", "2020-01-02", part_of="n"),
    )
    assert held_by(days) == ["m"]


def test_the_parts_of_an_undated_heading_are_counted_and_it_is_not(make):
    days = days_of(
        make, row("m"), row("n", "2020-01-02", part_of="m"), row("o", "2020-01-03", part_of="m")
    )
    assert held_by(days) == ["n", "o"]


def test_a_part_of_an_event_that_nobody_confirmed_is_counted(make):
    days = days_of(
        make, row("m", "2020-01-02", status="announced"), row("n", "2020-01-02", part_of="m")
    )
    assert held_by(days) == ["n"]


def test_a_part_belongs_to_the_event_of_its_own_project(make):
    days = days_of(
        make,
        row("m", "2020-01-02", project="b"),
        row("m", "2020-01-02", status="planned"),
        row("n", "2020-01-02", part_of="m"),
    )
    assert held_by(days) == ["m", "n"]


def test_an_event_that_is_a_part_of_itself_is_counted(make):
    assert held_by(days_of(make, row("m", "2020-01-02", part_of="m"))) == ["m"]


@pytest.mark.parametrize("ring", ["mn", "mno", "mnopqrstu"])
def test_events_that_are_parts_of_each_other_come_to_an_end(make, ring):
    rows = [row(m, "", part_of=w) for m, w in zip(ring, ring[1:] + ring[0], strict=True)]
    days = days_of(make, *rows)
    assert set(situation(days, day("2020-01-02"))) == {Situation.UNDATED}
    assert held_by(days) == []


def test_an_undated_part_has_the_days_of_its_whole(make):
    days = days_of(
        make,
        row("o", part_of="n"),
        row("n", part_of="m"),
        row("m", "2024-10-22", end="2024-10-25"),
        row("p", "2024-10-23", part_of="m"),
    )
    assert days["last_day"].dt.day.tolist() == [25, 25, 25, 23]
    assert days["first_day"].dt.day.tolist() == [22, 22, 22, 23]
    assert days["date_precision"].tolist() == ["within_parent", "within_parent", "day", "day"]


def test_next_events_stand_in_order_without_those_that_are_over(make):
    days = days_of(
        make,
        row("late", "2024-09-01", status="planned"),
        row("soon", "2024-06-02", status=""),
        row("held", "2024-05-01"),
        row("past", "2024-05-02", status="planned"),
        row("running", "2024-05-30", end="2024-06-03"),
        row("undated", status="planned"),
        row("became", "2024-08-01", status="planned", fulfilled_by="late"),
    )
    coming = next_events(days, day("2024-06-01"))
    assert coming["meeting"].tolist() == ["running", "soon", "late"]


def test_next_events_hold_a_part_only_where_its_whole_is_not_among_them(make):
    days = days_of(
        make,
        row("m", "2024-07-01"),
        row("m-part", "2024-07-01", part_of="m"),
        row("heading", status="planned"),
        row("of-heading", "2024-08-01", part_of="heading", status="announced"),
    )
    assert next_events(days, day("2024-06-01"))["meeting"].tolist() == ["m", "of-heading"]


def test_last_events_stand_latest_first(make):
    days = days_of(
        make, row("a", "2020-01-01"), row("c", "2022-01-01"), row("b", "2021-01-01"), row("u")
    )
    assert last_events(days, day("2021-06-01"))["meeting"].tolist() == ["b", "a"]


def test_of_no_events_none_is_held(make):
    days = days_of(make)
    assert held_by(days) == []
    assert next_events(days, day("2020-01-01")).empty


@pytest.mark.parametrize(
    ("as_of", "interregional", "all_events"),
    [
        ("2023-04-20", 0, 0),
        ("2023-05-24", 0, 1),
        ("2023-05-25", 1, 2),
        ("2024-10-24", 3, 8),
        ("2024-10-25", 4, 9),
        ("2025-01-29", 4, 9),
        ("2025-01-30", 4, 10),
        ("2025-02-01", 4, 11),
        ("2026-11-22", 4, 11),
    ],
)
def test_events_that_secon_held_by_a_date(shipped, as_of, interregional, all_events):
    events = held(dated(narrowed(shipped, ["secon"]).meetings), day(as_of))
    assert (events["series"] == "interregional meeting").sum() == interregional
    assert len(events) == all_events


def test_two_meetings_of_the_network_were_held(shipped, today):
    assert held_by(dated(narrowed(shipped, ["crete-network"]).meetings)) == ["kr-1", "kr-2"]


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("se-4", Situation.HELD),
        ("se-4b", Situation.HELD),
        ("se-r4", Situation.UNDATED),
        ("se-r-be1", Situation.UNCONFIRMED),
        ("ce-2", Situation.HELD),
        ("ce-2p", Situation.FULFILLED),
        ("re-7", Situation.UNCONFIRMED),
        ("re-b", Situation.UNCONFIRMED),
        ("cp-1", Situation.UNCONFIRMED),
        ("kr-3", Situation.UNDATED),
        ("kr-4", Situation.UNCONFIRMED),
        ("kr-5a", Situation.UNDATED),
        ("kr-5b", Situation.FULFILLED),
    ],
)
def test_where_events_of_the_dossier_stand(shipped, today, meeting, expected):
    days = dated(shipped.meetings)
    found = situation(days, today)[days["meeting"] == meeting]
    assert found.tolist() == [expected]


def test_the_plan_of_2023_is_no_event_to_come_in_2022(shipped):
    days = dated(narrowed(shipped, ["cesme-plus"]).meetings)
    assert next_events(days, day("2022-03-28"))["meeting"].tolist() == ["ce-2", "ce-l2", "ce-3"]


MEETINGS = [f"m{number}" for number in range(6)]
events = st.lists(
    st.fixed_dictionaries(
        {
            "start": st.sampled_from(["", "2020", "2020-03", "2020-03-05", "2021-01-01"]),
            "end": st.sampled_from(["", "2020-03-07", "2021-01-01"]),
            "status": st.sampled_from(["held", "held", "planned", ""]),
            "part_of": st.sampled_from(["", *MEETINGS]),
        }
    ),
    min_size=1,
    max_size=6,
)


def wholes_of(meeting, part_of):
    found = []
    while part_of.get(meeting) and part_of[meeting] not in found:
        meeting = part_of[meeting]
        found.append(meeting)
    return found


@examples
@given(events)
def test_no_counted_event_lies_inside_another(make, rows):
    days = days_of(make, *({"meeting": m} | r for m, r in zip(MEETINGS, rows, strict=False)))
    counted = set(held_by(days))
    part_of = dict(zip(MEETINGS, (r["part_of"] for r in rows), strict=False))
    for meeting in counted:
        assert not counted & set(wholes_of(meeting, part_of)) - {meeting}


@examples
@given(events, st.dates(day("2019-12-01"), day("2021-02-01")))
def test_what_was_held_by_a_date_was_held_by_any_later_one(make, rows, as_of):
    days = days_of(make, *({"meeting": m} | r for m, r in zip(MEETINGS, rows, strict=False)))
    later = as_of + datetime.timedelta(days=40)
    assert set(held_by(days, as_of.isoformat())) <= set(held_by(days, later.isoformat()))
