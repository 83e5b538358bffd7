"""Files as GISCO publishes them, small: two countries with regions of all levels, in squares."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

# Code, name in Latin letters, own name, west, south, east, north.
REGIONS = (
    ("EL", "Elláda", "Ελλάδα", 20, 35, 28, 41),
    ("EL6", "Kentriki Elláda", "Κεντρική Ελλάδα", 20, 36, 24, 40),
    ("EL65", "Pelopónnisos", "Πελοπόννησος", 21, 36, 23, 38),
    ("EL651", "Argolída, Arkadía", "Αργολίδα, Αρκαδία", 22, 37, 23, 38),
    ("DE", "Deutschland", "Deutschland", 6, 47, 15, 55),
    ("DE1", "Baden-Württemberg", "Baden-Württemberg", 7, 47, 10, 50),
    ("DE12", "Karlsruhe", "Karlsruhe", 8, 48, 9, 50),
    ("DE126", "Mannheim, Stadtkreis", "Mannheim, Stadtkreis", 8, 49, 9, 50),
)


def ring_of(west: float, south: float, east: float, north: float) -> list[list[float]]:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(code: str, latin: str, name: str, *corners: float) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": code,
        "properties": {
            "NUTS_ID": code,
            "LEVL_CODE": len(code) - 2,
            "CNTR_CODE": code[:2],
            "NAME_LATN": latin,
            "NUTS_NAME": name,
            "MOUNT_TYPE": 0,
        },
        "geometry": {"type": "Polygon", "coordinates": [ring_of(*corners)]},
    }


def collection() -> dict[str, Any]:
    """Return the file as GeoJSON."""
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}
    features = [feature(*region) for region in REGIONS]
    return {"type": "FeatureCollection", "crs": crs, "features": features}


def topology() -> dict[str, Any]:
    """Return the same regions as TopoJSON, a ring an arc, in steps of a hundredth of a degree."""
    arcs, geometries = [], []
    for number, feature_ in enumerate(collection()["features"]):
        ring = feature_["geometry"]["coordinates"][0]
        whole = [(round(x * 100), round((y - 30) * 100)) for x, y in ring]
        steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(whole)]
        arcs.append([list(whole[0]), *map(list, steps)])
        known = {"type": "Polygon", "id": feature_["id"], "properties": feature_["properties"]}
        geometries.append(known | {"arcs": [[number]]})
    return {
        "type": "Topology",
        "transform": {"scale": [0.01, 0.01], "translate": [0, 30]},
        "objects": {
            "NUTS_RG_20M_2024_4326": {"type": "GeometryCollection", "geometries": geometries}
        },
        "arcs": arcs,
    }


def written(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path
