"""What whoever runs the dashboard may set, by environment variables."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SHIPPED_RECORD = Path(__file__).parent.parent / "data"


@dataclass(frozen=True)
class Operator:
    """Who runs the dashboard, as the accessibility statement names them; "" where nothing is set.

    contact      where to report what is not accessible: an e-mail address, a telephone, a page
    enforcement  the body that enforces web accessibility there, with its address
    """

    name: str = ""
    contact: str = ""
    enforcement: str = ""


def operator() -> Operator:
    """Return INTERREG_OPERATOR, INTERREG_CONTACT and INTERREG_ENFORCEMENT."""
    names = ("INTERREG_OPERATOR", "INTERREG_CONTACT", "INTERREG_ENFORCEMENT")
    return Operator(*(os.environ.get(name, "").strip() for name in names))


def record_location() -> Path:
    """Return the record to show: INTERREG_DATA, else the one that ships with the dashboard."""
    return Path(os.environ.get("INTERREG_DATA") or SHIPPED_RECORD)


def outlines_location() -> Path:
    """Return the folder of the region outlines."""
    return SHIPPED_RECORD / "regions"


def official_outlines() -> Path | None:
    """Return the file of exact outlines to draw instead: INTERREG_REGIONS, None where not set."""
    named = os.environ.get("INTERREG_REGIONS")
    return Path(named) if named else None
