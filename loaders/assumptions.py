"""What was taken for granted on reading, so that a reader can see it and decide otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Matter(StrEnum):
    """What an assumption is about."""

    ENCODING = "encoding"
    SEPARATOR = "separator"
    SHEET = "sheet"
    MERGED = "merged"
    HEADING_ROW = "heading_row"
    KIND = "kind"
    LANGUAGE = "language"
    DECIMAL_MARK = "decimal_mark"
    DATE_ORDER = "date_order"
    DEFAULT = "default"


@dataclass(frozen=True)
class Topic:
    """What is assumed of what. An answer is given to a topic.

    column   of the contract; of headings the cell at the corner of a further table of the sheet
    """

    matter: Matter
    file: str = ""
    sheet: str = ""
    column: str = ""


@dataclass(frozen=True)
class Assumption:
    """One thing taken for granted, or a question that only the reader can answer.

    value     what was assumed, as a code of `choices` where there are any; "" is a question:
              nothing was assumed, and what depends on it was not read
    choices   what it could be instead
    answered  the reader said so
    examples  cells it matters for
    """

    topic: Topic
    value: str
    choices: tuple[str, ...] = ()
    answered: bool = False
    examples: tuple[str, ...] = ()

    @property
    def is_question(self) -> bool:
        return not self.value


Answers = Mapping[Topic, str]
