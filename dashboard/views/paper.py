"""What stands on a page only when it is printed: charts that fit paper, sources and imprint."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd
from markupsafe import Markup

from dashboard import markup
from dashboard.charts.chart import Chart, RegionMap, Table
from dashboard.charts.stills.drawing import picture
from dashboard.content.imprint import imprint
from dashboard.language import Words
from dashboard.progress.counters import all_sources
from dashboard.server.published import publish_picture
from dashboard.views.frame import Page, show

# A sheet holds some forty rows.
MOST_ON_PAPER = 100


def on_paper(content: Markup) -> None:
    """Show something on paper only; the screen has no gap where it stands."""
    show(Markup("<div class='im-paper'>{0}</div>").format(content))


def picture_on_paper(page: Page, chart: Chart, *key: object) -> Markup:
    """Return the picture of a chart for paper: what a graphics card draws is not always printed.

    That of a visitor's own data is in the page itself: nobody else can ask our server for it.

    key   what of the reader's choices on the page the chart rests on
    """
    outlines = page.outlines if isinstance(chart, RegionMap) else None
    content = page.kept(f"{chart.name}-on-paper", lambda: picture(chart, outlines), *key)
    address = markup.picture_address(content) if page.own else publish_picture(content)
    return markup.image(address, chart.sentence or chart.title)


def grid_on_paper(page: Page, first: Table, number: int, title: str) -> None:
    """Put a table on paper in place of a grid, which is a picture and cut where it is scrolled.

    first    the first rows, no more than MOST_ON_PAPER
    number   how many there are in all
    """
    words, told = page.words, markup.NOTHING
    if number > len(first.rows):
        told = markup.paragraph(first_of_all(words, len(first.rows), number), "muted")
    on_paper(markup.joined([told, markup.table(first, words, title, captioned=False)]))


def first_of_all(words: Words, shown: int, number: int) -> str:
    """Say that more rows were found than are shown."""
    return words(
        "The first {shown} of {number}: search or filter to see others. Files have all.",
        shown=words.number(shown),
        number=words.number(number),
    )


def nothing_chosen() -> None:
    """Say that a card holds nothing but a choice nobody made: paper goes without it."""
    show(markup.paragraph("", "nothing-chosen"))


def sources_of(*frames: pd.DataFrame) -> list[str]:
    """Return the ids of the documents that these rows rest on."""
    cells = (cell for frame in frames for cell in frame["source"].dropna().unique())
    return list(dict.fromkeys(source for cell in cells for source in cell.split(" ")))


def imprint_on_paper(
    page: Page,
    sources: Collection[str] | None = None,
    filters: Iterable[str] = (),
    *,
    with_map: bool = False,
) -> None:
    """End a page on paper: what it speaks of, filters, dates, who answers for it, its sources.

    sources   ids of the documents behind what is shown; None: all that the record rests on
    """
    chosen, words = tuple(filters), page.words
    whole = page.kept("all-sources", lambda: all_sources(page.scope())) if sources is None else ()
    ids = whole if sources is None else tuple(sources)

    def make() -> Markup:
        told = imprint(page.subject, ids, with_map=with_map, filters=chosen)
        lines = markup.joined(markup.paragraph(line) for line in told.lines)
        title = markup.heading(2, words("Sources")) if told.sources else markup.NOTHING
        return markup.joined([lines, title, markup.bullets(told.sources)])

    content = page.kept("imprint", make, tuple(sorted(ids)), chosen, with_map)
    on_paper(Markup("<div class='im-imprint'>{0}</div>").format(content))
