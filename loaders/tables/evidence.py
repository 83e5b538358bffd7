"""Where the facts come from, and where sources disagree."""

from loaders.contract import EVIDENCE, REMARK, Column, Kind, Table
from loaders.tables.projects import DATE_PRECISION

SOURCES = Table(
    "sources",
    "A document that facts rest on",
    ("source",),
    (
        Column("source", Kind.IDENTIFIER, "Short name used in other tables", "s2", required=True),
        Column("title", Kind.TEXT, "Title or description", "SECON newsletter no. 2", required=True),
        Column("publisher", Kind.TEXT, "Who published it", expected=True),
        Column(
            "kind",
            Kind.CHOICE,
            "Kind of document",
            "newsletter",
            expected=True,
            allowed=(
                "newsletter",
                "press_release",
                "news_article",
                "project_page",
                "programme_page",
                "dataset",
                "report",
                "reference",
            ),
        ),
        Column("language", Kind.TEXT, "Language (ISO 639-1)", "el", expected=True),
        Column(
            "published",
            Kind.LAST_DAY,
            "Day of publication: never the date of the event it tells of",
            "2025-03-26",
            expected=True,
        ),
        Column(
            "published_precision",
            Kind.CHOICE,
            "How exactly that day is known",
            "day",
            allowed=DATE_PRECISION,
        ),
        Column("url", Kind.LINK, "Address", expected=True, unless=("kind", ("dataset",))),
        Column("file", Kind.TEXT, "Name of the file, where the document is kept as one"),
        Column("credit", Kind.TEXT, "What has to be said when it is used"),
        REMARK,
    ),
)

CLAIMS = Table(
    "claims",
    "Another source's word on a field that is disputed",
    ("table", "row", "field", "value", "source"),
    (
        Column("table", Kind.TEXT, "Table of the disputed field", "projects", required=True),
        Column(
            "row",
            Kind.TEXT,
            "Key of the disputed row; parts joined by /",
            "secon/p5",
            required=True,
        ),
        Column("field", Kind.TEXT, "Disputed column", "budget_eur", required=True),
        Column("value", Kind.TEXT, "What this source says", "1842680.00", required=True),
        *EVIDENCE,
    ),
)
