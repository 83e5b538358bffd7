"""The words for what a reader's own files were taken for, and for what was assumed of them."""

from __future__ import annotations

from dashboard.language import Words
from loaders.assumptions import Matter


def _(text: str) -> str:
    """Mark a text for the translators."""
    return text


SHEET_KINDS = {
    "projects": _("Table of projects"),
    "phases": _("Table of phases"),
    "partners": _("Table of partners"),
    "meetings": _("Table of meetings"),
    "indicators": _("Table of indicators"),
    "values": _("Table of reported values"),
    "practices": _("Table of good practices and policy instruments"),
    "milestones": _("Table of milestones"),
    "claims": _("Table of disputed facts"),
    "sources": _("Table of sources"),
    "jems_projects": _("Jems: project data"),
    "jems_partners": _("Jems: partner data"),
    "jems_dimensions": _("Jems: codes of dimension"),
    "jems_keep": _("Jems: file for keep.eu"),
    "keep_projects": _("keep.eu: projects"),
    "keep_partners": _("keep.eu: partners"),
    "operations": _("List of operations"),
    "kohesio": _("Kohesio: operations"),
    "kohesio_search": _("Kohesio: search results"),
}
ASSUMED = {
    Matter.DECIMAL_MARK: {"point": _("point: 1,234.5"), "comma": _("comma: 1.234,5")},
    Matter.DATE_ORDER: {
        "day_first": _("day first: 31/12/2024"),
        "month_first": _("month first: 12/31/2024"),
    },
    Matter.SHEET: {
        "left_out": _("hidden: left out"),
        "read": _("hidden: read all the same"),
    },
    Matter.MERGED: {
        "every_row": _("hold for every row they cover"),
        "first_row": _("hold for their first row only"),
    },
    Matter.SEPARATOR: {
        "comma": _("comma"),
        "semicolon": _("semicolon"),
        "tab": _("tab"),
        "pipe": _("vertical bar"),
    },
}


def sheet_kind(words: Words, code: str) -> str:
    """Return what a sheet was taken for; the code itself where there are no words."""
    return words(SHEET_KINDS.get(code, code))


def assumed(words: Words, matter: Matter, code: str) -> str:
    """Return what was assumed; what has no words, such as an encoding, is its own name."""
    return words(ASSUMED.get(matter, {}).get(code, code)) if code else words("not decided")
