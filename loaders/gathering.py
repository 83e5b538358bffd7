"""Files -> rows of our tables, what each sheet was taken for, and what was in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.assumptions import Answers, Assumption, Matter, Topic
from loaders.files.opened import opened
from loaders.grid import Grid
from loaders.importers import SHEET_IMPORTERS, TREE_IMPORTERS
from loaders.importers.asides import without_asides
from loaders.importers.blocks import blocks
from loaders.importers.headings import as_answered, nearest, recognised, taken
from loaders.importers.importer import Leftovers
from loaders.incoming import File, Limits
from loaders.part import Origin, Part
from loaders.problems import Problem, Severity
from loaders.understood import Understood, Used
from loaders.workbook import EXPLANATION, LISTS

# Sheets of our own workbook that hold no table.
OUR_OWN = (EXPLANATION, LISTS)
# What becomes of a hidden sheet, and what else may: a reader of the file does not see it either.
HIDDEN_SHEETS = ("left_out", "read")


@dataclass
class Gathered:
    """What has been read so far."""

    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    assumptions: list[Assumption] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)


def gathered_from(files: Sequence[File], answers: Answers, limits: Limits) -> Gathered:
    """Read every sheet of every file that is understood. Never raises on what is in them."""
    gathered = Gathered()
    for file in files:
        _read(file, answers, limits, gathered)
    return gathered


def _read(file: File, answers: Answers, limits: Limits, gathered: Gathered) -> None:
    found = opened(file, answers, limits)
    gathered.problems += found.problems
    gathered.assumptions += found.assumptions
    if found.tree is not None:
        _read_tree(file, found.tree, gathered)
    for grid in found.grids:
        _read_sheet(grid, answers, gathered)


def _read_tree(file: File, tree: object, gathered: Gathered) -> None:
    importer = next((one for one in TREE_IMPORTERS if one.recognises(tree)), None)
    if importer is None:
        gathered.problems.append(Problem("file_not_understood", file=file.name))
        return
    parts = list(importer.take(tree, Origin(file.name)))
    gathered.parts += parts
    rows = sum(len(part.frame) for part in parts)
    told = Understood(file.name, "", importer.name, rows, used=_used(parts))
    told = _with_leftovers(told, importer.leftovers(tree))
    gathered.understood.append(told)
    gathered.problems += _about_headings(told, ())


def _read_sheet(grid: Grid, answers: Answers, gathered: Gathered) -> None:
    if grid.frame.empty or grid.sheet in OUR_OWN:
        return
    if grid.hidden and not _wanted(grid, answers, gathered):
        return
    for table in blocks(grid, SHEET_IMPORTERS):
        _read_table(table, answers, gathered)


def _read_table(grid: Grid, answers: Answers, gathered: Gathered) -> None:
    match = recognised(grid, SHEET_IMPORTERS, answers)
    if match is None:
        gathered.assumptions += as_answered(grid, answers)
        _not_understood(grid, answers, gathered)
        return
    gathered.assumptions += match.assumptions
    grid, problems = without_asides(grid, match.heading_row)
    gathered.problems += problems
    found = taken(grid, match.importer, match.heading_row, match.language)
    day_first = match.importer.day_first
    parts = [replace(p, day_first=day_first) for p in match.importer.take(found.taken)]
    gathered.parts += parts
    gathered.problems += [problem for part in parts for problem in part.problems]
    told = Understood(
        grid.file,
        grid.sheet,
        match.importer.name,
        rows=len(found.taken.frame),
        heading=match.heading_row,
        used=_used(parts),
    )
    told = _with_leftovers(told, found)
    gathered.understood.append(told)
    gathered.problems += _about_headings(told, found.repeated)


def _wanted(grid: Grid, answers: Answers, gathered: Gathered) -> bool:
    """Tell whether to read a sheet that whoever made the file has hidden."""
    topic = Topic(Matter.SHEET, grid.file, grid.sheet)
    value = answers.get(topic, HIDDEN_SHEETS[0])
    gathered.assumptions.append(Assumption(topic, value, HIDDEN_SHEETS, topic in answers))
    return value != HIDDEN_SHEETS[0]


def _not_understood(grid: Grid, answers: Answers, gathered: Gathered) -> None:
    near = nearest(grid, SHEET_IMPORTERS, answers)
    lacks = tuple(name for group in near.missing for name in group) if near else ()
    told = Understood(grid.file, grid.sheet, "", rows=len(grid.frame), missing=lacks)
    gathered.understood.append(told)
    gathered.problems.append(
        Problem(
            "sheet_lacks_columns" if near else "sheet_not_understood",
            Severity.WARNING,
            file=grid.file,
            sheet=grid.sheet,
            value=near.importer.name if near else "",
            hint=", ".join(" / ".join(group) for group in near.missing) if near else "",
        )
    )


def _about_headings(sheet: Understood, repeated: Iterable[str]) -> Iterator[Problem]:
    """Yield what a reader must know about columns that were not read."""
    row = sheet.heading or None
    problem = Problem(
        "column_unknown", Severity.WARNING, file=sheet.file, sheet=sheet.sheet, row=row
    )
    if sheet.personal:
        named = ", ".join(dict.fromkeys(sheet.personal))
        yield replace(problem, code="personal_data_dropped", value=named)
    for code, headings in (("column_unknown", sheet.unknown), ("heading_repeated", repeated)):
        for heading in dict.fromkeys(headings):
            yield replace(problem, code=code, value=heading, heading=heading)


def _with_leftovers(sheet: Understood, left: Leftovers) -> Understood:
    return replace(sheet, unused=left.unused, unknown=left.unknown, personal=left.personal)


def _used(parts: Iterable[Part]) -> tuple[Used, ...]:
    return tuple(
        Used(heading, part.table, column)
        for part in parts
        for column, heading in part.headings.items()
    )
