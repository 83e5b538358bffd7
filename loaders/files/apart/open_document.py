"""What content.xml of an ODS file tells beside the values of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from loaders.cell_names import cell_name
from loaders.files.apart.gaps import Gaps
from loaders.files.refused import Refused

OPEN_DOCUMENT = "content.xml"
TABLE, ROW, CELL, COVERED = (
    f"table:{name}" for name in ("table", "table-row", "table-cell", "covered-table-cell")
)
COMMENT = "office:annotation"
COUNT = re.compile(r"[0-9]{1,7}")
LONGEST_ERROR = 40


def note_content(pieces: Iterable[bytes], found: dict[str, Gaps]) -> None:
    """Note gaps, percentages and merged cells of each sheet of a content.xml, by its name.

    Raises Refused for XML that is damaged, or that declares what can be made to explode.
    """
    content = _Content(found)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = content.start
    parser.EndElementHandler = content.end
    parser.CharacterDataHandler = content.data
    parser.StartDoctypeDeclHandler = content.refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise Refused("file_damaged", str(error)) from error


class _Content:
    """Follows content.xml from tag to tag; a row or a cell may stand for many alike."""

    def __init__(self, found: dict[str, Gaps]) -> None:
        self.found = found
        self.sheet = Gaps()
        # Numbers of the first row and column that the tag at hand stands for.
        self.row, self.rows, self.column = 1, 0, 0
        self.error: list[str] | None = None
        self.place = ""

    def start(self, name: str, about: dict[str, str]) -> None:
        """An element begins."""
        if name in (CELL, COVERED):
            self._cell(about, _count(about, "table:number-columns-repeated"))
        elif name == ROW:
            self.row, self.column = self.row + self.rows, 0
            self.rows = _count(about, "table:number-rows-repeated")
        elif name == TABLE:
            self.sheet = self.found[about.get("table:name", "")]
            self.row, self.rows = 1, 0

    def _cell(self, about: dict[str, str], columns: int) -> None:
        spanned = _count(about, "table:number-rows-spanned")
        if spanned > 1:
            self.sheet.merged.append((self.row, self.row + spanned - 1, self.column))
        kind = about.get("office:value-type")
        if kind == "percentage":
            last = self.row + self.rows - 1, self.column + columns - 1
            self.sheet.percent_blocks.append((self.row, self.column, *last))
        if about.get("calcext:value-type") == "error":
            self.error, self.place = [], cell_name(self.row, self.column)
        elif kind is None and "table:formula" in about:
            self.sheet.note_formula(cell_name(self.row, self.column))
        self.column += columns

    def data(self, text: str) -> None:
        """Text stands in an element."""
        if self.error is not None:
            self.error.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if self.error is None:
            return
        if name == COMMENT:
            # It stands before the text of the cell, and names who wrote it.
            self.error.clear()
        elif name in (CELL, COVERED):
            self.sheet.note_error(self.place, "".join(self.error)[:LONGEST_ERROR])
            self.error = None

    def refuse(self, *_: Any) -> None:
        """A document type is declared: its entities can be made to explode."""
        raise Refused("xml_with_entities")


def _count(about: dict[str, str], name: str) -> int:
    text = about.get(name)
    # Most tags stand for one, and there may be millions.
    if text is None:
        return 1
    return max(1, int(text)) if COUNT.fullmatch(text) else 1
