"""The kinds of sheets and documents that are understood, one module a kind of file."""

from loaders.importers.importer import Importer, TreeImporter
from loaders.importers.jems import JEMS_IMPORTERS
from loaders.importers.jems_keep import JEMS_KEEP
from loaders.importers.keep import KEEP_IMPORTERS
from loaders.importers.kohesio import KOHESIO_IMPORTERS
from loaders.importers.operations import OPERATIONS
from loaders.importers.plain import plain_importers

__all__ = ["SHEET_IMPORTERS", "TREE_IMPORTERS"]

# The first of those that know as many headings is taken: our own tables come first.
SHEET_IMPORTERS: tuple[Importer, ...] = (
    *plain_importers(),
    *JEMS_IMPORTERS,
    *KEEP_IMPORTERS,
    OPERATIONS,
    *KOHESIO_IMPORTERS,
)
TREE_IMPORTERS: tuple[TreeImporter, ...] = (JEMS_KEEP,)
