from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from loaders import Dataset, load
from loaders.regions import Outlines, read_outlines

Read = Callable[..., Dataset]

# No deadline: two busy cores are slow now and then. The same examples in every run: a test that
# fails must fail for the change at hand. For other examples: pytest --hypothesis-profile=search
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def read() -> Read:
    def read_files(**files: str | bytes) -> Dataset:
        with tempfile.TemporaryDirectory() as folder:
            for name, content in files.items():
                text = content.encode() if isinstance(content, str) else content
                Path(folder, f"{name}.csv").write_bytes(text)
            return load(folder)

    return read_files


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    """Return the outlines that ship."""
    return read_outlines(Path(__file__).parent.parent.parent / "data" / "regions")
