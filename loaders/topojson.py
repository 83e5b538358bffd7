"""TopoJSON -> GeoJSON features. Only regions are read: polygons, and collections of them.

The format (https://github.com/topojson/topojson-specification): borders are stored once, as arcs.
With a transform, an arc's points are whole numbers, each the step from the point before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

Point = list[float]
Arc = list[Point]


def is_topology(content: Any) -> bool:
    """Tell whether a JSON document says of itself that it is TopoJSON."""
    return isinstance(content, Mapping) and content.get("type") == "Topology"


def features(topology: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each polygon of a topology as a GeoJSON feature with the properties it has.

    Raises KeyError, IndexError, TypeError or ValueError where the file breaks its own rules.
    """
    arcs = _arcs(topology)
    for member in topology["objects"].values():
        for shape in _shapes(member):
            yield {
                "type": "Feature",
                "properties": shape.get("properties") or {},
                "geometry": _geometry(shape, arcs),
            }


def _shapes(member: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if member["type"] == "GeometryCollection":
        for inner in member["geometries"]:
            yield from _shapes(inner)
    elif member["type"] in ("Polygon", "MultiPolygon"):
        yield member


def _arcs(topology: Mapping[str, Any]) -> list[Arc]:
    """Return the arcs in the coordinates that the map means."""
    transform = topology.get("transform")
    if transform is None:
        return [[[x, y] for x, y, *_ in arc] for arc in topology["arcs"]]
    (width, height), (west, south) = transform["scale"], transform["translate"]
    return [
        [
            [x * width + west, y * height + south]
            for x, y in zip(
                accumulate(step[0] for step in arc),
                accumulate(step[1] for step in arc),
                strict=True,
            )
        ]
        for arc in topology["arcs"]
    ]


def _geometry(shape: Mapping[str, Any], arcs: Sequence[Arc]) -> dict[str, Any]:
    if shape["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": [_ring(line, arcs) for line in shape["arcs"]]}
    parts = [[_ring(line, arcs) for line in polygon] for polygon in shape["arcs"]]
    return {"type": "MultiPolygon", "coordinates": parts}


def _ring(line: Sequence[int], arcs: Sequence[Arc]) -> Arc:
    """Join arcs to a ring: ~n is arc n from its end, and each begins where the last one ended."""
    ring: Arc = []
    for number in line:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += points[1:] if ring else points
    return ring
