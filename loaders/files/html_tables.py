"""A web page, often one that calls itself .xls -> the tables in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
from lxml import etree

from loaders.assumptions import Answers, Matter, Topic
from loaders.files.apart.cells import text as tidy
from loaders.files.apart.size import check_size
from loaders.files.encodings import CHOICES, mark_of, text_of
from loaders.files.refused import Refused
from loaders.files.sheet import Sheet
from loaders.grid import Grid
from loaders.incoming import Limits

DECLARED = re.compile(rb"<meta\b[^>]{0,200}\bcharset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
BEGINNING = 8_192
# What browsers and exports call an encoding -> what we call it.
CALLED = {"windows-125": "cp125", "iso-8859-1": "cp1252", "iso-8859-": "iso8859-"}
UNSHOWN = {"script", "style", "head", "title"}
BREAKS = {"br", "p", "div", "li"}
MOST_SPAN = 1_000
# Of all sheets so many cells may be read; a page may have a fourth of that in tags.
CELLS_PER_TAG = 4


@dataclass
class Table:
    """The rows of a table; cells that a wider or taller one covers stay empty."""

    rows: list[list[str | None]] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)


class Tables:
    """Takes what lxml's parser finds, tag by tag, so that no tree of a large page is kept."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.tables: list[Table] = []
        self.open: list[Table] = []
        self.cell: list[str] | None = None
        self.spans = (1, 1)
        self.unshown = 0
        self.cells = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        if tag in UNSHOWN:
            self.unshown += 1
        elif tag == "table":
            self._end_cell()
            self.open.append(Table())
            self.tables.append(self.open[-1])
        elif tag == "tr" and self.open:
            self._end_cell()
            self._new_row()
        elif tag in {"td", "th"} and self.open:
            self._end_cell()
            self.cell = []
            self.spans = _span(attributes, "colspan"), _span(attributes, "rowspan")
        elif tag in BREAKS and self.cell:
            self.cell.append("\n")

    def data(self, data: str) -> None:
        """Text stands between tags."""
        if self.cell is not None and not self.unshown:
            self.cell.append(re.sub(r"\s+", " ", data))

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag in UNSHOWN:
            self.unshown = max(0, self.unshown - 1)
        elif tag in {"td", "th", "tr"}:
            self._end_cell()
        elif tag == "table" and self.open:
            self._end_cell()
            self.open.pop()

    def close(self) -> list[Table]:
        """Give the tables, in the order in which they begin."""
        self._end_cell()
        return self.tables

    def _new_row(self) -> None:
        table = self.open[-1]
        table.rows.append([])
        table.covered = {n: left - 1 for n, left in table.covered.items() if left > 1}
        self._skip_covered(table)

    def _end_cell(self) -> None:
        cell, self.cell = self.cell, None
        if cell is None or not self.open:
            return
        table, (wide, high) = self.open[-1], self.spans
        if not table.rows:
            table.rows.append([])
        row = table.rows[-1]
        if high > 1:
            table.covered |= {len(row) + n: high for n in range(wide)}
        row += [tidy("".join(cell)), *[None] * (wide - 1)]
        self._skip_covered(table)
        self._count(table, wide)

    def _skip_covered(self, table: Table) -> None:
        row = table.rows[-1]
        before = len(row)
        while len(row) in table.covered and table.covered[len(row)]:
            row.append(None)
        self._count(table, len(row) - before)

    def _count(self, table: Table, added: int) -> None:
        self.cells += added
        if self.cells > self.limits.cells:
            raise Refused("too_many_cells", str(self.cells), str(self.limits.cells))
        if len(table.rows[-1]) > self.limits.columns or len(table.rows) > self.limits.rows:
            check_size(len(table.rows), len(table.rows[-1]), vars(self.limits))


def _span(attributes: Mapping[str, str], name: str) -> int:
    found = attributes.get(name, "1").strip()
    return min(max(1, int(found)), MOST_SPAN) if found.isdecimal() and len(found) < 9 else 1


def sheets_of_html(content: bytes, file: str, answers: Answers, limits: Limits) -> list[Sheet]:
    """Read the tables of a page; several are sheets called 1, 2, …

    Raises Refused where there is none, as in a page that asks for a password.
    """
    topic = Topic(Matter.ENCODING, file)
    text = text_of(content, topic, answers if topic in answers else declared(content, topic))
    found = [t for t in _tables(text.utf_8, limits) if any(any(row) for row in t.rows)]
    if not found:
        raise Refused("page_without_table")
    names = [""] if len(found) == 1 else [str(n) for n in range(1, len(found) + 1)]
    sheets = [Sheet(Grid(file, n, _frame(t, limits))) for n, t in zip(names, found, strict=True)]
    # What the page says of itself is no assumption of ours.
    said = text.assumptions if topic in answers or not declared(content, topic) else ()
    return [Sheet(sheets[0].grid, text.problems, said), *sheets[1:]]


def declared(content: bytes, topic: Topic) -> Answers:
    """Return the encoding that a page says it is in, as an answer."""
    found = None if mark_of(content)[0] else DECLARED.search(content[:BEGINNING])
    name = found[1].decode().lower() if found else ""
    for called, ours in CALLED.items():
        if name == called or (called[-1] in "5-" and name.startswith(called)):
            name = name.replace(called, ours, 1)
            break
    return {topic: name} if name in CHOICES else {}


def _tables(utf_8: bytes, limits: Limits) -> list[Table]:
    # Counting is a hundred times faster than reading.
    check_size(utf_8.count(b"<tr") + utf_8.count(b"<TR"), 1, vars(limits))
    tags, most = utf_8.count(b"<"), limits.cells // CELLS_PER_TAG
    if tags > most:
        raise Refused("tree_too_large", str(tags), str(most))
    target = Tables(limits)
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=False)
    try:
        parser.feed(utf_8)
        parser.close()
    except etree.LxmlError as error:
        if not target.tables:
            raise Refused("file_damaged", str(error)) from error
    return target.close()


def _frame(table: Table, limits: Limits) -> pd.DataFrame:
    filled = {n: row for n, row in enumerate(table.rows, 1) if any(c is not None for c in row)}
    wide = max(map(len, filled.values()))
    check_size(len(filled), wide, vars(limits))
    even = [row + [None] * (wide - len(row)) for row in filled.values()]
    index = pd.Index(list(filled), name="row", dtype="int64")
    return pd.DataFrame(even, index=index, columns=pd.RangeIndex(wide), dtype=object)
