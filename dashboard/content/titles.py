"""The views there are, and what each is called."""

from __future__ import annotations

from dashboard.language import Words

VIEWS = ("overview", "map", "timeline", "indicators", "partners", "meetings", "sources")


def titles(words: Words) -> dict[str, str]:
    """Return the name of each view in the reader's language."""
    return {
        "overview": words("Overview"),
        "map": words("Map"),
        "timeline": words("Timeline"),
        "indicators": words("Indicators"),
        "partners": words("Partners"),
        "meetings": words("Meetings"),
        "sources": words("Sources and quality"),
        "open_data": words("Open my data"),
    }
