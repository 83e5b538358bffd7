"""Sheets made in place: what importers of lists do with single columns and rows."""

from __future__ import annotations

import pandas as pd
import pytest

from loaders.importers.keep import PARTNERS, PROJECTS
from loaders.importers.operations import OPERATIONS
from loaders.part import Part
from tests.loaders.importers.taking_up import parts

CODED = "Programme output indicator {} code and name (2021-2027 only)"
DELIVERED = "Delivered output indicators (2021-2027 only)"


def rows_of(found: list[Part], table: str) -> list[dict[str, object]]:
    return [
        {name: cell for name, cell in row.items() if pd.notna(cell)}
        for part in found
        if part.table == table
        for row in part.frame.to_dict("records")
    ]


def project(**cells: object) -> list[Part]:
    told = {"Programme": "Interreg Europe", "Project acronym": "SECON", "Project start": None}
    return parts(PROJECTS, [told | {"Project name in English": "Social economy"} | cells])


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("RCO87 - Organisations cooperating", "RCO87", "Organisations cooperating"),
        ("RCO 87: Organisations cooperating", "RCO87", "Organisations cooperating"),
        ("rco87 Organisations", "RCO87", "Organisations"),
        ("RCO084", "RCO84", "RCO84"),
        ("RCR104 – Solutions", "RCR104", "Solutions"),
    ],
)
def test_a_common_indicator_is_known_by_its_code(text, code, name):
    (row,) = rows_of(project(**{CODED.format(1): text}), "indicators")
    assert (row["code"], row["name_en"], row["indicator"]) == (code, name, code.lower())


@pytest.mark.parametrize(
    "text", ["RCO84_1.1 Pilot actions", "Pilot actions (RCO84)", "OI 1: Towns"]
)
def test_any_other_indicator_is_a_name_without_a_code(text):
    (row,) = rows_of(project(**{CODED.format(1): text}), "indicators")
    assert row["name_en"] == text
    assert "code" not in row


def test_one_code_with_two_names_makes_two_indicators():
    cells = {CODED.format(1): "RCO84 Pilots in towns", CODED.format(2): "RCO84 Pilots at sea"}
    ids = [row["indicator"] for row in rows_of(project(**cells), "indicators")]
    assert ids == ["rco84", "rco84-rco84-pilots-at-sea"]


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("RCO87: 12", ["12"]),
        ("RCO87 Organisations cooperating: 12; RCO 84 = 1.234,5", ["12", "1.234,5"]),
        ("RCO87 - Organisations: 12\nRCO84 - Pilots: 0\n", ["12", "0"]),
        ("RCO87: 12 | RCO84: 3", ["12", "3"]),
    ],
)
def test_delivered_indicators_are_read_where_the_cell_is_plain(cell, values):
    found = project(**{DELIVERED: cell})
    assert [row["value"] for row in rows_of(found, "values")] == values
    assert not [p for part in found for p in part.problems]


@pytest.mark.parametrize(
    "cell",
    ["RCO87: 12 of 43", "12", "RCO87", "RCO87: 12; and more", "Organisations: 12", "RCO87 12"],
)
def test_delivered_indicators_that_are_not_plain_are_named_and_none_is_read(cell):
    found = project(**{DELIVERED: cell})
    assert rows_of(found, "values") == []
    (problem,) = [p for part in found for p in part.problems]
    assert (problem.code, problem.row, problem.value) == ("cell_not_understood", 2, cell)
    assert problem.heading == DELIVERED


@pytest.mark.parametrize(
    ("flag", "role"),
    [
        ("Yes", "lead"),
        ("YES", "lead"),
        (True, "lead"),
        (1, "lead"),
        ("No", "partner"),
        (False, "partner"),
        (None, "partner"),
        ("Lead partner", "lead"),
        ("perhaps", "perhaps"),
    ],
)
def test_the_flag_of_the_lead_partner_becomes_a_role(flag, role):
    told = {"Programme": "Interreg Europe", "Project acronym": "SECON", "Country code": "GR"}
    lead = told | {"Organisation in English": "A", "Lead partner (Yes/No)": "yes"}
    other = told | {"Organisation in English": "B", "Lead partner (Yes/No)": flag}
    assert rows_of(parts(PARTNERS, [lead, other]), "partners")[1]["role"] == role


def test_of_roles_that_no_row_states_nothing_is_said():
    told = {"Programme": "Interreg Europe", "Project acronym": "SECON", "Country code": "GR"}
    told |= {"Organisation in English": "A", "Lead partner (Yes/No)": None}
    assert "role" not in rows_of(parts(PARTNERS, [told]), "partners")[0]


def test_the_sheet_of_partners_alone_names_its_projects():
    told = {"Programme": "Interreg Europe", "Project acronym": "SECON", "Country code": "GR"}
    told |= {"Organisation in English": "A"}
    found = parts(PARTNERS, [told, told | {"Organisation in English": "B"}])
    (row,) = rows_of(found, "projects")
    assert (row["acronym"], row["programme"]) == ("SECON", "Interreg Europe")
    assert [part.repeats for part in found if part.table == "projects"] == [True]


def listed(*rows: dict[str, object]) -> list[Part]:
    return parts(OPERATIONS, [{"Operation ID": "1", "Operation name": "X"} | row for row in rows])


def test_the_same_amount_in_all_rows_of_an_operation_is_that_of_the_operation():
    rows = [{"Partner name": name, "Total cost": 900, "Country": "IT"} for name in "ABC"]
    assert {row["budget_eur"] for row in rows_of(listed(*rows), "projects")} == {900}
    assert "mark" not in rows_of(listed(*rows), "projects")[0]


def test_different_amounts_of_partners_make_a_sum_that_is_marked_as_derived():
    rows = [{"Partner name": "A", "Total cost": 900}, {"Partner name": "B", "Total cost": 100.5}]
    found = rows_of(listed(*rows), "projects")
    assert {(row["budget_eur"], row["mark"]) for row in found} == {(1000.5, "derived")}
    assert "sums" in found[0]["remark"]


def test_amounts_of_partners_that_are_text_are_added_up_too():
    amounts = ["1.000,50 €", "2 000", 100]
    rows = [{"Partner name": n, "Total cost": a} for n, a in zip("ABC", amounts, strict=True)]
    found = rows_of(listed(*rows), "projects")
    assert {(row["budget_eur"], row["mark"]) for row in found} == {(3100.5, "derived")}


@pytest.mark.parametrize("missing", [None, "n/a", "1.000"])
def test_amounts_of_partners_that_are_not_all_numbers_are_not_added_up(missing):
    amounts = [900, 100, missing]
    rows = [{"Partner name": n, "Total cost": a} for n, a in zip("ABC", amounts, strict=True)]
    found = rows_of(listed(*rows), "projects")
    assert all("budget_eur" not in row for row in found)
    assert "not added up" in found[0]["remark"]


@pytest.mark.parametrize(("currency", "shown"), [("EUR", True), ("euro", True), (None, True)])
def test_amounts_in_euro_are_shown(currency, shown):
    (row,) = rows_of(listed({"Total cost": 5, "Currency": currency}), "projects")
    assert ("budget_eur" in row) is shown


def test_amounts_in_another_currency_are_not_shown_and_said_so():
    (row,) = rows_of(listed({"Total cost": 5, "Currency": "SEK"}), "projects")
    assert "budget_eur" not in row
    assert row["remark"].startswith("The amounts are in SEK")


@pytest.mark.parametrize(
    "kind", ["Natural person", "natural persons (anonymous)", "Φυσικό πρόσωπο", "Физическо лице"]
)
def test_a_natural_person_is_left_out_and_mentioned_without_the_name(kind):
    rows = [{"Partner name": "Ann Other", "Type of partner": kind}, {"Partner name": "A town"}]
    found = listed(*rows)
    assert [row["name_en"] for row in rows_of(found, "partners")] == ["A town"]
    (problem,) = [p for part in found for p in part.problems]
    assert (problem.code, problem.row, problem.value) == ("person_left_out", 2, "")
    assert "Ann" not in repr([vars(part) for part in found])


def test_an_organisation_whose_name_begins_like_a_person_is_none():
    rows = [{"Partner name": "Individual Living Association", "Type of partner": "NGO"}]
    assert len(rows_of(listed(*rows), "partners")) == 1


def test_the_lead_partner_may_be_told_by_name():
    rows = [{"Beneficiary": name, "Lead partner": "City of Kiel"} for name in ("CITY OF KIEL", "B")]
    assert [row["role"] for row in rows_of(listed(*rows), "partners")] == ["lead", "partner"]


def test_the_only_beneficiary_of_each_operation_leads_it():
    rows = [{"Operation ID": n, "Beneficiary": "A town", "Country": "IT"} for n in "12"]
    assert [row["role"] for row in rows_of(listed(*rows), "partners")] == ["lead", "lead"]


def test_among_several_beneficiaries_of_an_operation_nothing_is_said_of_roles():
    rows = [{"Beneficiary": name} for name in ("A town", "B town")]
    assert all("role" not in row for row in rows_of(listed(*rows), "partners"))


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("el", ["Κωδικός πράξης", "Ονομασία πράξης", "Δικαιούχος", "Χώρα"]),
        ("de", ["Vorhabens-ID", "Bezeichnung des Vorhabens", "Name des Begünstigten", "Land"]),
        ("fr", ["Code de l’opération", "Nom de l’opération", "Nom du bénéficiaire", "Pays"]),
        ("ro", ["Cod unic", "Denumirea operațiunii", "Denumirea beneficiarului", "Țara"]),
    ],
)
def test_lists_are_understood_in_the_languages_of_the_programmes(language, headings):
    row = dict(zip(headings, ["7", "Bridge", "A town", "RO"], strict=True))
    found = parts(OPERATIONS, [row])
    assert rows_of(found, "projects")[0]["title"] == "Bridge"
    assert rows_of(found, "partners")[0]["partner"] == "a-town-ro"
