from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import Dataset, load
from loaders.contract import schema
from loaders.sentences import in_english
from loaders.tables import TABLES

Read = Callable[..., Dataset]
Rows = list[list[str]]

BASE: dict[str, Rows] = {
    "projects": [
        ["project", "kind", "acronym", "start", "end", "follows", "source"],
        ["a", "project", "A", "2023-03", "2023-02", "b", "s1 s9"],
        ["b", "predecessor", "B", "soon", "", "z", "s1"],
        ["C", "project", "", "", "", "", ""],
    ],
    "partners": [
        ["project", "partner", "name_en", "role", "country", "lat", "Colour"],
        ["a", "p1", "P1", "lead", "EL", "37.5", "blue"],
        ["a", "p2", "P2", "partner", "xx", "1,5", ""],
        ["b", "p1", "P1", "partner", "", "", ""],
        ["z", "p3", "P3", "lead", "", "", ""],
    ],
    "meetings": [
        ["project", "meeting", "kind", "title_en", "start", "part_of", "participants"],
        ["a", "m1", "workshop", "T", "2024-02", "m2", "28"],
        ["a", "m2", "study_visit", "T", "", "m9", "many"],
        ["a", "m3", "party", "T", "", "", ""],
    ],
    "sources": [["source", "title"], ["s1", "T"], ["s2", ""]],
}
# Cells that are right somewhere and wrong elsewhere, so that rows refer to one another by chance.
POOL = [
    *("a", "b", "a b", "A", "", "a;c", "EL", "xx", "EL65", "2024-02", "2024-13", "soon", "-1"),
    *("5", "1,5", "lead", "partner", "project", "workshop", "output", "reported", "good_practice"),
    *("phase", "held", "https://a.example", "partners distinct country", "a/a", "projects"),
]


def as_csv(rows: Rows) -> str:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue()


def likely_cells(table: str) -> st.SearchStrategy[list[str]]:
    cells = [
        st.sampled_from([column.example or "a", *column.allowed[:2], *POOL])
        for column in TABLES[table].columns
    ]
    return st.tuples(*cells).map(list)


likely_rows = st.fixed_dictionaries(
    {name: st.lists(likely_cells(name), max_size=4) for name in TABLES}
)


def assert_sound(record: Dataset) -> None:
    assert list(record.tables) == list(TABLES)
    for name, frame in record.tables.items():
        assert list(frame.columns) == TABLES[name].names
        assert (frame.index.name, frame.index.dtype) == ("row", "int64")
        assert frame.index.is_unique
        # Without rows it is empty_frame, which test_dataset.py looks at: this would take long.
        if not frame.empty:
            schema(TABLES[name]).validate(frame)
    assert all(in_english(problem) for problem in record.problems)


def keys_of(record: Dataset, name: str) -> set[str]:
    return set(record.tables[name][TABLES[name].key[-1]])


@settings(max_examples=15)
@given(
    name=st.sampled_from(list(TABLES)),
    content=st.binary(max_size=80) | st.text(max_size=80).map(str.encode),
)
def test_no_content_of_any_file_is_too_strange(read: Read, name: str, content: bytes) -> None:
    assert_sound(read(**{"projects": as_csv(BASE["projects"]), name: content}))


@settings(max_examples=8)
@given(st.lists(st.lists(st.text(max_size=6), min_size=7, max_size=7), max_size=4))
def test_no_text_in_a_cell_is_too_strange(read: Read, rows: Rows) -> None:
    good = ["good", "project", "Good", "", "", "", ""]
    record = read(projects=as_csv([BASE["projects"][0], *rows, good]))
    assert_sound(record)
    assert "good" in set(record.projects["project"])


@settings(max_examples=8)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400), st.integers(0, 5), st.sampled_from(['"', "\r", "\n", ",", ""])
        )
    )
)
def test_no_damage_to_one_file_touches_another(
    read: Read, damage: list[tuple[int, int, str]]
) -> None:
    text = as_csv(BASE["partners"])
    for place, length, inserted in damage:
        text = text[:place] + inserted + text[place + length :]
    record = read(projects=as_csv(BASE["projects"]), partners=text)
    assert_sound(record)
    assert record.projects["project"].tolist() == ["a", "b"]


@settings(max_examples=4)
@given(likely_rows)
def test_what_comes_out_keeps_the_contract_whatever_went_in(
    read: Read, rows: dict[str, Rows]
) -> None:
    record = read(**{name: as_csv([TABLES[name].names, *rows[name]]) for name in TABLES})
    assert_sound(record)
    named = {(problem.table, problem.row) for problem in record.problems}
    for name, frame in record.tables.items():
        went_in = {number for number, row in enumerate(rows[name], 2) if any(row)}
        assert set(frame.index) <= went_in
        assert all((name, row) in named for row in went_in - set(frame.index))
        for column in TABLES[name].columns:
            if column.refers_to:
                cells = " ".join(frame[column.name].dropna())
                assert set(cells.split()) <= keys_of(record, column.refers_to)


@settings(max_examples=4)
@given(st.randoms(use_true_random=False))
def test_the_order_of_columns_and_rows_does_not_matter(read: Read, chance: random.Random) -> None:
    shuffled = {}
    for name, (heading, *rows) in BASE.items():
        order = chance.sample(range(len(heading)), len(heading))
        mixed = chance.sample(rows, len(rows))
        shuffled[name] = as_csv([[row[n] for n in order] for row in [heading, *mixed]])
    record = read(**shuffled)
    expected = read(**{name: as_csv(rows) for name, rows in BASE.items()})
    assert without_rows(record) == without_rows(expected)


def without_rows(record: Dataset) -> tuple[list[str], dict[str, list[str]]]:
    problems = [f"{p.code} {p.severity} {p.file} {p.column} {p.value}" for p in record.problems]
    rows = {
        name: sorted(map(repr, frame.itertuples(index=False)))
        for name, frame in record.tables.items()
    }
    return sorted(problems), rows


def test_the_record_that_is_shuffled_has_good_rows_and_many_problems(read: Read) -> None:
    record = read(**{name: as_csv(rows) for name, rows in BASE.items()})
    assert {name: len(frame) for name, frame in record.tables.items() if len(frame)} == {
        "projects": 2,
        "partners": 3,
        "meetings": 2,
        "sources": 1,
    }
    assert len({problem.code for problem in record.problems}) == 11


@pytest.mark.parametrize("name", [name for name in TABLES if name != "claims"])
def test_a_bad_row_in_each_file_costs_that_row_only(read: Read, name: str) -> None:
    table = TABLES[name]
    good = [column.example if column.required else "" for column in table.columns]
    needed = {
        "projects": [["project", "kind", "acronym"], ["secon", "project", "S"]],
        "indicators": [
            ["project", "indicator", "name_en", "kind"],
            ["secon", "si-12", "N", "count"],
        ],
    }
    needed[name] = [table.names, ["?"] * len(good), good]
    record = read(**{file: as_csv(rows) for file, rows in needed.items()})
    assert record.tables[name].index.tolist() == [3]
    assert {(problem.table, problem.row) for problem in record.problems} >= {(name, 2)}


@pytest.mark.parametrize("as_text", [True, False])
def test_a_record_is_read_from_a_path_or_its_text(tmp_path: Path, as_text: bool) -> None:
    (tmp_path / "projects.csv").write_text(as_csv(BASE["projects"]))
    record = load(str(tmp_path) if as_text else tmp_path)
    assert record.projects["project"].tolist() == ["a", "b"]


@pytest.mark.parametrize("location", ["missing", "x" * 5_000, "a\0b", "loop", "dead"])
def test_a_location_that_is_neither_folder_nor_file_is_named(tmp_path: Path, location: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dead").symlink_to("nowhere")
    record = load(tmp_path / location)
    assert [(p.code, p.file) for p in record.problems] == [("location_missing", location)]
    assert_sound(record)


def test_an_empty_folder_is_an_empty_record_without_projects(tmp_path: Path) -> None:
    record = load(tmp_path)
    assert [(p.code, p.file) for p in record.problems] == [("table_missing", "projects.csv")]
    assert_sound(record)


def test_folders_in_place_of_all_files_are_named(tmp_path: Path) -> None:
    for name in TABLES:
        (tmp_path / f"{name}.csv").mkdir()
    record = load(tmp_path)
    assert [p.code for p in record.problems] == ["file_unreadable"] * len(TABLES)
    assert_sound(record)


def test_problems_come_in_reading_order(read: Read) -> None:
    record = read(**{name: as_csv(rows) for name, rows in BASE.items()})
    places = [(problem.file, problem.row or 0) for problem in record.problems]
    assert places == sorted(places)


def test_reading_twice_gives_the_same(read: Read) -> None:
    files = {name: as_csv(rows) for name, rows in BASE.items()}
    first, second = read(**files), read(**files)
    assert first.problems == second.problems
    assert first.fingerprint == second.fingerprint
    for name in TABLES:
        pd.testing.assert_frame_equal(first.tables[name], second.tables[name])
