"""What the tests of several views speak of: the views, the projects, and words by language."""

from __future__ import annotations

VIEWS = ("overview", "map", "timeline", "indicators", "partners", "meetings", "sources")
PROJECTS = {
    "secon": "SECON",
    "cesme-plus": "CESME+",
    "plus-resilient": "+RESILIENT",
    "cesme": "CESME",
    "crete-network": "CRETE-NET",
}
ALL_PROJECTS = ""
# The heading of each view; that of the overview without a project.
TITLES = {
    "en": {
        "overview": "3 Interreg projects",
        "map": "Map",
        "timeline": "Timeline",
        "indicators": "Indicators",
        "partners": "Partners",
        "meetings": "Meetings",
        "sources": "Sources and quality",
    },
    "el": {
        "overview": "3 έργα Interreg",
        "map": "Χάρτης",
        "timeline": "Χρονολόγιο",
        "indicators": "Δείκτες",
        "partners": "Εταίροι",
        "meetings": "Συναντήσεις",
        "sources": "Πηγές και ποιότητα",
    },
    "bg": {
        "overview": "3 проекта по Интеррег",
        "map": "Карта",
        "timeline": "Времева линия",
        "indicators": "Показатели",
        "partners": "Партньори",
        "meetings": "Срещи",
        "sources": "Източници и качество",
    },
}
EMPTY_OVERVIEW = {"en": "0 Interreg projects", "el": "0 έργα Interreg", "bg": "0 проекта"}


def title(view: str, lang: str, project: str = ALL_PROJECTS) -> str:
    """Return the heading of a view; the overview of a project is headed by its acronym."""
    if view == "overview" and project:
        return PROJECTS[project]
    return TITLES[lang][view]
