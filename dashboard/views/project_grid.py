"""All projects as a grid that is sorted by its figures; picking one leads to it."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import streamlit as st

from dashboard import markup
from dashboard.content.project_grid import ProjectGrid
from dashboard.content.project_grid import project_grid as grid_of
from dashboard.views import controls
from dashboard.views.directory import GRID_HEIGHT
from dashboard.views.frame import Page, show
from dashboard.views.paper import MOST_ON_PAPER, grid_on_paper

# Beyond, rows come from the server as they are looked at, and Streamlit lets nobody pick them.
MOST_TO_PICK = 1_000
WIDGET = "project-grid"


def project_grid(page: Page, caption: str) -> None:
    """Draw the grid, and below it what its rows come to."""
    grid = page.kept("project-grid", lambda: grid_of(page.subject))
    words = page.words
    if len(grid.projects) > MOST_TO_PICK:
        show(markup.paragraph(words("To open a project, search for it at the side."), "hint"))
        rows = page.kept("project-grid-rows", lambda: pa.Table.from_pandas(grid.frame))
        st.dataframe(rows, lazy=True, **_look(page, grid, caption))
    else:
        show(markup.paragraph(words("Tick a row to open its project."), "hint"))
        _to_pick(page, grid, caption)
    first = page.kept("project-grid-first", lambda: grid.first(MOST_ON_PAPER))
    grid_on_paper(page, first, len(grid.projects), caption)
    show(markup.paragraph(grid.total, "muted"))


def _to_pick(page: Page, grid: ProjectGrid, caption: str) -> None:
    def picked() -> None:
        chosen = st.session_state[WIDGET].selection.rows
        controls.put("project", grid.projects[chosen[0]] if chosen else "")

    st.dataframe(
        grid.frame,
        key=WIDGET,
        on_select=picked,
        selection_mode="single-row",
        **_look(page, grid, caption),
    )


def _look(page: Page, grid: ProjectGrid, caption: str) -> dict[str, Any]:
    shares = {name: st.column_config.NumberColumn(format="percent") for name in grid.shares}
    newest = page.words("Newest source")
    dates = {newest: st.column_config.DateColumn(format="YYYY-MM-DD")}
    return {
        "hide_index": True,
        "height": GRID_HEIGHT,
        "column_config": shares | dates,
        "alt": caption,
    }
