"""Projects, and the phases they pass through."""

from loaders.contract import EVIDENCE, Column, Kind, Table

DATE_PRECISION = (
    "day",
    "month",
    "year",
    "not_before",
    "not_after",
    "within_parent",
    "unknown",
)


def date_precision(meaning: str) -> Column:
    """Return the column that says how exactly a date of the row is known."""
    return Column(
        "date_precision", Kind.CHOICE, meaning, "month", expected=True, allowed=DATE_PRECISION
    )


PROJECT = Column(
    "project", Kind.IDENTIFIER, "The project", "secon", required=True, refers_to="projects"
)
NOT_A_PROJECT = ("kind", ("network",))

PROJECTS = Table(
    "projects",
    "A project, the predecessor of one, or a network whose meetings belong on the record",
    ("project",),
    (
        Column("project", Kind.IDENTIFIER, "Short name used in links", "secon", required=True),
        Column(
            "kind",
            Kind.CHOICE,
            "What the row is; only projects are counted",
            "project",
            required=True,
            allowed=("project", "predecessor", "network"),
        ),
        Column("acronym", Kind.TEXT, "Acronym as the project writes it", "SECON", required=True),
        Column("also_known_as", Kind.TEXT, "Other spellings and titles, separated by ;"),
        Column("title", Kind.TEXT, "Full title", expected=True),
        Column("programme", Kind.TEXT, "Interreg programme", expected=True, unless=NOT_A_PROJECT),
        Column(
            "period",
            Kind.TEXT,
            "Programming period",
            "2021-2027",
            expected=True,
            unless=NOT_A_PROJECT,
        ),
        Column(
            "reference",
            Kind.TEXT,
            "Number of the project in its programme",
            "01C0224",
            expected=True,
            unless=NOT_A_PROJECT,
        ),
        Column("start", Kind.DAY, "First day", "2023-03-01", expected=True, unless=NOT_A_PROJECT),
        Column(
            "end",
            Kind.LAST_DAY,
            "Last day as planned",
            "2027-05-31",
            expected=True,
            unless=NOT_A_PROJECT,
        ),
        date_precision("How exactly start and end are known"),
        Column(
            "budget_eur",
            Kind.NUMBER,
            "Total budget in euro",
            "1914046.00",
            expected=True,
            unless=NOT_A_PROJECT,
            minimum=0,
        ),
        Column(
            "eu_funding_eur",
            Kind.NUMBER,
            "European Union funding in euro",
            expected=True,
            unless=NOT_A_PROJECT,
            minimum=0,
        ),
        Column("website", Kind.LINK, "Site of the project", expected=True, unless=NOT_A_PROJECT),
        Column(
            "follows",
            Kind.IDENTIFIER,
            "The project that this one continues",
            "cesme",
            refers_to="projects",
        ),
        Column("aim_en", Kind.TEXT, "What the project is for, in one sentence", expected=True),
        *EVIDENCE,
    ),
)

PHASES = Table(
    "phases",
    "A phase or a reporting period of a project",
    ("project", "phase"),
    (
        PROJECT,
        Column("phase", Kind.IDENTIFIER, "Short name of the phase", "core", required=True),
        Column(
            "kind",
            Kind.CHOICE,
            "A phase of the project, or a period it reports on",
            "phase",
            required=True,
            allowed=("phase", "reporting_period"),
        ),
        Column("name_en", Kind.TEXT, "Name in English", "Core phase", required=True),
        Column("start", Kind.DAY, "First day", "2023-03-01", expected=True),
        Column("end", Kind.LAST_DAY, "Last day", "2026-02-28", expected=True),
        date_precision("How exactly start and end are known"),
        *EVIDENCE,
    ),
)
