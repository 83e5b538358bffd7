from __future__ import annotations

import re

import pandas as pd

from loaders.contract import IDENTIFIER_PATTERN
from loaders.importers.project_names import named, project_keys
from loaders.rows import TEXT
from tests.loaders.parts import part

EUROPE, MED = "Interreg Europe", "Interreg MED"


def column(cells):
    return pd.Series(cells, dtype=TEXT)


def keys(*rows, titles=None):
    programme, reference, acronym = (column(list(cells)) for cells in zip(*rows, strict=True))
    return project_keys(programme, reference, acronym, None if titles is None else column(titles))


def projects(*rows, repeats=False):
    told = [
        {"project": key, "programme": row[0], "reference": row[1], "acronym": row[2]}
        for key, row in zip(keys(*rows), rows, strict=True)
    ]
    return part("projects", told, repeats=repeats)


def names(*parts):
    return [list(part.frame["project"]) for part in named(parts)]


def test_a_project_is_called_by_its_acronym():
    assert names(projects((MED, None, "+RESILIENT"))) == [["plus-resilient"]]


def test_projects_of_two_programmes_with_one_acronym_have_the_programme_added():
    found = names(projects((EUROPE, "1", "SMART"), (MED, None, "Smart"), (MED, "7", "OTHER")))
    assert found == [["smart.interreg-europe", "smart.interreg-med", "other"]]


def test_projects_of_one_programme_with_one_acronym_have_their_numbers_added():
    found = names(projects((EUROPE, "01C1", "SMART"), (EUROPE, "02C9", "SMART")))
    assert found == [["smart.interreg-europe.01c1", "smart.interreg-europe.02c9"]]


def test_without_an_acronym_the_number_is_the_name():
    assert names(projects((EUROPE, "01C1", None))) == [["01c1"]]


def test_a_name_does_not_depend_on_which_sheet_comes_first():
    whole = projects((EUROPE, "1", "SMART"), (MED, None, "SMART"), (MED, None, "SOLO"))
    some = projects((MED, None, "Smart"), (MED, None, "SOLO"), repeats=True)
    assert names(some, whole)[0] == names(whole, some)[1] == ["smart.interreg-med", "solo"]


def test_the_programme_alone_joins_a_number_that_only_one_sheet_states():
    whole = projects((EUROPE, "01C1", "SMART"), (MED, None, "SMART"))
    partners = projects((EUROPE, None, "Smart"), repeats=True)
    assert names(whole, partners)[1] == ["smart.interreg-europe"]


def test_an_acronym_that_fits_two_numbered_projects_is_taken_for_neither():
    whole = projects((EUROPE, "1", "SMART"), (EUROPE, "2", "SMART"))
    partners = projects((EUROPE, None, "SMART"), repeats=True)
    assert not set(names(whole, partners)[1]) & set(names(whole, partners)[0])


def test_a_sheet_without_the_programme_joins_by_number():
    whole = projects((EUROPE, "CE01", "TIMBER"), (EUROPE, "CE02", "AI"))
    partners = projects((None, "CE02", None), (None, "CE01", None), repeats=True)
    assert names(whole, partners)[1] == ["ai", "timber"]


def test_several_titles_without_a_number_are_several_projects():
    rows = [(MED, None, "TA"), (MED, None, "TA"), (MED, None, "TA")]
    found = keys(*rows, titles=["North", "South", "North"])
    assert found[0] == found[2] != found[1]
    numbered = keys(*[(MED, "5", "TA")] * 2, titles=["North", "South"])
    assert numbered[0] == numbered[1]


def test_projects_are_kept_apart_when_all_that_is_known_of_them_is_the_same():
    rows = [(MED, None, "TA"), (MED, None, "TA")]
    key = keys(*rows, titles=["North", "South"])
    told = [{"project": k, "programme": MED, "acronym": "TA"} for k in key]
    assert names(part("projects", told)) == [["ta.interreg-med", "ta.interreg-med.2"]]


def test_rows_of_other_tables_are_renamed_alike_and_own_names_left_alone():
    whole = projects((EUROPE, "1", "SMART"))
    own = part("partners", [{"project": "my.own_name", "name_en": "X"}])
    values = part("values", [{"project": whole.frame["project"].iloc[0], "value": "3"}])
    assert names(whole, own, values) == [["smart"], ["my.own_name"], ["smart"]]


def test_a_key_is_missing_where_nothing_tells_the_project():
    assert keys((EUROPE, None, None), (None, None, "A")).isna().tolist() == [True, False]


def test_keys_and_names_are_short_names_of_the_contract():
    whole = projects(("Ελλάδα – България", "№ 1/2", "Γέφυρες"), (None, None, "+A"))
    for name in [*whole.frame["project"], *names(whole)[0]]:
        assert re.fullmatch(IDENTIFIER_PATTERN, name)
