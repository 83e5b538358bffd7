from __future__ import annotations

import pytest

from dashboard.content.accessibility import PREPARED, REVIEWED, statement
from dashboard.language import Words
from dashboard.settings import Operator

# The headings of the EU's model statement, annex of Implementing Decision (EU) 2018/1523, and ours.
MODEL = (
    "Commitment",
    "Compliance status",
    "Non-accessible content",
    "What was tested, and how",
    "Preparation of this accessibility statement",
    "Feedback and contact information",
    "Enforcement procedure",
)
NOBODY = Operator()


def told(operator=NOBODY, lang="en"):
    return [
        text
        for part in statement(Words(lang), operator)
        for text in (part.title, *part.texts, *part.points)
    ]


def test_the_statement_has_the_parts_of_the_model_in_their_order():
    assert tuple(part.title for part in statement(Words("en"), NOBODY)) == MODEL


def test_the_statement_names_who_runs_the_dashboard_and_whom_to_turn_to():
    operator = Operator("Region of Peloponnese", "access@example.org", "National Authority, Athens")
    texts = told(operator)
    assert any(text.startswith("Region of Peloponnese is committed") for text in texts)
    assert "Contact: access@example.org" in texts
    assert "National Authority, Athens" in texts


def test_a_contact_that_nobody_named_is_said_to_be_missing():
    assert any("has not named a contact yet" in text for text in told())
    assert not any("{" in text for text in told())


def test_the_statement_says_that_it_is_partial_while_it_lists_what_is_not_accessible():
    parts = {part.title: part for part in statement(Words("en"), NOBODY)}
    assert "partially compliant" in parts["Compliance status"].texts[0]
    assert parts["Non-accessible content"].points
    assert all("WCAG" in p or "PDF" in p for p in parts["Non-accessible content"].points)


def test_the_statement_was_not_reviewed_before_it_was_prepared():
    assert PREPARED <= REVIEWED


@pytest.mark.parametrize("lang", ["el", "bg"])
def test_the_statement_is_in_the_readers_language(lang):
    assert not set(told(lang=lang)) & set(told())
