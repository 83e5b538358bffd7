"""Where things are on a drawn map, and what colour they have there."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from math import asinh, pi, tan
from typing import Any

from PIL import Image
from playwright.sync_api import Page, WebSocket
from playwright.sync_api import TimeoutError as Late
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.reading import settled

CANVAS = "[data-testid=stDeckGlJsonChart] canvas"
# At zoom 0 the world is 512 pixels wide.
WORLD = 512
MOST_CLICKS = 5
MOST_MILLISECONDS = 4_000


@dataclass
class Traffic:
    """What the server sends to a page: how many bytes, and the last map among them."""

    bytes: int = 0
    map: dict[str, Any] = field(default_factory=dict)

    def over(self, page: Page) -> Traffic:
        """Listen to a page from its next visit on."""
        page.on("websocket", self._opened)
        return self

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._received)

    def _received(self, frame: str | bytes) -> None:
        self.bytes += len(frame)
        message = ForwardMsg.FromString(frame if isinstance(frame, bytes) else frame.encode())
        chart = message.delta.new_element.deck_gl_json_chart.json
        self.map = json.loads(chart) if chart else self.map


def spot(page: Page, shown: dict[str, Any], lon: float, lat: float) -> tuple[float, float]:
    """Return where a place is on the canvas of a map that was not moved, in pixels."""
    box, view = page.locator(CANVAS).first.bounding_box(), shown["initialViewState"]
    scale = WORLD * 2 ** view["zoom"] / (2 * pi)
    east = (lon - view["longitude"]) * pi / 180
    north = _northing(lat) - _northing(view["latitude"])
    return box["width"] / 2 + east * scale, box["height"] / 2 - north * scale


def click(page: Page, place: tuple[float, float]) -> None:
    """Click until the address says so: on a slow computer deck.gl takes a click for a press."""
    before, (x, y) = page.url, place
    for _ in range(MOST_CLICKS):
        page.locator(CANVAS).first.click(position={"x": x, "y": y})
        try:
            page.wait_for_url(lambda address: address != before, timeout=MOST_MILLISECONDS)
        except Late:
            continue
        settled(page)
        return


def colour(page: Page, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour of a pixel of the map as it is on the screen."""
    picture = Image.open(io.BytesIO(page.locator(CANVAS).first.screenshot())).convert("RGB")
    return picture.getpixel((round(x), round(y)))


def _northing(lat: float) -> float:
    return asinh(tan(lat * pi / 180))
