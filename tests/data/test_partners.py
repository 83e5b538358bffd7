"""The partners on the record: how many, where they sit, what region is shown for them."""

import pandas as pd
import pytest


@pytest.mark.parametrize(
    ("project", "partners", "countries", "associated", "lead"),
    [
        ("secon", 10, 9, 0, "Region of Peloponnese"),
        ("cesme-plus", 7, 4, 0, "ANATOLIKI SA, organisation for local authorities"),
        ("plus-resilient", 14, 8, 1, "Veneto Region"),
    ],
)
def test_partnerships_have_their_size_and_lead(
    rows, project, partners, countries, associated, lead
):
    frame = rows("partners", project=project)
    full = frame[frame["role"] != "associated"]
    assert len(full) == partners
    assert full["country"].nunique() == countries
    assert (frame["role"] == "associated").sum() == associated
    [leader] = frame.loc[frame["role"] == "lead", "name_en"]
    assert leader.startswith(lead)


@pytest.mark.parametrize(
    ("partner", "regions", "basis"),
    [
        ("secon/p1", "EL65", "area"),
        ("secon/p2", "EL303", "seat"),
        ("secon/p3", "BE24", "area"),
        ("secon/p4", "PL9", "area"),
        ("secon/p5", "ES43", "area"),
        ("secon/p6", "DE12 DE71 DEB3", "contains"),
        ("secon/p7", "RO124", "area"),
        ("secon/p8", "PT11A", "contains"),
        ("secon/p9", "LV00A", "area"),
        ("secon/p10", "BG422", "contains"),
        ("cesme-plus/c2", "EL52", "area"),
        ("cesme-plus/c5", "FI199", "area"),
        ("plus-resilient/r2", "EL51", "area"),
        ("plus-resilient/r12", "HR036", "area"),
        ("plus-resilient/r15", "PT1C4", "seat"),
    ],
)
def test_regions_say_whether_they_are_the_partners_own(row, partner, regions, basis):
    shown = row("partners", partner)
    assert (shown["regions"], shown["regions_basis"]) == (regions, basis)


@pytest.mark.parametrize(
    "column", ["city", "lat", "lon", "nuts3", "regions", "regions_basis", "seat_basis", "country"]
)
def test_every_partner_has_a_seat_and_a_region(record, column):
    assert record.partners[column].notna().all()


@pytest.mark.parametrize(
    ("country", "partners"),
    [
        ("IT", ["r1", "r4", "r10"]),
        ("GR", ["r2", "r6"]),
        ("FR", ["r3"]),
        ("ES", ["r5", "r7", "r8"]),
        ("SI", ["r9"]),
        ("HR", ["r11", "r12"]),
        ("PT", ["r13", "r15"]),
        ("AL", ["r14"]),
    ],
)
def test_the_partners_of_plus_resilient_come_from_these_countries(rows, country, partners):
    found = rows("partners", project="plus-resilient", country=country)
    assert list(found["partner"]) == partners


@pytest.mark.parametrize(
    ("partner", "city", "basis"),
    [
        ("secon/p6", "Mannheim", "public"),
        ("secon/p10", "Haskovo", "derived"),
        ("cesme-plus/c1", "Thermi", "public"),
        ("cesme-plus/c4", "Bologna", "stated"),
        ("cesme-plus/c6", "Alajärvi", "public"),
        ("cesme-plus/c7", "Sofia", "assumed"),
        ("plus-resilient/r2", "Komotini", "public"),
        ("plus-resilient/r9", "Maribor", "assumed"),
        ("plus-resilient/r13", "Évora", "assumed"),
    ],
)
def test_a_seat_says_how_it_is_known(row, partner, city, basis):
    shown = row("partners", partner)
    assert (shown["city"], shown["seat_basis"]) == (city, basis)


@pytest.mark.parametrize("partner", ["cesme-plus/c7", "plus-resilient/r9", "plus-resilient/r11"])
def test_a_seat_without_any_source_is_called_weak(row, partner):
    assert "No source for the seat" in row("partners", partner)["remark"]


@pytest.mark.parametrize(
    ("town", "lat", "lon", "nuts3"),
    [
        ("Kalamata", 37.0391, 22.1126, "EL653"),
        ("Haskovo", 41.9342, 25.5556, "BG422"),
        ("Cáceres", 39.4765, -6.3722, "ES432"),
        ("Thessaloniki", 40.6407, 22.9349, "EL522"),
        ("Seinäjoki", 62.7945, 22.8282, "FI199"),
        ("Venice", 45.4371, 12.3326, "ITH35"),
        ("Barcelona", 41.3888, 2.1590, "ES511"),
        ("Komotini", 41.1176, 25.4059, "EL513"),
        ("Kavala", 40.9396, 24.4069, "EL515"),
        ("Pula", 44.8683, 13.8481, "HR036"),
        ("Évora", 38.5659, -7.9040, "PT1C4"),
        ("Heraklion", 35.3279, 25.1434, "EL431"),
        ("Chania", 35.5112, 24.0292, "EL434"),
        ("Brussels", 50.8505, 4.3488, "BE100"),
        ("Diest", 50.9892, 5.0506, "BE242"),
        ("Tripoli", 37.5096, 22.3788, "EL651"),
        ("Athens", 37.9838, 23.7278, "EL303"),
        ("Leuven", 50.8796, 4.7009, "BE242"),
        ("Warsaw", 52.2298, 21.0118, "PL911"),
        ("Mérida", 38.9180, -6.3429, "ES431"),
        ("Mannheim", 49.4891, 8.4669, "DE126"),
        ("Miercurea Ciuc", 46.3500, 25.8000, "RO124"),
        ("Oliveira de Azeméis", 40.8410, -8.4756, "PT11A"),
        ("Riga", 56.9460, 24.1059, "LV00A"),
        ("Thermi", 40.5471, 23.0197, "EL522"),
        ("Bologna", 44.4938, 11.3387, "ITH55"),
        ("Alajärvi", 63.0000, 23.8167, "FI199"),
        ("Sofia", 42.6975, 23.3241, "BG411"),
        ("Marseille", 43.2970, 5.3811, "FRL04"),
        ("Treviso", 45.6667, 12.2416, "ITH34"),
        ("Zaragoza", 41.6561, -0.8773, "ES243"),
        ("Maribor", 46.5558, 15.6459, "SI032"),
        ("Rome", 41.8919, 12.5113, "ITI43"),
        ("Tirana", 41.3274, 19.8187, "AL022"),
    ],
)
def test_a_town_has_one_point_for_meetings_and_seats(record, town, lat, lon, nuts3):
    columns = ["lat", "lon", "nuts3"]
    place = record.meetings["place"].fillna("")
    met = record.meetings[place.str.contains(town) & record.meetings["lat"].notna()]
    seated = record.partners[record.partners["city"] == town]
    points = pd.concat([met[columns], seated[columns]]).drop_duplicates()
    assert points.to_numpy().tolist() == [[lat, lon, nuts3]]


def test_a_region_shown_for_a_seat_is_that_of_the_seat(rows):
    seats = rows("partners", regions_basis="seat")
    assert (seats["regions"] == seats["nuts3"]).all()


def test_unchecked_names_are_never_shown(record):
    for partner in record.partners.dropna(subset=["matching_names"]).itertuples():
        shown = f"{partner.name} {partner.also_known_as}"
        assert not [n for n in partner.matching_names.split(";") if n.strip() in shown]
