"""The way from page to page, and the choices that hold on all of them."""

from __future__ import annotations

import streamlit as st

from dashboard.language import language_name
from dashboard.selection import ALL_PROJECTS
from dashboard.views import controls
from dashboard.views.frame import Page

DATE_FORMS = {"bg": "DD.MM.YYYY"}
USUAL_DATE_FORM = "DD/MM/YYYY"


def sidebar(page: Page, pages: list[st.Page]) -> None:
    """Show the links to all pages and the choice of project, date and language."""
    with st.sidebar:
        with st.container(gap="xxsmall"):
            for target in pages:
                st.page_link(target, query_params=page.address, width="stretch")
        st.divider()
        _project(page)
        _as_of(page)
        _language(page)


def _project(page: Page) -> None:
    words, projects = page.words, page.record.projects
    acronyms = dict(zip(projects["project"], projects["acronym"], strict=True))
    acronyms[ALL_PROJECTS] = words("All projects")
    controls.choice(
        "project",
        words("Project"),
        [ALL_PROJECTS, *page.choices.projects],
        lambda project: acronyms.get(project, project),
        ALL_PROJECTS,
    )


def _as_of(page: Page) -> None:
    lang = page.selection.lang
    controls.day(
        "as_of",
        page.words("As of"),
        DATE_FORMS.get(lang, USUAL_DATE_FORM),
        page.as_of,
        page.choices.today,
    )


def _language(page: Page) -> None:
    controls.choice(
        "lang",
        page.words("Language"),
        page.choices.languages,
        language_name,
        page.choices.language,
    )
    _declare(page.selection.lang)


def _declare(lang: str) -> None:
    """Tell screen readers the language of the page; the front page told that of the first one."""
    told = f"<script>document.documentElement.lang='{lang}'</script>"
    # Only ever a code of our own list: no text of the record or the address comes here.
    st.html(told, unsafe_allow_javascript=True)
