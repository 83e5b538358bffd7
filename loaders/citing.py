"""Sources that people name in words -> rows of the table of sources."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

import pandas as pd

from loaders.identifiers import identifier
from loaders.part import Part
from loaders.rows import TEXT


def cited(parts: Iterable[Part]) -> list[Part]:
    """Give each source that a cell names in words a row of its own, and the cell its short name.

    Cells of our own workbook, and cells that name rows of the table of sources, stay as they are.
    """
    parts = list(parts)
    known = _known(parts)
    made = []
    for part in parts:
        if part.exact or part.table == "sources" or "source" not in part.frame:
            made.append(part)
        else:
            made += _with_rows(part, known)
    return made


def _known(parts: Iterable[Part]) -> set[str]:
    cells = (p.frame["source"] for p in parts if p.table == "sources" and "source" in p.frame)
    return {str(cell) for column in cells for cell in column.dropna()}


def _with_rows(part: Part, known: Collection[str]) -> list[Part]:
    cells = part.frame["source"].dropna().map(str).str.strip()
    words = {text: identifier(text) for text in cells.unique() if not _all_known(text, known)}
    words = {text: short for text, short in words.items() if short}
    if not words:
        return [part]
    named = part.frame["source"].map(lambda cell: words.get(str(cell).strip(), cell))
    rows = cells[cells.isin(list(words))].drop_duplicates()
    frame = pd.DataFrame({"source": rows.map(words), "title": rows}, dtype=TEXT)
    address = rows.where(rows.str.match(r"https?://\S+$"))
    if address.notna().any():
        frame = frame.assign(url=address.astype(TEXT))
    sources = Part("sources", frame, part.origin, {"title": part.headings.get("source", "")}, True)
    return [replace(part, frame=part.frame.assign(source=named)), sources]


def _all_known(text: str, known: Collection[str]) -> bool:
    return all(part in known for part in text.replace(",", " ").replace(";", " ").split())
