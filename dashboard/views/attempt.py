"""A file that is made while its button is pressed, and why it could not be made."""

from __future__ import annotations

import logging
from collections.abc import Callable, MutableMapping

from dashboard.language import Words

LOG = logging.getLogger(__name__)


class Attempt:
    """What a download button calls, in a thread of its own, once it is pressed.

    failures   takes why it failed, by the file's name, until the file is asked for again
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], bytes],
        failures: MutableMapping[str, str],
        words: Words,
    ) -> None:
        self.name, self._make, self._failures, self._words = name, make, failures, words

    def __call__(self) -> bytes:
        self._failures.pop(self.name, None)
        try:
            return self._make()
        except Exception as error:
            self._failures[self.name] = reason(error, self.name, self._words)
            raise


def reason(error: Exception, name: str, words: Words) -> str:
    """Return why a file could not be made, in the reader's language.

    What its library says is English, and for those who run the server: it goes to the log.
    """
    LOG.error("%s could not be made", name, exc_info=error)
    if isinstance(error, MemoryError):
        return words("the server ran out of memory")
    return words("the server’s log says why")
