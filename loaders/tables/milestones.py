"""Publications and other dated steps, good practices and policy instruments."""

from loaders.contract import EVIDENCE, Column, Kind, Table
from loaders.tables.projects import PROJECT, date_precision

PUBLICATIONS = (
    "newsletter",
    "press_release",
    "transnational_report",
    "report",
    "field_research",
    "survey",
    "study",
    "policy_paper",
    "digital_publication",
    "framework",
    "webinar",
)
STEPS = (
    "call",
    "project_start",
    "project_end",
    "phase_start",
    "phase_end",
    "activities_end",
    "meeting",
    "result",
    "pilot",
    "decision",
    "notice",
)

MILESTONES = Table(
    "milestones",
    "A publication or another dated step",
    ("project", "milestone"),
    (
        PROJECT,
        Column("milestone", Kind.IDENTIFIER, "Short name of the step", "sp-4", required=True),
        Column(
            "kind",
            Kind.CHOICE,
            "Kind of publication or step",
            "newsletter",
            required=True,
            allowed=(*PUBLICATIONS, *STEPS),
        ),
        Column("title_en", Kind.TEXT, "Title in English", "Newsletter no. 2", required=True),
        Column("title", Kind.TEXT, "Original title"),
        Column("title_language", Kind.TEXT, "Language of the original title", "el"),
        Column("date", Kind.DAY, "First or only day", "2025-03-26"),
        Column("end", Kind.LAST_DAY, "Last day of a step that took longer", "2024-06-17"),
        date_precision("How exactly the date is known"),
        Column(
            "status",
            Kind.CHOICE,
            "passed: a planned date that lies behind; implied: must exist, nothing else is known",
            "published",
            expected=True,
            allowed=(
                "published",
                "planned",
                "announced",
                "done",
                "passed",
                "running",
                "implied",
                "unknown",
            ),
        ),
        Column("url", Kind.LINK, "Where it can be read"),
        Column("meeting", Kind.IDENTIFIER, "The event it stands for", "se-1", refers_to="meetings"),
        Column("topics_en", Kind.TEXT, "What it says, in English"),
        *EVIDENCE,
    ),
)

PRACTICES = Table(
    "practices",
    "A good practice or a policy instrument that the project named",
    ("project", "practice"),
    (
        PROJECT,
        Column("practice", Kind.IDENTIFIER, "Short name", "gp-s1", required=True),
        Column(
            "kind",
            Kind.CHOICE,
            "What it is; a strategy is served, a policy instrument is to be improved",
            "good_practice",
            required=True,
            allowed=("good_practice", "policy_instrument", "policy_change", "strategy"),
        ),
        Column("name", Kind.TEXT, "Original name"),
        Column(
            "name_en",
            Kind.TEXT,
            "Name in English, or the only name known",
            "Nostos",
            required=True,
        ),
        Column("description_en", Kind.TEXT, "What it is, in English"),
        Column("region", Kind.TEXT, "Region as the source names it", "Mazovia", expected=True),
        Column("country", Kind.COUNTRY, "Country", "PL", expected=True),
        Column(
            "partner",
            Kind.IDENTIFIER,
            "The partner whose region it is in",
            "p4",
            expected=True,
            refers_to="partners",
        ),
        Column("named_on", Kind.DAY, "When it was named or shown", "2023-06-16", expected=True),
        date_precision("How exactly that day is known"),
        Column(
            "meeting",
            Kind.IDENTIFIER,
            "The event where it was shown",
            "se-r-pl2",
            refers_to="meetings",
        ),
        *EVIDENCE,
    ),
)
