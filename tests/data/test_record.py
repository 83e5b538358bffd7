"""The shipped record as a whole: complete, traceable, and nothing in it that no source states."""

import re

import pytest

from loaders.tables import TABLES

# A row of the table sources is a source itself; every other row names at least one.
WITH_SOURCES = [name for name in TABLES if name != "sources"]
SIZES = {
    "projects": 5,
    "phases": 9,
    "partners": 32,
    "meetings": 42,
    "indicators": 25,
    "values": 16,
    "practices": 22,
    "milestones": 43,
    "claims": 32,
    "sources": 94,
}
# Ids mean nothing to a reader of the screen, so remarks do without them.
ID_IN_TEXT = re.compile(
    r"\b(?:[DSWG]\d{1,2}b?|(?:SE|CE|RE|KR|CP|SI|CI|RI|NI|SP|SM|CM|RM|NP|NM|GP|PI|FT)-\w+|dossier)\b"
)


def test_the_check_finds_nothing_to_complain_about(record):
    assert record.problems == ()


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_lost(record, table):
    assert len(record.tables[table]) == SIZES[table]


@pytest.mark.parametrize("table", WITH_SOURCES)
def test_every_row_names_a_source(record, table):
    assert record.tables[table]["source"].notna().all()


@pytest.mark.parametrize("table", WITH_SOURCES)
def test_every_row_says_how_well_it_is_supported(record, table):
    assert record.tables[table]["mark"].notna().all()


@pytest.mark.parametrize("table", TABLES)
def test_what_a_reader_reads_names_no_internal_ids(record, table):
    frame = record.tables[table]
    columns = [name for name in frame if name in ("remark", "definition_en", "topics_en", "aim_en")]
    found = [
        text for name in columns for text in frame[name].dropna() if ID_IN_TEXT.search(str(text))
    ]
    assert found == []


@pytest.mark.parametrize("document", ["s0", "s1", "s2", "s3", "s4"])
def test_each_of_the_five_documents_is_cited(record, document):
    cited = {s for t in WITH_SOURCES for cell in record.tables[t]["source"] for s in cell.split()}
    assert document in cited


def test_the_files_named_are_the_five_documents(record):
    files = record.sources.dropna(subset=["file"])
    assert dict(zip(files["source"], files["file"], strict=True)) == {
        "s0": "000_55cbcf2d8e6b2131.txt",
        "s1": "001_23f658cc227d0b27.txt",
        "s2": "002_0ae91900f87f7577.txt",
        "s3": "003_6f7b8214b4deecdd.txt",
        "s4": "004_d4fe98074d9fb17d.txt",
    }


def test_data_sets_of_others_are_credited(rows):
    credit = rows("sources").set_index("source")["credit"]
    assert "© EuroGeographics" in credit["g1"]
    assert "© EuroGeographics" in credit["g2"]
    assert "CC BY 4.0" in credit["g3"]
