"""What the XML of a workbook tells that its cells do not: gaps, errors, and percentages."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from loaders.files.apart.archive import chunks
from loaders.files.apart.gaps import Gaps
from loaders.files.apart.open_document import OPEN_DOCUMENT, note_content
from loaders.files.apart.percents import percent_cells, percent_styles

LONGEST_CELL = 2**20
# No part of these may match one text in two ways: a file could make that take for ever.
ATTRIBUTES = rb"[^<>]{0,500}"
GAP = rb"[ \t\r\n]*+"
OPEN, CLOSE = rb"<(?:\w+:)?", rb"</(?:\w+:)?"
FORMULA = OPEN + rb"f\b" + ATTRIBUTES + rb"(?:(?<=/)>|>[^<]*+" + CLOSE + rb"f>)" + GAP
NO_VALUE = (
    rb"(?:" + OPEN + rb"v[ ]?/>" + GAP + rb"|" + OPEN + rb"v>" + CLOSE + rb"v>" + GAP + rb")?"
)
CELL = OPEN + rb"c\b(" + ATTRIBUTES + rb")>" + GAP
XLSX_FORMULA = re.compile(CELL + FORMULA + NO_VALUE + CLOSE + rb"c>")
XLSX_ERROR = re.compile(
    CELL + rb"(?:" + FORMULA + rb")?" + OPEN + rb"v>([^<]{0,40})" + CLOSE + rb"v>"
)
REFERENCE = re.compile(rb"\br=[\"']([A-Z]{1,3}[0-9]{1,7})[\"']")
END = b"c>"
ERROR = re.compile(rb"\bt=[\"']e[\"']")
# A formula that gives an empty text has a result.
EMPTY_TEXT = re.compile(rb"\bt=[\"']str[\"']")
RELATION = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)


def gaps(opened: zipfile.ZipFile) -> dict[str, Gaps]:
    """Read every entry of a workbook's archive once, and return the gaps of each sheet by name.

    Raises Refused for an entry that holds more than the archive promises.
    """
    parts = {path: name for name, path in _sheets(opened).items()}
    found: dict[str, Gaps] = defaultdict(Gaps)
    styles = percent_styles(opened) if parts else frozenset()
    for entry in opened.infolist():
        pieces = chunks(opened, entry)
        if entry.filename in parts:
            _note_xlsx(_whole_cells(pieces), found[parts[entry.filename]], styles)
        elif entry.filename == OPEN_DOCUMENT:
            note_content(pieces, found)
        else:
            for _ in pieces:
                pass
    return found


def _sheets(opened: zipfile.ZipFile) -> dict[str, str]:
    """Return name -> path of each sheet; nothing where the archive does not tell."""
    try:
        relations = ElementTree.fromstring(opened.read("xl/_rels/workbook.xml.rels"))
        workbook = ElementTree.fromstring(opened.read("xl/workbook.xml"))
    except (KeyError, ElementTree.ParseError):
        return {}
    paths = {item.get("Id"): item.get("Target", "") for item in relations}
    sheets = [item for item in workbook.iter() if item.tag.rpartition("}")[2] == "sheet"]
    return {
        sheet.get("name", ""): posixpath.join("/xl", paths.get(key, "")).lstrip("/")
        for sheet in sheets
        for key in filter(None, map(sheet.get, RELATION))
    }


def _whole_cells(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Join and part pieces of XML so that no cell is cut."""
    rest = b""
    for piece in pieces:
        joined = rest + piece
        cut = joined.rfind(END) + len(END)
        if cut < len(END):
            cut = max(0, len(joined) - LONGEST_CELL)
        yield joined[:cut]
        rest = joined[cut:]
    yield rest


def _note_xlsx(pieces: Iterable[bytes], found: Gaps, styles: frozenset[bytes]) -> None:
    for piece in pieces:
        if styles:
            found.percents += percent_cells(piece, styles)
        if b"<f" in piece or b":f" in piece:
            for cell in XLSX_FORMULA.finditer(piece):
                if not EMPTY_TEXT.search(cell[1]):
                    found.note_formula(_reference(cell[1]))
        if ERROR.search(piece):
            for cell in XLSX_ERROR.finditer(piece):
                if ERROR.search(cell[1]):
                    found.note_error(_reference(cell[1]), cell[2].decode(errors="replace"))


def _reference(attributes: bytes) -> str:
    found = REFERENCE.search(attributes)
    return found[1].decode() if found else ""
