"""Columns that only data files have: days to sort and reckon with, and the sources of each row."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.charts.chart import Heading, Value
from dashboard.language import Words


def day_heading(words: Words) -> Heading:
    """Return the heading of the day that a row is about."""
    return Heading("day", words("Day"), "day", on_screen=False)


def days_headings(words: Words) -> tuple[Heading, Heading]:
    """Return the headings of the first and last day of an event or step."""
    return (
        Heading("first_day", words("First day"), "day", on_screen=False),
        Heading("last_day", words("Last day"), "day", on_screen=False),
    )


def source_heading(words: Words) -> Heading:
    """Return the heading of the ids of sources, with which the table of sources begins."""
    return Heading("source", words("Source ids"), on_screen=False)


def exact(day: Any, precision: object) -> Value:
    """Return a day; None for one that no source states to the day."""
    return day.date() if precision == "day" and pd.notna(day) else None


def source_ids(row: Any) -> Value:
    """Return the ids of the sources of a row, separated by spaces; None without any."""
    return row.source if isinstance(row.source, str) and row.source else None
