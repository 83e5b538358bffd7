"""The events on the record: what was held, where, and what stays open."""

from datetime import date

import pandas as pd
import pytest


def test_four_interregional_meetings_of_secon_were_held(rows):
    held = rows("meetings", project="secon", series="interregional meeting", status="held")
    assert [(m.meeting, m.number, m.start, m.end) for m in held.itertuples()] == [
        ("se-1", 1, "2023-05-24", "2023-05-25"),
        ("se-2", 2, "2023-11-13", "2023-11-14"),
        ("se-3", 3, "2024-04-16", "2024-04-18"),
        ("se-4", 4, "2024-10-22", "2024-10-25"),
    ]


def test_three_partner_meetings_of_cesme_plus_were_held_and_the_plan_is_not_a_fourth(rows):
    meetings = rows("meetings", project="cesme-plus", series="partner meeting")
    assert list(meetings.loc[meetings["status"] == "held", "meeting"]) == ["ce-1", "ce-2", "ce-3"]
    assert list(meetings.loc[meetings["status"] == "planned", "meeting"]) == ["ce-2p"]


def test_the_cretan_network_met_twice_and_planned_the_rest(rows):
    meetings = rows("meetings", project="crete-network").set_index("meeting")["status"]
    assert dict(meetings) == {
        "kr-1": "held",
        "kr-2": "held",
        "kr-3": "planned",
        "kr-4": "planned",
        "kr-5a": "planned",
        "kr-5b": "planned",
    }


@pytest.mark.parametrize(
    ("meeting", "start", "end", "place"),
    [
        ("secon/se-r-pl1", "2023-04-21", "2023-04-21", "Mazovia"),
        ("secon/se-r-pl2", "2023-06-16", "2023-06-16", "Mazovia"),
        ("secon/se-r-pl3", "2024-02-23", "2024-02-23", "Mazovia"),
        ("secon/se-r-pl4", "2024-08-30", "2024-08-30", "Mazovia"),
        ("secon/se-r-pl5", "2025-01-30", "2025-01-30", "Mazovia"),
        ("secon/se-r-el-a", "2024-08-02", "2024-08-02", None),
        (
            "secon/se-r-el-b",
            "2025-01-31",
            "2025-01-31",
            "offices of the Regional Unit of Messinia",
        ),
        ("cesme-plus/ce-n", "2022-01-12", "2022-01-12", None),
        ("cesme-plus/ce-t", "2022-01-20", "2022-01-20", None),
        ("cesme-plus/ce-l1", "2022-03-10", "2022-03-10", None),
        ("cesme-plus/ce-2", "2022-03-29", "2022-03-30", "Thessaloniki"),
        (
            "cesme-plus/ce-l2",
            "2022-09-16",
            "2022-09-16",
            "Creativity Platform, Egnatias 45, Thessaloniki",
        ),
        ("cesme-plus/ce-3", "2022-09-20", "2022-09-21", "Seinäjoki"),
        ("plus-resilient/re-1", "2018-06-27", "2018-06-29", "Venice"),
        ("plus-resilient/re-2", "2019-04-03", "2019-04-04", "Barcelona"),
        ("plus-resilient/re-p1", "2020-02-01", "2020-02-29", "Pula"),
        ("plus-resilient/re-f", "2022-03-10", "2022-03-10", "Venice"),
        ("cesme/cp-2", "2019-11-12", "2019-11-12", "Thessaloniki"),
    ],
)
def test_events_known_from_public_pages_were_held(row, meeting, start, end, place):
    held = row("meetings", meeting)
    assert (held["start"], held["end"], held["place"]) == (start, end, place)
    assert held["status"] == "held"


@pytest.mark.parametrize(
    ("meeting", "weekday"),
    [
        ("secon/se-r-pl4", "Friday"),
        ("secon/se-r-pl5", "Thursday"),
        ("secon/se-r-el-b", "Friday"),
        ("plus-resilient/re-p2", "Thursday"),
    ],
)
def test_a_year_that_was_inferred_fits_the_weekday_and_is_marked(row, meeting, weekday):
    shown = row("meetings", meeting)
    assert date.fromisoformat(shown["start"]).strftime("%A") == weekday
    assert shown["mark"] == "derived"
    assert "The year is derived" in shown["remark"]


def test_whether_the_week_of_regions_is_announced_or_reported_stays_open(row):
    assert row("meetings", "cesme/cp-1")["status"] is None


@pytest.mark.parametrize(
    ("series", "numbers"),
    [
        ("stakeholder group, Mazovia", [1, 2, 3, 4, 5]),
        ("Local Support Group, Central Macedonia", [1, 2]),
        ("partner meeting", [1, 2, 3, None]),
        ("transnational meeting", [1, None, 7]),
        ("REMTH workshop", [1, 2]),
        ("Pan-Cretan meeting", [1, 2]),
        ("East Crete meeting", [1, 2, None]),
        ("West Crete meeting", [None]),
    ],
)
def test_each_series_numbers_its_own_meetings(rows, series, numbers):
    found = rows("meetings", series=series)["number"]
    assert [None if pd.isna(number) else number for number in found] == numbers


@pytest.mark.parametrize("meeting", ["re-p2", "re-7", "re-b"])
def test_an_announced_event_is_not_held(row, meeting):
    assert row("meetings", f"plus-resilient/{meeting}")["status"] == "announced"


def test_online_events_are_nowhere_on_the_map(rows):
    online = rows("meetings", format="online")
    assert list(online["meeting"]) == ["se-r-el-a", "ce-1", "ce-t", "ce-l1", "re-p2"]
    assert online[["place", "country", "lat", "lon", "nuts3", "pin"]].isna().all(axis=None)


def test_every_other_event_has_a_country_if_its_place_is_known(record):
    offline = record.meetings[record.meetings["format"] != "online"]
    without = offline[offline["country"].isna()]
    assert list(without["meeting"]) == ["se-r4", "ce-n"]


def test_how_people_met_is_known_of_most_events(rows, record):
    assert record.meetings["format"].notna().all()
    assert list(rows("meetings", format="hybrid")["meeting"]) == ["se-2"]
    unknown = rows("meetings", format="unknown")
    assert set(unknown["project"]) == {"secon", "cesme-plus", "crete-network"}
    assert len(unknown) == 11


def test_partners_host_the_events_that_name_them(record):
    hosted = record.meetings.dropna(subset=["host_partner"])
    assert dict(zip(hosted["meeting"], hosted["host_partner"], strict=True)) == {
        "se-1": "p1",
        "se-2": "p10",
        "se-3": "p7",
        "se-4": "p5",
        "se-4a": "p5",
        "se-4c": "p5",
        "se-r-pl1": "p4",
        "se-r-pl2": "p4",
        "se-r-pl3": "p4",
        "se-r-pl4": "p4",
        "se-r-pl5": "p4",
        "se-r-be1": "p3",
        "se-r-el-a": "p1",
        "ce-t": "c1",
        "ce-l1": "c2 c1",
        "ce-2": "c1",
        "ce-l2": "c1 c2",
        "ce-3": "c5 c6",
        "re-1": "r1",
        "re-w1": "r2",
        "re-w2": "r2",
        "re-p2": "r2",
        "re-7": "r15",
        "re-f": "r1",
    }
    assert hosted["host"].notna().all()


def test_nothing_took_place_in_serres(record):
    places = record.meetings["place"].dropna()
    assert not places.str.contains("Serr|Σερρ", case=False).any()
    assert "EL526" not in set(record.meetings["nuts3"])


def test_a_point_has_a_region_and_says_what_it_rests_on(record):
    columns = ["lat", "lon", "nuts3", "pin"]
    there = record.meetings[columns].notna()
    assert (there.sum(axis=1).isin([0, len(columns)])).all()
    assumed = record.meetings[record.meetings["pin"] == "assumed"]
    assert list(assumed["meeting"]) == ["se-2a", "se-3", "se-4b"]


def test_a_meeting_without_a_town_has_no_point(rows):
    for place in ("Mazovia", "offices of the Regional Unit of Messinia", "East Crete"):
        found = rows("meetings", place=place)
        assert len(found) > 0
        assert found["lat"].isna().all()


def test_parts_lie_within_the_days_of_their_whole(record):
    whole = record.meetings.set_index(["project", "meeting"])
    parts = record.meetings.dropna(subset=["part_of", "start"])
    assert list(parts["meeting"]) == ["se-4a", "se-r-pl4"]
    seminar = parts.iloc[0]
    around = whole.loc[(seminar["project"], seminar["part_of"])]
    assert around["start"] <= seminar["start"] <= seminar["end"] <= around["end"]


def test_heads_are_counted_only_where_a_source_counts_them(record):
    counted = record.meetings.dropna(subset=["participants"])
    heads = dict(zip(counted["meeting"], counted["participants"], strict=True))
    assert heads == {"se-4": 28, "se-r-el-a": 11, "se-r-el-b": 20, "ce-3": 9}
    bounded = counted.dropna(subset=["participants_bound"])
    assert dict(zip(bounded["meeting"], bounded["participants_bound"], strict=True)) == {
        "se-r-el-b": "more_than"
    }
