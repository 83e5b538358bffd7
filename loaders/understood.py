"""What was understood of a file: shown to the reader beside what was not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Used:
    """A column of a file, and where it went."""

    heading: str
    table: str
    column: str


@dataclass(frozen=True)
class Understood:
    """One sheet or document.

    kind      code of the importer: "jems_partners"; "" when it is of no known kind
    rows      rows below the heading
    heading   row of the headings; 0 where there are none
    used      columns that are shown, and where they went
    unused    headings that are understood, but have no place in our tables
    unknown   headings that are not understood
    personal  headings of columns with personal data, which were dropped on reading
    missing   what a sheet of the nearest kind would need: columns of the contract
    """

    file: str
    sheet: str
    kind: str
    rows: int
    heading: int = 0
    used: tuple[Used, ...] = ()
    unused: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
