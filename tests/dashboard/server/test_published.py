from __future__ import annotations

import asyncio

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from dashboard.server.published import MOST_PUBLISHED, Shelf, publish, publish_picture, routes


def got(address: str) -> Response:
    """Return the answer of the route that an address leads to."""
    scope = {"type": "http", "method": "GET", "path": address}
    for route in routes():
        match, found = route.matches(scope)
        if match is Match.FULL:
            return asyncio.run(route.endpoint(Request(scope | found)))
    raise AssertionError(f"no route leads to {address}")


@pytest.mark.parametrize(
    ("offer", "content", "kind"),
    [
        (publish, b'{"type":"FeatureCollection"}', "application/geo+json"),
        (publish_picture, b"<svg/>", "image/svg+xml"),
    ],
)
def test_a_file_is_had_from_its_address_and_kept(offer, content, kind):
    answer = got(offer(content))
    assert (answer.status_code, answer.body) == (200, content)
    assert answer.headers["content-type"].startswith(kind)
    assert "immutable" in answer.headers["cache-control"]


def test_the_same_content_has_the_same_address():
    assert publish_picture(b"<svg/>") == publish_picture(b"<svg/>") != publish_picture(b"<svg />")


def test_what_was_never_published_is_not_there():
    assert got("/pictures/000000000000000000000000.svg").status_code == 404


def test_the_oldest_file_makes_room():
    shelf = Shelf("/x/{name}", "text/plain")
    first = shelf.publish(b"first")
    for number in range(MOST_PUBLISHED):
        shelf.publish(str(number).encode())
    assert len(shelf.files) == MOST_PUBLISHED
    assert first.removeprefix("/x/") not in shelf.files


def test_a_file_that_is_looked_at_again_is_no_longer_the_oldest():
    shelf = Shelf("/x/{name}", "text/plain")
    first = shelf.publish(b"first")
    for number in range(MOST_PUBLISHED):
        shelf.publish(str(number).encode())
        shelf.publish(b"first")
    assert first.removeprefix("/x/") in shelf.files
