"""What search results of keep.eu look like: the headings of both sheets, as in its exports."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

LATER = "(2021-2027 only)"
PROJECT_SHEET, PARTNER_SHEET = "Search results, projects", "Search results, partners"
PROJECT = [
    *("Period", "Programme", f"Project ID {LATER}", "Project acronym", "Project name in English"),
    *(f"Project name in language {n}" for n in (2, 3, 4)),
    *("Description in English", "Description in language 2", "Expected Achievements in English"),
    *("Actual Achievements in English", "Project start", "Project end"),
    *("Project's total budget / expenditure", "Project's EU funding", "Union co-financing rate"),
    *("Website", "Theme 1", "Theme 2", "Theme 3", "Call serial number"),
    *(f"Programme Priority {LATER}", f"Programme specific objective {LATER}"),
    f"Type of intervention {LATER}",
    *(f"Programme output indicator {n} code and name {LATER}" for n in range(1, 6)),
    *(f"Programme output indicator {n} measurement unit {LATER}" for n in range(1, 6)),
    *(f"Programme result indicator {n} code and name {LATER}" for n in range(1, 7)),
    *(f"Programme result indicator {n} measurement unit {LATER}" for n in range(1, 7)),
    *(f"Project Outputs {LATER}", f"Delivered output indicators {LATER}"),
    *(f"Delivered result indicators {LATER}", "Expected outputs in English"),
    *("Delivered outputs in English", f"Project deliverables {LATER}"),
    f"Project's contribution to wider strategies and policies {LATER}",
    *("European Union MRSs to which the project contributes", "Linked project"),
]
PARTNER = [
    *("Programme", f"Project ID {LATER}", "Project acronym", "Organisation in English"),
    *(f"Organisation in language {n}" for n in (2, 3, 4)),
    *("Lead partner (Yes/No)", "Country code"),
    *(f"NUTS{n}{' code' if n > 1 else ''} (or equivalent)" for n in (1, 2, 3)),
    *("Town", "Participant Identification Code", "Partner’s ID if not PIC"),
    *("Type of Organisation", "Website", "Partner's total eligible budget / expenditure"),
    f"Partner's programme co-financing (EUR) {LATER}",
    "ERDF contribution (2014-2020 only)",
]
Row = Mapping[str, Any]


def sheet(headings: Sequence[str], rows: Sequence[Row]) -> list[list[Any]]:
    """Return the headings and rows as a sheet has them; a row names a heading by its beginning."""
    return [list(headings), *([_cell(row, heading) for heading in headings] for row in rows)]


def _cell(row: Row, heading: str) -> Any:
    begin = [name for name in row if name != "Programme" and heading.startswith(name)]
    return row.get(heading) if heading in row or not begin else row[max(begin, key=len)]


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """Return a workbook of these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
