from __future__ import annotations

from typing import Any

import pytest

from loaders.importers.headings import recognised, taken
from loaders.importers.importer import Importer
from loaders.importers.jems import JEMS_DIMENSIONS, JEMS_IMPORTERS, JEMS_PARTNERS, JEMS_PROJECTS
from loaders.part import Part
from tests.loaders.importers.grids import grid, grids
from tests.loaders.importers.jems_cases import FILES

REFERENCE = "Project id (automatically created)"
ACRONYM = "Project acronym"
FUND = ("{}", "{} % Rate", "% of total {}")


def parts(importer: Importer, *told: dict[str, Any]) -> list[Part]:
    headings = list(dict.fromkeys(heading for row in told for heading in row))
    rows = [headings, *([row.get(heading) for heading in headings] for row in told)]
    return list(importer.take(taken(grid(rows), importer, 1).taken))


def project(**amounts: Any) -> dict[str, Any]:
    """Return the project that has these amounts of funds."""
    names = {name.replace("_", " "): amount for name, amount in amounts.items()}
    told = {pattern.format(name): None for name in names for pattern in FUND} | names
    (part,) = parts(JEMS_PROJECTS, {REFERENCE: "CE1", "Project duration": None} | told)
    row: dict[str, Any] = part.frame.iloc[0].to_dict()
    return row


def partner(**told: Any) -> dict[str, Any]:
    return {ACRONYM: "GREEN", REFERENCE: "CE1", "Partner number": "PP2"} | told


def ids(*told: dict[str, Any]) -> list[str]:
    _, partners = parts(JEMS_PARTNERS, *told)
    return partners.frame["partner"].tolist()


def organisation(short: str | None, country: str = "Italia (IT)", **more: Any) -> dict[str, Any]:
    place = {"Partner main address - Country": country}
    return partner(**{"Abbreviated name of the organisation": short}, **place) | more


@pytest.mark.parametrize(
    "name",
    [
        *("ERDF", "ERDF_DE", "EFRE", "FEDER", "ΕΤΠΑ", "ЕФРР", "IPA_III_CBC", "erdf"),
        *("Neighbourhood_CBC", "IPA_III", "NDICI", "OCTP", "Interreg_Funds", "Interreg_Funds_FR"),
    ],
)
def test_funds_of_the_union_are_known_by_name(name: str) -> None:
    assert project(**{name: 12.5})["eu_funding_eur"] == 12.5


@pytest.mark.parametrize("name", ["Other_fund_EN", "Other fund"])
def test_other_funds_are_not_the_unions(name: str) -> None:
    row = project(ERDF=1, **{name: 99.0})
    assert (row["eu_funding_eur"], row["remark"]) == (1, None)


@pytest.mark.parametrize("name", ["SwissCo", "ERDF equivalent", "Norway (ERDF)"])
def test_a_fund_whose_name_does_not_tell_is_not_counted_and_said(name: str) -> None:
    row = project(ERDF=1, **{name: 99.0})
    assert row["eu_funding_eur"] == 1
    assert row["remark"] == f"Not counted as EU funding: {name}."
    assert project(ERDF=1, **{name: 0})["remark"] is None


def test_funds_of_the_union_are_added() -> None:
    row = project(ERDF=100000.1, IPA_III=20000.2, NDICI="0,5", OCTP=None, Interreg_Funds=0)
    assert row["eu_funding_eur"] == 120000.8
    assert row["remark"] == "EU funding is the sum of ERDF and IPA III and NDICI."


@pytest.mark.parametrize("amount", ["1.234.567,50", "75 354 267", "1,234", "about 7"])
def test_a_single_amount_is_passed_on_as_it_stands(amount: str) -> None:
    assert project(ERDF=amount, IPA_III=0, OCTP="0.00")["eu_funding_eur"] == amount


def test_amounts_that_cannot_be_added_are_not_and_that_is_said() -> None:
    row = project(ERDF="1.234", IPA_III=5)
    assert row["eu_funding_eur"] is None
    assert row["remark"] == (
        "EU funding stands in several columns that could not be added: ERDF 1.234, IPA III 5."
    )


def test_no_amount_is_no_funding_but_zero_is() -> None:
    assert project(ERDF=None, IPA_III=None)["eu_funding_eur"] is None
    assert project(ERDF=None, IPA_III=0)["eu_funding_eur"] == 0


def test_a_file_without_funds_says_nothing_of_funding() -> None:
    assert "eu_funding_eur" not in project()
    assert "eu_funding_eur" not in project(Other_fund=5)


def test_the_dates_of_the_call_are_not_the_projects() -> None:
    call = {"Start date": "2022-10-04", "End date": "2022-12-01", "End date Step 1": None}
    (part,) = parts(JEMS_PROJECTS, {REFERENCE: "CE1", "Project duration": 36} | call)
    assert set(part.frame) == {"project", "reference", "remark"}


@pytest.mark.parametrize(
    ("acronym", "reference", "expected"),
    [
        ("+RESILIENT", "01C1", "plus-resilient"),
        (None, "01C0224", "01c0224"),
        ("★", "CE 12", "ce-12"),
        (None, 5070123.0, "5070123"),
        (None, None, None),
    ],
)
def test_projects_are_named_by_acronym_else_by_number(
    acronym: object, reference: object, expected: str | None
) -> None:
    told = {ACRONYM: acronym, REFERENCE: reference, "Number of periods": "six"}
    (part,) = parts(JEMS_PROJECTS, told)
    assert part.frame["project"].tolist() == [expected]


def test_an_acronym_of_two_projects_names_neither_in_either_sheet() -> None:
    told = [{ACRONYM: "HyDro", REFERENCE: "CE1"}, {ACRONYM: "hydro", REFERENCE: "CE2"}]
    (projects,) = parts(JEMS_PROJECTS, *told)
    again, partners = parts(JEMS_PARTNERS, *(row | {"Partner number": "LP1"} for row in told))
    for part in (projects, again, partners):
        assert part.frame["project"].tolist() == ["hydro-ce1", "hydro-ce2"]


def test_the_projects_of_partners_repeat() -> None:
    projects, partners = parts(JEMS_PARTNERS, partner(), partner())
    assert (projects.table, projects.repeats) == ("projects", True)
    assert (partners.table, partners.repeats) == ("partners", False)


@pytest.mark.parametrize(
    ("number", "stated", "role"),
    [
        ("LP1", "Lead partner", "lead"),
        ("PP12", "Partner", "partner"),
        ("AO3", None, "associated"),
        ("LP1", "Κύριος εταίρος", "lead"),
        ("7", "Lead partner", "Lead partner"),
        (None, "Partner", "Partner"),
        (None, None, None),
    ],
)
def test_the_role_is_in_the_number_of_a_partner(
    number: str | None, stated: str | None, role: str | None
) -> None:
    told = partner(**{"Partner number": number, "Partner role": stated})
    _, partners = parts(JEMS_PARTNERS, told)
    assert partners.frame["role"].tolist() == [role]


@pytest.mark.parametrize(
    ("status", "remark"),
    [("Active", None), ("AKTIV", None), (None, None), ("Inactive", "Status in Jems: Inactive.")],
)
def test_a_partner_who_has_left_stays_with_a_remark(status: str, remark: str | None) -> None:
    told = {"Project id": 1, "Status": "Draft", **partner(**{"Partner status": status})}
    projects, partners = parts(JEMS_PARTNERS, told)
    assert partners.frame["remark"].tolist() == [remark]
    assert projects.frame["remark"].tolist() == ["Status in Jems: Draft."]


def test_an_organisation_has_one_name_in_all_its_projects() -> None:
    other = {ACRONYM: "BLUE", REFERENCE: "CE2"}
    assert ids(organisation("BOKU"), organisation("Boku", **other)) == ["boku", "boku"]


def test_two_partners_of_a_project_never_share_a_name() -> None:
    told = [organisation(short) for short in ("A+B", "a plus b", "A+B 2", "A + B")]
    assert ids(*told) == ["a-plus-b", "a-plus-b-2", "a-plus-b-2-2", "a-plus-b-3"]


def test_an_abbreviation_of_two_countries_is_of_two_organisations() -> None:
    other = {ACRONYM: "BLUE", REFERENCE: "CE2"}
    names = ids(organisation("UM"), organisation("UM", "Slovenija (SI)", **other))
    assert names == ["um-it", "um-si"]


def test_the_same_number_of_the_european_register_is_the_same_organisation() -> None:
    pic = {"PIC (from EC Participant Register)": 900000001}
    other = {ACRONYM: "BLUE", REFERENCE: "CE2"}
    assert ids(organisation("BOKU", **pic), organisation("B. IWA", **pic, **other)) == ["boku"] * 2
    # Two departments side by side are two partners.
    assert ids(organisation("BOKU", **pic), organisation("IWA", **pic)) == ["boku", "iwa"]


@pytest.mark.parametrize("pic", ["0", "-", "n/a", "none yet"])
def test_what_is_no_number_of_the_register_says_nothing(pic: str) -> None:
    told = {"PIC (from EC Participant Register)": pic}
    other = {ACRONYM: "BLUE", REFERENCE: "CE2"}
    assert ids(organisation("A", **told), organisation("B", **told, **other)) == ["a", "b"]


def test_partners_without_abbreviation_are_named_by_name_and_at_last_by_number() -> None:
    english = {"Name of the organisation in english": "Region of Crete"}
    original = {"Name of the organisation in original language": "Περιφέρεια"}
    assert ids(organisation(None, **english)) == ["region-of-crete"]
    assert ids(organisation(None, **original)) == ["periphereia"]
    assert ids(organisation(None, **{"Partner number": "LP1"})) == ["green-lp1"]


def test_the_english_name_is_the_only_name_where_there_is_no_other() -> None:
    original = {"Name of the organisation in original language": "Περιφέρεια Κρήτης"}
    _, partners = parts(JEMS_PARTNERS, organisation("ΠΚ", **original))
    told = partners.frame.iloc[0].to_dict()
    assert told["name"] == told["name_en"] == "Περιφέρεια Κρήτης"
    assert told["also_known_as"] == "ΠΚ"


def test_columns_of_ours_keep_the_headings_they_came_from() -> None:
    projects, partners = parts(JEMS_PARTNERS, organisation("BOKU"))
    assert projects.headings == {"acronym": ACRONYM, "reference": REFERENCE}
    assert partners.headings == {"country": "Partner main address - Country"}


def test_the_sheet_of_dimensions_is_recognised_and_nothing_of_it_is_shown() -> None:
    _, sheet = grids(FILES / "jems_english" / "project_data.xlsx")
    kind = recognised(sheet, JEMS_IMPORTERS, {})
    assert kind
    # Its first row is empty.
    assert (kind.importer, kind.heading_row) == (JEMS_DIMENSIONS, 2)
    found = taken(sheet, kind.importer, kind.heading_row)
    assert list(kind.importer.take(found.taken)) == []
    assert len(found.unused) == 9
    assert (found.unknown, found.repeated) == ((), ())


@pytest.mark.parametrize("importer", [JEMS_PROJECTS, JEMS_PARTNERS])
def test_a_sheet_without_rows_gives_parts_without_rows(importer: Importer) -> None:
    headings = [REFERENCE, ACRONYM, "Project duration", "Partner number", "ERDF", "ERDF % Rate"]
    found = taken(grid([headings]), importer, 1)
    assert all(part.frame.empty for part in importer.take(found.taken))
