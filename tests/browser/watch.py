"""What must not happen in a browser, noted as it happens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request, WebError

INSIDE = r"(https?|wss?)://(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:|file:"
OUTSIDE = re.compile(rf"^(?!{INSIDE})")


@dataclass
class Watch:
    """The requests to other hosts, the errors and the dialogs of all pages of a test."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a context from now on.

        No other host can be reached: see the flags of the browser. A route would stop requests
        too, and would have every page fetch and compile all libraries anew.
        """
        for event, noted in self._noted.items():
            context.on(event, noted)  # type: ignore[call-overload]

    def leave(self, context: BrowserContext) -> None:
        """Watch a context no more."""
        for event, noted in self._noted.items():
            context.remove_listener(event, noted)

    def hear_out(self, context: BrowserContext) -> None:
        """Wait for what the pages have said: their answer comes after it."""
        for page in context.pages:
            page.evaluate("0")

    def nothing_happened(self) -> None:
        """Fail if anything did."""
        assert not self.outside, f"asked other hosts: {self.outside}"
        assert not self.errors, f"errors in the browser: {self.errors}"
        assert not self.dialogs, f"dialogs: {self.dialogs}"

    def forget(self) -> None:
        """Forget what was noted so far."""
        for notes in (self.outside, self.errors, self.dialogs):
            notes.clear()

    @cached_property
    def _noted(self) -> dict[str, Callable[[Any], None]]:
        return {
            "request": self._requested,
            "console": self._said,
            "weberror": self._failed,
            "dialog": self._asked,
            "page": self._opened,
        }

    def _requested(self, request: Request) -> None:
        if OUTSIDE.match(request.url):
            self.outside.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _failed(self, error: WebError) -> None:
        self.errors.append(str(error.error))

    def _asked(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _opened(self, page: Page) -> None:
        page.on("websocket", lambda socket: OUTSIDE.match(socket.url) and self._left(socket.url))

    def _left(self, address: str) -> None:
        self.outside.append(address)
