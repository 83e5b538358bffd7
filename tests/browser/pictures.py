"""python -m tests.browser.pictures: a picture of every page in every language, to be looked at.

Says too which texts are cut and which pages are wider than their place; exit code 1 if any are.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from dashboard.language import languages
from tests.browser.chromium import FLAGS, find
from tests.browser.reading import DRAWN, settled
from tests.browser.room import cut, narrowed, sideways
from tests.browser.server import Server, serve
from tests.views.words import VIEWS

PAGES = (*VIEWS, "open_data", "accessibility")
WIDTHS = (1280, 360)
THEMES = ("light", "dark")
LEAST_HEIGHT, MOST_HEIGHT = 900, 12_000
HEIGHT = "() => document.querySelector('[data-testid=stMain]').scrollHeight"


def stand(page: Page, server: Server, view: str, **address: str) -> Page:
    """Open a page of the dashboard and wait until it is drawn."""
    page.goto(server.link(view, **address))
    if view in DRAWN:
        page.locator(DRAWN[view]).first.wait_for(state="attached")
    return settled(page)


def lacking_room(page: Page, width: int) -> list[str]:
    """Return the texts that are cut at a width, and that the page is too wide, if it is."""
    narrowed(page, width)
    beyond = sideways(page)
    return [*cut(page), *([f"{beyond} pixels too wide"] if beyond else [])]


def _whole(page: Page, width: int, path: Path) -> None:
    height = min(max(int(page.evaluate(HEIGHT)), LEAST_HEIGHT), MOST_HEIGHT)
    narrowed(page, width, height)
    page.screenshot(path=path)


def _look(
    browser: Browser, server: Server, asked: argparse.Namespace
) -> Iterator[tuple[str, list[str]]]:
    for lang, theme in product(asked.lang, asked.theme):
        context = browser.new_context(color_scheme=theme, reduced_motion="reduce")
        page = context.new_page()
        for view in asked.page:
            stand(page, server, view, lang=lang, project=asked.project)
            for width in asked.width:
                name = f"{view}-{lang}-{theme}-{width}"
                yield name, lacking_room(page, width)
                _whole(page, width, asked.output / f"{name}.png")
        context.close()


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.browser.pictures", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("out/pictures"))
    parser.add_argument("--project", default="secon")
    parser.add_argument("--page", nargs="+", choices=PAGES, default=PAGES)
    parser.add_argument("--lang", nargs="+", choices=languages(), default=languages())
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--width", nargs="+", type=int, default=WIDTHS)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Take the pictures, and print a line for each page with something cut."""
    asked = _asked(arguments)
    asked.output.mkdir(parents=True, exist_ok=True)
    poor = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for name, lacking in _look(browser, server, asked):
            if lacking:
                poor += 1
                print(f"{name}: {'; '.join(lacking)}", flush=True)
        browser.close()
    return 1 if poor else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
