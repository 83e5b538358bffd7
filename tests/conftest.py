from __future__ import annotations

from pathlib import Path

import pytest

from tests.views import records


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records.empty(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def hostile_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return records.hostile(tmp_path_factory.mktemp("hostile"))
