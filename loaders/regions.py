"""Region outlines by NUTS code, and the countries they lie in, from the GeoJSON files that ship."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def _(text: str) -> str:
    """Mark a text for the translators."""
    return text


Ring = list[tuple[float, float]]
REGIONS, GROUND = "regions.geojson", "countries.geojson"
NATURAL_EARTH = _("Natural Earth, public domain")
# The notice that Eurostat asks for; in other languages, its translation.
EUROGEOGRAPHICS = _("© EuroGeographics for the administrative boundaries")
SHORTEST_NUTS_2 = 4


@dataclass(frozen=True)
class Outline:
    """One region: its code, Latin name, NUTS level and GeoJSON geometry."""

    code: str
    name: str
    level: int
    geometry: Mapping[str, Any]

    def rings(self) -> Iterator[Ring]:
        """Yield the outer ring of each part, in degrees of longitude and latitude."""
        return rings_of(self.geometry)


@dataclass(frozen=True)
class Outlines:
    """All outlines by code, and the ground under them, also as the file that browsers draw.

    credits   whom every map must name, in English
    """

    by_code: Mapping[str, Outline] = field(default_factory=dict)
    ground: tuple[Ring, ...] = ()
    ground_content: bytes = b""
    fingerprint: str = ""
    credits: tuple[str, ...] = (NATURAL_EARTH,)

    def nearest(self, code: str) -> Outline | None:
        """Return the outline of a code, or of the smallest region above it down to NUTS 2."""
        for length in range(len(code), SHORTEST_NUTS_2 - 1, -1):
            if code[:length] in self.by_code:
                return self.by_code[code[:length]]
        return None


def read_outlines(folder: Path) -> Outlines:
    """Read the outlines of a folder: regions with code, name and level, and countries.

    Raises OSError or ValueError when they cannot be read: they ship with the dashboard.
    """
    content = (folder / REGIONS).read_bytes()
    ground_content = (folder / GROUND).read_bytes()
    outlines = [_outline(feature) for feature in json.loads(content)["features"]]
    return Outlines(
        by_code={outline.code: outline for outline in outlines},
        ground=ground_of(json.loads(ground_content)["features"]),
        ground_content=ground_content,
        fingerprint=hashlib.sha256(content + ground_content).hexdigest()[:16],
    )


def ground_of(countries: Iterable[Mapping[str, Any]]) -> tuple[Ring, ...]:
    """Return the rings of GeoJSON features of countries."""
    return tuple(ring for country in countries for ring in rings_of(country["geometry"]))


def _outline(feature: Mapping[str, Any]) -> Outline:
    known = feature["properties"]
    return Outline(
        code=str(known["code"]),
        name=str(known["name"]),
        level=int(known["level"]),
        geometry=feature["geometry"],
    )


def geojson(outlines: Iterable[Outline]) -> bytes:
    """Return outlines as a GeoJSON file whose features carry index, code and label."""
    features = [
        {
            "type": "Feature",
            "properties": {"index": index, "code": outline.code, "label": outline.name},
            "geometry": outline.geometry,
        }
        for index, outline in enumerate(outlines)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def rings_of(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """Yield the outer ring of each part of a Polygon or MultiPolygon."""
    several = geometry["type"] == "MultiPolygon"
    for part in geometry["coordinates"] if several else [geometry["coordinates"]]:
        yield [(x, y) for x, y, *_ in part[0]]
