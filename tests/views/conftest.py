from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

MOST_SECONDS = 60
Look = Callable[..., AppTest]


def script(view: str) -> None:
    from dashboard.router import run

    run(view)


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Look:
    """Give what opens a view, of the shipped record or another, by an address."""

    def open_view(view: str, /, record: Path | None = None, **address: str) -> AppTest:
        monkeypatch.delenv("INTERREG_DATA", raising=False)
        if record:
            monkeypatch.setenv("INTERREG_DATA", str(record))
        page = AppTest.from_function(script, args=(view,), default_timeout=MOST_SECONDS)
        page.query_params = dict(address)
        return drawn(page.run())

    return open_view


def drawn(page: AppTest) -> AppTest:
    failures = [f"{e.message}\n{''.join(e.stack_trace)}" for e in page.exception]
    assert not failures, "\n".join(failures)
    assert not page.error
    return page
