"""The guards that every test of this folder rests on notice what they are there for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from playwright.sync_api import Error

from tests.browser.server import guarded
from tests.browser.watch import OUTSIDE, Watch

BLANK = "data:text/html,<h1>blank</h1>"
FETCH = "address => fetch(address, {mode: 'no-cors'})"


@pytest.fixture
def noted(page, watch: Watch):
    """Give what takes the notes of a watch, so that a test that provokes them ends well."""

    def take(kind: str) -> list[str]:
        watch.hear_out(page.context)
        notes = getattr(watch, kind)[:]
        watch.forget()
        return notes

    return take


@pytest.mark.parametrize("address", ["https://evil.example/x.png", "http://192.0.2.1/x.png"])
def test_a_request_to_another_host_is_stopped_and_noted(page, noted, address):
    page.goto(BLANK)
    with pytest.raises(Error, match="Failed to fetch"):
        page.evaluate(FETCH, address)
    assert noted("outside") == [address]


@pytest.mark.parametrize(
    ("script", "kind", "note"),
    [
        ("console.error('out of order')", "errors", "out of order"),
        ("setTimeout(() => {throw Error('out of reach')})", "errors", "out of reach"),
        ("alert('out of place')", "dialogs", "out of place"),
    ],
)
def test_what_a_page_must_not_do_is_noted(page, noted, script, kind, note):
    page.goto(BLANK)
    page.evaluate(f"() => {{{script}}}")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    assert note in " ".join(noted(kind))


def test_our_own_rules_stop_a_request_before_it_is_made(visit, noted):
    page = visit()
    with pytest.raises(Error, match="Failed to fetch"):
        page.evaluate(FETCH, "https://evil.example/")
    assert "Content Security Policy" in " ".join(noted("errors"))


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("http://127.0.0.1:8501/", False),
        ("ws://localhost:8501/_stcore/stream", False),
        ("data:image/png;base64,", False),
        ("blob:http://127.0.0.1:8501/1", False),
        ("https://localhost.evil.example/", True),
        ("http://127.0.0.1.evil.example/", True),
        ("wss://evil.example/?http://localhost/", True),
    ],
)
def test_another_host_is_told_from_our_own(address, outside):
    assert bool(OUTSIDE.match(address)) is outside


@pytest.mark.parametrize(
    ("call", "host"),
    [
        ("socket.create_connection(('192.0.2.1', 80))", "192.0.2.1"),
        ("socket.getaddrinfo('evil.example', 443)", "evil.example"),
        ("socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 1))", "192.0.2.1"),
        ("socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 1))", "192.0.2.1"),
    ],
)
def test_a_server_that_asks_another_host_is_stopped_and_noted(tmp_path, call, host):
    command = [sys.executable, "-c", f"import socket; {call}"]
    process = subprocess.run(command, env=guarded(tmp_path), capture_output=True, text=True)
    assert f"kept from {host} by the tests" in process.stderr
    assert host in (tmp_path / "outside.txt").read_text()


def test_a_server_may_speak_to_its_own_computer(tmp_path):
    speak = (
        "import socket; server = socket.create_server(('127.0.0.1', 0));"
        "socket.create_connection(('localhost', server.getsockname()[1]))"
    )
    subprocess.run([sys.executable, "-c", speak], env=guarded(tmp_path), check=True)
    assert (tmp_path / "outside.txt").read_text() == ""
