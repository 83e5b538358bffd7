"""What files are called: what they speak of, what they show, as of when, in which language."""

from __future__ import annotations

from dashboard.content.subject import Subject

# Before the name of every file that is not made of the published record.
OWN_DATA = "own-data"


def file_name(subject: Subject, name: str, suffix: str) -> str:
    """Return a name that every system takes: secon-map-2024-10-31-en.png.

    Ids of projects hold small Latin letters, digits, dots, hyphens and underscores only.
    """
    own = OWN_DATA if subject.own_files else ""
    parts = (
        own,
        subject.project or "all-projects",
        name,
        subject.as_of.isoformat(),
        subject.words.lang,
    )
    return f"{'-'.join(part for part in parts if part)}.{suffix}"
