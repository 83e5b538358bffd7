from __future__ import annotations

from pathlib import Path

import pytest

from tests.loaders.gisco import collection, topology, written
from tests.views.reading import read

NOTICE = {
    "en": "© EuroGeographics for the administrative boundaries",
    "el": "© EuroGeographics για τα διοικητικά όρια",
    "bg": "© EuroGeographics за административните граници",
}


@pytest.fixture
def regions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "NUTS_RG_20M_2024_4326.geojson"
    monkeypatch.setenv("INTERREG_REGIONS", str(path))
    return path


@pytest.mark.parametrize("lang", NOTICE)
def test_a_map_carries_the_notice_in_the_language_of_the_page(look, regions, lang):
    written(regions, collection())
    assert NOTICE[lang] in read(look("map", project="secon", lang=lang)).text


def test_without_the_file_nobody_else_is_named(look, monkeypatch):
    monkeypatch.delenv("INTERREG_REGIONS", raising=False)
    assert "EuroGeographics" not in read(look("map", project="secon")).text


def test_the_map_offers_the_regions_of_the_file(look, regions):
    written(regions, topology())
    page = look("map", project="secon")
    offered = page.selectbox(key="choice-region").options
    # Of SECON's partners one lies in it; of another it has DE12, but not DE71 and DEB3.
    assert offered == ["All regions", "Pelopónnisos (EL65)"]


def test_partners_whose_code_has_no_outline_are_listed(look, regions):
    written(regions, collection())
    text = read(look("map", project="secon")).text
    assert "because no outline is at hand" in text
    listed = text[text.index("because no outline is at hand") :]
    assert "Verband Region Rhein-Neckar" in listed
    assert "Riga Planning Region" in listed
    assert "Region of Peloponnese" not in listed.partition(".")[0]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<html>404</html>", "damaged, or no GeoJSON or TopoJSON. Download the file again."),
        (b'{"type":"FeatureCollection","features":[]}', "no region with an outline and a NUTS_ID"),
        (None, "There is no file NUTS_RG_20M_2024_4326.geojson. Check the path"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_of_and_maps_go_on(look, regions, content, told):
    if content is not None:
        regions.write_bytes(content)
    text = read(look("map", project="secon")).text
    assert told in text
    assert "Maps are drawn with the outlines that ship with the dashboard." in text
    assert "Natural Earth" in text
    assert "EuroGeographics" not in text


def test_a_file_that_was_mended_is_taken_up(look, regions):
    regions.write_bytes(b"{")
    assert "damaged" in read(look("map", project="secon")).text
    written(regions, collection())
    text = read(look("map", project="secon")).text
    assert "damaged" not in text
    assert NOTICE["en"] in text
