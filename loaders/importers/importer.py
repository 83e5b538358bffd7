"""What an importer is: the headings it knows, and how their columns become our tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from loaders.part import Origin, Part

# Fields of header maps that stand for no column of ours.
PERSONAL = "(personal)"
UNUSED = "(unused)"


@dataclass(frozen=True, eq=False)
class Taken:
    """A sheet whose headings were recognised.

    frame     a column for each field of the importer's header map that was found, cells as a
              Grid has them; the index is the row of the sheet
    headings  field -> heading in the file
    """

    frame: pd.DataFrame
    headings: Mapping[str, str]
    origin: Origin


@dataclass(frozen=True, kw_only=True)
class Leftovers:
    """What of a file is not shown. Headings only: nothing that stands below them is kept.

    unknown    not understood
    unused     understood, but without a place in our tables
    personal   columns of personal data, dropped on reading
    repeated   a column before it has the same meaning already
    """

    unknown: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


@dataclass(frozen=True)
class Importer:
    """A kind of sheet.

    name     stable code: jems_partners
    fields   its header map: loaders/columns/<fields>.csv. A row is a field, the other columns
             hold what a language or a programme calls it, several spellings separated by |;
             “#2” after a spelling means the second column of that heading, “{n}” any number,
             “{any}” anything. “{name}” is anything too, but understood only where a column is
             called by that name alone: “{name} % Rate” beside “{name}”. In a field, {n} and
             {name} stand for what the heading has there. The field (personal) names columns
             that are dropped and mentioned, (unused) those that are understood and not shown;
             a word may follow, so that `needed` can name it
    needed   groups of fields: without one field of each group it is not this kind of sheet
    take     makes rows of our tables of it
    day_first  this kind of file is known to write the day before the month
    """

    name: str
    fields: str
    needed: tuple[frozenset[str], ...]
    take: Callable[[Taken], Iterable[Part]]
    day_first: bool = False


@dataclass(frozen=True)
class TreeImporter:
    """A kind of document without sheets: JSON or XML, as dicts, lists and text.

    recognises  tells from the parsed document whether it is of this kind
    take        makes rows of our tables of it; the row of a Part is the place of the thing in
                its list, from 1
    leftovers   tells what of it is not shown; its headings are the names in the document
    """

    name: str
    recognises: Callable[[Any], bool]
    take: Callable[[Any, Origin], Iterable[Part]]
    leftovers: Callable[[Any], Leftovers] = lambda _: Leftovers()
