"""Every language must have every message; `make messages` adds those that are new, empty."""

from __future__ import annotations

import csv
import shutil
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from dashboard import language, messages
from dashboard.language import CATALOGUES, RECORD, SCREEN, catalogue_file, languages
from dashboard.terms import TERMS
from loaders.sentences import SENTENCES

TRANSLATED = [lang for lang in languages() if lang != "en"]
BOTH = [(lang, domain) for lang in TRANSLATED for domain in (SCREEN, RECORD)]
both = pytest.mark.parametrize(("lang", "domain"), BOTH)


@pytest.fixture(scope="module")
def templates():
    made = {SCREEN: messages.screen_messages(), RECORD: messages.record_messages()}
    return {name: {message.id: message for message in made[name] if message.id} for name in made}


def catalogue(lang, domain):
    with catalogue_file(lang, domain).open("rb") as file:
        return read_po(file, locale=lang, domain=domain)


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(message):
    """Give each form of a message with the English text it must say the same as."""
    if not message.pluralizable:
        return [(message.id, message.string)]
    return [(message.id[1], form) for form in message.string]


@both
def test_every_message_is_translated(templates, lang, domain):
    found = {message.id: message for message in catalogue(lang, domain) if message.id}
    missing = [
        key
        for key in templates[domain]
        if key not in found or not all(text.strip() for _, text in forms(found[key]))
    ]
    assert missing == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_glossary_tells_the_terms_of_a_language_and_whence_they_come(lang):
    with (CATALOGUES / lang / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert set(rows[0]) == {"english", "term", "source"}
    assert [row for row in rows if not all(row.values())] == []
    told = {row["english"].partition(" (")[0] for row in rows}
    assert {"lead partner", "partner", "associated partner", "reporting period"} <= told
    assert {"policy instrument", "good practice", "target", "steering committee"} <= told


@both
def test_nothing_is_translated_that_nobody_says(templates, lang, domain):
    assert {m.id for m in catalogue(lang, domain) if m.id} <= set(templates[domain])
    assert not catalogue(lang, domain).obsolete


@both
def test_placeholders_are_those_of_the_english_text(lang, domain):
    wrong = [
        (english, text)
        for message in catalogue(lang, domain)
        if message.id
        for english, text in forms(message)
        if text and domain == SCREEN and placeholders(text) != placeholders(english)
    ]
    assert wrong == []


@both
def test_plurals_have_all_the_forms_of_the_language(lang, domain):
    made = catalogue(lang, domain)
    plurals = [message for message in made if message.id and message.pluralizable]
    assert [m.id for m in plurals if len(m.string) != made.num_plurals] == []


@both
def test_nothing_is_marked_as_uncertain(lang, domain):
    made = catalogue(lang, domain)
    assert not made.fuzzy
    assert [message.id for message in made if message.id and message.fuzzy] == []


@both
def test_blanks_at_the_ends_are_those_of_the_english_text(lang, domain):
    texts = [pair for m in catalogue(lang, domain) if m.id for pair in forms(m)]
    assert [(e, t) for e, t in texts if t and (t != t.strip()) != (e != e.strip())] == []


def test_updating_the_catalogues_changes_nothing(tmp_path, monkeypatch):
    kept = tmp_path / "locale"
    shutil.copytree(CATALOGUES, kept)
    monkeypatch.setattr(messages, "CATALOGUES", kept)
    monkeypatch.setattr(language, "CATALOGUES", kept)
    messages.update()
    for lang, domain in BOTH:
        before, after = catalogue_file(lang, domain), kept / lang / f"{domain}.po"
        assert after.read_bytes() == (CATALOGUES / lang / before.name).read_bytes(), after


def test_a_new_language_begins_with_every_message_empty(templates, tmp_path, monkeypatch):
    (tmp_path / "fi").mkdir()
    monkeypatch.setattr(messages, "CATALOGUES", tmp_path)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    messages.update()
    with (tmp_path / "fi" / "dashboard.po").open("rb") as file:
        made = read_po(file, locale="fi", domain=SCREEN)
    assert {message.id for message in made if message.id} == set(templates[SCREEN])
    assert not any(text for message in made if message.id for _, text in forms(message))


def test_a_message_that_nobody_says_any_more_is_taken_out(tmp_path, monkeypatch):
    (tmp_path / "fi").mkdir()
    path = tmp_path / "fi" / "dashboard.po"
    monkeypatch.setattr(messages, "CATALOGUES", tmp_path)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    messages.update()
    kept = path.read_bytes()
    path.write_bytes(kept + b'\nmsgid "Gone"\nmsgstr "Poissa"\n')
    messages.update()
    assert path.read_bytes() == kept


def test_every_term_and_sentence_is_among_the_messages(templates):
    terms = {text for group in TERMS.values() for text in group.values()}
    sentences = {text for one in SENTENCES.values() for text in (one.wrong, one.remedy)}
    assert (terms | sentences) - {""} <= set(templates[SCREEN])


@pytest.mark.parametrize(
    "text",
    [
        "Interregional good-practice exchange events organised",
        "Core phase",
        "Region of Peloponnese",
        "4th interregional meeting and steering committee",
        "Newsletter no. 2",
        "good practices",
        "Mazovia",
        "Tripoli",
    ],
)
def test_texts_of_the_record_are_among_the_messages(templates, text):
    assert text in templates[RECORD]


@pytest.mark.parametrize(
    "table", ["partners", "meetings", "indicators", "values", "claims", "sources"]
)
def test_the_remarks_that_pages_show_are_translated(templates, shipped, table):
    remarks = set(shipped.tables[table]["remark"].dropna())
    assert remarks
    assert remarks <= set(templates[RECORD])
