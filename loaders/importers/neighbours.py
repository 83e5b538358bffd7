"""What a heading means because of those that stand beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from loaders.importers.importer import PERSONAL

# “Nome” beside “Cognome” is a first name; beside both names of a person, or neither, it is not.
GIVEN, FAMILY, EITHER = (f"{PERSONAL} {part}" for part in ("given", "family", "either"))
# A short name, if nothing else does, says what a thing is called: “Partner”, “Country”.
SHORT_NAMES = {
    "partners": ("partner", "name"),
    "meetings": ("meeting", "title_en"),
    "indicators": ("indicator", "name"),
}
NAMES = {"name", "name_en", "title_en"}


def with_halves_of_names(
    fields: Sequence[str], headings: Sequence[str], halves: Collection[str]
) -> list[str]:
    """Make headings personal that say only one half of a name where the other half stands too.

    halves   folded headings that may be either half
    """
    if len({GIVEN, FAMILY}.intersection(fields)) != 1:
        return list(fields)
    return [
        EITHER if heading in halves else field
        for field, heading in zip(fields, headings, strict=True)
    ]


def with_names(table: str, fields: Sequence[str]) -> list[str]:
    """Take the short names for the names of things where no column has these."""
    short, name = SHORT_NAMES.get(table, ("", ""))
    if not short or NAMES.intersection(fields):
        return list(fields)
    return [name if field == short else field for field in fields]
