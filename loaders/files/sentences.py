"""The English sentence and remedy of each problem with a file as a whole."""

from __future__ import annotations

from loaders.sentence import Sentence
from loaders.sentence import marked as _

SAVE_AS_TABLE = _("Open it in the program it was made with and save the table as XLSX, ODS or CSV.")
SPLIT_OR_RAISE = _("Split it, or ask whoever runs the dashboard to raise the limit.")
COPY_TO_NEW = _("Copy the table into a new workbook, without what stands around it, and save that.")
EXPORT_AGAIN = _("Export or download it again.")

OF_FILES: dict[str, Sentence] = {
    "file_damaged": Sentence(
        _("The file is damaged or incomplete and cannot be read."),
        _("Download it again; if it opens in a spreadsheet, save it from there as XLSX."),
    ),
    "file_encrypted": Sentence(
        _("The file is protected with a password."),
        _("Open it, remove the password, and save it again."),
    ),
    "file_of_other_kind": Sentence(
        _("This is a {value} file, and no tables are read from those."), SAVE_AS_TABLE
    ),
    "file_of_unknown_kind": Sentence(
        _("The file is of no kind that tables are read from."), SAVE_AS_TABLE
    ),
    "file_too_heavy": Sentence(
        _("The file has {value} MB; at most {hint} MB are read."), SPLIT_OR_RAISE
    ),
    "file_unpacks_too_large": Sentence(
        _("The file unpacks to {value} MB; at most {hint} MB are read."), SPLIT_OR_RAISE
    ),
    "file_packed_too_tightly": Sentence(
        _("The file unpacks to {value} times its size, as no table does, and was not read."),
        COPY_TO_NEW,
    ),
    "file_lies_about_size": Sentence(
        _("The file unpacks to more than it says, as no table does, and was not read."),
        COPY_TO_NEW,
    ),
    "file_needs_memory": Sentence(
        _("Reading the file takes more memory than it may."),
        _("Remove cells far from the table, such as one in the last row, and save it again."),
    ),
    "file_needs_time": Sentence(
        _("Reading the file took longer than {hint} seconds and was stopped."), SPLIT_OR_RAISE
    ),
    "file_malformed": Sentence(
        _("The file breaks the rules of {hint} in line {value}."), EXPORT_AGAIN
    ),
    "file_too_deep": Sentence(
        _("The {hint} in the file is nested deeper than any record is."), EXPORT_AGAIN
    ),
    "tree_too_large": Sentence(
        _("The file holds {value} values; at most {hint} are read."), SPLIT_OR_RAISE
    ),
    "too_many_rows": Sentence(
        _("The sheet has {value} rows; at most {hint} are read."), SPLIT_OR_RAISE
    ),
    "too_many_columns": Sentence(
        _("The sheet has {value} columns; at most {hint} are read."), COPY_TO_NEW
    ),
    "too_many_cells": Sentence(
        _("The file has {value} cells; at most {hint} are read."),
        _("Remove rows, columns and sheets that are not needed, or split it."),
    ),
    "xml_with_entities": Sentence(
        _("The file declares a document type or entities of its own, which can do harm."),
        _("Remove the part that begins with <!DOCTYPE, or export it without."),
    ),
    "page_without_table": Sentence(
        _("The file is a web page without a table, perhaps one that asks you to sign in."),
        _("Sign in where it comes from and download it again."),
    ),
    "archive_of_too_many": Sentence(
        _("The archive holds {value} files; at most {hint} are read."),
        _("Unpack it and open the files that you need."),
    ),
    "archive_in_archive": Sentence(
        _("This file in the archive is packed itself and was not read."),
        _("Unpack the archive and open the files in it."),
    ),
    "archive_of_other_files": Sentence(
        _("This file in the archive is no CSV file and was not read."),
        _("Unpack the archive and open the file by itself."),
    ),
    "archive_without_tables": Sentence(
        _("The archive holds no files."), _("Put CSV files into it, or open them by themselves.")
    ),
    "characters_unreadable": Sentence(
        _("{value} characters cannot be read as {hint} and are shown as �."),
        _("Choose another encoding, or save the file as “CSV UTF-8”."),
    ),
    "formula_without_value": Sentence(
        _("{value} formulas have no stored result: their cells were taken as empty."),
        _("Open the workbook in a spreadsheet and save it: that calculates them."),
    ),
    "percentage_unseen": Sentence(
        _("{value} may be shown as a percentage: files of this kind do not tell."),
        _("If it is one, save the workbook as XLSX or ODS and open that."),
    ),
    "cell_error": Sentence(
        _("A cell holds the error {value} and was taken as empty."),
        _("Correct its formula, or write the value."),
    ),
}
