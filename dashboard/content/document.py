"""Everything that a file about a project or all of them contains, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.chart import Chart
from dashboard.content.figures import Counter, headline
from dashboard.content.identity import Identity, identity
from dashboard.content.imprint import Imprint, imprint
from dashboard.content.methods import methods
from dashboard.content.sections import (
    Section,
    definition_section,
    dispute_section,
    indicator_section,
    map_section,
    meeting_section,
    milestone_section,
    partner_section,
    project_section,
    source_section,
    timeline_section,
    value_section,
)
from dashboard.content.subject import Subject


@dataclass(frozen=True)
class Document:
    """A document in the order in which it is read."""

    subject: Subject
    identity: Identity
    counters: tuple[Counter, ...]
    sections: tuple[Section, ...]
    methods: tuple[str, ...]
    imprint: Imprint

    @property
    def charts(self) -> tuple[Chart, ...]:
        return tuple(section.chart for section in self.sections if section.chart)


def document(subject: Subject) -> Document:
    """Put together all that is known about a subject."""
    sections = (
        *(() if subject.one_project else (project_section(subject),)),
        indicator_section(subject),
        definition_section(subject),
        value_section(subject),
        timeline_section(subject),
        map_section(subject),
        partner_section(subject),
        meeting_section(subject),
        milestone_section(subject),
        source_section(subject),
        dispute_section(subject),
    )
    return Document(
        subject=subject,
        identity=identity(subject),
        counters=headline(subject),
        sections=tuple(section for section in sections if section.table.rows),
        methods=methods(subject),
        imprint=imprint(subject, with_map=True),
    )
