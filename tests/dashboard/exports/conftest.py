"""Documents to export, and a subject whose every text is awkward."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from openpyxl.workbook import Workbook

from dashboard.content.document import Document, document
from dashboard.content.subject import Subject
from dashboard.exports.pptx_file import deck
from dashboard.exports.xlsx_file import project_workbook
from tests.dashboard.conftest import Make, MakeSubject
from tests.dashboard.exports.awkward import TEXTS, awkward_record
from tests.dashboard.exports.workbooks import opened

Made = Callable[..., tuple[Document, Workbook]]


@pytest.fixture(scope="session")
def made(about: MakeSubject) -> Made:
    """Give the document of a project and language, and its workbook as openpyxl reads it."""

    @cache
    def make_both(project: str = "secon", lang: str = "en") -> tuple[Document, Workbook]:
        content = document(about(project, lang))
        return content, opened(project_workbook(content))

    return make_both


@pytest.fixture(scope="session")
def documents(about: MakeSubject) -> Callable[..., Document]:
    """Give what makes a document of the shipped record, once: documents("secon", "bg")."""

    @cache
    def make_document(project: str = "", lang: str = "en") -> Document:
        return document(about(project, lang))

    return make_document


@pytest.fixture(scope="session")
def decks(documents: Callable[..., Document]) -> Callable[..., bytes]:
    """Give what makes the slides of a document, once: decks("secon", "bg")."""

    @cache
    def make_deck(project: str = "", lang: str = "en") -> bytes:
        made = documents(project, lang)
        return deck(made, made.subject.outlines)

    return make_deck


@pytest.fixture(params=list(TEXTS))
def awkward(request: pytest.FixtureRequest, make: Make, about: MakeSubject) -> tuple[Subject, str]:
    """Give a subject whose every text is an awkward one, and that text."""
    text = TEXTS[request.param]
    return about("a", record=awkward_record(make, text)), text
