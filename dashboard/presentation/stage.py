"""How much room a card has. Everything is laid out for a screen of 1280 x 720 and grows with it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exports.pptx_measure import POINTS, lines_needed

# Pixels at 1280 x 720. The style sheet has the same figures, in parts of ROOT.
WIDTH, HEIGHT = 1280, 720
ROOT = 21.0
SIDE = 48.0
CONTENT = WIDTH - 2 * SIDE
TITLE, SMALL = 1.6 * ROOT, 0.875 * ROOT
LINE_OF_TITLE, LINE = 1.15, 1.3
# The line at the top, the controls at the bottom, and the gaps between the parts of a card.
TOP, BOTTOM, GAPS = 41.0, 49.0, 27.0
# Of a legend: as wide as a sign with the gaps around it.
NO_BREAK = "\N{NO-BREAK SPACE}"
SIGN = " " + 10 * NO_BREAK
# Bold letters are wider than the regular ones that are measured.
BOLD = 1.08


def room(title: str, legend: Sequence[str], notes: Sequence[str], sources: str) -> float:
    """Return the height that is left for a picture, in pixels at 1280 x 720.

    legend   the words of its entries, which stand side by side
    """
    small = sum(_lines(note, SMALL, CONTENT - ROOT) for note in notes)
    small += _lines(_run_on(legend), SMALL, CONTENT) if legend else 0
    small += _lines(sources, SMALL, CONTENT) if sources else 0
    title_height = _lines(title, TITLE * BOLD, CONTENT) * TITLE * LINE_OF_TITLE
    return HEIGHT - TOP - BOTTOM - GAPS - title_height - small * SMALL * LINE


def _run_on(entries: Sequence[str]) -> str:
    """Return a legend as text that takes as much room: blanks for each sign and gap."""
    return "".join(SIGN + entry.replace(" ", NO_BREAK) for entry in entries)


def _lines(text: str, size: float, width: float) -> int:
    return lines_needed(text, width / POINTS, size)


def one_line(text: str) -> bool:
    """Tell whether a small text takes no more than a line of a card."""
    return _lines(text, SMALL, CONTENT) == 1
