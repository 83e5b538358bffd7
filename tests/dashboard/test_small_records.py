"""The rows that other tests make must be what the loaders would have made of them."""

from __future__ import annotations

import pandas as pd

from loaders import load

ROWS = {
    "projects": [{"project": "a", "start": "2020-01", "end": "2021"}, {"project": "b"}],
    "meetings": [
        {"meeting": "m", "start": "2020-02", "status": "held", "lat": "40.5"},
        {"meeting": "n", "end": "2020-03-04", "number": "2", "participants": "7"},
        {"meeting": "o", "part_of": "m", "date_precision": "within_parent"},
    ],
    "partners": [{"partner": "p", "country": "EL", "role": "lead", "regions": "EL65, EL64"}],
    "sources": [{"source": "s", "published": "2024-02"}],
}


def test_made_records_are_what_is_read_from_files(make, tmp_path):
    made = make(**ROWS)
    for name in ROWS:
        made.tables[name].to_csv(tmp_path / f"{name}.csv", index=False, date_format="%Y-%m-%d")
    read = load(tmp_path)
    for name in ROWS:
        pd.testing.assert_frame_equal(made.tables[name], read.tables[name])


def test_dates_of_made_records_are_as_exact_as_they_are_written(make):
    made = make(**ROWS)
    assert made.meetings["date_precision"].tolist() == ["month", "day", "within_parent"]
    assert made.meetings["start"].dt.date.iloc[0].isoformat() == "2020-02-01"
    assert made.projects["end"].dt.date.iloc[0].isoformat() == "2021-12-31"
    assert made.sources["published"].dt.date.iloc[0].isoformat() == "2024-02-29"
