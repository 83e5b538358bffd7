from __future__ import annotations

import datetime

import pytest

from dashboard.content.milestones import milestone_table
from dashboard.content.subject import Subject
from dashboard.language import Words

# As a record of 2026 tells them: what is over, and what was only planned for a day gone by.
STEPS = [
    {"milestone": "m1", "title_en": "Newsletter", "date": "2024-03-05", "status": "published"},
    {"milestone": "m2", "title_en": "Survey", "date": "2024-06-04", "status": "done"},
    {"milestone": "m3", "title_en": "End of a phase", "date": "2026-02-28", "status": "passed"},
    {"milestone": "m4", "title_en": "Book", "status": "published"},
]


@pytest.fixture
def statuses(make, outlines):
    record = make(milestones=STEPS)

    def as_of(day):
        subject = Subject(record, outlines, Words(), datetime.date.fromisoformat(day), "a")
        return dict(milestone_table(subject).only(("step", "status")).rows)

    return as_of


def test_a_step_after_the_date_asked_for_is_still_to_come(statuses):
    assert statuses("2024-06-03") == {
        "Newsletter": "Published",
        "Survey": "To come",
        "End of a phase": "To come",
        "Book": "Published",
    }


def test_a_step_counts_from_its_day_on(statuses):
    assert statuses("2024-06-04")["Survey"] == "Done"
    assert statuses("2026-02-28")["End of a phase"] == "Planned date has passed"
