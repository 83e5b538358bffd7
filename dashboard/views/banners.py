"""What the reader must be told before reading on: old data, broken files, odd links."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.content.notices import Notice, notices, shipped_outlines
from dashboard.views.frame import Page, show
from dashboard.views.own_data import close


def banners(page: Page) -> None:
    """Show a banner for each file that cannot be used and each part of the link that is ignored."""
    _own(page)
    for notice in notices(page.words, page.now.faults, page.ignored):
        _banner(notice)
    _outlines(page)


def _own(page: Page) -> None:
    """Say on every page that it shows a visitor's own data, and offer the way back."""
    if page.own is None:
        return
    title = page.words("This is your own data, not the published record.")
    with st.container(key="own-banner"):
        _banner(Notice(title, page.words.names(page.own.names)))
        label = page.words("Back to the published record")
        st.button(label, on_click=close, key="own-banner-close")


def _outlines(page: Page) -> None:
    if page.drawn.fault:
        _banner(shipped_outlines(page.words, page.drawn.fault))


def _banner(notice: Notice) -> None:
    detail = markup.paragraph(notice.text, "muted") if notice.text else markup.NOTHING
    show(
        Markup("<div class='im-banner' role='{0}'>{1}{2}</div>").format(
            "alert" if notice.urgent else "status", markup.paragraph(notice.title), detail
        )
    )
