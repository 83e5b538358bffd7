"""What axe-core says of a page, but for what is known to be Streamlit's own fault."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FAULTS = Path(__file__).parent / "streamlit_faults.csv"
# The size of what is clicked is a rule of WCAG 2.2 that axe leaves out unless asked.
ASKED = {"target-size": {"enabled": True}}


@cache
def known_faults() -> tuple[tuple[str, str], ...]:
    """Return rules that Streamlit breaks, and the elements that break them where they are open."""
    with FAULTS.open(encoding="utf-8") as file:
        return tuple(
            (row["axe_rule"], row["where"]) for row in csv.DictReader(file) if row["where"]
        )


def found(page: Page) -> list[str]:
    """Return a line for each element that breaks a rule: the rule, the element, the reason."""
    known = {
        rule: {"enabled": False} for rule, where in known_faults() if page.locator(where).count()
    }
    options = {"resultTypes": ["violations"], "rules": ASKED | known}
    answer = Axe().run(page, options=options).response
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]
