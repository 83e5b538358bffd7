"""Open my data: a visitor's own files, what was understood of them, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import markup
from dashboard.content.opened import (
    choice_words,
    column_table,
    grouped_problems,
    question,
    understood_table,
)
from dashboard.content.problems import in_words
from dashboard.exports.files import MEDIA_TYPES, Format
from dashboard.views.downloads import ICON
from dashboard.views.frame import Page, show
from dashboard.views.own_data import OwnData, answer, close, open_files, own_data
from loaders import File
from loaders.assumptions import Assumption
from loaders.incoming import MEGABYTE, limits_set

UPLOAD, FOLLOWED = "own-upload", ("project",)
TEMPLATE_NAME, MARKED_NAME = "interreg-project.xlsx", "interreg-problems.xlsx"


def show_page(page: Page) -> None:
    """Draw the door for files; below it, what came in by it."""
    words = page.words
    show(markup.heading(1, words("Open my data")))
    _door(page)
    own = own_data()
    if own:
        _outcome(page, own)
        _understood(page, own)
        _assumed(page, own)
        _problems(page, own)


def _door(page: Page) -> None:
    words = page.words
    with st.container(border=True):
        told = words(
            "Your own workbook, a Jems or keep.eu export, a list of operations, or plain tables of "
            "partners, meetings or indicators. Several files make one record."
        )
        show(markup.paragraph(told))
        told = words("They stay in this visit: nobody else sees them, nothing is stored.")
        show(markup.paragraph(told, "muted"))
        st.file_uploader(
            words("Files"),
            accept_multiple_files=True,
            key=UPLOAD,
            on_change=_take,
            max_upload_size=limits_set().file_bytes // MEGABYTE,
            width="stretch",
        )
        st.download_button(
            words("An empty workbook to fill in (XLSX)"),
            _template,
            TEMPLATE_NAME,
            MEDIA_TYPES[Format.XLSX],
            key="own-template",
            icon=ICON,
            on_click="ignore",
        )


def _template() -> bytes:
    from loaders.workbook import template

    return template()


def _take() -> None:
    """Read what was dropped; choices that spoke of another record leave the address."""
    uploads = st.session_state.get(UPLOAD) or []
    if not uploads:
        return
    open_files([File(upload.name, upload.getvalue()) for upload in uploads])
    for name in FOLLOWED:
        st.query_params.pop(name, None)


def _outcome(page: Page, own: OwnData) -> None:
    words, record = page.words, own.record
    rows = sum(len(frame) for name, frame in record.tables.items() if name != "sources")
    title = words.plural("{number} row was read", "{number} rows were read", rows)
    with st.container(border=True):
        show(markup.heading(2, title))
        if not own.can_be_shown:
            told = words("No project was found in these files, so there is nothing to show yet.")
            show(markup.paragraph(told))
            st.button(words("Back to the published record"), on_click=close, key="own-close")
            return
        way = page.ways["overview"]
        st.page_link(way, label=words("Look at it"), query_params=page.address)


def _understood(page: Page, own: OwnData) -> None:
    words = page.words
    table = understood_table(words, own.record)
    if not table.rows:
        return
    with st.container(border=True):
        title, every = words("What was understood"), words("Every column")
        show(markup.heading(2, title))
        show(markup.table(table, words, title, captioned=False))
        drawer = st.expander(every, key="own-columns", on_change="rerun")
        if drawer.open:
            with drawer:
                show(markup.table(column_table(words, own.record), words, every, captioned=False))


def _assumed(page: Page, own: OwnData) -> None:
    words = page.words
    told = [assumption for assumption in own.record.assumptions if assumption.choices]
    if not told:
        return
    asked = sum(assumption.is_question for assumption in told)
    title = words.plural("{number} question", "{number} questions", asked)
    with st.container(border=True):
        show(markup.heading(2, title if asked else words("What was assumed")))
        for assumption in sorted(told, key=lambda a: not a.is_question):
            _choice(page, assumption)


def _choice(page: Page, assumption: Assumption) -> None:
    words, topic = page.words, assumption.topic
    key = "-".join(("own", topic.matter, topic.file, topic.sheet, topic.column))
    known = assumption.value in assumption.choices
    options = assumption.choices if known else ("", *assumption.choices)
    st.session_state[key] = assumption.value
    # A label reads Markdown, so the text of the file stands above it.
    show(markup.paragraph(question(words, assumption)))
    st.selectbox(
        words("Choice"),
        options,
        key=key,
        label_visibility="collapsed",
        format_func=lambda value: choice_words(words, assumption, value),
        on_change=lambda: answer(topic, st.session_state[key]),
    )


def _problems(page: Page, own: OwnData) -> None:
    words, problems = page.words, own.record.problems
    with st.container(border=True):
        if not problems:
            show(markup.heading(2, words("No problem was found on loading")))
            return
        errors = words.plural("{number} error", "{number} errors", len(own.record.errors))
        others = len(problems) - len(own.record.errors)
        warnings = words.plural("{number} warning", "{number} warnings", others)
        title = f"{errors}, {warnings}"
        show(markup.heading(2, title))
        show(markup.table(grouped_problems(words, problems), words, title, captioned=False))
        st.download_button(
            words("The files with the cells marked (XLSX)"),
            _marked(page, own),
            MARKED_NAME,
            MEDIA_TYPES[Format.XLSX],
            key="own-marked",
            icon=ICON,
            on_click="ignore",
        )


def _marked(page: Page, own: OwnData) -> Callable[[], bytes]:
    words = page.words
    headings = (
        words("Severity"),
        words("File"),
        words("Sheet"),
        words("Row"),
        words("Column"),
        words("Value"),
        words("What is wrong, and the remedy"),
    )

    def make() -> bytes:
        from loaders.marked import marked_workbook

        return marked_workbook(
            own.files,
            own.record,
            lambda problem: in_words(words, problem),
            headings,
            own.answers,
            limits_set(),
        )

    return make
