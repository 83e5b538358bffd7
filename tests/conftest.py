from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.views import records


def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are processors: those with a browser wait half the time."""
    return len(os.sched_getaffinity(0)) + 1


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records.empty(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def hostile_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records.hostile(tmp_path_factory.mktemp("hostile"))
