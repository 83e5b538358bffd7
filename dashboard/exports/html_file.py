"""A report as a web page that needs nothing else: charts that tell on pointing, tables, sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from dashboard import markup
from dashboard.charts.chart import Chart, Table
from dashboard.charts.legend import legend_of
from dashboard.content.document import Document
from dashboard.content.sections import Section
from dashboard.content.sources import Cited, citations, uses_of_sources
from dashboard.content.subject import Subject
from dashboard.exports.html_figures import figure, script, scripts
from dashboard.exports.html_limits import MOST_ROWS, drawable, limited
from dashboard.exports.html_security import policy
from dashboard.exports.plain_text import writable
from dashboard.language import Words
from dashboard.palette import PALETTES, variables

STYLE = Path(__file__).parent / "page.css"
PALETTE = PALETTES["light"]
# The section that is a list with addresses here; on paper it is a table.
SOURCES = "sources"
# Of the sources behind a chart; the list of all sources has the others.
MOST_SOURCES = 40


def page(document: Document) -> bytes:
    """Return a document as one HTML file, in its language, with charts that tell on pointing.

    It asks no other host for anything, links to none, and runs no scripts but its own.
    """
    body = writable(str(_body(document)))
    code = scripts()
    parts = (
        _head(document, policy(code)),
        "<body>",
        body,
        *(script(source) for source in code),
        "</body></html>\n",
    )
    return "\n".join(parts).encode()


def _head(document: Document, content_policy: str) -> str:
    made = Markup(
        "<!DOCTYPE html>\n<html lang='{0}'><head><meta charset='utf-8'>"
        "<meta http-equiv='Content-Security-Policy' content=\"{1}\">"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        "<title>{2}</title><style>{3}</style></head>"
    ).format(
        document.subject.words.lang,
        Markup(content_policy),
        writable(document.imprint.heading),
        Markup(_style()),
    )
    return str(made)


def _style() -> str:
    colours = {name: getattr(PALETTE, name) for name in ("ink", "muted", "ground", "page", "track")}
    declared = ";".join(f"--{name}:{colour}" for name, colour in colours.items())
    sheets = (path.read_text("utf-8") for path in (markup.STYLE, STYLE))
    return "\n".join([f":root{{{declared};{variables(PALETTE)}}}", *sheets])


def _body(document: Document) -> Markup:
    shown = [section for section in document.sections if section.chart or section.on_paper]
    words = document.subject.words
    return markup.joined(
        [
            _header(document),
            _contents(words, shown),
            Markup("<main>{0}</main>").format(
                markup.joined(_section(document.subject, section) for section in shown)
            ),
            _footer(document),
        ]
    )


def _header(document: Document) -> Markup:
    found, words = document.identity, document.subject.words
    as_of = words("As of {date}", date=words.day(document.subject.as_of))
    without = words("The charts need JavaScript; the tables below them hold the same figures.")
    parts = [
        markup.heading(1, found.name),
        markup.paragraph(found.title, "lead") if found.title else markup.NOTHING,
        markup.facts((fact.label, fact.value) for fact in found.facts),
        markup.paragraph(as_of, "muted"),
        markup.counters(document.counters),
        Markup("<noscript>{0}</noscript>").format(markup.paragraph(without, "banner")),
    ]
    return Markup("<header>{0}</header>").format(markup.joined(parts))


def _contents(words: Words, sections: Sequence[Section]) -> Markup:
    places = [(section.name, section.label) for section in sections]
    places += [("methods", words("How figures are counted")), ("about", words("About this file"))]
    links = (Markup("<a href='#{0}'>{1}</a>").format(name, label) for name, label in places)
    items = markup.bullets(links, "contents")
    return Markup("<nav aria-label='{0}'>{1}</nav>").format(words("Contents"), items)


def _section(subject: Subject, section: Section) -> Markup:
    parts = [markup.heading(2, section.title)]
    if section.note:
        parts.append(markup.paragraph(section.note, "muted"))
    if section.chart:
        parts.append(_chart(subject, section.chart))
    elif section.name == SOURCES:
        documents = citations(subject, uses_of_sources(subject.surroundings))
        parts.append(_sources(subject.words, documents, MOST_ROWS))
    else:
        table = section.table.only(section.on_paper)
        parts.append(_table(subject.words, table, section.title))
    return _part(section.name, parts)


def _chart(subject: Subject, chart: Chart) -> Markup:
    shown = drawable(chart, subject.words)
    keys = legend_of(shown)
    return markup.joined(
        [
            markup.legend(keys) if keys else markup.NOTHING,
            figure(shown, subject.outlines, PALETTE),
            markup.bullets(shown.notes, "notes") if shown.notes else markup.NOTHING,
            _behind(subject, chart),
        ]
    )


def _behind(subject: Subject, chart: Chart) -> Markup:
    """Return the table and the sources of a chart, to be opened."""
    words = subject.words
    sources = citations(subject, chart.sources)
    content = [
        _table(words, chart.table, chart.title),
        markup.heading(3, words("Sources")) if sources else markup.NOTHING,
        _sources(words, sources, MOST_SOURCES),
    ]
    return Markup("<details><summary>{0}</summary>{1}</details>").format(
        words("Table and sources"), markup.joined(content)
    )


def _footer(document: Document) -> Markup:
    words = document.subject.words
    methods = [
        markup.heading(2, words("How figures are counted")),
        markup.bullets(document.methods, "rules"),
    ]
    about = [
        markup.heading(2, words("About this file")),
        *(markup.paragraph(line) for line in document.imprint.lines),
    ]
    return Markup("<footer>{0}{1}</footer>").format(
        _part("methods", methods), _part("about", about)
    )


def _part(name: str, parts: Sequence[Markup]) -> Markup:
    return Markup("<section id='{0}'>{1}</section>").format(name, markup.joined(parts))


def _table(words: Words, table: Table, caption: str) -> Markup:
    shown = limited(table)
    rest = len(table.rows) - len(shown.rows)
    content = markup.table(shown, words, caption)
    if not rest:
        return content
    told = words.plural(
        "{number} more row is in the workbook.", "{number} more rows are in the workbook.", rest
    )
    return markup.joined([content, markup.paragraph(told, "muted")])


def _sources(words: Words, sources: Sequence[Cited], most: int) -> Markup:
    """Return documents with their addresses as plain text: the page links to no other host."""
    items = [_source(document) for document in sources[:most]]
    if rest := len(sources) - len(items):
        items.append(Markup("{0}").format(words("and {number} more", number=words.number(rest))))
    return markup.bullets(items) if items else markup.NOTHING


def _source(document: Cited) -> Markup:
    address = (
        Markup("<br><span class='im-address'>{0}</span>").format(document.address)
        if document.address
        else markup.NOTHING
    )
    told = Markup("<span class='im-muted'>{0}</span>").format(document.told)
    return Markup("{0} {1}{2}").format(document.title, told, address)
