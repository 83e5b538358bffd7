"""A list of things to read through and to pick one from; the picked one is in the address."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.charts.chart import Table
from dashboard.views import controls, markup
from dashboard.views.frame import Page, show

# Up to here a real table: it wraps, prints and reads aloud. Beyond, a grid that loads in parts.
MOST_ROWS_OF_A_TABLE = 250
GRID_HEIGHT = 560


def directory(page: Page, name: str, rows: Table, keys: Sequence[str], caption: str) -> None:
    """Show rows that have these keys; picking one puts its key into the address as `name`."""
    if len(rows.rows) > MOST_ROWS_OF_A_TABLE:
        _grid(page, name, rows, keys, caption)
        return
    addresses = [f"?{urlencode({**st.query_params.to_dict(), name: key})}" for key in keys]
    show(markup.table(rows, page.words, caption, addresses))


def pick(page: Page, name: str, names: dict[str, str], nothing: str) -> str:
    """Offer the same choice as a list to type in, and return the key that is picked."""
    options = {"": nothing} | names
    label = page.words("Show in full")
    return controls.choice(name, label, list(options), lambda key: options[key], "")


def _grid(page: Page, name: str, rows: Table, keys: Sequence[str], caption: str) -> None:
    widget = f"directory-{name}"

    def picked() -> None:
        chosen = st.session_state[widget].selection.rows
        controls.put(name, keys[chosen[0]] if chosen else "")

    grid = pd.DataFrame(rows.rows, columns=[heading.words for heading in rows.headings])
    for heading in rows.headings:
        cells = (markup.printed(value, heading, page.words) for value in grid[heading.words])
        grid[heading.words] = list(cells)
    st.dataframe(
        grid,
        hide_index=True,
        height=GRID_HEIGHT,
        key=widget,
        on_select=picked,
        selection_mode="single-row",
        alt=caption,
    )
