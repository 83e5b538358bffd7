"""A list of things to read through and to pick one from; the picked one is in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard import markup
from dashboard.charts.chart import Table
from dashboard.charts.wording import printed
from dashboard.views import controls
from dashboard.views.frame import Page, show
from dashboard.views.paper import MOST_ON_PAPER, first_of_all, grid_on_paper

# Up to here a real table: it wraps, prints and reads aloud. Beyond, a grid that loads in parts.
MOST_ROWS_OF_A_TABLE = 250
GRID_HEIGHT = 560
# A page costs what it shows: whoever looks for more filters, or takes the file.
MOST_LISTED = 500
# A list to choose one from holds the first of those that are shown.
MOST_OFFERED = 100
Made = TypeVar("Made")


def directory(
    page: Page, name: str, rows: Table, keys: Sequence[str], title: str, number: int = 0
) -> None:
    """Show rows that have these keys; picking one puts its key into the address as `name`.

    title    what stands above the rows: screen readers are told it again
    number   how many rows there are, where not all are among these
    """
    if len(rows.rows) > MOST_ROWS_OF_A_TABLE:
        _grid(page, name, rows, keys, title)
        first = Table(rows.headings, rows.rows[:MOST_ON_PAPER])
        grid_on_paper(page, first, max(number, len(rows.rows)), title)
        return
    # A link loads the page anew, and that would end the visit in which a visitor's data lives.
    followed = [] if page.own else keys
    addresses = [f"?{urlencode({**st.query_params.to_dict(), name: key})}" for key in followed]
    show(markup.table(rows, page.words, title, addresses, captioned=False))


def first_rows(page: Page, rows: pd.DataFrame) -> pd.DataFrame:
    """Return as many rows as are listed, and say so where there are more."""
    if len(rows) <= MOST_LISTED:
        return rows
    show(markup.paragraph(first_of_all(page.words, MOST_LISTED, len(rows)), "hint"))
    return rows.head(MOST_LISTED)


def unfiltered_once(
    page: Page, name: str, filters: Sequence[str], make: Callable[[], Made]
) -> Made:
    """Return what `make` makes; without filters it is made once, as every visit begins with it."""
    return make() if filters else page.kept(name, make)


def beginning(shown: pd.DataFrame, every: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows to choose one from; the one that the address has chosen is among them."""
    if len(every) <= MOST_LISTED:
        return every
    chosen = every[every[key] == st.query_params[key]] if key in st.query_params else every.head(0)
    return pd.concat([shown.head(MOST_OFFERED), chosen.head(1)]).drop_duplicates(key)


def pick(page: Page, name: str, names: dict[str, str], nothing: str) -> str:
    """Offer the same choice as a list to type in, and return the key that is picked."""
    options = {"": nothing} | names
    label = page.words("Show in full")
    return controls.choice(name, label, list(options), lambda key: options[key], "")


def _grid(page: Page, name: str, rows: Table, keys: Sequence[str], title: str) -> None:
    widget = f"directory-{name}"

    def picked() -> None:
        chosen = st.session_state[widget].selection.rows
        controls.put(name, keys[chosen[0]] if chosen else "")

    rows = rows.on_screen
    grid = pd.DataFrame(rows.rows, columns=[heading.words for heading in rows.headings])
    for heading in rows.headings:
        cells = (printed(value, heading, page.words) for value in grid[heading.words])
        grid[heading.words] = list(cells)
    st.dataframe(
        grid,
        hide_index=True,
        height=GRID_HEIGHT,
        key=widget,
        on_select=picked,
        selection_mode="single-row",
        alt=title,
    )
