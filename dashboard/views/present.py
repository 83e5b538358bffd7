"""The way from a view to its cards for the room."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from dashboard.content.titles import VIEWS
from dashboard.exports.file_names import file_name
from dashboard.exports.files import MEDIA_TYPES, Format
from dashboard.presentation.bar import PRESENT, THEME
from dashboard.views.frame import Page, show


def present(page: Page, view: str) -> None:
    """Offer the cards of a view, where it has any.

    The server cannot show them of data that only this visit knows: these are saved as a file.
    """
    if view not in VIEWS:
        return
    if page.own:
        _save(page, view)
        return
    address = st.query_params.to_dict() | {PRESENT: "1", THEME: page.theme}
    show(
        Markup("<a class='im-present' href='?{0}' target='_self'>{1}</a>").format(
            urlencode(address), page.words("Present")
        )
    )


def _save(page: Page, view: str) -> None:
    subject, address = page.subject, st.query_params.to_dict()

    def make() -> bytes:
        from dashboard.presentation.page import presentation

        return presentation(subject, view, address)

    st.download_button(
        page.words("Save the presentation"),
        make,
        file_name(subject, f"{view}-presentation", Format.HTML),
        MEDIA_TYPES[Format.HTML],
        key="save-presentation",
        on_click="ignore",
        width="stretch",
    )
