from __future__ import annotations

import zipfile

import pytest
from pypdf import PdfReader

from dashboard.exports.__main__ import main
from tests.loaders.gisco import collection, topology, written

NOTICE = "© EuroGeographics for the administrative boundaries"
SECON = ["--project", "secon", "--as-of", "2024-10-31", "--format", "html"]


@pytest.fixture
def page(tmp_path, monkeypatch):
    monkeypatch.delenv("INTERREG_REGIONS", raising=False)

    def made(*arguments):
        assert main([*SECON, *arguments, "-o", str(tmp_path)]) == 0
        return (tmp_path / "secon-report-2024-10-31-en.html").read_text(encoding="utf-8")

    return made


@pytest.mark.parametrize("content", [collection, topology])
def test_files_are_drawn_with_the_outlines_asked_for(page, tmp_path, content):
    path = written(tmp_path / "NUTS_RG_20M_2024_4326.json", content())
    made = page("--regions", str(path))
    assert NOTICE in made
    assert "Pelopónnisos" in made


def test_the_setting_of_the_dashboard_holds_for_files_too(page, tmp_path, monkeypatch):
    path = written(tmp_path / "regions.geojson", collection())
    monkeypatch.setenv("INTERREG_REGIONS", str(path))
    assert NOTICE in page()


def test_a_damaged_file_is_told_of_and_the_shipped_outlines_are_drawn(page, tmp_path, capsys):
    path = tmp_path / "regions.geojson"
    path.write_bytes(b"{")
    made = page("--regions", str(path))
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert "regions.geojson: The region outlines are damaged" in line
    assert NOTICE not in made
    assert "Natural Earth" in made


def test_a_file_that_is_not_there_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as raised:
        main([*SECON, "--regions", "/nowhere.geojson"])
    assert raised.value.code == 2
    assert "'/nowhere.geojson' is no file" in capsys.readouterr().err


def test_every_report_carries_the_notice(tmp_path):
    path = written(tmp_path / "regions.geojson", collection())
    asked = ["--project", "secon", "--as-of", "2024-10-31", "--format", "pdf,pptx,xlsx"]
    assert main([*asked, "--regions", str(path), "-o", str(tmp_path)]) == 0
    report = tmp_path / "secon-report-2024-10-31-en"
    pages = PdfReader(report.with_suffix(".pdf")).pages
    assert NOTICE in " ".join(" ".join(page.extract_text() for page in pages).split())
    for form in (".pptx", ".xlsx"):
        with zipfile.ZipFile(report.with_suffix(form)) as made:
            texts = [made.read(name).decode() for name in made.namelist() if ".xml" in name]
        assert any(NOTICE in text for text in texts), form
