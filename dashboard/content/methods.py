"""How the figures are counted, in sentences."""

from __future__ import annotations

from dashboard.content.meetings import not_counted
from dashboard.content.subject import Subject


def methods(subject: Subject) -> tuple[str, ...]:
    """Return the rules that every figure follows, a sentence or two each."""
    words = subject.words
    return (
        words(
            "Everything is as of the date given: later events and values are left out, and later "
            "sources are used only for what was so by then."
        ),
        words(
            "Achieved is the newest value that a source reports. Where none does, and the record "
            "lists what is promised, it is counted from the record and marked so."
        ),
        words("“Not reported” is neither zero nor the target: no source states a value."),
        words(
            "The line on a bar is the time elapsed. A target due during the project is behind "
            "when its progress is more than 10 points short of it."
        ),
        words("Events: {rule}.", rule=not_counted(subject)),
        words("Organisations are counted once each; associated partners are not among them."),
        words("Where sources disagree, both are kept. The first is the one shown."),
    )
