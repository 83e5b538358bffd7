"""The choice of a project among hundreds: a search, and the first of those it finds."""

from __future__ import annotations

import streamlit as st

from dashboard.content.project_search import find_projects, project_names
from dashboard.selection import ALL_PROJECTS
from dashboard.views import controls
from dashboard.views.frame import Page

# Up to here a list to choose from is sent whole: it is searched in the browser.
MOST_LISTED = 100
SEARCH = "find-project"


def project_search(page: Page) -> None:
    """Show a search field and the projects it finds; the address has the one that is chosen."""
    words = page.words
    wanted = st.text_input(
        words("Find a project"), key=SEARCH, placeholder=words("Acronym, title or programme")
    )
    found = find_projects(page.record, wanted)
    chosen = [] if page.selection.project == ALL_PROJECTS else [page.selection.project]
    offered = list(dict.fromkeys([*chosen, *found.projects]))
    names = project_names(page.record, offered) | {ALL_PROJECTS: words("All projects")}
    controls.choice(
        "project",
        words.plural("Project ({number} found)", "Project ({number} found)", found.number)
        if wanted
        else words("Project"),
        [ALL_PROJECTS, *offered],
        lambda project: names.get(project, project),
        ALL_PROJECTS,
    )
