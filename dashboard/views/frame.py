"""What every page shares: the record, the choices that hold on it, its words, its frame."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from dashboard import markup
from dashboard.cache import Current, Drawn, current, kept, outlines
from dashboard.content.subject import Subject
from dashboard.language import Words, languages
from dashboard.palette import PALETTES, Theme, variables
from dashboard.selection import (
    Choices,
    Ignored,
    Selection,
    address_of,
    read_selection,
)
from dashboard.settings import official_outlines, outlines_location, record_location
from dashboard.views.own_data import OwnData, kept_here, own_data
from loaders import Dataset
from loaders.regions import Outlines

STYLE = Path(__file__).parent / "style.css"
PRINT = Path(__file__).parent / "print.css"
# A picture for a dark ground, on white paper.
LIGHT_PICTURES = "@media print{[data-testid=stImage] img{filter:invert(1) hue-rotate(180deg)}}"
Made = TypeVar("Made")
# Choices beside project, date and language that go along from page to page.
KEPT_CHOICES = ("csv",)


@dataclass(frozen=True)
class Page:
    """One visit of one page: what it shows, for whom, as of when.

    own    what this visitor opened, where that is shown and not the published record
    ways   view -> the page to link to, within this visit
    """

    now: Current
    choices: Choices
    selection: Selection
    ignored: tuple[Ignored, ...]
    words: Words
    theme: Theme
    own: OwnData | None = None
    ways: dict[str, st.Page] = field(default_factory=dict)

    @property
    def record(self) -> Dataset:
        return self.now.record

    @property
    def projects(self) -> list[str]:
        """The projects the page speaks of."""
        return self.subject.projects

    @property
    def one_project(self) -> bool:
        return self.subject.one_project

    @property
    def as_of(self) -> datetime.date:
        return self.selection.as_of

    @property
    def outlines(self) -> Outlines:
        return self.drawn.outlines

    @cached_property
    def drawn(self) -> Drawn:
        """The outlines of the maps, and what is wrong with those that were asked for."""
        return outlines(outlines_location(), official_outlines())

    @property
    def address(self) -> dict[str, str]:
        """The parameters every link to a page of this dashboard carries."""
        kept_choices = {n: v for n, v in st.query_params.to_dict().items() if n in KEPT_CHOICES}
        return address_of(self.selection, self.choices) | kept_choices

    @property
    def subject(self) -> Subject:
        """What the page speaks of, as content and charts are told it."""
        choice = self.selection
        return self.kept(
            "subject",
            lambda: Subject(
                self.record,
                self.outlines,
                self.words,
                choice.as_of,
                choice.project,
                self.own.names if self.own else (),
            ),
        )

    def scope(self) -> Dataset:
        """Return the part of the record that the page speaks of."""
        return self.subject.scope

    def kept(self, name: str, make: Callable[[], Made], *key: object) -> Made:
        """Return what `make` makes for this record and these choices, made once.

        For everybody; of a visitor's own data, for this visit only.
        """
        choice = self.selection
        drawn = self.outlines.fingerprint
        of_this = (drawn, choice.project, choice.as_of, choice.lang, *key)
        if self.own:
            return kept_here(make, name, self.record.fingerprint, *of_this)
        return kept(make, name, self.record.fingerprint, *of_this)


def open_page() -> Page:
    """Read the record and the address, as they are on this run."""
    own = own_data()
    own = own if own and own.can_be_shown else None
    now = Current(own.record) if own else current(record_location())
    choices = Choices(
        projects=now.record.projects["project"].tolist(),
        languages=languages(),
        today=datetime.date.today(),
        language=_language_of_browser(),
    )
    selection, ignored = read_selection(st.query_params, choices)
    return Page(now, choices, selection, ignored, Words(selection.lang), _theme(), own)


def _language_of_browser() -> str:
    """Return the language the browser asks for, where there is a catalogue for it."""
    asked = (st.context.locale or "").split("-")[0].lower()
    return asked if asked in languages() else languages()[0]


def _theme() -> Theme:
    return "dark" if st.context.theme.type == "dark" else "light"


def show(content: Markup) -> None:
    """Show HTML that dashboard.markup made, and nothing else."""
    st.html(str(content))


def head(page: Page, title: str, filters: Iterable[str] = ()) -> None:
    """Show the head of a page: its name, the project it speaks of, and the as-of date.

    filters   what is chosen beside them, in words: on paper, where the choices are not seen
    """
    as_of = page.words("as of {date}", date=page.words.day(page.as_of))
    told = f"{page.subject.name} · {as_of}"
    chosen = (markup.paragraph(line, "paper") for line in filters)
    show(markup.joined([markup.heading(1, title), markup.paragraph(told, "muted"), *chosen]))


def dress(theme: Theme) -> None:
    """Give the page its colours and style sheets."""
    on_screen, on_paper = variables(PALETTES[theme]), variables(PALETTES["light"])
    colours = f":root{{{on_screen}}} @media print{{:root{{{on_paper}}}}}"
    if theme == "dark":
        colours += LIGHT_PICTURES
    st.html(f"<style>{colours}</style>")
    for sheet in (markup.STYLE, STYLE, PRINT):
        st.html(sheet)
