"""The door of this room: bytes of any kind -> sheets or a tree, or one sentence why not."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.assumptions import Answers, Assumption
from loaders.files.apart.archive import archive, megabytes
from loaders.files.archives import sheets_of_archive
from loaders.files.html_tables import sheets_of_html
from loaders.files.kinds import Kind, is_archive, kind_of, kind_of_archive
from loaders.files.refused import Refused
from loaders.files.sheet import Sheet, problem_of
from loaders.files.texts import sheet_of_text
from loaders.files.trees import tree_of_json, tree_of_xml
from loaders.files.workbooks import sheets_of
from loaders.grid import Grid
from loaders.incoming import USUAL, File, Limits
from loaders.problems import Problem

# Parquet keeps a column of few values in very little.
PARQUET_UNPACKS = 20


@dataclass(frozen=True, eq=False)
class Opened:
    """What stands in a file.

    grids  its sheets, hidden ones too, without those that are empty; the frame of a text file
           holds pandas' str, where a missing cell is NaN, any other frame objects and None
    tree   of JSON what the json module makes of it, of XML dictionaries, lists and text; None of
           all other files
    """

    grids: tuple[Grid, ...] = ()
    tree: object | None = None
    problems: tuple[Problem, ...] = ()
    assumptions: tuple[Assumption, ...] = ()


def opened(file: File, answers: Answers | None = None, limits: Limits = USUAL) -> Opened:
    """Open a file of any kind, told by its content. Never raises on it, and writes nothing.

    What cannot be read is one error among the problems; what had to be assumed can be changed by
    `answers`.
    """
    try:
        return _opened(file, answers or {}, limits)
    except Refused as error:
        return Opened(problems=(problem_of(error, file.name),))
    except MemoryError:
        return Opened(problems=(Problem("file_needs_memory", file=file.name),))


def _opened(file: File, answers: Answers, limits: Limits) -> Opened:
    content = file.content
    if not content.strip(b"\0 \t\r\n"):
        raise Refused("file_empty")
    if len(content) > limits.file_bytes:
        raise Refused("file_too_heavy", megabytes(len(content)), megabytes(limits.file_bytes))
    if is_archive(content):
        return _opened_archive(file, archive(content, limits.unpacked_bytes), answers, limits)
    match kind_of(content):
        case Kind.JSON:
            return Opened(tree=tree_of_json(content, limits))
        case Kind.XML:
            return Opened(tree=tree_of_xml(content, limits))
        case Kind.HTML:
            return _of_sheets(sheets_of_html(content, file.name, answers, limits))
        case Kind.TEXT:
            return _of_sheets([sheet_of_text(content, file.name, answers, limits)])
        case Kind.PARQUET:
            size = min(limits.unpacked_bytes, PARQUET_UNPACKS * len(content))
            return _of_sheets(sheets_of("parquet", file, size, answers, limits))
        case _:
            return _of_sheets(sheets_of("workbook", file, len(content), answers, limits))


def _opened_archive(
    file: File, packed: zipfile.ZipFile, answers: Answers, limits: Limits
) -> Opened:
    if kind_of_archive(packed) is Kind.WORKBOOK:
        size = sum(entry.file_size for entry in packed.infolist())
        return _of_sheets(sheets_of("workbook", file, size, answers, limits))
    sheets, problems = sheets_of_archive(packed, file.name, answers, limits)
    return _of_sheets(sheets, problems)


def _of_sheets(sheets: Iterable[Sheet], problems: Iterable[Problem] = ()) -> Opened:
    made = tuple(sheets)
    return Opened(
        tuple(sheet.grid for sheet in made),
        problems=(*problems, *(p for sheet in made for p in sheet.problems)),
        assumptions=tuple(a for sheet in made for a in sheet.assumptions),
    )
