"""Files as other programs, and other people, make them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import openpyxl

from loaders.assumptions import Answers
from loaders.files.opened import Opened, opened
from loaders.incoming import USUAL, File, Limits

Row = Sequence[object]


def read(
    content: bytes | str, answers: Answers | None = None, limits: Limits = USUAL, name: str = "f"
) -> Opened:
    encoded = content.encode() if isinstance(content, str) else content
    return opened(File(name, encoded), answers, limits)


def codes(found: Opened) -> list[tuple[str, str]]:
    return [(problem.code, problem.value) for problem in found.problems]


def rows(found: Opened, sheet: int = 0) -> dict[int, list[object]]:
    """Return number -> cells of each row, None where nothing stands."""
    frame = found.grids[sheet].frame.astype(object)
    frame = frame.where(frame.notna(), None)
    return {number: row.tolist() for number, row in zip(frame.index, frame.to_numpy(), strict=True)}


def workbook(
    sheets: Mapping[str, Sequence[Row]],
    change: Callable[[openpyxl.Workbook], None] | None = None,
) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, content in sheets.items():
        sheet = book.create_sheet(name)
        for row in content:
            sheet.append(list(row))
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_entries(archive: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return an archive with some entries added or replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in (entries | dict(changed)).items():
            new.writestr(name, content)
    return stream.getvalue()


def archive(entries: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in entries.items():
            new.writestr(name, content)
    return stream.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
BEGIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = b"</sheetData></worksheet>"


def workbook_of_xml(cells: bytes) -> bytes:
    """Return a workbook whose one sheet, S, has this XML as its rows."""
    return with_entries(workbook({"S": [[1]]}), {SHEET: BEGIN + cells + END})


def entry_of(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        return old.read(name)
