from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.chromium import NoChromium, find, main

ROOT = Path(__file__).parent.parent.parent


def a_program(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def ask(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.browser.chromium", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_on_the_path_is_found(name, tmp_path, monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    mine = a_program(tmp_path, name)
    assert find() == mine


def test_the_browser_that_is_named_comes_first(tmp_path, monkeypatch):
    mine = a_program(tmp_path, "my-browser")
    monkeypatch.setenv("CHROMIUM", mine)
    assert find() == mine


def test_a_named_browser_that_is_not_there_is_told_and_not_replaced(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(NoChromium, match="CHROMIUM=/nowhere/chromium is no program"):
        find()


def test_installing_does_nothing_where_a_browser_is_found(tmp_path):
    mine = a_program(tmp_path, "my-browser")
    asked = ask("--install", CHROMIUM=mine, PATH="")
    assert (asked.returncode, asked.stdout) == (0, f"{mine}\n")


def test_what_cannot_be_installed_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "NAMES", ("chromium",))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["--install"]) == 2
    assert "There is no apt-get here: install chromium" in capsys.readouterr().err


def test_a_browser_that_is_missing_is_told_with_the_way_to_get_it(tmp_path, monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "NAMES", ("chromium",))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoChromium, match="--install`, or name yours"):
        find()


def test_wrong_use_is_told():
    asked = ask("--remove", PATH="")
    assert asked.returncode == 2
    assert "usage" in asked.stderr
