from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from dashboard.charts.legend import legend_of
from dashboard.charts.timeline import timeline
from dashboard.language import Words
from dashboard.progress.counters import counters
from dashboard.progress.scope import narrowed, project_ids
from loaders.tables.meetings import KINDS

NOW = datetime.date(2026, 11, 22)
BEFORE_CACERES = datetime.date(2024, 10, 24)


def day(text):
    return datetime.date.fromisoformat(text)


def drawn(chart, lane=None):
    marks = [mark for mark in chart.marks if lane in (None, mark.lane)]
    return {mark.label: mark.hollow for mark in marks}


def of(record, as_of=NOW, scope=None):
    return timeline(record, scope or record, as_of, Words())


@pytest.fixture(scope="module")
def secon(shipped):
    return of(shipped, scope=narrowed(shipped, ["secon"]))


def test_lanes_stand_from_phases_to_steps(secon):
    assert secon.lanes == (
        "Phases",
        "Reporting periods",
        "Meetings of the partners",
        "Stakeholder groups",
        "Other events",
        "Publications",
        "Other steps",
    )


def test_the_meetings_of_the_partners_of_secon(secon):
    assert drawn(secon, "Meetings of the partners") == {
        "Kick-off meeting": False,
        "2nd interregional meeting": False,
        "3rd interregional meeting": False,
        "4th interregional meeting and steering committee": False,
    }


def test_what_nobody_confirmed_is_hollow(secon):
    groups = drawn(secon, "Stakeholder groups")
    assert [label for label, hollow in groups.items() if hollow] == [
        "Start-up of the Flemish Brabant stakeholder group"
    ]
    assert "4th regional stakeholder group meetings" not in groups


def test_a_whole_holds_its_parts(secon):
    mark = next(m for m in secon.marks if m.label.startswith("4th interregional"))
    assert mark.parts == (
        "Interregional exchange seminar",
        "Study visits to ACTYVA and Licenciados Reunidos",
        "Steering committee of the project",
    )
    assert (mark.day, mark.words) == (day("2024-10-22"), "22–25 Oct 2024")


@pytest.mark.parametrize(
    ("as_of", "title"),
    [
        ("2024-10-24", "8 events held by 24 October 2024, 3 to come"),
        ("2024-10-25", "9 events held by 25 October 2024, 2 to come"),
        ("2025-02-01", "11 events held by 1 February 2025, none to come on record"),
        ("2023-04-21", "1 event held by 21 April 2023, 11 to come"),
    ],
)
def test_the_title_counts_what_was_held_and_what_is_to_come(shipped, as_of, title):
    assert of(shipped, day(as_of), narrowed(shipped, ["secon"])).title == title


@pytest.mark.parametrize("as_of", ["2019-06-05", "2024-10-25"])
@pytest.mark.parametrize("projects", [["secon"], ["cesme-plus"], ["plus-resilient"], None])
def test_as_many_full_circles_are_drawn_as_events_are_counted(shipped, as_of, projects):
    scope = narrowed(shipped, projects or project_ids(shipped))
    chart = of(shipped, day(as_of), scope)
    full = [mark for mark in chart.marks if mark.shape == "circle" and not mark.hollow]
    assert len(full) == counters(scope, day(as_of)).meetings_held
    assert chart.title.startswith(f"{len(full)} ")


def test_a_part_is_drawn_where_its_whole_is_not_known_to_be_held(make):
    rows = [
        {"meeting": "whole", "start": "2020-01-01", "end": "2020-01-03", "status": "announced"},
        {"meeting": "part", "start": "2020-01-02", "status": "held", "part_of": "whole"},
    ]
    chart = of(make(meetings=rows))
    assert drawn(chart) == {"whole": True, "part": False}
    assert chart.title.startswith("1 event held")


def test_an_event_of_which_only_the_end_is_known_is_drawn(make):
    rows = [{"meeting": "m", "end": "2020-05-05", "status": "held"}]
    assert drawn(of(make(meetings=rows))) == {"m": False}


def test_every_mark_of_an_event_is_in_the_table(secon):
    events = [row[1] for row in secon.table.rows]
    circles = [mark for mark in secon.marks if mark.shape == "circle"]
    assert {mark.label for mark in circles} <= set(events)
    assert len(events) == 17
    assert events[-1] == "4th regional stakeholder group meetings"


def test_the_table_stands_in_the_order_of_time(secon):
    assert [row[3] for row in secon.table.rows][:3] == [
        "21 April 2023",
        "24–25 May 2023",
        "16 June 2023",
    ]
    assert [row[6] for row in secon.table.rows][-1] == "Date not stated"


def test_what_is_left_out_is_said(secon):
    assert secon.notes == (
        "1 event without a date is not drawn and not counted.",
        "1 event was announced or planned, and no source says that it took place.",
    )


def test_phases_are_drawn_with_their_first_and_last_day(secon):
    spans = [(s.label, s.first, s.last) for s in secon.spans if s.lane == "Phases"]
    assert spans == [
        ("Core phase", day("2023-03-01"), day("2026-02-28")),
        ("Follow-up (monitoring) phase", day("2026-03-01"), day("2027-02-28")),
        ("Closure phase", day("2027-03-01"), day("2027-05-31")),
    ]


@pytest.mark.parametrize(
    ("status", "date", "hollow"),
    [
        ("published", "2024-10-24", False),
        ("published", "2024-10-25", True),
        ("published", "2024-10", True),
        ("done", "2024-10-24", False),
        ("planned", "2020-01-01", True),
        ("announced", "2020-01-01", True),
        ("passed", "2020-01-01", True),
        ("implied", "2020-01-01", True),
        ("", "2020-01-01", True),
    ],
)
def test_a_publication_is_full_once_a_source_has_it_out(make, status, date, hollow):
    steps = [{"milestone": "x", "status": status, "date": date}]
    assert drawn(of(make(milestones=steps), BEFORE_CACERES)) == {"x": hollow}


@pytest.mark.parametrize(
    ("kind", "lane", "shape"),
    [
        ("newsletter", "Publications", "diamond"),
        ("webinar", "Publications", "diamond"),
        ("pilot", "Other steps", "square"),
        ("call", "Other steps", "square"),
        ("project_end", None, None),
        ("meeting", None, None),
    ],
)
def test_lanes_and_shapes_of_steps(make, kind, lane, shape):
    steps = [{"milestone": "x", "kind": kind, "date": "2020-01-01", "status": "done"}]
    found = [(mark.lane, mark.shape) for mark in of(make(milestones=steps)).marks]
    assert found == ([(lane, shape)] if lane else [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_has_a_lane(make, kind):
    rows = [{"meeting": "m", "kind": kind, "start": "2020-01-01"}]
    chart = of(make(meetings=rows))
    assert chart.lanes == (chart.marks[0].lane,)


def test_of_several_projects_each_has_a_lane(shipped):
    chart = of(shipped, scope=narrowed(shipped, project_ids(shipped)))
    assert chart.lanes == ("SECON", "CESME+", "+RESILIENT")
    assert {(mark.lane, mark.colour) for mark in chart.marks} == {
        ("SECON", "project-0"),
        ("CESME+", "project-1"),
        ("+RESILIENT", "project-2"),
    }
    assert {mark.shape for mark in chart.marks} == {"circle"}


def test_a_predecessor_known_to_the_year_is_drawn_as_such(shipped):
    chart = of(shipped)
    span = next(span for span in chart.spans if span.lane == "CESME")
    assert (span.label, span.colour) == ("2016–2020", "context")


def test_projects_of_one_name_have_lanes_of_their_own(make):
    projects = [
        {"project": p, "acronym": name, "start": "2020-01-01", "end": "2021-01-01"}
        for p, name in (("a", "X"), ("b", "X"), ("c", "Y"))
    ]
    meetings = [{"project": "b", "meeting": "m", "start": "2020-01-01"}]
    chart = of(make(projects=projects, meetings=meetings))
    assert chart.lanes == ("X (a)", "X (b)", "Y")
    assert [mark.lane for mark in chart.marks] == ["X (b)"]


def test_a_project_alone_keeps_its_colour(shipped):
    chart = of(shipped, scope=narrowed(shipped, ["plus-resilient"]))
    assert {mark.colour for mark in (*chart.marks, *chart.spans)} == {"project-2"}


ROWS = {
    "projects": [
        {"project": "a", "start": "2020-01-01", "end": "2021-01-01", "source": "project"},
        {"project": "b", "source": "b"},
    ],
    "phases": [{"phase": "p", "start": "2020-01-01", "end": "2020-02-01", "source": "phase"}],
    "meetings": [{"meeting": "m", "start": "2020-01-01", "source": "meeting"}],
    "milestones": [
        {"milestone": "x", "date": "2020-01-01", "source": "step"},
        {"milestone": "y", "source": "undated"},
        {"milestone": "z", "kind": "project_start", "date": "2020-01-01", "source": "start"},
    ],
    "partners": [{"partner": "p", "source": "partner"}],
}


def test_sources_are_those_of_what_is_shown(make):
    record = make(**ROWS)
    one = of(record, scope=narrowed(record, ["a"]))
    assert one.sources == ("meeting", "phase", "step")
    assert of(record).sources == ("b", "meeting", "project")


def test_a_project_without_anything_has_a_timeline_that_says_so(make):
    chart = of(make())
    assert (chart.lanes, chart.spans, chart.marks, chart.notes) == ((), (), (), ())
    assert chart.is_empty
    assert chart.title == "No events are on record"
    assert chart.sentence == "No event is on record as held by then."


def test_marks_stand_in_the_order_of_time(secon):
    days = [mark.day for mark in secon.marks]
    assert days == sorted(days)


def test_a_legend_explains_the_shapes_that_are_drawn_and_no_others(shipped, secon):
    assert [key.words for key in legend_of(secon)] == [
        "Event held",
        "Event not held, or not confirmed",
        "Publication",
        "Publication not out, or not confirmed",
        "Other step",
    ]
    without_steps = replace(secon, lanes=secon.lanes[:-1])
    assert "Other step" not in [key.words for key in legend_of(without_steps)]
    cesme = of(shipped, scope=narrowed(shipped, ["cesme-plus"]))
    assert {mark.hollow for mark in cesme.marks} == {False}
    assert next(key.words for key in legend_of(cesme)) == "Event held"
    assert "Event not held, or not confirmed" not in [key.words for key in legend_of(cesme)]
