"""The accessibility statement, in the order of the EU's model statement.

The model is the annex of Commission Implementing Decision (EU) 2018/1523.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dashboard.language import Words
from dashboard.settings import Operator

# Changed by whoever has tested again.
PREPARED = datetime.date(2026, 11, 24)
REVIEWED = datetime.date(2026, 11, 24)


@dataclass(frozen=True)
class Part:
    """A part of the statement: paragraphs, then points."""

    title: str
    texts: tuple[str, ...]
    points: tuple[str, ...] = ()


def statement(words: Words, operator: Operator) -> tuple[Part, ...]:
    """Return the statement of a dashboard that `operator` runs, without its heading."""
    return (
        _commitment(words, operator),
        _status(words),
        _not_accessible(words),
        _tested(words),
        _preparation(words),
        _feedback(words, operator),
        _enforcement(words, operator),
    )


def _commitment(words: Words, operator: Operator) -> Part:
    who = operator.name or words("The body that runs this dashboard")
    return Part(
        words("Commitment"),
        (
            words(
                "{operator} is committed to making this dashboard accessible, in accordance with "
                "the national law that transposes Directive (EU) 2016/2102 of the European "
                "Parliament and of the Council.",
                operator=who,
            ),
            words(
                "This accessibility statement applies to all pages of the Interreg monitor and to "
                "the files that can be downloaded from them."
            ),
        ),
    )


def _status(words: Words) -> Part:
    return Part(
        words("Compliance status"),
        (
            words(
                "This dashboard is partially compliant with the standard EN 301 549 and with the "
                "Web Content Accessibility Guidelines (WCAG) 2.2, level AA, due to the "
                "non-compliances listed below."
            ),
        ),
    )


def _not_accessible(words: Words) -> Part:
    return Part(
        words("Non-accessible content"),
        (words("The content listed below is not accessible for the following reasons:"),),
        (
            words(
                "Some words of the software that draws the pages are not in the language of the "
                "page: months and weekdays of the calendar are in that of the browser; the menus "
                "of columns in a grid and the sizes of files that were chosen are in English "
                "(WCAG 3.1.2, Language of Parts)."
            ),
            words(
                "Titles of sources are shown in the language in which they were written, and are "
                "not marked with it (WCAG 3.1.2)."
            ),
            words(
                "The keyboard moves the map to explore, but picks nothing on it. The lists beside "
                "it offer the same choices, and the table below it holds what it shows (WCAG "
                "2.1.1, Keyboard; 1.1.1, Non-text Content)."
            ),
            words(
                "What charts to explore tell on pointing at them is told to a pointer only. The "
                "table below each chart holds the same (WCAG 2.1.1, Keyboard)."
            ),
            words(
                "Lists of more than 250 rows are shown in a grid that is drawn as a picture; its "
                "sorting menu cannot be reached by keyboard (WCAG 2.1.1). The same rows can be "
                "downloaded as a workbook."
            ),
            words(
                "Slides and workbooks have texts in place of pictures, but were not tested with "
                "assistive technology. The report as PDF is tagged, but was not tested against "
                "PDF/UA."
            ),
        ),
    )


def _tested(words: Words) -> Part:
    return Part(
        words("What was tested, and how"),
        (),
        (
            words(
                "Every page, for one project and for all, in light and dark, at 1280 and 360 "
                "pixels, in English, Greek and Bulgarian, also with tables and menus opened: "
                "examined by axe-core in Chromium, which finds nothing."
            ),
            words(
                "Every page walked through with the keyboard alone: everything can be reached, in "
                "the order in which it is seen, and what has the focus is marked."
            ),
            words(
                "Every page at 320, 360, 768 and 1280 pixels and with letters of twice the size: "
                "no text is cut, and no page has to be moved sideways."
            ),
            words(
                "Contrast of every colour, headings in order, a text and a table for every chart "
                "and map, no motion where the reader asks for none, printing."
            ),
            words(
                "Not tested: screen readers, other browsers than Chromium, and the use by persons "
                "with disabilities."
            ),
        ),
    )


def _preparation(words: Words) -> Part:
    return Part(
        words("Preparation of this accessibility statement"),
        (
            words("This statement was prepared on {date}.", date=words.day(PREPARED)),
            words(
                "It rests on a self-assessment by the makers of the dashboard, with the tests "
                "named above, which are run again with every change."
            ),
            words("The statement was last reviewed on {date}.", date=words.day(REVIEWED)),
        ),
    )


def _feedback(words: Words, operator: Operator) -> Part:
    asked = words(
        "Tell us of any failure to comply with the accessibility requirements, and ask for "
        "content that you cannot use."
    )
    if operator.contact:
        contact = words("Contact: {contact}", contact=operator.contact)
    else:
        contact = words(
            "Whoever runs this dashboard has not named a contact yet; turn to the lead partner of "
            "the project."
        )
    return Part(words("Feedback and contact information"), (asked, contact))


def _enforcement(words: Words, operator: Operator) -> Part:
    told = words(
        "If you get no answer, or one that does not satisfy you, you can turn to the body that "
        "enforces the law on web accessibility in your country."
    )
    named = (operator.enforcement,) if operator.enforcement else ()
    return Part(words("Enforcement procedure"), (told, *named))
