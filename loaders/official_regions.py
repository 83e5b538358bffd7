"""The outlines that Eurostat publishes (GISCO), from a file that the user has.

NUTS_RG_20M_2024_4326.geojson and its sisters, also as TopoJSON: regions of all levels in one file,
with NUTS_ID, LEVL_CODE and NAME_LATN. They may not be shipped, and not be used commercially; each
map must carry the notice that Eurostat asks for, in the language of the publication:
https://ec.europa.eu/eurostat/web/gisco/geodata/statistical-units
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from loaders.codes import country_of_region
from loaders.problems import Problem
from loaders.regions import EUROGEOGRAPHICS, Outline, Outlines, ground_of
from loaders.topojson import features, is_topology

CODE, LEVEL, NAMES = "NUTS_ID", "LEVL_CODE", ("NAME_LATN", "NUTS_NAME")
# Enough for 1:3 million; a map of Europe needs 1:20 million. In memory it is eightfold.
MOST_BYTES = 32_000_000
SHAPES = ("Polygon", "MultiPolygon")
# A ring ends where it begins.
LEAST_POINTS = 4
# What reading a file raises that does not keep the rules of its format.
BROKEN = (ValueError, KeyError, IndexError, TypeError, AttributeError)


class OutlinesError(ValueError):
    """The file cannot be used; `problem` says why, as a code of loaders.sentences."""

    def __init__(self, code: str, path: Path, value: str = "") -> None:
        super().__init__(code)
        self.problem = Problem(code, file=path.name, value=value)


def read_official(path: Path, shipped: Outlines) -> Outlines:
    """Read the official outlines; where they draw no country, the shipped ground is seen.

    Raises OutlinesError, with a reason, for a file that cannot be used.
    """
    content = _content(path)
    outlines = {outline.code: outline for outline in _outlines(path, _features(path, content))}
    if not outlines:
        raise OutlinesError("outlines_none", path)
    drawn = [outline for outline in outlines.values() if outline.level == 0]
    return replace(
        with_ground(shipped, drawn),
        by_code=outlines,
        fingerprint=hashlib.sha256(content + shipped.fingerprint.encode()).hexdigest()[:16],
        credits=(EUROGEOGRAPHICS, *shipped.credits),
    )


def with_ground(shipped: Outlines, countries: Iterable[Outline]) -> Outlines:
    """Return outlines whose ground has these countries in place of its own."""
    by_country = {country_of_region(outline.code): outline for outline in countries}
    ground = json.loads(shipped.ground_content)
    kept = [f for f in ground["features"] if f["properties"]["code"] not in by_country]
    own = [
        {
            "type": "Feature",
            "properties": {"code": country, "name": outline.name},
            "geometry": outline.geometry,
        }
        for country, outline in by_country.items()
    ]
    ground["features"] = [*kept, *own]
    content = json.dumps(ground, ensure_ascii=False, separators=(",", ":")).encode()
    return replace(shipped, ground=ground_of(ground["features"]), ground_content=content)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OutlinesError("outlines_too_large", path, f"{MOST_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise OutlinesError("outlines_missing", path) from error
    except OSError as error:
        raise OutlinesError("outlines_unreadable", path, error.strerror or "") from error


def _features(path: Path, content: bytes) -> list[Mapping[str, Any]]:
    try:
        document = json.loads(content)
        found = features(document) if is_topology(document) else document["features"]
        return list(found)
    except (*BROKEN, RecursionError) as error:
        raise OutlinesError("outlines_broken", path) from error


def _outlines(path: Path, found: Iterable[Mapping[str, Any]]) -> Iterator[Outline]:
    for feature in found:
        try:
            known, geometry = feature["properties"], feature["geometry"]
            if CODE not in known or not geometry or geometry["type"] not in SHAPES:
                continue
            outline = _outline(known, geometry)
        except BROKEN as error:
            raise OutlinesError("outlines_broken", path) from error
        try:
            points = _points(outline.geometry)
        except BROKEN as error:
            raise OutlinesError("outline_broken", path, outline.code) from error
        if not all(abs(x) <= 180 and abs(y) <= 90 for x, y in points):
            raise OutlinesError("outlines_not_degrees", path, outline.code)
        yield outline


def _outline(known: Mapping[str, Any], geometry: Mapping[str, Any]) -> Outline:
    code = str(known[CODE])
    name = next((str(known[key]) for key in NAMES if known.get(key)), code)
    return Outline(code, " ".join(name.split()), int(known.get(LEVEL, len(code) - 2)), geometry)


def _points(geometry: Mapping[str, Any]) -> list[tuple[float, float]]:
    """Return the points of all rings, holes too; raises one of BROKEN where one cannot be drawn."""
    several = geometry["type"] == "MultiPolygon"
    points = []
    for part in geometry["coordinates"] if several else [geometry["coordinates"]]:
        for ring in part:
            if len(ring) < LEAST_POINTS:
                raise ValueError(ring)
            points += [(x + 0.0, y + 0.0) for x, y, *_ in ring]
    if not points:
        raise ValueError(geometry)
    return points
