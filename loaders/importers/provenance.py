"""Who published the files of each known kind, and what has to be said when they are used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Provenance:
    """What the table of sources says of a file, beside its name.

    Its fields are columns of that table; "" where nothing is known.
    """

    publisher: str
    url: str
    credit: str
    kind: str = "dataset"


KEEP = Provenance(
    "Interact (keep.eu)",
    "https://keep.eu",
    "Source of the data: keep.eu (https://keep.eu), made by the programmes and Interact.",
)
OPERATIONS = Provenance(
    "Managing authority of the programme",
    "",
    "List of operations as in Article 49(3) of Regulation (EU) 2021/1060.",
)
KOHESIO = Provenance(
    "European Commission (Kohesio)",
    "https://kohesio.ec.europa.eu",
    "Source of the data: Kohesio, European Commission (https://kohesio.ec.europa.eu).",
)
# Code of an importer -> where its files come from. A kind that is not here is the reader's own.
PROVENANCE = {
    "keep_projects": KEEP,
    "keep_partners": KEEP,
    "operations": OPERATIONS,
    "kohesio": KOHESIO,
    "kohesio_search": KOHESIO,
}
