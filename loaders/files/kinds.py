"""What kind of file it is, told by its content."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum

from loaders.files.encodings import mark_of
from loaders.files.refused import Refused


class Kind(StrEnum):
    """The kinds that are read. XLSX, XLSB, ODS and XLS are all WORKBOOK."""

    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    PARQUET = "parquet"
    JSON = "json"
    XML = "xml"
    HTML = "html"
    TEXT = "text"


ZIP, ZIP_EMPTY = b"PK\x03\x04", b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHER_KINDS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"SQLite format 3\0": "SQLite",
    b"{\\rtf": "RTF",
    b"\x7fELF": "ELF",
    b"MZ": "EXE",
}
# Entries that tell what an archive is.
WORKBOOK_ENTRIES = {"xl/workbook.xml", "xl/workbook.bin"}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
SPREADSHEET = re.compile(rb"spreadsheet(?:-template)?\s*\Z")
OTHER_ENTRIES = {"word/document.xml": "DOCX", "ppt/presentation.xml": "PPTX"}
NAMES_IN_OLE = {"EncryptedPackage": "", "WordDocument": "DOC", "PowerPoint Document": "PPT"}
STREAMS_OF_XLS = ("Workbook", "Book")
BEGINNING = 2_048
JSON_BEGINS = re.compile(r"\s*(?:\{\s*(?:[\"}]|\Z)|\[\s*(?:[\[{\"\]]|-?[0-9]|\Z))")
HTML_BEGINS = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|style|table|div|font|center)\b",
    re.IGNORECASE | re.DOTALL,
)
XML_BEGINS = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!--|[A-Za-z_])")
XHTML = re.compile(r"<(?:!doctype\s+)?html\b", re.IGNORECASE)
# Characters that no text has; a few may have strayed into one.
NO_TEXT = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1a\x1b\x1c\x1d\x1e\x1f"))
FEW_NO_TEXT, MOST_NO_TEXT = 8, 0.02


def kind_of(content: bytes) -> Kind:
    """Tell the kind of a file that is not empty.

    Raises Refused for one that is encrypted, or of a kind that holds no tables.
    """
    if content.startswith(OLE):
        return _kind_of_ole(content)
    if content.startswith(b"PAR1"):
        return Kind.PARQUET
    if content.startswith(b"PARE"):
        raise Refused("file_encrypted")
    _refuse_others(content)
    return _kind_of_text(content)


def is_archive(content: bytes) -> bool:
    """Tell whether it is a ZIP archive, as XLSX and ODS are too."""
    return content.startswith((ZIP, ZIP_EMPTY))


def kind_of_archive(opened: zipfile.ZipFile) -> Kind:
    """Tell a workbook from an archive of files. Raises Refused for documents of other kinds."""
    names = set(opened.namelist())
    if names & WORKBOOK_ENTRIES:
        return Kind.WORKBOOK
    for entry, kind in OTHER_ENTRIES.items():
        if entry in names:
            raise Refused("file_of_other_kind", kind)
    if "mimetype" not in names or opened.getinfo("mimetype").file_size > BEGINNING:
        return Kind.ARCHIVE
    mimetype = opened.read("mimetype")
    if mimetype.startswith(OPEN_DOCUMENT) and not SPREADSHEET.search(mimetype):
        raise Refused("file_of_other_kind", "OpenDocument")
    return Kind.WORKBOOK if mimetype.startswith(OPEN_DOCUMENT) else Kind.ARCHIVE


def _kind_of_ole(content: bytes) -> Kind:
    for name, kind in NAMES_IN_OLE.items():
        if name.encode("utf-16-le") in content:
            raise Refused("file_of_other_kind", kind) if kind else Refused("file_encrypted")
    if any(name.encode("utf-16-le") in content for name in STREAMS_OF_XLS):
        return Kind.WORKBOOK
    raise Refused("file_damaged", "OLE")


def _refuse_others(content: bytes) -> None:
    for mark, kind in OTHER_KINDS.items():
        if content.startswith(mark) and _is_binary(content[:BEGINNING], mark):
            raise Refused("file_of_other_kind", kind)
    if _is_binary(content[:BEGINNING]) and not mark_of(content)[0]:
        raise Refused("file_of_unknown_kind")


def _is_binary(beginning: bytes, mark: bytes = b"") -> bool:
    """Tell whether it is no text: but for PDF and RTF, whose marks are text that no table has."""
    if mark in {b"%PDF", b"{\\rtf"}:
        return True
    strange = len(beginning) - len(beginning.translate(None, NO_TEXT))
    return strange > max(FEW_NO_TEXT, MOST_NO_TEXT * len(beginning))


def _kind_of_text(content: bytes) -> Kind:
    encoding, length = mark_of(content)
    beginning = content[length : length + BEGINNING].decode(encoding or "latin-1", "replace")
    if HTML_BEGINS.match(beginning):
        return Kind.HTML
    if XML_BEGINS.match(beginning):
        return Kind.HTML if XHTML.search(beginning) else Kind.XML
    return Kind.JSON if JSON_BEGINS.match(beginning) else Kind.TEXT
