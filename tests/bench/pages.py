"""What a reader waits for: the first figure, the whole page, a change of choice."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, WebSocket

IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
FLOOR_FIGURE = "[data-testid=stMetricValue]"
FIGURE = ".im-counters dd"
# What stands on a view when all of it is drawn.
DRAWN = {
    "overview": "[data-testid=stImage] img",
    "map": "[data-testid=stDeckGlJsonChart] canvas",
    "timeline": ".js-plotly-plot .main-svg .scatterlayer .point",
    "indicators": ".im-bars .im-bar-length",
    "partners": ".im-table tbody tr",
    "meetings": ".im-table tbody tr",
    "sources": ".im-table tbody tr",
}


@dataclass
class Traffic:
    """Bytes that came over the websockets of a page since the last reset."""

    received: int = 0
    sockets: list[WebSocket] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("websocket", self._opened)

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._count)

    def _count(self, frame: str | bytes) -> None:
        self.received += len(frame)


def seconds_to(browser: Browser, address: str, *, until: list[str]) -> list[float]:
    """Return the seconds from navigation until each selector is there; the browser has no cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    times = []
    for selector in until:
        page.wait_for_selector(selector, state="attached")
        times.append(time.perf_counter() - start)
    context.close()
    return times
