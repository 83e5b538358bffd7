"""Reads the pages that AppTest draws: headings, facts, text, and what HTML they are made of."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from streamlit.testing.v1 import AppTest

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
TEXT_TAGS = {"p", "div", "span", "strong", "br", "a", "dl", "dt", "dd", "ul", "li"}
TABLE_TAGS = {"table", "caption", "thead", "tbody", "tr", "th", "td"}
OUR_PICTURE = re.compile(r"/pictures/[0-9a-f]{24}\.svg|data:image/svg\+xml;base64,[\w+/=]+")
OUR_TAGS = {*HEADINGS, *TEXT_TAGS, *TABLE_TAGS}


class Reading(HTMLParser):
    """What stands in HTML.

    headings  level and text of each
    facts     name and value of each counter or detail; a smaller second line is left out
    tags      each tag with its attributes
    """

    def __init__(self, html: str = "") -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[tuple[int, str]] = []
        self.facts: dict[str, str] = {}
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._texts: list[str] = []
        self._begins: dict[str, int] = {}
        self._name = ""
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._texts).split())

    @property
    def foreign_tags(self) -> set[str]:
        """The tags that our pages are not made of; the map on paper is a picture."""
        ours = [tag for tag in self.tags if not _is_our_picture(*tag)]
        return {tag for tag, _ in ours} - OUR_TAGS

    @property
    def regions(self) -> list[str | None]:
        """The names of the parts that a screen reader is led to."""
        return [given.get("aria-label") for _, given in self.tags if given.get("role") == "region"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._begins[tag] = len(self._texts)

    def handle_data(self, data: str) -> None:
        self._texts.append(data)

    def handle_endtag(self, tag: str) -> None:
        text = "".join(self._texts[self._begins[tag] :])
        if tag in HEADINGS:
            self.headings.append((HEADINGS[tag], text))
        elif tag == "dt":
            self._name = text
        elif tag == "dd":
            self.facts.setdefault(self._name, text)


def _is_our_picture(tag: str, attributes: dict[str, str | None]) -> bool:
    address = str(attributes.get("src"))
    return (
        tag == "img"
        and set(attributes) == {"class", "src", "alt"}
        and bool(OUR_PICTURE.fullmatch(address))
    )


def read(page: AppTest) -> Reading:
    """Read all HTML of a page in the order in which it stands, without its style sheet."""
    bodies = [element.proto.body for element in page.main.get("html")]
    return Reading("\n".join(body for body in bodies if not body.startswith("<style>")))
