"""ZIP containers whose bytes depend on their content alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The earliest date a ZIP file can hold: the time of making is nobody's business.
DATE = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP file of these files, by name, in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # As made on any system: the default says which one it was.
            entry.create_system = 0
            container.writestr(entry, content)
    return made.getvalue()


def repacked(content: bytes) -> bytes:
    """Return a ZIP file, such as an office document, without the times at which it was made."""
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        return packed({name: container.read(name) for name in container.namelist()})
