"""A file that is not read, as a code and values; opened() makes a problem of it."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 (it is no error of the program)
    """Raised by a reader that gives up a file.

    code   a code of loaders/sentences.py
    value  what was found
    hint   what would be right
    sheet  where the reader gave up
    """

    def __init__(self, code: str, value: str = "", hint: str = "", sheet: str = "") -> None:
        super().__init__(code, value, hint, sheet)
        self.code = code
        self.value = value
        self.hint = hint
        self.sheet = sheet
