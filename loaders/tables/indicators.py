"""What was promised or is counted, and the figures reported for it."""

from loaders.contract import EVIDENCE, Column, Kind, Table
from loaders.tables.projects import PROJECT, date_precision

INDICATORS = Table(
    "indicators",
    "A promised or counted figure",
    ("project", "indicator"),
    (
        PROJECT,
        Column("indicator", Kind.IDENTIFIER, "Short name of the indicator", "si-3", required=True),
        Column("name_en", Kind.TEXT, "Name in English", "Good practices mapped", required=True),
        Column("name", Kind.TEXT, "Original wording"),
        Column("name_language", Kind.TEXT, "Language of the original wording", "el"),
        Column(
            "kind",
            Kind.CHOICE,
            "output and result measure performance; the others describe the partnership or events",
            "output",
            required=True,
            allowed=("output", "result", "composition", "attendance", "count"),
        ),
        Column("code", Kind.TEXT, "Code of an Interreg common indicator", "RCO87"),
        Column("unit", Kind.TEXT, "Unit in English, plural", "organisations", expected=True),
        Column("baseline", Kind.NUMBER, "Value before the project"),
        Column("target", Kind.NUMBER, "Value promised", "43"),
        Column(
            "due",
            Kind.CHOICE,
            "When the target is to be reached",
            "during",
            allowed=("during", "end", "after"),
        ),
        Column(
            "roll_up",
            Kind.CHOICE,
            "How figures of several projects or places make one; none: they never do",
            "sum",
            expected=True,
            allowed=("sum", "distinct", "latest", "none"),
        ),
        Column(
            "counts",
            Kind.TEXT,
            "What it can be counted from when nothing is reported",
            "meetings where series = interregional meeting",
        ),
        Column("definition_en", Kind.TEXT, "What is counted and what is not, in English"),
        *EVIDENCE,
    ),
)

VALUES = Table(
    "values",
    "A figure for an indicator at a date",
    ("project", "indicator", "as_of", "scope", "basis"),
    (
        PROJECT,
        Column(
            "indicator",
            Kind.IDENTIFIER,
            "The indicator",
            "si-12",
            required=True,
            refers_to="indicators",
        ),
        Column("as_of", Kind.LAST_DAY, "The day the figure speaks of", "2024-10-25", expected=True),
        date_precision("How exactly that day is known"),
        Column("value", Kind.NUMBER, "The figure", "28", required=True),
        Column(
            "bound",
            Kind.CHOICE,
            "Empty when the figure is exact",
            "at_least",
            allowed=("at_least", "more_than"),
        ),
        Column("scope", Kind.TEXT, "The part it speaks of, empty for the whole project", "Mazovia"),
        Column(
            "basis",
            Kind.CHOICE,
            "reported by a source, or counted from what is on record",
            "reported",
            required=True,
            allowed=("reported", "counted"),
        ),
        *EVIDENCE,
    ),
)
