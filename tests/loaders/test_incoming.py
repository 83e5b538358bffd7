from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from loaders import load
from loaders.incoming import MEGABYTE, USUAL, File, Limits, limits_set, named_apart

ROOT = Path(__file__).parents[2]


def test_nothing_set_is_what_is_usual() -> None:
    assert limits_set() == USUAL


def test_each_limit_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("FILE_MB", "UNPACKED_MB", "MEMORY_MB", "ROWS", "COLUMNS", "CELLS", "SECONDS")
    for value, name in enumerate(names, 1):
        monkeypatch.setenv(f"INTERREG_MAX_{name}", str(value))
    assert limits_set() == Limits(
        file_bytes=2**20,
        unpacked_bytes=2 * 2**20,
        memory_bytes=3 * 2**20,
        rows=4,
        columns=5,
        cells=6,
        seconds=7,
    )


def test_a_limit_that_is_no_number_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERREG_MAX_ROWS", "many")
    with pytest.raises(ValueError, match="many"):
        limits_set()


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "١a"])
def test_a_limit_below_one_is_no_limit(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("INTERREG_MAX_FILE_MB", text)
    with pytest.raises(ValueError, match="INTERREG_MAX_FILE_MB"):
        limits_set()


def test_what_the_readme_says_is_usual_is_what_is_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    told = re.findall(r"`(INTERREG_MAX_\w+)`\s\((\d+)\)", (ROOT / "README.md").read_text())
    assert len(told) == 7
    for name, value in told:
        monkeypatch.setenv(name, value)
    assert limits_set() == USUAL


def test_the_server_takes_uploads_as_large_as_files_may_be() -> None:
    config = tomllib.loads((ROOT / "dashboard/.streamlit/config.toml").read_text())
    assert config["server"]["maxUploadSize"] * MEGABYTE == USUAL.file_bytes


def test_files_of_one_name_get_numbers() -> None:
    names = ["a.csv", "a.csv", "b", "a.csv", "b", "a (2).csv"]
    assert [file.name for file in named_apart(File(name, b"") for name in names)] == [
        *("a.csv", "a (2).csv", "b", "a (3).csv", "b (2)"),
        "a (2) (2).csv",
    ]


def test_a_record_is_read_within_limits(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Organisation,Country\nTown,GR\n")
    (tmp_path / "b.txt").write_bytes(b"x" * (MEGABYTE + 1))
    found = load(tmp_path, Limits(file_bytes=MEGABYTE))
    assert [(p.code, p.file, p.value, p.hint) for p in found.errors] == [
        ("file_too_heavy", "b.txt", "2", "1")
    ]
    assert found.partners["name_en"].tolist() == ["Town"]
