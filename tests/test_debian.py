from __future__ import annotations

from tests import debian
from tests.debian import main


def test_nothing_is_installed_where_all_programs_are_found(tmp_path, monkeypatch):
    for name in debian.PROGRAMS:
        path = tmp_path / name
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main() == 0


def test_what_cannot_be_installed_is_told_with_the_packages(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main() == 2
    told = capsys.readouterr().err
    assert "There is no apt-get here" in told
    assert "libreoffice-impress" in told
    assert "poppler-utils" in told
