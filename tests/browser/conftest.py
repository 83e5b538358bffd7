from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import FLAGS, find
from tests.browser.reading import settled
from tests.browser.server import Server, serve
from tests.browser.watch import Watch

Make = Callable[..., Any]
# A computer that does much else at once is slow, not wrong.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": find(), "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Give what runs a dashboard and sees that it neither failed nor asked another host."""

    def run(record: Path | None = None) -> Iterator[Server]:
        with serve(tmp_path_factory.mktemp("server"), record) as server:
            yield server
        assert "Traceback" not in server.printed, server.printed
        assert not server.outside, f"the server asked other hosts: {server.outside}"

    return run


@pytest.fixture(scope="session")
def shipped(start: Make) -> Iterator[Server]:
    yield from start()


@pytest.fixture(scope="session")
def empty(start: Make, empty_record: Path) -> Iterator[Server]:
    yield from start(empty_record)


@pytest.fixture(scope="session")
def hostile(start: Make, hostile_record: Path) -> Iterator[Server]:
    yield from start(hostile_record)


@pytest.fixture(autouse=True)
def watch() -> Iterator[Watch]:
    watching = Watch()
    yield watching
    watching.nothing_happened()


@pytest.fixture(scope="session")
def known_browser(
    browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[BrowserContext]:
    """Give a browser that has been here before: it has fetched and compiled the libraries."""
    context = browser.new_context(**browser_context_args)
    yield context
    context.close()


@pytest.fixture
def context(known_browser: BrowserContext, watch: Watch) -> Iterator[BrowserContext]:
    """Give the browser that has been here before, with nothing kept from another test."""
    others = set(known_browser.pages)
    watch.over(known_browser)
    yield known_browser
    watch.hear_out(known_browser)
    for page in set(known_browser.pages) - others:
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear()")
        page.close()
    known_browser.clear_cookies()
    watch.leave(known_browser)


@pytest.fixture
def new_context(
    browser: Browser, browser_context_args: dict[str, Any], watch: Watch
) -> Iterator[Callable[..., BrowserContext]]:
    """Give what opens a watched browser of its own, with settings in place of the usual ones."""
    made = []

    def make(**settings: Any) -> BrowserContext:
        context = browser.new_context(**{**browser_context_args, **settings})
        watch.over(context)
        made.append(context)
        return context

    yield make
    for context in made:
        watch.hear_out(context)
        context.close()


@pytest.fixture
def visit(page: Page, shipped: Server) -> Callable[..., Page]:
    """Give what opens a view of the shipped record in the page, and waits until it stands."""

    def go(view: str = "overview", **address: str) -> Page:
        page.goto(shipped.link(view, **address))
        return settled(page)

    return go
