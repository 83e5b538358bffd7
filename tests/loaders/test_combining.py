from __future__ import annotations

from loaders.combining import combined
from loaders.tables import TABLES
from tests.loaders.parts import part, rows_of

PROJECTS, PARTNERS = TABLES["projects"], TABLES["partners"]


def test_sheets_of_several_files_become_one_table_and_every_row_knows_its_place():
    table = combined(
        PARTNERS,
        [
            part("partners", [{"partner": "p1"}, {"partner": "p2"}], "one.xlsx", sheet="A"),
            part("partners", [{"partner": "p3"}], "two.xlsx"),
        ],
    )
    assert table.frame["partner"].tolist() == ["p1", "p2", "p3"]
    assert table.frame.index.tolist() == [1, 2, 3]
    assert [table.parts[n].origin.file for n in table.part] == ["one.xlsx", "one.xlsx", "two.xlsx"]
    assert table.row.tolist() == [2, 3, 2]
    assert table.files == ("one.xlsx", "two.xlsx")


def test_what_partners_tell_of_their_project_fills_gaps_and_contradicts_nothing():
    told = part("projects", [{"project": "a", "acronym": "A", "title": "From the projects"}])
    again = part(
        "projects",
        [
            {"project": "a", "acronym": "a", "title": "Other", "programme": "Interreg Europe"},
            {"project": "b", "acronym": "B"},
            {"project": "b", "acronym": "B", "title": "Later"},
        ],
        repeats=True,
    )
    for order in ([told, again], [again, told]):
        assert rows_of(combined(PROJECTS, order).frame) == [
            {
                "project": "a",
                "acronym": "A",
                "title": "From the projects",
                "programme": "Interreg Europe",
            },
            {"project": "b", "acronym": "B", "title": "Later"},
        ]


def test_two_sheets_that_tell_different_things_of_one_key_both_stay_for_the_check_to_name():
    first = part("projects", [{"project": "a", "acronym": "A"}], "one.xlsx")
    second = part("projects", [{"project": "a", "acronym": "B"}], "two.xlsx")
    assert combined(PROJECTS, [first, second]).frame["acronym"].tolist() == ["A", "B"]


def test_rows_without_a_key_are_not_lost():
    again = part("projects", [{"acronym": "A"}, {"acronym": "B"}], repeats=True)
    assert combined(PROJECTS, [again]).frame["acronym"].tolist() == ["A", "B"]
