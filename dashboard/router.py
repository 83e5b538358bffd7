"""The script of every visit: which pages there are, what surrounds them, which one to show."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from dashboard.content.titles import titles
from dashboard.views import controls
from dashboard.views.banners import banners
from dashboard.views.frame import Page, dress, open_page
from dashboard.views.sidebar import sidebar

# A file of ours: an icon by name would be fetched from Google.
FAVICON = Path(__file__).parent / "views" / "icon.png"
# Not about the record: at the foot of the sidebar.
STATEMENT = "accessibility"
ICONS = {
    "overview": ":material/dashboard:",
    "map": ":material/map:",
    "timeline": ":material/timeline:",
    "indicators": ":material/flag:",
    "partners": ":material/groups:",
    "meetings": ":material/event:",
    "sources": ":material/fact_check:",
    "open_data": ":material/upload_file:",
}


def run(start: str = "overview") -> None:
    """Draw the page of the address; `start` is the one at its root."""
    controls.begin_run()
    page = open_page()
    st.set_page_config(layout="wide", page_icon=FAVICON)
    names = titles(page.words)
    pages = {
        view: st.Page(
            _drawn_by(view, page),
            title=names[view],
            icon=ICONS[view],
            url_path=view,
            default=view == start,
        )
        for view in ICONS
    }
    page.ways.update(pages)
    statement = st.Page(
        _drawn_by(STATEMENT, page),
        title=page.words("Accessibility"),
        url_path=STATEMENT,
        default=start == STATEMENT,
    )
    chosen = st.navigation([*pages.values(), statement], position="hidden")
    dress(page.theme)
    sidebar(page, chosen.url_path or start, list(pages.values()), [statement])
    banners(page)
    chosen.run()


def _drawn_by(view: str, page: Page) -> Callable[[], None]:
    """Return what draws a view; its module is loaded when it is first looked at."""

    def draw() -> None:
        import_module(f"dashboard.views.{view}").show_page(page)

    return draw


if __name__ == "__main__":
    run()
