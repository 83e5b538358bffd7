"""What every file says of itself: programme, dates, filters, sources, credit, responsibility."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dashboard.charts.wording import credit
from dashboard.content.identity import programme
from dashboard.content.sources import citations
from dashboard.content.subject import Subject
from dashboard.progress.counters import all_sources
from dashboard.progress.freshness import freshness

# All of them would be longer than the file.
MOST_PROGRAMMES = 12


@dataclass(frozen=True)
class Imprint:
    """The lines that go with a file, in its language.

    heading     what it speaks of and as of when: "SECON, as of 31 October 2024"
    programmes  who pays: the programmes and the European Union
    dated       the newest source of the data; "" when none is dated
    filters     what was chosen beside project and date, a line each
    sources     the documents it rests on, a line each
    own         that it is data which a reader opened; "" for the published record
    credit      whose region outlines are drawn; "" without a map
    liability   who answers for the content
    """

    heading: str
    programmes: str
    dated: str
    filters: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    credit: str = ""
    liability: str = ""
    own: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines but the sources, in the order in which a file ends with them."""
        lines = (self.heading, self.own, *self.filters, self.dated, self.credit, self.programmes)
        return tuple(line for line in (*lines, self.liability) if line)


def imprint(
    subject: Subject,
    sources: Collection[str] | None = None,
    *,
    with_map: bool = False,
    filters: tuple[str, ...] = (),
) -> Imprint:
    """Return the imprint of a file about a subject; sources None: all that its record rests on."""
    words = subject.words
    ids = all_sources(subject.scope) if sources is None else sources
    documents = citations(subject, ids)
    return Imprint(
        heading=f"{subject.name}, {words('as of {date}', date=words.day(subject.as_of))}",
        programmes=_programmes(subject),
        dated=_newest(subject),
        filters=filters,
        sources=tuple(document.line for document in documents),
        own=own_data_words(subject),
        credit=credit(words, subject.outlines) if with_map else "",
        liability=words(
            "The content is the sole responsibility of the project. It does not necessarily "
            "reflect the position of the programme or of the European Union."
        ),
    )


def own_data_words(subject: Subject) -> str:
    """Say that this is not the published record but what a reader opened; else ""."""
    if not subject.own_files:
        return ""
    names = subject.words.names(subject.own_files)
    return subject.words(
        "Data that a reader opened, not the published record: {files}", files=names
    )


def _programmes(subject: Subject) -> str:
    words = subject.words
    rows = subject.scope.projects.set_index("project").loc[subject.projects]
    rows = rows.drop_duplicates(["programme", "period"])
    names = [name for name in (programme(words, row) for _, row in rows.iterrows()) if name]
    rest = len(names) - MOST_PROGRAMMES
    if rest > 0:
        more = words("and {number} more", number=words.number(rest))
        names = [*names[:MOST_PROGRAMMES], more]
    if not names:
        return words("Co-funded by the European Union")
    return words("Co-funded by the European Union: {programmes}", programmes=", ".join(names))


def _newest(subject: Subject) -> str:
    words = subject.words
    fresh = freshness(subject.record, all_sources(subject.scope), subject.as_of)
    if fresh is None:
        return ""
    return words(
        "Newest source of the data: {date}", date=words.date(fresh.published, fresh.precision)
    )
