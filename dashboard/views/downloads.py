"""The one menu of files, the same at every chart and table: made when asked for, not before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from dashboard import markup
from dashboard.charts.chart import Chart, Table
from dashboard.exports.csv_file import Dialect, dialect_of
from dashboard.exports.file_names import file_name
from dashboard.exports.files import (
    CHART_FORMATS,
    MEDIA_TYPES,
    TABLE_FORMATS,
    Format,
    chart_file,
    format_words,
    table_file,
)
from dashboard.views import controls
from dashboard.views.attempt import Attempt
from dashboard.views.frame import Page, show

ICON = ":material/download:"
SECONDS_BETWEEN_LOOKS = 3
Make = Callable[[Format], Callable[[], bytes]]


def chart_downloads(page: Page, chart: Chart, filters: tuple[str, ...] = ()) -> None:
    """Offer a chart as files."""
    subject = page.subject

    def make(form: Format) -> Callable[[], bytes]:
        dialect = chosen_dialect(page)
        return lambda: chart_file(subject, chart, form, dialect, filters)

    menu(page, chart.name, CHART_FORMATS, make)


def table_downloads(
    page: Page,
    name: str,
    title: str,
    table: Table | Callable[[], Table],
    filters: tuple[str, ...] = (),
    others: Iterable[tuple[Format, Callable[[], bytes]]] = (),
) -> None:
    """Offer a table as files; `others` are further formats, with what makes each.

    table   or what makes it: a long one is made when its file is asked for
    """
    subject, more = page.subject, dict(others)

    def make(form: Format) -> Callable[[], bytes]:
        dialect = chosen_dialect(page)
        made = more.get(form)

        def write() -> bytes:
            content = table() if callable(table) else table
            return table_file(subject, title, content, form, dialect, filters)

        return made or write

    menu(page, name, (*more, *TABLE_FORMATS), make)


def menu(page: Page, name: str, forms: Iterable[Format], make: Make) -> None:
    """Show the menu; what is in it is made when it is opened, a file when it is asked for.

    Why a file could not be made stands below, until another is asked for.
    """
    label = page.words("Download")
    drawer = st.popover(label, icon=ICON, key=f"files-{name}", on_change="rerun")
    failed = f"failed-{name}"
    if not drawer.open:
        st.session_state.pop(failed, None)
        return
    failures = st.session_state.setdefault(failed, {})
    with drawer, st.container(gap="xsmall"):
        for form in forms:
            if form is Format.CSV:
                _dialect(page, name)
            file = file_name(page.subject, name, form)
            attempt = Attempt(file, make(form), failures, page.words)
            st.download_button(
                format_words(page.words, form),
                attempt,
                attempt.name,
                MEDIA_TYPES[form],
                key=f"file-{name}-{form}",
                on_click="ignore",
                width="stretch",
            )
        _tell_failures(page, failures)


@st.fragment(run_every=SECONDS_BETWEEN_LOOKS)
def _tell_failures(page: Page, failures: dict[str, str]) -> None:
    """Look, while a menu is open, for what went wrong: a press of its buttons draws nothing anew.

    A new run of the page would tell at once, but would take the other buttons' files away.
    """
    for file, reason in tuple(failures.items()):
        tell_failure(page, file, reason)


def tell_failure(page: Page, name: str, reason: str) -> None:
    """Say which file could not be made, and why."""
    told = page.words("{name} could not be made: {reason}", name=name, reason=reason)
    show(markup.paragraph(told, "failure"))


def chosen_dialect(page: Page) -> Dialect:
    """Return how CSV files are to be written: as the address says, else as the language has it."""
    known = {dialect.name.lower(): dialect for dialect in Dialect}
    return known.get(st.query_params.get("csv", ""), dialect_of(page.words.lang))


def _dialect(page: Page, name: str) -> None:
    """Offer the choice of how CSV files are written; the address remembers it."""
    words = page.words
    names = {
        "plain": words("Commas: 1.5, 2.5"),
        "local": words("Semicolons: 1,5; 2,5"),
    }
    default = dialect_of(words.lang).name.lower()
    controls.choice("csv", words("Kind of CSV"), list(names), names.__getitem__, default, at=name)
