"""Meetings and events, held or planned."""

from loaders.contract import EVIDENCE, Column, Kind, Table
from loaders.tables.projects import PROJECT, date_precision

KINDS = (
    "kick_off",
    "interregional_meeting",
    "interregional_seminar",
    "partner_meeting",
    "technical_meeting",
    "steering_committee",
    "stakeholder_group",
    "study_visit",
    "workshop",
    "conference",
    "press_conference",
    "network_meeting",
    "other_meeting",
)
ONLINE = ("format", ("online",))

MEETINGS = Table(
    "meetings",
    "An event, held or planned",
    ("project", "meeting"),
    (
        PROJECT,
        Column("meeting", Kind.IDENTIFIER, "Short name of the event", "se-2", required=True),
        Column(
            "kind",
            Kind.CHOICE,
            "Kind of event",
            "interregional_meeting",
            required=True,
            allowed=KINDS,
        ),
        Column("series", Kind.TEXT, "The series it is numbered in", "interregional meeting"),
        Column("number", Kind.WHOLE, "Number within that series", "2", minimum=1),
        Column(
            "title_en", Kind.TEXT, "Title in English", "2nd interregional meeting", required=True
        ),
        Column("start", Kind.DAY, "First day", "2023-11-13"),
        Column("end", Kind.LAST_DAY, "Last day", "2023-11-14"),
        date_precision("How exactly the days are known; within_parent: only the parent's are"),
        Column(
            "format",
            Kind.CHOICE,
            "On site, online or both",
            "hybrid",
            expected=True,
            allowed=("onsite", "online", "hybrid", "unknown"),
        ),
        Column(
            "place",
            Kind.TEXT,
            "Place as the source has it",
            "Haskovo",
            expected=True,
            unless=ONLINE,
        ),
        Column("country", Kind.COUNTRY, "Country", "BG", expected=True, unless=ONLINE),
        Column("lat", Kind.NUMBER, "Latitude of the place", "41.9342", minimum=-90, maximum=90),
        Column("lon", Kind.NUMBER, "Longitude of the place", "25.5556", minimum=-180, maximum=180),
        Column("nuts3", Kind.REGIONS, "NUTS 3 region of the place (2024)", "BG422"),
        Column(
            "pin",
            Kind.CHOICE,
            "Whether the point on the map rests on the source or stands for a wider area",
            "stated",
            allowed=("stated", "assumed"),
        ),
        Column(
            "host",
            Kind.TEXT,
            "Host as the source names it",
            "Municipality of Haskovo",
            expected=True,
        ),
        Column(
            "host_partner",
            Kind.REFERENCES,
            "The hosting partners, separated by spaces",
            "p10",
            refers_to="partners",
        ),
        Column("participants", Kind.WHOLE, "Persons present", "28", expected=True, minimum=0),
        Column(
            "participants_bound",
            Kind.CHOICE,
            "Empty when the number is exact",
            "more_than",
            allowed=("at_least", "more_than"),
        ),
        Column(
            "status",
            Kind.CHOICE,
            "held: a source reports it; announced and planned are not held, however long ago",
            "held",
            expected=True,
            allowed=("held", "announced", "planned"),
        ),
        Column(
            "part_of",
            Kind.IDENTIFIER,
            "The event it is a part of; a part is not counted beside its whole",
            "se-4",
            refers_to="meetings",
        ),
        Column(
            "fulfilled_by",
            Kind.IDENTIFIER,
            "The held event that this plan most likely became; the two are one event",
            "ce-2",
            refers_to="meetings",
        ),
        Column("topics_en", Kind.TEXT, "What it dealt with, in English"),
        *EVIDENCE,
    ),
)
