"""Finding a project among thousands by what people remember of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dashboard.charts.wording import acronyms
from dashboard.content.search import folded, texts_of
from dashboard.progress.remembered import once_a_record
from loaders import Dataset

SEARCHED = ["acronym", "title", "programme", "reference", "project"]
# As many as a list to choose from holds.
MOST_FOUND = 30


@dataclass(frozen=True)
class FoundProjects:
    """The first projects that match, by id, and how many match in all."""

    projects: tuple[str, ...]
    number: int


def find_projects(record: Dataset, wanted: str) -> FoundProjects:
    """Return the projects with every word of `wanted`; acronyms that begin with it come first."""
    if not wanted.strip():
        ids = record.projects["project"]
        return FoundProjects(tuple(ids.head(MOST_FOUND)), len(ids))
    whole, words = folded(wanted).strip(), folded(wanted).split()
    texts = _texts(record)
    found = [n for n, text in enumerate(texts) if all(word in text for word in words)]
    # An acronym is the first of the texts.
    found.sort(key=lambda n: not texts[n].startswith(whole))
    ids = record.projects["project"].iloc[found[:MOST_FOUND]]
    return FoundProjects(tuple(ids), len(found))


@once_a_record
def _texts(record: Dataset) -> list[str]:
    columns = [column for column in SEARCHED if column in record.projects]
    return list(texts_of(record.projects, columns))


def project_names(record: Dataset, projects: Collection[str]) -> dict[str, str]:
    """Return id -> acronym, told apart by the id where projects of the record share one."""
    names, shared = acronyms(record), _shared(record)
    return {
        one: f"{names[one]} ({one})" if names[one] in shared else names[one] for one in projects
    }


@once_a_record
def _shared(record: Dataset) -> frozenset[str]:
    names = record.projects["acronym"]
    return frozenset(names[names.duplicated()])
