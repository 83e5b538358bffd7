"""The tables of a record, in the order in which a reader fills them."""

from loaders.contract import Table
from loaders.tables.evidence import CLAIMS, SOURCES
from loaders.tables.indicators import INDICATORS, VALUES
from loaders.tables.meetings import MEETINGS
from loaders.tables.milestones import MILESTONES, PRACTICES
from loaders.tables.partners import PARTNERS
from loaders.tables.projects import PHASES, PROJECTS

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PROJECTS,
        PHASES,
        PARTNERS,
        MEETINGS,
        INDICATORS,
        VALUES,
        PRACTICES,
        MILESTONES,
        CLAIMS,
        SOURCES,
    )
}
