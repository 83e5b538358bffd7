from __future__ import annotations

import pytest

from loaders.topojson import features, is_topology

# Two squares that share the border from (1, 0) to (1, 1), as the specification would store them.
SHARED, LEFT, RIGHT = [[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 1], [2, 1], [2, 0]]
TWO_SQUARES = {
    "type": "Topology",
    "objects": {
        "regions": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"NUTS_ID": "AA"}},
                {"type": "MultiPolygon", "arcs": [[[~0, ~2]]], "properties": {"NUTS_ID": "BB"}},
            ],
        }
    },
    "arcs": [SHARED, LEFT, [*RIGHT, [1, 0]]],
}


def of(topology, code):
    found = {f["properties"]["NUTS_ID"]: f["geometry"] for f in features(topology)}
    return found[code]


def test_arcs_are_joined_to_rings_without_repeating_where_they_meet():
    ring = [[1, 0], [1, 1], [0, 1], [0, 0], [1, 0]]
    assert of(TWO_SQUARES, "AA") == {"type": "Polygon", "coordinates": [ring]}


def test_an_arc_is_followed_backwards_when_its_number_says_so():
    ring = [[1, 1], [1, 0], [2, 0], [2, 1], [1, 1]]
    assert of(TWO_SQUARES, "BB") == {"type": "MultiPolygon", "coordinates": [[ring]]}


def test_steps_are_added_up_and_moved_to_where_the_map_lies():
    # By hand: 10 + 0.5 * (4, 4 + 2, 4 + 2 - 6) and 40 + 0.25 * (8, 8 + 0, 8 + 0 + 4).
    arc = [[4, 8], [2, 0], [-6, 4], [4, -4]]
    topology = {
        "type": "Topology",
        "transform": {"scale": [0.5, 0.25], "translate": [10, 40]},
        "objects": {"one": {"type": "Polygon", "arcs": [[0]], "properties": {"NUTS_ID": "AA"}}},
        "arcs": [arc],
    }
    ring = [[12.0, 42.0], [13.0, 42.0], [10.0, 43.0], [12.0, 42.0]]
    assert of(topology, "AA")["coordinates"] == [ring]


def test_the_same_arc_serves_two_regions_unchanged():
    once = list(features(TWO_SQUARES))
    assert list(features(TWO_SQUARES)) == once


def test_borders_and_labels_are_no_regions():
    lines = {"type": "LineString", "arcs": [0]}
    point = {"type": "Point", "coordinates": [1, 1]}
    topology = TWO_SQUARES | {"objects": {"a": lines, "b": point}}
    assert list(features(topology)) == []


@pytest.mark.parametrize("other", [{"type": "FeatureCollection"}, [], None, "Topology"])
def test_what_is_not_a_topology_is_told_apart(other):
    assert is_topology(TWO_SQUARES)
    assert not is_topology(other)


@pytest.mark.parametrize(
    "broken",
    [
        {"arcs": []},
        {"arcs": None},
        {"objects": None},
        {"transform": {"scale": [1]}},
        {"objects": {"a": {"type": "GeometryCollection"}}},
    ],
)
def test_a_topology_that_breaks_its_own_rules_is_refused(broken):
    with pytest.raises((KeyError, IndexError, TypeError, ValueError, AttributeError)):
        list(features(TWO_SQUARES | broken))
