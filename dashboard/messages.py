"""python -m dashboard.messages: bring the catalogues up to date with the code and the record.

Two catalogues a language: dashboard.po holds the words of the screen, record.po the texts of the
shipped record that readers meet in their own language. Nothing is ever compiled into a file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dashboard.language import CATALOGUES, RECORD, SCREEN, SOURCE_LANGUAGE, languages
from dashboard.settings import SHIPPED_RECORD
from loaders import Dataset, load

ROOT = Path(__file__).parent.parent
PACKAGES = ("dashboard", "loaders")
KEYWORDS = {"words": None, "_": None, "plural": (1, 2)}
WIDTH = 99
# Columns whose texts are translated, by table: all that pages and files show.
TRANSLATED = {
    "projects": ("title", "programme", "aim_en"),
    "phases": ("name_en",),
    "partners": ("name_en", "city", "remark"),
    "meetings": ("title_en", "place", "host", "topics_en", "remark"),
    "indicators": ("name_en", "unit", "definition_en", "remark"),
    "values": ("scope", "remark"),
    "practices": ("name_en", "description_en", "region"),
    "milestones": ("title_en", "topics_en"),
    "claims": ("remark",),
    "sources": ("remark",),
}


def _template(domain: str) -> Catalog:
    # One date for all: a catalogue changes when a message does, not whenever it is looked at.
    made = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    return Catalog(
        domain=domain,
        project="Interreg monitor",
        charset="utf-8",
        creation_date=made,
        revision_date=made,
        header_comment=f"# {domain.capitalize()} of the Interreg monitor.",
    )


def screen_messages() -> Catalog:
    """Return the words of the screen as they stand in the code."""
    catalogue = _template(SCREEN)
    for package in PACKAGES:
        found = extract_from_dir(
            str(ROOT / package), [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Note:",)
        )
        for file, _, message, comments, _ in found:
            place = (f"{package}/{file}".replace("\\", "/"), 0)
            catalogue.add(message, locations=[place], auto_comments=comments)
    return catalogue


def record_texts(record: Dataset) -> Iterator[tuple[str, str]]:
    """Yield every text of a record that is translated, and the table and column it stands in."""
    for table, columns in TRANSLATED.items():
        for column in columns:
            for text in record.tables[table][column].dropna().unique():
                yield str(text), f"data/{table}.csv:{column}"


def record_messages() -> Catalog:
    """Return the texts of the shipped record."""
    catalogue = _template(RECORD)
    for text, place in record_texts(load(SHIPPED_RECORD)):
        catalogue.add(text, locations=[(place, 0)])
    return catalogue


def update() -> None:
    """Add new messages to every catalogue, empty, and take out those that are gone."""
    for template in (screen_messages(), record_messages()):
        for lang in languages():
            if lang != SOURCE_LANGUAGE:
                _update(CATALOGUES / lang / f"{template.domain}.po", lang, template)


def _update(path: Path, lang: str, template: Catalog) -> None:
    catalogue = Catalog(locale=lang, domain=template.domain)
    if path.is_file():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang, domain=template.domain)
    # No guessing: a translation that nearly fits is worse than one that is seen to be missing.
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.creation_date = catalogue.revision_date = template.creation_date
    catalogue.header_comment = template.header_comment
    catalogue.fuzzy = False
    catalogue.obsolete.clear()
    with path.open("wb") as file:
        write_po(
            file, catalogue, width=WIDTH, omit_header=False, sort_output=True, include_lineno=False
        )


if __name__ == "__main__":
    update()
