"""The English sentence and remedy of each problem code; translations are made from these.

A sentence may use {file}, {table}, {row}, {column}, {value} and {hint} of its Problem.
"""

from __future__ import annotations

from loaders.files.sentences import OF_FILES
from loaders.problems import Problem
from loaders.read import HEADER_ROW, MOST_SHOWN
from loaders.sentence import Sentence
from loaders.sentence import marked as _
from loaders.tables import TABLES

SENTENCES: dict[str, Sentence] = {
    "location_missing": Sentence(
        _("There is no file or folder {file}."), _("Check the path of the record.")
    ),
    "table_missing": Sentence(
        _("The file {file} is missing."), _("Add it: nothing can be shown without it.")
    ),
    "file_not_understood": Sentence(
        _("The file {file} is of no kind that is known here."),
        _("Known: our own workbook, Jems, keep.eu, lists of operations, Kohesio, plain tables."),
    ),
    "sheet_not_understood": Sentence(
        _("No heading of this sheet is known, so it was not read."),
        _("Give its columns names such as project, organisation, country, or leave it."),
    ),
    "sheet_lacks_columns": Sentence(
        _("The sheet looks like {value}, but lacks columns, so it was not read."),
        _("Add one of each: {hint}."),
    ),
    "personal_data_dropped": Sentence(
        _("Columns with personal data were dropped on reading: {value}."),
        _("Nothing of it is kept. There is nothing to do."),
    ),
    "file_not_a_table": Sentence(
        _("The file {file} was not read: no table has that name."), _("Known names: {hint}.")
    ),
    "file_unreadable": Sentence(
        _("The file cannot be read: {value}."),
        _("Save it again as CSV and see that it may be opened."),
    ),
    "file_not_utf8": Sentence(
        _("The file is not in UTF-8: byte {value} cannot be read."),
        _("Save it as “CSV UTF-8”."),
    ),
    "file_too_large": Sentence(
        _("The file is too large: {value} rows of {hint} cells."),
        _("Remove the rows and columns that are empty, or split the file."),
    ),
    "file_empty": Sentence(
        _("The file is empty."), _("Put the column names in its first row, or remove the file.")
    ),
    "quote_unclosed": Sentence(
        _("A quotation mark is opened and not closed: {value}"),
        _("Close it, or double it if it belongs to the text."),
    ),
    "row_too_long": Sentence(
        _("The row has {value} cells, the heading has {hint}."),
        _("Put text in quotation marks if it holds the character that separates cells."),
    ),
    "row_uneven": Sentence(
        _("The row has {value} cells, the heading has {hint}."),
        _("Missing cells were taken as empty; give the row as many as the heading has."),
    ),
    "heading_repeated": Sentence(
        _("Two columns are called “{value}”."),
        _("The first was kept. Rename or remove the other."),
    ),
    "column_repeated": Sentence(
        _("The column “{value}” means {column}, which another column has already given."),
        _("The first was kept. Remove one of them."),
    ),
    "column_unknown": Sentence(
        _("The column “{value}” is not understood and was not read."),
        _("Rename it as the table's description has it, or leave it if it is not needed."),
    ),
    "column_missing": Sentence(
        _("The column {column} is missing."), _("Add it: no row can be used without it.")
    ),
    "cell_missing": Sentence(_("{column} is empty."), _("Fill it in, for example: {hint}.")),
    "date_unreadable": Sentence(
        _("“{value}” is not a date."),
        _("Write year-month-day, for example {hint}; a month alone as 2024-10."),
    ),
    "date_ambiguous": Sentence(
        _("“{value}” can be two dates: {hint}."),
        _("Say whether the day or the month comes first, or write year-month-day."),
    ),
    "date_placeholder": Sentence(
        _("{value} is what some systems write where there is no date: it was taken as missing."),
        _("Write the date if it is known."),
    ),
    "number_ambiguous": Sentence(
        _("“{value}” can be two numbers: {hint}."),
        _("Say whether the point or the comma stands before the decimals, or leave out the other."),
    ),
    "number_unreadable": Sentence(
        _("“{value}” is not a number."),
        _("Write digits with a dot before the decimals, for example 1914046.00."),
    ),
    "number_not_whole": Sentence(
        _("“{value}” is not a whole number."), _("Write digits only, for example {hint}.")
    ),
    "number_too_small": Sentence(
        _("{value} is less than {hint}, the least that {column} can be."), _("Check the figure.")
    ),
    "number_too_large": Sentence(
        _("{value} is more than {hint}, the most that {column} can be."), _("Check the figure.")
    ),
    "country_unknown": Sentence(
        _("“{value}” is not a country code."),
        _("Write two letters as in ISO 3166, for example {hint}."),
    ),
    "choice_unknown": Sentence(
        _("“{value}” is not a value of {column}."), _("Use one of: {hint}.")
    ),
    "identifier_malformed": Sentence(
        _("“{value}” cannot be a short name."),
        _("Use small Latin letters, digits and dashes, for example {hint}."),
    ),
    "region_malformed": Sentence(
        _("“{value}” is not a NUTS code."),
        _("Write the code alone, for example {hint}; several separated by spaces."),
    ),
    "region_changed": Sentence(
        _("{value} is an older NUTS code: its area is now in {hint}."),
        _("Write the code of NUTS 2024: the boundaries are not the same, so it was left as it is."),
    ),
    "region_unknown": Sentence(
        _("{value} is in no list of NUTS codes."), _("Check the code: no map can show it.")
    ),
    "link_malformed": Sentence(
        _("“{value}” is not a web address."), _("Start it with https:// and leave no blanks.")
    ),
    "key_repeated": Sentence(
        _("{value} stands in an earlier row already."),
        _("Give the row a short name of its own, or remove it."),
    ),
    "key_unknown": Sentence(
        _("“{value}” is not in the table {hint}."), _("Add it there, or correct the short name.")
    ),
    "cell_not_understood": Sentence(
        _("It is not clear what “{value}” says, and it was not read."),
        _("Write one item to a line, for example: {hint}."),
    ),
    "person_left_out": Sentence(
        _("The row names a person or no organisation."),
        _("Names of persons are never read; name an organisation, or leave it as it is."),
    ),
    "row_left_out": Sentence(
        _("The row looks like a sum or a note, and was left out."),
        _("Fill in its other cells if it belongs to the table."),
    ),
    "end_before_start": Sentence(
        _("The end, {value}, lies before the start."), _("Check both dates.")
    ),
    "part_of_itself": Sentence(
        _("The event {value} is a part of itself."), _("Name the whole it belongs to, or nothing.")
    ),
    "second_lead": Sentence(
        _("The project {value} has a second lead partner."), _("Leave one with the role lead.")
    ),
    "lead_missing": Sentence(
        _("The project {value} has no lead partner."), _("Give one partner the role lead.")
    ),
    "region_in_other_country": Sentence(
        _("The region {value} does not lie in {hint}."), _("Check the country and the code.")
    ),
    "count_unreadable": Sentence(
        _("“{value}” does not say what to count."),
        _("Write for example: meetings where kind = workshop."),
    ),
    "claim_astray": Sentence(
        _("The claim speaks of {value}, which is not in the record."),
        _("Name a table, the key of a row and a column of it."),
    ),
    **OF_FILES,
    "outlines_missing": Sentence(
        _("There is no file {file}."), _("Check the path of the region outlines.")
    ),
    "outlines_unreadable": Sentence(
        _("The region outlines cannot be read: {value}."), _("See that the file may be opened.")
    ),
    "outlines_too_large": Sentence(
        _("The region outlines are larger than {value}."),
        _("Take the file at 1:20 million, NUTS_RG_20M: a map of Europe shows no more."),
    ),
    "outlines_broken": Sentence(
        _("The region outlines are damaged, or no GeoJSON or TopoJSON."),
        _("Download the file again."),
    ),
    "outline_broken": Sentence(
        _("The outline of {value} is damaged."), _("Download the file again.")
    ),
    "outlines_none": Sentence(
        _("The file has no region with an outline and a NUTS_ID."),
        _("Take a file of regions, NUTS_RG, not of borders (BN) or labels (LB)."),
    ),
    "outlines_not_degrees": Sentence(
        _("The outline of {value} is not in degrees."),
        _("Take the file in EPSG 4326, whose name ends in _4326."),
    ),
}


OF_THE_HEADING = {"heading_repeated", "column_missing"}


def consequence(problem: Problem) -> str:
    """Return what became of the row or cell of an error: left out, emptied, or nothing to say."""
    if not problem.is_error or problem.row in (None, HEADER_ROW) or problem.table not in TABLES:
        return ""
    if problem.code in OF_THE_HEADING:
        return ""
    table = TABLES[problem.table]
    if problem.column in table.names and not table.column(problem.column).required:
        kept = problem.code == "key_unknown"
        return _("It was left out of the cell.") if kept else _("The cell was taken as empty.")
    return _("The row was left out.")


def place(problem: Problem) -> str:
    """Return where a problem is, as "file, sheet, row, column" without what does not apply."""
    row = f"row {problem.row}" if problem.row else ""
    column = _short(problem.column_as_found)
    parts = (_short(problem.file), _short(problem.sheet), row, column)
    return ", ".join(part for part in parts if part)


def values_of(problem: Problem) -> dict[str, str]:
    """Return what the sentences of a problem may name; columns are called as the file has it."""
    return {
        "file": problem.file,
        "table": problem.table,
        "row": str(problem.row or ""),
        "column": problem.column_as_found,
        "value": problem.value,
        "hint": problem.hint,
    }


def in_english(problem: Problem) -> str:
    """Return a problem in words: what is wrong, what to do, and what became of the row."""
    sentence = SENTENCES[problem.code]
    values = values_of(problem)
    values |= {name: _short(values[name]) for name in ("value", "file", "column")}
    parts = sentence.wrong.format_map(values), sentence.remedy.format_map(values)
    return " ".join((*parts, consequence(problem))).strip()


def _short(text: str) -> str:
    """Return what was found on one line, cut where a reader has seen enough."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_SHOWN else line[:MOST_SHOWN] + "…"
