"""The script of every visit: which pages there are, what surrounds them, which one to show."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import streamlit as st

from dashboard.language import Words
from dashboard.views.banners import banners
from dashboard.views.frame import Page, dress, open_page
from dashboard.views.sidebar import sidebar

# A file of ours: an icon by name would be fetched from Google.
FAVICON = Path(__file__).parent / "views" / "icon.png"
VIEWS = ("overview", "map", "timeline", "indicators", "partners", "meetings", "sources")
ICONS = {
    "overview": ":material/dashboard:",
    "map": ":material/map:",
    "timeline": ":material/timeline:",
    "indicators": ":material/flag:",
    "partners": ":material/groups:",
    "meetings": ":material/event:",
    "sources": ":material/fact_check:",
}


def titles(words: Words) -> dict[str, str]:
    """Return the name of each view in the reader's language."""
    return {
        "overview": words("Overview"),
        "map": words("Map"),
        "timeline": words("Timeline"),
        "indicators": words("Indicators"),
        "partners": words("Partners"),
        "meetings": words("Meetings"),
        "sources": words("Sources and quality"),
    }


def run(start: str = "overview") -> None:
    """Draw the page of the address; `start` is the one at its root."""
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
        for view in VIEWS
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    dress()
    sidebar(page, list(pages.values()))
    banners(page)
    chosen.run()


def _drawn_by(view: str, page: Page) -> Callable[[], None]:
    """Return what draws a view; its module is loaded when it is first looked at."""

    def draw() -> None:
        import_module(f"dashboard.views.{view}").show_page(page)

    return draw


if __name__ == "__main__":
    run()
