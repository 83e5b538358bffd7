"""What we say in place of Streamlit is still what Streamlit says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit

from dashboard.language import Words
from dashboard.views.streamlit_words import saying_script, streamlit_words

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


@pytest.fixture(scope="module")
def streamlits_own():
    return "\n".join(path.read_text() for path in SCRIPTS.glob("*.js"))


@pytest.mark.parametrize("english", streamlit_words(Words("en")))
def test_streamlit_still_says_what_is_said_in_the_readers_language(streamlits_own, english):
    longest = max(re.split(r"\{\}|(?<=\w)\. | (?=available)", english), key=len)
    assert longest.strip(" ,:") in streamlits_own


def test_what_streamlit_alone_knows_stays_in_what_is_said():
    said = streamlit_words(Words("de"))
    assert said["Remove {}"] == "{} entfernen"
    assert said["month, {}"] == "Monat, {}"
    assert [words for english, words in said.items() if ("{}" in words) > ("{}" in english)] == []


def test_no_word_ends_the_script_it_stands_in():
    assert "</" not in saying_script(Words("fr"))
