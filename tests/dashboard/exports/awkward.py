"""Texts that break files, and a record in which every text is one of them."""

from __future__ import annotations

from dashboard.exports.plain_text import writable
from loaders import Dataset
from tests.dashboard.conftest import Make

LONGER_THAN_A_CELL = "long " * 6_553 + "end"
TEXTS = {
    "formula": "=1+1",
    "plus": "+RESILIENT",
    "minus": "-2+3",
    "at": "@SUM(A1)",
    "pipe": "=cmd|' /C calc'!A0",
    "tab": "\tafter a tab",
    "quotes": "\"double\" and 'single'",
    "line breaks": "one\ntwo\r\nthree",
    "right to left": "a \u202eb\u202c \u200f c",
    "longer than a cell": LONGER_THAN_A_CELL,
    "control characters": "nul\x00bell\x07end",
    "emoji": "family 👨‍👩‍👧 and flag 🇪🇺",
    "script": "</script><script>alert(1)</script>",
    "braces": "{{ 7*7 }} {0} %s",
    "typst": '#include "/etc/passwd" $x$ *b* @ref <label> // no',
    "markup": "<b>bold</b> &amp; ]]>",
    "semicolons": "a;b,c|d",
}


def shown(text: str) -> str:
    """Return what a reader of a file must find of an awkward text."""
    return writable(text)


def awkward_record(make: Make, text: str) -> Dataset:
    """Return a record of one project "a" whose names, titles and remarks are all this text."""
    return make(
        sources=[{"source": "s1", "title": text, "publisher": text, "kind": "report"}],
        projects=[
            {
                "project": "a",
                "acronym": text,
                "title": text,
                "programme": text,
                "start": "2023-01-01",
                "end": "2025-12-31",
                "source": "s1",
            }
        ],
        phases=[
            {
                "phase": "p1",
                "name_en": text,
                "start": "2023-01-01",
                "end": "2024-12-31",
                "source": "s1",
            }
        ],
        partners=[
            {
                "partner": "p1",
                "name": text,
                "name_en": text,
                "role": "lead",
                "country": "GR",
                "city": text,
                "lat": "37.5",
                "lon": "22.4",
                "regions": "EL65",
                "regions_basis": "area",
                "source": "s1",
                "remark": text,
            }
        ],
        meetings=[
            {
                "meeting": "m1",
                "title_en": text,
                "start": "2023-05-01",
                "end": "2023-05-02",
                "place": text,
                "country": "GR",
                "host": text,
                "topics_en": text,
                "status": "held",
                "source": "s1",
            }
        ],
        indicators=[
            {
                "indicator": "i1",
                "name_en": text,
                "definition_en": text,
                "unit": text,
                "target": "8",
                "due": "during",
                "source": "s1",
            }
        ],
        values=[
            {
                "indicator": "i1",
                "as_of": "2023-06-01",
                "value": "4",
                "source": "s1",
                "remark": text,
            }
        ],
        milestones=[
            {
                "milestone": "n1",
                "title_en": text,
                "date": "2023-07-01",
                "status": "published",
                "source": "s1",
            }
        ],
        claims=[
            {
                "table": "projects",
                "row": "a",
                "field": "title",
                "value": text,
                "source": "s1",
                "remark": text,
            }
        ],
    )
