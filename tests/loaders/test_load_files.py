from __future__ import annotations

import io

import pandas as pd
import pytest

from loaders import File, load, load_files
from loaders.assumptions import Matter, Topic
from loaders.tables import TABLES
from loaders.workbook import template, workbook

GREEK = "Φορέας;Ρόλος;Χώρα;Πόλη\nΠεριφέρεια Πελοποννήσου;Επικεφαλής εταίρος;Ελλάδα;Τρίπολη\n"


@pytest.fixture(scope="module")
def shipped():
    return load("data")


def assert_same(found, expected):
    for name, frame in expected.tables.items():
        pd.testing.assert_frame_equal(
            found.tables[name].reset_index(drop=True), frame.reset_index(drop=True)
        )


def test_the_shipped_record_goes_through_our_own_workbook_without_loss(shipped):
    found = load_files([File("record.xlsx", workbook(shipped.tables))])
    assert found.problems == ()
    assert found.assumptions == ()
    assert_same(found, shipped)


def test_an_empty_workbook_is_no_mistake():
    found = load_files([File("project.xlsx", template())])
    assert found.problems == ()
    assert {len(frame) for frame in found.tables.values()} == {0}


def test_a_folder_of_parquet_files_is_a_record(shipped, tmp_path):
    for name, frame in shipped.tables.items():
        frame.to_parquet(tmp_path / f"{name}.parquet", index=False)
    found = load(tmp_path)
    assert found.problems == ()
    assert_same(found, shipped)


def test_a_plain_greek_table_of_partners_becomes_a_record_that_names_its_file():
    found = load_files([File("Εταίροι του SECON.csv", GREEK.encode("cp1253"))])
    (partner,) = found.partners.itertuples()
    assert (partner.name_en, partner.role, partner.country) == (
        "Περιφέρεια Πελοποννήσου",
        "lead",
        "GR",
    )
    assert partner.source == found.sources["source"].item()
    assert found.sources["title"].item() == "Εταίροι του SECON.csv"
    assert {a.topic.matter for a in found.assumptions} >= {Matter.ENCODING, Matter.SEPARATOR}


def test_what_was_asked_can_be_answered():
    table = "Project,Event,Start date\nSECON,Kick-off,01/02/2024\n"
    file = File("meetings.csv", table.encode())
    asked = load_files([file])
    topic = Topic(Matter.DATE_ORDER, "meetings.csv", "", "start")
    assert topic in [a.topic for a in asked.assumptions if a.is_question]
    assert asked.meetings["start"].isna().all()
    told = load_files([file], {topic: "day_first"})
    assert told.meetings["start"].item() == pd.Timestamp("2024-02-01")
    assert told.fingerprint != asked.fingerprint


def test_a_problem_stands_where_the_reader_can_look_at_it():
    book = io.BytesIO()
    rows = [
        ["Our partners", None, None],
        [None, None, None],
        ["Number on our list", "Organisation", "Country"],
        ["x", "City of Rijeka", "HR"],
        ["y", "City of Nowhere", "Atlantis"],
    ]
    pd.DataFrame(rows).to_excel(book, sheet_name="List", header=False, index=False)
    found = load_files([File("partners.xlsx", book.getvalue())])
    (problem,) = [p for p in found.problems if p.code == "country_unknown"]
    assert (problem.file, problem.sheet, problem.row) == ("partners.xlsx", "List", 5)
    assert (problem.heading, problem.value) == ("Country", "Atlantis")
    assert found.partners["name_en"].tolist() == ["City of Rijeka", "City of Nowhere"]


def test_a_sheet_that_lacks_a_column_is_told_which():
    table = "Country,City,Role\nGR,Tripoli,lead\n"
    found = load_files([File("list.csv", table.encode())])
    (problem,) = found.problems
    assert (problem.code, problem.value) == ("sheet_lacks_columns", "partners")
    assert "name_en" in problem.hint


def test_files_of_several_kinds_make_one_record():
    partners = File(
        "partners.csv", b"Project,Organisation,Role\nSECON,Region of Peloponnese,lead\n"
    )
    meetings = File("meetings.csv", b"Project,Event,Status\nSECON,Kick-off,held\n")
    found = load_files([partners, meetings])
    assert found.projects["acronym"].tolist() == ["SECON"]
    assert (len(found.partners), len(found.meetings)) == (1, 1)
    assert set(found.sources["file"]) == {"partners.csv", "meetings.csv"}


def test_every_table_is_of_the_contract_whatever_the_files_hold():
    found = load_files([File("noise.bin", bytes(range(256)) * 40)])
    assert found.errors
    for name, frame in found.tables.items():
        assert list(frame.columns) == TABLES[name].names


def test_a_cell_that_could_not_be_read_is_not_told_again_as_missing():
    rows = "Project,Indicator,Value,As of\nA,x,1.234,2024-01-01\nA,y,,2024-01-01\n"
    found = load_files([File("values.csv", rows.encode())])
    assert [(p.code, p.row, p.column) for p in found.problems] == [
        ("number_ambiguous", 2, "value"),
        ("cell_missing", 3, "value"),
    ]


def test_a_table_that_calls_projects_by_one_name_gives_it_to_them():
    content = "Project,Programme,Start,End\nSECON,Interreg Europe,2018-06-01,2023-05-31\n"
    record = load_files([File("list.csv", content.encode())])
    assert record.problems == ()
    (project,) = record.projects.itertuples()
    assert (project.project, project.acronym) == ("secon", "SECON")


def test_a_table_of_partners_that_tells_their_project_and_money_is_one_of_partners():
    content = (
        "Partner name,Lead partner,Country,Budget (EUR),Project acronym\n"
        "Region A,Yes,EL,1000,SECON\nRegion B,No,BG,2000,SECON\n"
    )
    record = load_files([File("list.csv", content.encode())])
    assert record.partners["role"].tolist() == ["lead", "partner"]
    assert record.partners["project"].unique().tolist() == ["secon"]
    assert [p.heading for p in record.problems] == ["Budget (EUR)"]


def test_a_figure_that_is_not_available_is_not_reported_and_no_mistake():
    content = "Code,Indicator,Target,Achieved,Date\nR1,Plans,4,n/a,2023\nR2,Events,5,2,2023\n"
    record = load_files([File("list.csv", content.encode())])
    assert record.errors == ()
    assert record.values["indicator"].tolist() == ["r2"]
