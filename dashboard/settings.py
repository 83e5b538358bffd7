"""What whoever runs the dashboard may set, by environment variables."""

from __future__ import annotations

import os
from pathlib import Path

SHIPPED_RECORD = Path(__file__).parent.parent / "data"


def record_location() -> Path:
    """Return the record to show: INTERREG_DATA, else the one that ships with the dashboard."""
    return Path(os.environ.get("INTERREG_DATA") or SHIPPED_RECORD)


def outlines_location() -> Path:
    """Return the folder of the region outlines."""
    return SHIPPED_RECORD / "regions"
