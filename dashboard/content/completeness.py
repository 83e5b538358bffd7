"""How complete a record is, and what is missing, as tables."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Heading, Table
from dashboard.charts.wording import acronyms
from dashboard.content.charts import has_lanes
from dashboard.content.subject import Subject
from dashboard.progress.completeness import by_table
from dashboard.terms import term

# No id of a project: it is no identifier.
EVERY_PROJECT = "*"


def share_table(subject: Subject, cells: pd.DataFrame) -> Table:
    """Return the share of expected cells that are filled, a table a row and a project a column.

    cells   of `dashboard.progress.completeness`
    """
    words, names = subject.words, _names(subject)
    shares = by_table(_together(subject, cells))
    projects = [project for project in dict.fromkeys(shares["project"]) if project]
    filled = shares.set_index(["table", "project"])["share"].dropna().to_dict()
    tables = [t for t in dict.fromkeys(shares["table"]) if any((t, p) in filled for p in projects)]
    headings = [Heading(project, names[project], "percent") for project in projects]
    return Table(
        (Heading("table", words("Table")), *headings),
        tuple((term(words, "table", t), *(filled.get((t, p)) for p in projects)) for t in tables),
    )


def gap_table(subject: Subject, cells: pd.DataFrame) -> Table:
    """Return the fields with cells that are expected and empty, and how many there are."""
    words, names = subject.words, _names(subject)
    cells = _together(subject, cells)
    open_cells = cells[cells["filled"] < cells["applicable"]]
    headings = (
        Heading("project", words("Project")),
        Heading("table", words("Table")),
        Heading("field", words("Field")),
        Heading("missing", words("Missing"), "number"),
        Heading("expected", words("Expected"), "number"),
    )
    rows = tuple(
        (
            names.get(row.project, "–"),
            term(words, "table", row.table),
            term(words, "field", row.column),
            int(row.applicable - row.filled),
            int(row.applicable),
        )
        for row in open_cells.itertuples()
    )
    return Table(headings, rows)


def _names(subject: Subject) -> dict[str, str]:
    return acronyms(subject.record) | {EVERY_PROJECT: subject.words("All projects")}


def _together(subject: Subject, cells: pd.DataFrame) -> pd.DataFrame:
    """Add up the projects where a column or line for each would be endless."""
    if has_lanes(subject):
        return cells
    every = cells.assign(project=cells["project"].mask(cells["project"] != "", EVERY_PROJECT))
    sums = every.groupby(["project", "table", "column"], sort=False)[["applicable", "filled"]]
    return sums.sum().reset_index()
