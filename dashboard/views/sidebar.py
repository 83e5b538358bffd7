"""The way from page to page, and the choices that hold on all of them."""

from __future__ import annotations

import streamlit as st

from dashboard.language import Words, language_name
from dashboard.selection import ALL_PROJECTS
from dashboard.views import controls
from dashboard.views.frame import Page
from dashboard.views.present import present
from dashboard.views.project_search import MOST_LISTED, project_search
from dashboard.views.report import report_menu
from dashboard.views.streamlit_words import saying_script


def sidebar(page: Page, view: str, pages: list[st.Page], foot: list[st.Page]) -> None:
    """Show the links to all pages and the choice of project, date and language.

    view   the one that is shown
    foot   pages about the dashboard itself, linked below all else
    """
    with st.sidebar:
        with st.container(gap="xxsmall"):
            for target in pages:
                st.page_link(target, query_params=page.address, width="stretch")
        st.divider()
        _project(page)
        _as_of(page)
        _language(page)
        present(page, view)
        report_menu(page)
        st.divider()
        for target in foot:
            st.page_link(target, query_params=page.address, width="stretch")


def _project(page: Page) -> None:
    if len(page.choices.projects) > MOST_LISTED:
        project_search(page)
        return
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
    words, today = page.words, page.choices.today
    controls.day("as_of", words("As of"), words.date_form(), page.as_of, today)


def _language(page: Page) -> None:
    controls.choice(
        "lang",
        page.words("Language"),
        page.choices.languages,
        language_name,
        page.choices.language,
    )
    _declare(page.words)


def _declare(words: Words) -> None:
    """Tell screen readers the language of the page, and see that Streamlit speaks it too.

    The front page told the language of the first one.
    """
    told = f"document.documentElement.lang='{words.lang}';{saying_script(words)}"
    # Only ever a code of our own list and words of our catalogues: no text of the record or the
    # address comes here.
    st.html(f"<script>{told}</script>", unsafe_allow_javascript=True)
