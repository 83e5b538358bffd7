import csv
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

REGIONS = Path(__file__).parents[3] / "data" / "regions"
FEATURES = json.loads((REGIONS / "regions.geojson").read_text(encoding="utf-8"))["features"]
COUNTRIES = json.loads((REGIONS / "countries.geojson").read_text(encoding="utf-8"))["features"]
OUTLINES = {feature["properties"]["code"]: feature["geometry"] for feature in FEATURES}
GROUND = {feature["properties"]["code"]: feature["geometry"] for feature in COUNTRIES}

# partner: latitude, longitude, NUTS 2 and NUTS 3 of the seat
SEATS = {
    "P1": (37.5096, 22.3788, "EL65", "EL651"),
    "P2": (37.9838, 23.7278, "EL30", "EL303"),
    "P3": (50.8796, 4.7009, "BE24", "BE242"),
    "P4": (52.2298, 21.0118, "PL91", "PL911"),
    "P5": (38.9180, -6.3429, "ES43", "ES431"),
    "P6": (49.4891, 8.4669, "DE12", "DE126"),
    "P7": (46.3500, 25.8000, "RO12", "RO124"),
    "P8": (40.8410, -8.4756, "PT11", "PT11A"),
    "P9": (56.9460, 24.1059, "LV00", "LV00A"),
    "P10": (41.9342, 25.5556, "BG42", "BG422"),
    "C1": (40.5471, 23.0197, "EL52", "EL522"),
    "C2": (40.6407, 22.9349, "EL52", "EL522"),
    "C3": (44.4938, 11.3387, "ITH5", "ITH55"),
    "C4": (44.4938, 11.3387, "ITH5", "ITH55"),
    "C5": (62.7945, 22.8282, "FI19", "FI199"),
    "C6": (63.0000, 23.8167, "FI19", "FI199"),
    "C7": (42.6975, 23.3241, "BG41", "BG411"),
    "R1": (45.4371, 12.3326, "ITH3", "ITH35"),
    "R2": (41.1176, 25.4059, "EL51", "EL513"),
    "R3": (43.2970, 5.3811, "FRL0", "FRL04"),
    "R4": (45.6667, 12.2416, "ITH3", "ITH34"),
    "R5": (41.6561, -0.8773, "ES24", "ES243"),
    "R6": (37.9838, 23.7278, "EL30", "EL303"),
    "R7": (41.3888, 2.1590, "ES51", "ES511"),
    "R8": (41.3888, 2.1590, "ES51", "ES511"),
    "R9": (46.5558, 15.6459, "SI03", "SI032"),
    "R10": (41.8919, 12.5113, "ITI4", "ITI43"),
    "R11": (44.8683, 13.8481, "HR03", "HR036"),
    "R12": (44.8683, 13.8481, "HR03", "HR036"),
    "R13": (38.5659, -7.9040, "PT1C", "PT1C4"),
    "R14": (41.3274, 19.8187, "AL02", "AL022"),
    "R15": (38.5659, -7.9040, "PT1C", "PT1C4"),
}
MEETING_PLACES = {
    "Kalamata": (37.0391, 22.1126, "EL65", "EL653"),
    "Haskovo": (41.9342, 25.5556, "BG42", "BG422"),
    "Miercurea Ciuc": (46.3500, 25.8000, "RO12", "RO124"),
    "Cáceres": (39.4765, -6.3722, "ES43", "ES432"),
    "Diest": (50.9892, 5.0506, "BE24", "BE242"),
    "Thessaloniki": (40.6407, 22.9349, "EL52", "EL522"),
    "Seinäjoki": (62.7945, 22.8282, "FI19", "FI199"),
    "Brussels": (50.8505, 4.3488, "BE10", "BE100"),
    "Venice": (45.4371, 12.3326, "ITH3", "ITH35"),
    "Barcelona": (41.3888, 2.1590, "ES51", "ES511"),
    "Komotini": (41.1176, 25.4059, "EL51", "EL513"),
    "Kavala": (40.9396, 24.4069, "EL51", "EL515"),
    "Pula": (44.8683, 13.8481, "HR03", "HR036"),
    "Évora": (38.5659, -7.9040, "PT1C", "PT1C4"),
    "Heraklion": (35.3279, 25.1434, "EL43", "EL431"),
    "Chania": (35.5112, 24.0292, "EL43", "EL434"),
    "Rethymno": (35.3655, 24.4823, "EL43", "EL433"),
}
PLACES = SEATS | MEETING_PLACES
VENICE = (45.4371, 12.3326)
NO_OUTLINE = {
    "PL91", "DE12", "PT11", "PT1C",  # NUTS 2
    "EL651", "EL653", "EL303", "EL522", "EL513", "EL515", "EL431", "EL434", "EL433",  # NUTS 3
    "BE242", "PL911", "DE126", "PT11A", "BG422",
}  # fmt: skip
DRAWN = [
    pytest.param(lat, lon, code, id=f"{place}-{code}")
    for place, (lat, lon, *codes) in PLACES.items()
    for code in codes
    if code not in NO_OUTLINE and (lat, lon) != VENICE
]
PARTS = {
    "BG41": ["BG411", "BG412", "BG413", "BG414", "BG415"],
    "ES43": ["ES431", "ES432"],
    "FRL0": ["FRL01", "FRL02", "FRL03", "FRL04", "FRL05", "FRL06"],
    "ITH3": ["ITH31", "ITH32", "ITH33", "ITH34", "ITH35", "ITH36", "ITH37"],
    "RO12": ["RO121", "RO122", "RO123", "RO124", "RO125", "RO126"],
    "SI04": ["SI041", "SI042", "SI043", "SI044"],
    "LV00": ["LV005", "LV009", "LV00A", "LV00B", "LV00C"],
    "BE": ["BE1", "BE2", "BE3"],
}


def polygons(geometry):
    coordinates = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiPolygon" else [coordinates]


def rings(geometry):
    return [ring for polygon in polygons(geometry) for ring in polygon]


def points(features):
    return [p for feature in features for ring in rings(feature["geometry"]) for p in ring]


def signed_area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def area(geometry):
    return sum(signed_area(ring) for ring in rings(geometry))


def holds(geometry, lat, lon):
    inside = False
    for ring in rings(geometry):
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside


def test_each_code_stands_once_and_its_index_is_its_place_in_the_file():
    properties = [feature["properties"] for feature in FEATURES]
    assert len(OUTLINES) == len(FEATURES)
    assert [p["index"] for p in properties] == list(range(len(FEATURES)))
    assert [feature["id"] for feature in FEATURES] == [p["code"] for p in properties]
    assert properties == sorted(properties, key=lambda p: (p["level"], p["code"]))


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature["id"])
def test_a_region_has_a_nuts_code_and_says_its_level_country_and_latin_name(feature):
    properties = feature["properties"]
    code = properties["code"]
    assert list(properties) == ["index", "code", "name", "level", "country"]
    assert re.fullmatch(r"[A-Z]{2}[0-9A-Z]{0,3}", code)
    assert not re.search("Z$", code[2:])
    assert properties["level"] == len(code) - 2
    assert properties["country"] == {"EL": "GR", "UK": "GB"}.get(code[:2], code[:2])
    assert re.fullmatch(r"[^\u0370-\u04ff]+", properties["name"])


@pytest.mark.parametrize("geometry", [*OUTLINES.values(), *GROUND.values()])
def test_rings_are_closed_and_outer_rings_run_counter_clockwise(geometry):
    for outer, *holes in polygons(geometry):
        assert signed_area(outer) > 0
        assert all(signed_area(hole) < 0 for hole in holes)
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings(geometry))


def test_every_corner_lies_in_europe_or_on_its_atlantic_islands():
    for lon, lat in points(FEATURES):
        mainland = -25 <= lon <= 46 and 33 <= lat <= 72
        azores, madeira_and_canaries = (
            -32 < lon < -24 < 36 < lat < 40,
            -19 < lon < -13 < 27 < lat < 34,
        )
        assert mainland or azores or madeira_and_canaries, (lon, lat)


def test_the_ground_stays_in_its_box():
    assert all(-25 <= lon <= 46 and 33 <= lat <= 72 for lon, lat in points(COUNTRIES))


def test_corners_have_at_most_two_decimals():
    assert all(round(x, 2) == x for point in points(FEATURES + COUNTRIES) for x in point)


def test_the_files_stay_light():
    assert (REGIONS / "regions.geojson").stat().st_size < 740_000
    assert (REGIONS / "countries.geojson").stat().st_size < 250_000


def test_there_are_the_32_partners_of_the_three_projects():
    assert len(SEATS) == 32


@pytest.mark.parametrize(("lat", "lon", "code"), DRAWN)
def test_a_city_lies_inside_the_outline_of_its_region(lat, lon, code):
    assert holds(OUTLINES[code], lat, lon)


@pytest.mark.parametrize("code", ["ITH3", "ITH35"])
def test_venice_lies_in_its_lagoon_close_to_the_outline_of_its_region(code):
    lat, lon = VENICE
    nearest = min(
        (x - lon) ** 2 + (y - lat) ** 2 for ring in rings(OUTLINES[code]) for x, y in ring
    )
    assert not holds(OUTLINES[code], lat, lon)
    assert nearest**0.5 < 0.1


def test_exactly_the_listed_regions_of_seats_and_meetings_have_no_outline():
    codes = {code for _, _, *codes in PLACES.values() for code in codes}
    assert codes - OUTLINES.keys() == NO_OUTLINE


def test_exactly_three_partners_have_an_outline_on_neither_level():
    without = {partner for partner, (_, _, *codes) in SEATS.items() if set(codes) <= NO_OUTLINE}
    assert without == {"P4", "P6", "P8"}


def test_mazovia_is_drawn_as_the_nuts_1_region_of_its_two_parts():
    lat, lon, *_ = SEATS["P4"]
    assert holds(OUTLINES["PL9"], lat, lon)
    assert not {code for code in OUTLINES if code.startswith("PL9")} - {"PL9"}


@pytest.mark.parametrize("place", PLACES)
def test_a_city_lies_in_no_other_outline_of_the_same_level(place):
    lat, lon, *_ = PLACES[place]
    for level in range(4):
        found = [
            code
            for code, outline in OUTLINES.items()
            if len(code) == level + 2 and holds(outline, lat, lon)
        ]
        assert len(found) <= 1


@pytest.mark.parametrize("whole", PARTS)
def test_the_parts_of_a_region_fill_it_without_overlap(whole):
    parts = sum(area(OUTLINES[code]) for code in PARTS[whole])
    assert parts == pytest.approx(area(OUTLINES[whole]), rel=0.001)


def test_each_region_of_the_mapping_is_drawn():
    with (REGIONS / "provinces.csv").open(encoding="utf-8", newline="") as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= OUTLINES.keys()


def test_each_region_lies_on_the_ground_of_a_country():
    assert {feature["properties"]["country"] for feature in FEATURES} <= GROUND.keys()
    assert len(GROUND) == len(COUNTRIES)


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [
        pytest.param(44.95, 34.10, "UA", id="Simferopol"),
        pytest.param(42.66, 21.16, "XK", id="Pristina"),
        pytest.param(35.25, 33.30, "CY", id="north of Nicosia"),
        pytest.param(60.13, 19.92, "FI", id="Åland"),
    ],
)
def test_a_disputed_or_autonomous_place_belongs_to_the_country_the_union_counts_it_to(
    lat, lon, country
):
    assert [code for code, outline in GROUND.items() if holds(outline, lat, lon)] == [country]
