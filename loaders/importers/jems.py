"""Exports of Jems, the joint monitoring system of the programmes: projects and partners.

Its languages are those of each programme, its headings those of the language of export; names of
funds and texts follow the language of the data.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from loaders.importers.cells import cells, texts
from loaders.importers.importer import UNUSED, Importer, Taken
from loaders.importers.jems_funds import EU_FUNDING, eu_funding
from loaders.importers.jems_partners import partners
from loaders.importers.jems_projects import as_told, project_ids, status_remarks
from loaders.part import Part

OWN = {"acronym": "acronym", "title": "title", "reference": "reference", "budget_eur": "budget"}


def project_data(taken: Taken) -> Iterable[Part]:
    """Return the projects of the sheet “Project data”.

    Its start and end dates are those of the call, so the projects have none.
    """
    frame = taken.frame
    own, headings = as_told(taken, OWN)
    amounts, amount_remarks = eu_funding(frame)
    remarks = zip(_duration_remarks(frame), status_remarks(frame), amount_remarks, strict=True)
    rows = own.assign(
        project=cells(project_ids(frame), frame),
        remark=cells([" ".join(filter(None, said)) for said in remarks], frame),
    )
    if amounts is not None:
        rows[EU_FUNDING] = amounts
    return [Part("projects", rows, taken.origin, headings)]


def partner_data(taken: Taken) -> Iterable[Part]:
    """Return the partners of the sheet “Partner data”, and their projects, which repeat."""
    frame = taken.frame
    ids = project_ids(frame)
    own, headings = as_told(taken, {name: OWN[name] for name in ("acronym", "title", "reference")})
    rows = own.assign(project=cells(ids, frame), remark=cells(status_remarks(frame), frame))
    yield Part("projects", rows, taken.origin, headings, repeats=True)
    yield partners(taken, ids)


def _duration_remarks(frame: pd.DataFrame) -> list[str]:
    """Say how long a project takes: the file does not tell from when."""
    remarks = []
    for months, periods in zip(texts(frame, "duration"), texts(frame, "periods"), strict=True):
        count = f" in {periods} periods" if periods.isdecimal() else ""
        said = f"It takes {months} months{count}; the file does not say when it starts."
        remarks.append(said if months.isdecimal() else "")
    return remarks


JEMS_PROJECTS = Importer(
    "jems_projects",
    "jems_projects",
    (frozenset({"reference"}), frozenset({"duration", "periods"})),
    project_data,
)
JEMS_PARTNERS = Importer(
    "jems_partners",
    "jems_partners",
    (
        frozenset({"reference", "acronym"}),
        frozenset({"number", "abbreviation"}),
        frozenset({"name", "name_en"}),
    ),
    partner_data,
)
# The sheet “Project Codes of Dimension”: there is no place for its codes in our tables.
JEMS_DIMENSIONS = Importer(
    "jems_dimensions",
    "jems_dimensions",
    (frozenset({f"{UNUSED} project"}), frozenset({f"{UNUSED} dimension"})),
    lambda _: (),
)
JEMS_IMPORTERS = (JEMS_PROJECTS, JEMS_PARTNERS, JEMS_DIMENSIONS)
