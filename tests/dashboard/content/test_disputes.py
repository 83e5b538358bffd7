from __future__ import annotations

import pytest

from dashboard.content.disputes import dispute_table, disputes
from dashboard.content.document import document
from dashboard.content.identity import identity
from dashboard.content.sections import dispute_section


@pytest.mark.parametrize(
    ("lang", "field", "shown", "claimed"),
    [
        ("en", "Budget", "€1,914,046", "€1,842,680"),
        ("el", "Προϋπολογισμός", "1.914.046\xa0€", "1.842.680\xa0€"),
        ("bg", "Бюджет", "1\xa0914\xa0046\xa0€", "1\xa0842\xa0680\xa0€"),
    ],
)
def test_a_disputed_budget_has_its_currency_on_pages_and_in_files(
    about, lang, field, shown, claimed
):
    subject = about("secon", lang)
    budget = disputes(subject)[0]
    assert (budget.field, budget.shown) == (field, shown)
    assert [claim.value for claim in budget.claims] == [claimed]
    on_cover = next(fact.value for fact in identity(subject).facts if fact.label == field)
    assert shown in on_cover
    assert claimed in on_cover


def test_files_have_disputed_facts_in_the_words_of_the_page(about):
    subject = about("secon", "el")
    of_the_page = dispute_table(subject, disputes(subject))
    in_files = next(s for s in document(subject).sections if s.name == "disputes")
    assert in_files.table == of_the_page
    assert dispute_section(subject).table == of_the_page
    assert of_the_page.rows[0][3].startswith("1.842.680\xa0€ – SECON project page")
