"""The project as files: reports, slides, workbooks, calendars, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from dashboard.content.document import document
from dashboard.exports.file_names import file_name
from dashboard.exports.files import (
    DOCUMENT_FORMATS,
    MEDIA_TYPES,
    Format,
    document_file,
    format_words,
)
from dashboard.views.attempt import reason
from dashboard.views.downloads import ICON, chosen_dialect, tell_failure
from dashboard.views.frame import Page

MADE = "report-made"
MEGABYTE, KILOBYTE = 1_000_000, 1_000


@dataclass(frozen=True)
class Made:
    """A file that is ready, or why it is not: what it was asked for, its name and content."""

    asked: tuple[object, ...]
    form: Format
    name: str
    content: bytes = b""
    failure: str = ""


def report_menu(page: Page) -> None:
    """Offer all that is known about what the page speaks of, as files."""
    label = page.words("Download the report")
    drawer = st.popover(label, icon=ICON, key="files-report", on_change="rerun", width="stretch")
    if not drawer.open:
        st.session_state.pop(MADE, None)
        return
    with drawer, st.container(gap="xsmall"):
        asked = [form for form in DOCUMENT_FORMATS if _asked(page, form)]
        if asked:
            st.session_state[MADE] = _made(page, asked[0])
        made = st.session_state.get(MADE)
        if made and made.asked == _key(page):
            _offer(page, made)


def _asked(page: Page, form: Format) -> bool:
    return st.button(format_words(page.words, form), key=f"make-{form}", width="stretch")


def _key(page: Page) -> tuple[object, ...]:
    return page.record.fingerprint, page.selection, chosen_dialect(page)


def _made(page: Page, form: Format) -> Made:
    """Make a file, and say how far it is; a failure is kept in words."""
    key, name = _key(page), file_name(page.subject, "report", form)
    try:
        return Made(key, form, name, _content(page, form))
    except Exception as error:
        # Whatever a format's library raises: the page goes on.
        return Made(key, form, name, failure=reason(error, name, page.words))


def _content(page: Page, form: Format) -> bytes:
    content = page.kept("document", lambda: document(page.subject))
    dialect, words = chosen_dialect(page), page.words
    if form is not Format.ZIP:
        with st.spinner(words("The file is being made")):
            return document_file(content, form, dialect)
    from dashboard.exports.zip_file import bundle

    bar = st.progress(0.0, words("The files are being made"))
    made = bundle(content, dialect, lambda done, all_: bar.progress(done / all_))
    bar.empty()
    return made


def _offer(page: Page, made: Made) -> None:
    words = page.words
    if made.failure:
        tell_failure(page, made.name, made.failure)
        return
    st.download_button(
        words("Save {format}, {size}", format=made.form.upper(), size=_size(page, made.content)),
        made.content,
        made.name,
        MEDIA_TYPES[made.form],
        key="save-report",
        type="primary",
        on_click="ignore",
        width="stretch",
    )


def _size(page: Page, content: bytes) -> str:
    number = page.words.number
    if len(content) >= MEGABYTE:
        return f"{number(round(len(content) / MEGABYTE, 1))} MB"
    return f"{number(max(round(len(content) / KILOBYTE), 1))} kB"
