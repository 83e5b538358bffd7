from __future__ import annotations

import dataclasses

import pytest

from loaders import Dataset, Problem, Severity
from loaders.contract import schema
from loaders.dataset import empty_frame
from loaders.tables import TABLES


def test_there_is_a_frame_for_each_table_in_the_order_of_the_contract() -> None:
    assert list(Dataset().tables) == list(TABLES)
    fields = [field.name for field in dataclasses.fields(Dataset)]
    told = ["problems", "fingerprint", "assumptions", "understood", "unstated"]
    assert fields == [*TABLES, *told]


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_record_keeps_the_contract(name: str) -> None:
    frame = Dataset().tables[name]
    schema(TABLES[name]).validate(frame)
    assert list(frame.columns) == TABLES[name].names
    assert (frame.index.name, frame.index.dtype) == ("row", "int64")


def test_empty_frames_are_not_shared() -> None:
    assert empty_frame(TABLES["projects"]) is not empty_frame(TABLES["projects"])
    assert Dataset().projects is not Dataset().projects


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Dataset().fingerprint = "another"


def test_errors_are_told_from_warnings() -> None:
    error, warning = Problem("key_unknown"), Problem("row_uneven", Severity.WARNING)
    assert Dataset(problems=(warning, error)).errors == (error,)
