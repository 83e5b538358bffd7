"""Targets and reported figures: only what a source states, and never one for the other."""

import pandas as pd
import pytest

from loaders.counting import parse_count
from loaders.tables import TABLES


@pytest.mark.parametrize(
    ("indicator", "target", "due", "roll_up"),
    [
        ("si-1", 43, "end", "distinct"),
        ("si-2", 9, "end", "sum"),
        ("si-3", 8, "during", "sum"),
        ("si-4", 30, "end", "sum"),
        ("si-5", 26, "end", "distinct"),
        ("si-6", 9, "end", "sum"),
    ],
)
def test_six_targets_of_secon_have_no_reported_value(rows, row, indicator, target, due, roll_up):
    shown = row("indicators", f"secon/{indicator}")
    assert (shown["target"], shown["due"], shown["roll_up"]) == (target, due, roll_up)
    assert rows("values", project="secon", indicator=indicator).empty


@pytest.mark.parametrize(
    ("indicator", "target", "due"), [("si-10", 7, "during"), ("si-11", 2, "end")]
)
def test_two_targets_of_secon_stand_on_public_pages(row, indicator, target, due):
    shown = row("indicators", f"secon/{indicator}")
    assert (shown["target"], shown["due"], shown["mark"]) == (target, due, "public")


def test_only_secon_has_targets(record):
    promised = record.indicators.dropna(subset=["target"])
    assert set(promised["project"]) == {"secon"}
    assert len(promised) == 8


def test_a_code_is_attached_only_where_a_title_supports_it(record):
    coded = record.indicators.dropna(subset=["code"])
    assert list(zip(coded["indicator"], coded["code"], strict=True)) == [("si-1", "RCO87")]


@pytest.mark.parametrize(
    ("indicator", "value"), [("ci-1", 16), ("ci-2", 1), ("ci-3", 4), ("ci-4", 4)]
)
def test_cesme_plus_reports_figures_without_targets(rows, row, indicator, value):
    assert row("indicators", f"cesme-plus/{indicator}")["target"] is None
    [reported] = rows("values", indicator=indicator).itertuples()
    assert (reported.value, reported.basis, reported.date_precision) == (value, "reported", "month")
    assert reported.as_of == "2022-09-30"


@pytest.mark.parametrize(
    ("indicator", "scope", "value", "basis", "as_of", "precision"),
    [
        ("si-7", None, 10, "reported", "2024-04-18", "not_before"),
        ("si-8", None, 9, "reported", "2024-04-18", "not_before"),
        ("si-9", None, 9, "reported", "2025-03-26", "not_after"),
        ("si-10", "Mazovia", 5, "counted", "2025-01-30", "day"),
        ("si-10", None, 4, "counted", "2025-03-26", "not_after"),
        ("si-12", None, 28, "reported", "2024-10-25", "day"),
        ("ci-5a", None, 7, "reported", "2021-10-21", "day"),
        ("ci-5b", None, 4, "reported", "2021-10-21", "day"),
        ("ci-7", None, 6, "counted", "2022-03-10", "day"),
        ("ri-1", None, 14, "reported", None, "unknown"),
        ("ri-2", None, 8, "reported", "2019-06-30", "month"),
        ("ri-4", None, 6, "counted", "2021-11-11", "not_after"),
    ],
)
def test_figures_are_those_of_the_sources(rows, indicator, scope, value, basis, as_of, precision):
    found = rows("values", indicator=indicator)
    of_scope = found["scope"].isna() if scope is None else found["scope"] == scope
    [figure] = found[of_scope].itertuples()
    assert (figure.value, figure.basis, figure.date_precision) == (value, basis, precision)
    assert (None if pd.isna(figure.as_of) else figure.as_of) == as_of


def test_nothing_unreported_is_filled_with_zero(record):
    assert (record.values["value"] > 0).all()


@pytest.mark.parametrize(
    ("indicator", "found"),
    [
        ("secon/si-2", ["pi-s1", "pi-s2"]),
        ("secon/si-3", ["se-1", "se-2", "se-3", "se-4"]),
        ("cesme-plus/ci-2", ["cm-1"]),
        ("cesme-plus/ci-6", ["ce-1", "ce-2", "ce-3"]),
        ("plus-resilient/ri-3", ["re-w1", "re-w2"]),
        ("crete-network/ni-1", ["kr-1", "kr-2"]),
    ],
)
def test_what_an_indicator_counts_is_on_the_record(record, row, indicator, found):
    count = parse_count(row("indicators", indicator)["counts"])
    frame = record.tables[count.table]
    counted = count.rows(frame[frame["project"] == indicator.split("/")[0]])
    if "fulfilled_by" in counted:
        counted = counted[counted["status"] == "held"]
    assert list(counted[TABLES[count.table].key[-1]]) == found


def test_figures_of_one_event_or_place_are_never_added_up(rows):
    alone = set(rows("indicators", roll_up="none")["indicator"])
    assert alone == {"si-9", "si-10", "si-12", "ci-7", "ni-1"}


def test_organisations_and_countries_are_never_summed(record):
    wide = record.indicators[record.indicators["unit"].isin(["organisations", "countries"])]
    assert set(wide["roll_up"]) == {"distinct"}
    assert len(wide) == 8


def test_events_practices_and_reports_are_summed(rows):
    summed = set(rows("indicators", roll_up="sum")["indicator"])
    assert summed == {
        *("si-2", "si-3", "si-4", "si-6", "si-11"),
        *("ci-1", "ci-2", "ci-3", "ci-4", "ci-6"),
        *("ri-3", "ri-4"),
    }


def test_every_indicator_says_what_is_counted(record):
    assert record.indicators["definition_en"].notna().all()
