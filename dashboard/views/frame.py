"""What every page shares: the record, the choices that hold on it, its words, its frame."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from dashboard.cache import Current, current, kept, outlines
from dashboard.language import Words, languages
from dashboard.palette import Theme
from dashboard.progress.scope import narrowed, project_ids
from dashboard.selection import (
    ALL_PROJECTS,
    Choices,
    Ignored,
    Selection,
    address_of,
    read_selection,
)
from dashboard.settings import outlines_location, record_location
from dashboard.views import markup
from loaders import Dataset
from loaders.regions import Outlines

STYLE = Path(__file__).parent / "style.css"
Made = TypeVar("Made")


@dataclass(frozen=True)
class Page:
    """One visit of one page: what it shows, for whom, as of when."""

    now: Current
    choices: Choices
    selection: Selection
    ignored: tuple[Ignored, ...]
    words: Words
    theme: Theme

    @property
    def record(self) -> Dataset:
        return self.now.record

    @property
    def projects(self) -> list[str]:
        """The projects the page speaks of."""
        if self.selection.project != ALL_PROJECTS:
            return [self.selection.project]
        return project_ids(self.record)

    @property
    def one_project(self) -> bool:
        return self.selection.project != ALL_PROJECTS

    @property
    def as_of(self) -> datetime.date:
        return self.selection.as_of

    @property
    def outlines(self) -> Outlines:
        return outlines(outlines_location())

    @property
    def address(self) -> dict[str, str]:
        """The parameters every link to a page of this dashboard carries."""
        return address_of(self.selection, self.choices)

    def scope(self) -> Dataset:
        """Return the part of the record that the page speaks of."""
        return kept(
            lambda: narrowed(self.record, self.projects),
            "scope",
            self.record.fingerprint,
            self.selection.project,
        )

    def kept(self, name: str, make: Callable[[], Made], *key: object) -> Made:
        """Return what `make` makes for this record and these choices, made once for everybody."""
        choice = self.selection
        return kept(
            make,
            name,
            self.record.fingerprint,
            choice.project,
            choice.as_of,
            choice.lang,
            *key,
        )


def open_page() -> Page:
    """Read the record and the address, as they are on this run."""
    now = current(record_location())
    choices = Choices(
        projects=now.record.projects["project"].tolist(),
        languages=languages(),
        today=datetime.date.today(),
        language=_language_of_browser(),
    )
    selection, ignored = read_selection(st.query_params, choices)
    return Page(now, choices, selection, ignored, Words(selection.lang), _theme())


def _language_of_browser() -> str:
    """Return the language the browser asks for, where there is a catalogue for it."""
    asked = (st.context.locale or "").split("-")[0].lower()
    return asked if asked in languages() else languages()[0]


def _theme() -> Theme:
    return "dark" if st.context.theme.type == "dark" else "light"


def show(content: Markup) -> None:
    """Show HTML that dashboard.views.markup made, and nothing else."""
    st.html(str(content))


def head(page: Page, title: str) -> None:
    """Show the head of a page: its name, the project it speaks of, and the as-of date."""
    words, projects = page.words, page.record.projects
    acronyms = dict(zip(projects["project"], projects["acronym"], strict=True))
    scope = acronyms.get(page.selection.project) or words("All projects")
    as_of = words("as of {date}", date=words.day(page.as_of))
    show(markup.joined([markup.heading(1, title), markup.paragraph(f"{scope} · {as_of}", "muted")]))


def dress() -> None:
    """Give the page its style sheet."""
    st.html(STYLE)
