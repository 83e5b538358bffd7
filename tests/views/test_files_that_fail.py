from __future__ import annotations

import pytest

from dashboard.exports import pdf_file
from dashboard.language import Words
from dashboard.views.attempt import Attempt

OF_THE_LIBRARY = "too many letters"


def failing(error):
    def fail(*_args, **_options):
        raise error(OF_THE_LIBRARY)

    return fail


@pytest.fixture
def asked(look, monkeypatch):
    """Give what opens the menu of reports in a language and asks for the PDF, which fails."""

    def ask(lang, error):
        monkeypatch.setattr(pdf_file, "report", failing(error))
        page = look("partners", project="secon", as_of="2024-10-31", lang=lang)
        page.session_state["files-report"] = True
        return page.run().button(key="make-pdf").click().run()

    return ask


@pytest.mark.parametrize(
    ("lang", "error", "told"),
    [
        ("en", MemoryError, "2024-10-31-en.pdf could not be made: the server ran out of memory"),
        ("en", RuntimeError, "2024-10-31-en.pdf could not be made: the server’s log says why"),
        ("el", RuntimeError, "el.pdf δεν μπόρεσε να δημιουργηθεί: ο λόγος αναγράφεται στο αρχείο"),
        ("bg", MemoryError, "bg.pdf не можа да бъде създаден: паметта на сървъра не достигна"),
    ],
)
def test_a_report_that_cannot_be_made_says_why_in_the_readers_language(
    asked, caplog, lang, error, told
):
    page = asked(lang, error)
    assert not page.exception
    shown = "".join(element.proto.body for element in page.get("html"))
    assert f"secon-report-2024-10-31-{lang}.pdf" in shown
    assert told in shown
    assert OF_THE_LIBRARY not in shown
    assert OF_THE_LIBRARY in caplog.text


@pytest.mark.parametrize("name", ["targets", "+RESILIENT <b>"])
def test_a_chart_that_could_not_be_made_says_why_below_the_menu(look, name):
    page = look("overview", project="secon", lang="el")
    page.session_state["files-targets"] = True
    page.session_state["failed-targets"] = {f"{name}.png": "too large"}
    told = [element.proto.body for element in page.run().get("html")]
    assert sum("too large" in body for body in told) == 1
    assert not any("<b>" in body for body in told if "too large" in body)


def test_a_press_that_fails_notes_why_until_the_file_is_asked_for_again(caplog):
    failures = {}
    with pytest.raises(MemoryError):
        Attempt("a.png", failing(MemoryError), failures, Words("de"))()
    assert failures == {"a.png": "der Arbeitsspeicher des Servers reichte nicht aus"}
    assert "a.png could not be made" in caplog.text
    assert OF_THE_LIBRARY in caplog.text
    assert Attempt("a.png", lambda: b"made", failures, Words("de"))() == b"made"
    assert failures == {}
