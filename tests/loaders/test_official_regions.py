from __future__ import annotations

import json

import pytest

from loaders.official_regions import MOST_BYTES, OutlinesError, read_official
from loaders.regions import geojson
from tests.loaders.gisco import collection, feature, ring_of, topology, written

NAME = "NUTS_RG_20M_2024_4326.geojson"


@pytest.fixture(params=[collection, topology], ids=["GeoJSON", "TopoJSON"])
def official(request, tmp_path, outlines):
    return read_official(written(tmp_path / NAME, request.param()), outlines)


def refused(path, outlines):
    with pytest.raises(OutlinesError) as raised:
        read_official(path, outlines)
    problem = raised.value.problem
    assert problem.file == path.name
    return problem.code, problem.value


def test_regions_of_all_levels_are_found_by_code(official):
    levels = {code: outline.level for code, outline in official.by_code.items()}
    assert levels == {
        "EL": 0, "EL6": 1, "EL65": 2, "EL651": 3, "DE": 0, "DE1": 1, "DE12": 2, "DE126": 3,
    }  # fmt: skip
    assert official.by_code["EL65"].name == "Pelopónnisos"
    (ring,) = official.by_code["EL65"].rings()
    assert [(round(x, 6), round(y, 6)) for x, y in ring] == [
        (21, 36), (23, 36), (23, 38), (21, 38), (21, 36),
    ]  # fmt: skip


def test_maps_name_eurogeographics_and_whoever_drew_the_rest(official, outlines):
    notice = "© EuroGeographics for the administrative boundaries"
    assert official.credits == (notice, "Natural Earth, public domain")
    assert official.fingerprint != outlines.fingerprint


def test_a_country_lies_on_the_ground_once(official, outlines):
    def on_ground(of, code):
        ground = json.loads(of.ground_content)["features"]
        return [f["geometry"] for f in ground if f["properties"]["code"] == code]

    (greece,) = on_ground(official, "GR")
    assert sorted({(round(x), round(y)) for x, y in greece["coordinates"][0]}) == [
        (20, 35), (20, 41), (28, 35), (28, 41),
    ]  # fmt: skip
    assert on_ground(official, "BG") == on_ground(outlines, "BG") != []


def test_the_older_name_serves_where_there_is_no_latin_one(tmp_path, outlines):
    one = feature("EL65", "", "Πελοπόννησος", 21, 36, 23, 38)
    del one["properties"]["NAME_LATN"]
    path = written(tmp_path / NAME, {"type": "FeatureCollection", "features": [one]})
    assert read_official(path, outlines).by_code["EL65"].name == "Πελοπόννησος"


def test_a_file_of_one_level_keeps_the_ground(tmp_path, outlines):
    one = feature("EL65", "Pelopónnisos", "", 21, 36, 23, 38)
    path = written(tmp_path / NAME, {"type": "FeatureCollection", "features": [one]})
    assert read_official(path, outlines).ground == outlines.ground


def test_only_the_outlines_asked_for_are_sent(official):
    sent = json.loads(geojson([official.by_code["EL65"]]))
    assert [f["properties"]["code"] for f in sent["features"]] == ["EL65"]


def test_a_file_that_is_not_there(tmp_path, outlines):
    assert refused(tmp_path / "gone.geojson", outlines) == ("outlines_missing", "")


def test_a_folder_is_no_file(tmp_path, outlines):
    assert refused(tmp_path, outlines)[0] == "outlines_unreadable"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>not found</html>",
        b"PK\x03\x04\x00\xff",
        b"[" * 100_000,
        b"null",
        b"[]",
        b'{"type":"FeatureCollection"}',
        b'{"type":"FeatureCollection","features":[7]}',
        b'{"type":"Topology","objects":{}}',
        b'{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[4]]}}}',
    ],
)
def test_what_is_no_map_is_refused_in_one_way(tmp_path, outlines, content):
    path = tmp_path / NAME
    path.write_bytes(content)
    assert refused(path, outlines) == ("outlines_broken", "")


def test_a_download_that_was_cut_off_is_refused(tmp_path, outlines):
    path = written(tmp_path / NAME, collection())
    path.write_bytes(path.read_bytes()[:-200])
    assert refused(path, outlines) == ("outlines_broken", "")


@pytest.mark.parametrize(
    "rings",
    [
        [],
        [[]],
        [[[20, 35], [28, 41], [20, 35]]],
        [[["20", "35"]] * 4],
        [[[20]] * 4],
        [[None] * 4],
        [ring_of(20, 35, 28, 41), [[21, 36]]],
    ],
)
def test_a_region_that_cannot_be_drawn_is_named(tmp_path, outlines, rings):
    whole = collection()
    whole["features"][2]["geometry"]["coordinates"] = rings
    assert refused(written(tmp_path / NAME, whole), outlines) == ("outline_broken", "EL65")


def test_a_map_in_metres_is_told_apart(tmp_path, outlines):
    whole = collection()
    metres = ring_of(5_400_000, 1_500_000, 5_600_000, 1_700_000)
    whole["features"][0]["geometry"]["coordinates"] = [metres]
    assert refused(written(tmp_path / NAME, whole), outlines) == ("outlines_not_degrees", "EL")


@pytest.mark.parametrize("shape", [{"type": "Point", "coordinates": [20, 35]}, None])
def test_a_file_of_labels_has_no_regions(tmp_path, outlines, shape):
    whole = collection()
    for one in whole["features"]:
        one["geometry"] = shape
    assert refused(written(tmp_path / NAME, whole), outlines) == ("outlines_none", "")


def test_a_map_of_something_else_has_no_regions(tmp_path, outlines):
    whole = collection()
    for one in whole["features"]:
        one["properties"] = {"GISCO_ID": "x"}
    assert refused(written(tmp_path / NAME, whole), outlines) == ("outlines_none", "")


def test_a_file_beyond_reason_is_not_read(tmp_path, outlines):
    path = tmp_path / NAME
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert refused(path, outlines) == ("outlines_too_large", "32 MB")
