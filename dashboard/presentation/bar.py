"""The controls of a presentation: few, at the foot of the page, and each with a key."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from dashboard import markup
from dashboard.language import Words

# Parameters of the address that only a presentation has.
PRESENT, THEME, PACE = "present", "theme", "every"
SECONDS = (10, 20, 30, 60, 120)
USUAL_SECONDS = 20
ICONS = {
    "leave": "M5 5l14 14M19 5L5 19",
    "theme": "M12 3a9 9 0 1 0 0 18z",
    "run": "M7 4l13 8-13 8z",
    "back": "M15 4l-8 8 8 8",
    "next": "M9 4l8 8-8 8",
    "full": "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
}


def bar(words: Words, address: Mapping[str, str]) -> Markup:
    """Return the controls, with the link that leads back to the view."""
    pace = Markup("<select id='pace' aria-label='{0}'>{1}</select>").format(
        words("Seconds for each card"), markup.joined(_pace(words, number) for number in SECONDS)
    )
    parts = (
        _leave(words("Leave the presentation (Escape)"), address),
        Markup("<p id='told' role='status'></p>"),
        _button("theme", words("Light or dark")),
        _button("run", words("Go on by itself")),
        pace,
        _button("back", words("Previous card (arrow keys, Page Up)")),
        Markup("<p id='count'></p>"),
        _button("next", words("Next card (arrow keys, Page Down, space)")),
        _button("full", words("Full screen (F5)")),
    )
    label = words("Presentation")
    return Markup("<nav class='im-bar' aria-label='{0}'>{1}</nav>").format(
        label, markup.joined(parts)
    )


def address_of_view(address: Mapping[str, str]) -> str:
    """Return the way back from a presentation: the same parameters without its own."""
    own = (PRESENT, THEME, PACE)
    return f"?{urlencode({name: value for name, value in address.items() if name not in own})}"


def _leave(label: str, address: Mapping[str, str]) -> Markup:
    return Markup("<a id='leave' href='{0}' aria-label='{1}' title='{1}'>{2}</a>").format(
        address_of_view(address), label, _icon("leave")
    )


def _button(name: str, label: str) -> Markup:
    return Markup(
        "<button type='button' id='{0}' aria-label='{1}' title='{1}'>{2}</button>"
    ).format(name, label, _icon(name))


def _icon(name: str) -> Markup:
    return Markup("<svg viewBox='0 0 24 24' aria-hidden='true'><path d='{0}'/></svg>").format(
        ICONS[name]
    )


def _pace(words: Words, number: int) -> Markup:
    chosen = Markup(" selected") if number == USUAL_SECONDS else markup.NOTHING
    return Markup("<option value='{0}'{1}>{2}</option>").format(
        number, chosen, words.seconds(number)
    )
