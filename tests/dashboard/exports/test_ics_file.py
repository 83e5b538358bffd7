from __future__ import annotations

import datetime
import re

import icalendar
import pytest
import vobject

from dashboard.content.meetings import events
from dashboard.exports.ics_file import calendar
from tests.dashboard.exports.awkward import shown

# Of SECON 16 events have exact days, or days within an event that has; of the whole record 35.
EXACT = {"secon": 16, "": 35}
COUNCIL = "se-4@secon.interreg-monitor"


def read(subject, **more):
    return icalendar.Calendar.from_ical(calendar(subject, events(subject), **more))


def said(found, name):
    """Give a text that the library reads as it is written, escapes and all."""
    return re.sub(r"\\(.)", lambda e: "\n" if e[1] in "nN" else e[1], str(found[name]))


def by_uid(subject):
    return {str(event["uid"]): event for event in read(subject).walk("VEVENT")}


@pytest.mark.parametrize("project", EXACT)
@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_every_event_of_known_days_is_there_once(about, project, lang):
    assert len(by_uid(about(project, lang))) == EXACT[project]


def test_a_second_reader_finds_the_same_events(about):
    subject = about("secon", "bg")
    found = vobject.readOne(calendar(subject, events(subject)).decode())
    mine = by_uid(subject)
    assert [event.uid.value for event in found.vevent_list] == list(mine)
    assert [event.summary.value for event in found.vevent_list] == [
        str(event["summary"]) for event in mine.values()
    ]
    assert {event.dtend.value for event in found.vevent_list} == {
        event.end for event in mine.values()
    }


def test_an_event_ends_on_the_day_after_its_last(about):
    event = by_uid(about("secon"))[COUNCIL]
    assert event["summary"] == "SECON: 4th interregional meeting and steering committee"
    assert event["dtstart"].dt == datetime.date(2024, 10, 22)
    assert event["dtend"].dt == datetime.date(2024, 10, 26)
    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event["location"] == "Cáceres, Spain"
    assert event["categories"].cats == ["Interregional meeting"]
    assert event["transp"] == "TRANSPARENT"


def test_an_event_tells_its_host_its_topics_and_its_sources(about):
    told = str(by_uid(about("secon"))[COUNCIL]["description"]).split("\n")
    assert told[:3] == ["Status: Held", "Host: Junta de Extremadura", "Format: On site"]
    assert any(line.startswith("Topics: Talks by regional experts") for line in told)
    assert any(line.startswith("– SECON newsletter no. 4 (SECON project · ") for line in told)
    assert any("regiondigital.com" in line and "https://" in line for line in told)


def test_a_part_without_days_of_its_own_lies_within_its_whole(about):
    event = by_uid(about("secon"))["se-4b@secon.interreg-monitor"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (
        datetime.date(2024, 10, 22),
        datetime.date(2024, 10, 26),
    )
    assert "within 22–25 Oct 2024" in event["description"].replace("October", "Oct")


@pytest.mark.parametrize(
    ("uid", "as_of", "told", "status"),
    [
        ("se-4@secon.interreg-monitor", "2024-10-31", "", "CONFIRMED"),
        ("se-4@secon.interreg-monitor", "2024-10-01", " (To come)", "CONFIRMED"),
        ("se-r-be1@secon.interreg-monitor", "2023-08-01", " (Announced)", "CONFIRMED"),
        (
            "se-r-be1@secon.interreg-monitor",
            "2024-10-31",
            " (Planned, not confirmed)",
            "TENTATIVE",
        ),
    ],
)
def test_what_was_not_held_is_told_apart(about, uid, as_of, told, status):
    event = by_uid(about("secon", as_of=datetime.date.fromisoformat(as_of)))[uid]
    _, bracket, rest = str(event["summary"]).partition(" (")
    assert f"{bracket}{rest}" == told
    assert event["status"] == status


def test_a_plan_to_come_is_tentative(about, make):
    plan = {"meeting": "m", "title_en": "Seminar", "start": "2030-01-01", "status": "planned"}
    event = by_uid(about("a", record=make(meetings=[plan])))["m@a.interreg-monitor"]
    assert event["summary"] == "a: Seminar (Planned)"
    assert event["status"] == "TENTATIVE"


def test_an_event_keeps_its_identity_in_every_language_and_on_every_date(about):
    later = datetime.date(2026, 11, 22)
    uids = [
        list(by_uid(about("secon"))),
        list(by_uid(about("secon", "el"))),
        list(by_uid(about("secon", as_of=later))),
        [uid for uid in by_uid(about()) if uid.endswith("@secon.interreg-monitor")],
    ]
    assert all(found == uids[0] for found in uids)


def test_events_of_other_projects_never_share_an_identity(about, make):
    days = {"start": "2024-01-01", "status": "held"}
    rows = [
        {"project": "a", "meeting": "b-c", **days},
        {"project": "a-b", "meeting": "c", **days},
        {"project": "a-b", "meeting": "b-c", **days},
    ]
    assert len(by_uid(about(record=make(meetings=rows)))) == 3


def test_the_calendar_names_what_it_leaves_out_and_says_what_it_is(about):
    found = read(about("secon"))
    told = said(found, "x-wr-caldesc").split("\n")
    assert "4th regional stakeholder group meetings (date not stated)" in told[0]
    assert told[1] == "SECON, as of 31 October 2024"
    assert "Co-funded by the European Union: Interreg Europe 2021-2027" in told
    assert found["x-wr-calname"] == found["name"] == "SECON: Meetings"
    assert (found["method"], found["version"]) == ("PUBLISH", "2.0")


def test_the_calendar_says_what_was_chosen(about):
    found = read(about("secon"), filters=("Country: Spain",))
    assert "\nCountry: Spain\n" in said(found, "x-wr-caldesc")


@pytest.mark.parametrize("precision", ["month", "year", "not_before", "not_after", "unknown"])
def test_an_event_of_unknown_days_and_its_parts_are_named_only(about, make, precision):
    rows = [
        {"meeting": "m", "title_en": "Vague", "start": "2024-05-01", "date_precision": precision},
        {"meeting": "n", "title_en": "Part of it", "part_of": "m"},
        {"meeting": "o", "title_en": "Exact", "start": "2024-05-02"},
    ]
    subject = about("a", record=make(meetings=rows))
    assert list(by_uid(subject)) == ["o@a.interreg-monitor"]
    told = said(read(subject), "x-wr-caldesc")
    assert "Vague (" in told
    assert "Part of it (" in told


@pytest.mark.parametrize(
    ("start", "end", "first", "after"),
    [
        ("2024-02-29", "", "2024-02-29", "2024-03-01"),
        ("", "2024-12-31", "2024-12-31", "2025-01-01"),
        ("0001-01-01", "0001-01-02", "0001-01-01", "0001-01-03"),
    ],
)
def test_odd_days_are_written_as_they_are(about, make, start, end, first, after):
    row = {"meeting": "m", "start": start, "end": end, "status": "held"}
    event = by_uid(about("a", record=make(meetings=[row])))["m@a.interreg-monitor"]
    assert event["dtstart"].dt.isoformat() == first
    assert event["dtend"].dt.isoformat() == after


def test_the_last_day_that_can_be_written_has_no_day_after_it(about, make):
    row = {"meeting": "m", "start": "9999-12-31", "status": "announced"}
    event = by_uid(about("a", record=make(meetings=[row])))["m@a.interreg-monitor"]
    assert event["dtstart"].dt == datetime.date.max
    assert "dtend" not in event


def test_a_record_without_events_makes_an_empty_calendar(about, make):
    assert not by_uid(about("a", record=make()))


def test_an_awkward_text_is_read_as_it_is_written(awkward):
    subject, text = awkward
    wanted = shown(text).replace("\r\n", "\n")
    content = calendar(subject, events(subject))
    found = icalendar.Calendar.from_ical(content)
    (event,) = found.walk("VEVENT")
    assert said(found, "name") == f"{wanted}: Meetings"
    assert str(event["summary"]) == f"{wanted}: {wanted}"
    assert str(event["location"]) == f"{wanted}, Greece"
    assert f"Host: {wanted}\n" in str(event["description"])
    second = vobject.readOne(content.decode())
    assert len(second.vevent_list) == 1


def test_lines_are_short_and_end_as_the_standard_has_it(about):
    subject = about("secon", "el")
    content = calendar(subject, events(subject))
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() is not None for line in lines)


def test_the_same_events_make_the_same_file(about):
    subject = about("secon")
    assert calendar(subject, events(subject)) == calendar(subject, events(subject))
