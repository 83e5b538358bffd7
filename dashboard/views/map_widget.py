"""The map as an element of the page: an identity, so that it can forget what was picked."""

from __future__ import annotations

import streamlit as st

HEIGHT = 560
TIMES_DRAWN = "map-drawn"


def identity(name: str) -> str:
    """Return the key of the map; another one after each call of `redraw`."""
    return f"{name}-{st.session_state.get(TIMES_DRAWN, 0)}"


def redraw() -> None:
    """Give the map a new identity, so that it forgets what was picked on it before."""
    st.session_state[TIMES_DRAWN] = st.session_state.get(TIMES_DRAWN, 0) + 1
