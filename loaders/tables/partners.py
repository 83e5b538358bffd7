"""Organisations that take part in a project."""

from loaders.contract import EVIDENCE, Column, Kind, Table
from loaders.tables.projects import PROJECT

PARTNERS = Table(
    "partners",
    "An organisation in a project",
    ("project", "partner"),
    (
        PROJECT,
        Column(
            "partner",
            Kind.IDENTIFIER,
            "Short name of the organisation: the same in every project it takes part in",
            "p1",
            required=True,
        ),
        Column("name", Kind.TEXT, "Name in the organisation's own or the source's language"),
        Column("name_language", Kind.TEXT, "Language of that name (ISO 639-1)", "el"),
        Column(
            "name_en",
            Kind.TEXT,
            "Name in English, or the only name known",
            "Region of Peloponnese",
            required=True,
        ),
        Column("also_known_as", Kind.TEXT, "Other names in the sources, separated by ;"),
        Column(
            "matching_names", Kind.TEXT, "Unchecked names: searched, never shown; separated by ;"
        ),
        Column(
            "role",
            Kind.CHOICE,
            "Role in the partnership",
            "lead",
            required=True,
            allowed=("lead", "partner", "associated"),
        ),
        Column("country", Kind.COUNTRY, "Country (ISO 3166-1 alpha-2)", "GR", expected=True),
        Column("city", Kind.TEXT, "City of the seat", "Tripoli", expected=True),
        Column(
            "lat",
            Kind.NUMBER,
            "Latitude of that city",
            "37.5096",
            expected=True,
            minimum=-90,
            maximum=90,
        ),
        Column(
            "lon",
            Kind.NUMBER,
            "Longitude of that city",
            "22.3788",
            expected=True,
            minimum=-180,
            maximum=180,
        ),
        Column("nuts3", Kind.REGIONS, "NUTS 3 region of the seat (2024)", "EL651", expected=True),
        Column(
            "regions",
            Kind.REGIONS,
            "NUTS 2024 codes of the region shown for the organisation, separated by spaces",
            "EL65",
            expected=True,
        ),
        Column(
            "regions_basis",
            Kind.CHOICE,
            "The regions are the organisation's own area, contain it, or are where its seat lies",
            "area",
            expected=True,
            allowed=("area", "contains", "seat"),
        ),
        Column(
            "seat_basis",
            Kind.CHOICE,
            "How the city of the seat is known",
            "assumed",
            expected=True,
            allowed=("stated", "public", "derived", "assumed"),
        ),
        *EVIDENCE,
    ),
)
