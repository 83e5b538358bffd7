"""Choices of the reader that live in the address: each widget shows and sets one parameter."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.selection import read_day

# What a reader's last choices wrote, for the next one: parameter -> (value, default).
WRITTEN = "choices-written"
MADE = "choice-made"


def begin_run() -> None:
    """Forget what earlier choices wrote, unless a choice is what this run is for.

    Called once, before the address is read: a way back or a link has the last word.
    """
    if not st.session_state.pop(MADE, False):
        st.session_state.pop(WRITTEN, None)


def choice(
    name: str,
    label: str,
    options: Sequence[str],
    words: Callable[[str], str],
    default: str,
    before: Callable[[], None] | None = None,
    at: str = "",
) -> str:
    """Show a list to choose one code from, and return the code the address has.

    The address is the one truth: the widget is set from it, and a change writes it. A default
    leaves the address; a code that is no option counts as the default.

    before   called before a change by the reader is written
    at       where it stands, when a page offers the same choice in several places
    """
    chosen = st.query_params.get(name, default)
    if chosen not in options:
        chosen = default
    key = f"choice-{name}-{at}" if at else f"choice-{name}"
    st.session_state[key] = chosen

    def write() -> None:
        if before:
            before()
        _write(name, key, default)

    st.selectbox(label, options, key=key, format_func=words, on_change=write)
    return chosen


def day(name: str, label: str, form: str, chosen: datetime.date, default: datetime.date) -> None:
    """Show a calendar for a date of the address."""
    key = f"choice-{name}"
    st.session_state[key] = chosen
    st.date_input(
        label,
        key=key,
        format=form,
        min_value=read_day("1990-01-01"),
        max_value=read_day("2099-12-31"),
        on_change=_write,
        args=(name, key, default.isoformat()),
    )


def text(name: str, label: str, placeholder: str) -> str:
    """Show a search field, and return what the address has."""
    key = f"choice-{name}"
    st.session_state[key] = st.query_params.get(name, "")
    st.text_input(label, key=key, placeholder=placeholder, on_change=_write, args=(name, key, ""))
    return str(st.query_params.get(name, ""))


def put(name: str, value: str, default: str = "") -> None:
    """Set a parameter of the address, or take it out when it is empty or holds anyway.

    Called when a reader has chosen. The browser sends the address it has, and a second choice
    that comes quickly still has the one from before the first: that is written again.
    """
    written = st.session_state.setdefault(WRITTEN, {})
    written[name] = (value, default)
    st.session_state[MADE] = True
    for parameter, entry in written.items():
        _set(parameter, *entry)


def _set(name: str, value: str, default: str) -> None:
    if value in ("", default):
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value


def _write(name: str, key: str, default: str) -> None:
    value = st.session_state[key]
    put(name, value.isoformat() if isinstance(value, datetime.date) else str(value or ""), default)
