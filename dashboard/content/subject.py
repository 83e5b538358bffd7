"""What a page or a file speaks of: one project or all of them, as of a date, in a language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from dashboard.charts.wording import acronyms
from dashboard.language import Words
from dashboard.progress.scope import narrowed, project_ids
from dashboard.selection import ALL_PROJECTS
from loaders import Dataset
from loaders.regions import Outlines


@dataclass(frozen=True)
class Subject:
    """The record, and the choices that hold for everything said about it.

    project    one project's id, or ALL_PROJECTS
    own_files  names of the files that a reader opened, where it is not the published record
    """

    record: Dataset
    outlines: Outlines
    words: Words
    as_of: datetime.date
    project: str = ALL_PROJECTS
    own_files: tuple[str, ...] = ()

    @property
    def one_project(self) -> bool:
        return self.project != ALL_PROJECTS

    @property
    def projects(self) -> list[str]:
        """The projects it speaks of."""
        return [self.project] if self.one_project else project_ids(self.record)

    @cached_property
    def scope(self) -> Dataset:
        """The part of the record it speaks of."""
        return narrowed(self.record, self.projects)

    @property
    def surroundings(self) -> Dataset:
        """The scope; of all projects, with the networks and predecessors around them."""
        return self.scope if self.one_project else self.record

    @property
    def name(self) -> str:
        """The acronym of the project, or words for all of them."""
        return acronyms(self.record).get(self.project) or self.words("All projects")
