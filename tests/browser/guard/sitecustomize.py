"""Keeps a Python process from any other computer, and notes whom it wanted to speak to.

Python runs this file on starting when its folder is on PYTHONPATH; OUTSIDE_LOG is where it notes.
"""

from __future__ import annotations

import ipaddress
import os
import sys
from pathlib import Path
from typing import Any

WATCHED = {
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}
OWN_NAMES = {"", "localhost", "None"}


def _host(event: str, arguments: tuple[Any, ...]) -> str:
    asked = arguments[WATCHED[event]]
    # An address within the family AF_UNIX is a path: it leads to no other computer.
    if event in ("socket.connect", "socket.sendto"):
        asked = asked[0] if isinstance(asked, tuple) else ""
    return asked.decode() if isinstance(asked, bytes) else str(asked)


def _is_own(host: str) -> bool:
    if host in OWN_NAMES:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in WATCHED or _is_own(host := _host(event, arguments)):
        return
    with Path(os.environ["OUTSIDE_LOG"]).open("a") as log:
        log.write(f"{event} {host}\n")
    raise OSError(f"kept from {host} by the tests")


if os.environ.get("OUTSIDE_LOG"):
    sys.addaudithook(_guard)
