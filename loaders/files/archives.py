"""A ZIP archive of text files -> a sheet for each."""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath

from loaders.assumptions import Answers
from loaders.files.apart.archive import chunks
from loaders.files.kinds import Kind, is_archive, kind_of
from loaders.files.refused import Refused
from loaders.files.sheet import Sheet, problem_of
from loaders.files.texts import sheet_of_text
from loaders.incoming import Limits
from loaders.problems import Problem

# What systems and version control add to archives.
ADDED = ("__MACOSX/", ".")


def sheets_of_archive(
    opened: zipfile.ZipFile, file: str, answers: Answers, limits: Limits
) -> tuple[list[Sheet], list[Problem]]:
    """Read every text file of an archive as a sheet that is called as its path in it.

    Raises Refused where there is none.
    """
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    left = limits.cells
    for entry in opened.infolist():
        if entry.is_dir() or _is_added(entry.filename):
            continue
        try:
            sheet = _sheet(opened, entry, file, answers, limits)
            left -= sheet.grid.frame.size
            if left < 0:
                raise Refused("too_many_cells", str(limits.cells - left), str(limits.cells))
        except Refused as error:
            problems.append(problem_of(error, file, entry.filename))
        else:
            sheets.append(sheet)
    if not sheets and not problems:
        raise Refused("archive_without_tables")
    return sheets, problems


def _is_added(name: str) -> bool:
    return name.startswith(ADDED[0]) or PurePosixPath(name).name.startswith(ADDED[1])


def _sheet(
    opened: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str, answers: Answers, limits: Limits
) -> Sheet:
    content = b"".join(chunks(opened, entry))
    if is_archive(content):
        raise Refused("archive_in_archive")
    if content and kind_of(content) is not Kind.TEXT:
        raise Refused("archive_of_other_files")
    return sheet_of_text(content, file, answers, limits, entry.filename)
