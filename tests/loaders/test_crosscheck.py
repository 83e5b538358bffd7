from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders import Dataset
from loaders.problems import Severity

Read = Callable[..., Dataset]

PROJECTS = "project,kind,acronym\na,project,A\nb,project,B\n"
PARTNERS = "project,partner,name_en,role,source\n"
MEETINGS = "project,meeting,kind,title_en,host_partner,part_of\n"


def found(record: Dataset) -> list[tuple[str, int | None, str, str]]:
    return [(p.code, p.row, p.column, p.value) for p in record.problems]


def test_of_several_references_those_that_are_known_are_kept(read: Read) -> None:
    expected = {
        "s1": "s1",
        "s1 s2": "s1 s2",
        "s2;s1": "s2 s1",
        "s9": "",
        "s1 s9": "s1",
        "s9, s1, s8, s2": "s1 s2",
        "s9 s8": "",
        "s1 s1": "s1 s1",
        "s": "",
        "s1.0": "",
        "": "",
    }
    rows = [f'a,p{n},P,associated,"{cell}"\n' for n, cell in enumerate(expected)]
    record = read(
        projects=PROJECTS,
        partners=PARTNERS + "a,l,L,lead,\n" + "".join(rows),
        sources="source,title\ns1,T\ns2,T\n",
    )
    left = record.partners["source"]
    assert left.fillna("").tolist() == ["", *expected.values()]
    assert "" not in set(left.dropna())
    unknown = [(problem.row, problem.value) for problem in record.problems]
    assert unknown == [
        *[(6, "s9"), (7, "s9"), (8, "s8"), (8, "s9"), (9, "s8"), (9, "s9")],
        *[(11, "s"), (12, "s1.0")],
    ]
    assert {(p.code, p.column, p.hint) for p in record.problems} == {
        ("key_unknown", "source", "sources")
    }


def test_a_meeting_is_a_part_only_of_a_meeting_of_the_same_project(read: Read) -> None:
    wholes = ["m0", "m1", "n1", "z1", "m9"]
    parts = [f"a,m{n},workshop,T,,{whole}\n" for n, whole in enumerate(wholes)]
    others = ["b,n1,workshop,T,,\n", "z,z1,workshop,T,,\n"]
    record = read(projects=PROJECTS, meetings=MEETINGS + "".join([*parts, *others]))
    left = record.meetings["part_of"].fillna("").to_dict()
    assert left == {2: "m0", 3: "m1", 4: "", 5: "", 6: "", 7: ""}
    assert found(record) == [
        ("part_of_itself", 2, "part_of", "m0"),
        ("part_of_itself", 3, "part_of", "m1"),
        ("key_unknown", 4, "part_of", "n1"),
        ("key_unknown", 5, "part_of", "z1"),
        ("key_unknown", 6, "part_of", "m9"),
        ("key_unknown", 8, "project", "z"),
    ]


def test_a_row_that_rests_on_a_row_left_out_is_left_out_too(read: Read) -> None:
    record = read(
        projects="project,kind,acronym\na,projekt,A\n",
        indicators="project,indicator,name_en,kind\na,i1,N,output\n",
        values="project,indicator,value,basis\na,i1,1,reported\n",
    )
    assert [len(frame) for frame in record.tables.values()] == [0] * 10
    assert found(record) == [
        ("key_unknown", 2, "project", "a"),
        ("choice_unknown", 2, "kind", "projekt"),
        ("key_unknown", 2, "project", "a"),
    ]


@pytest.mark.parametrize(
    ("partners", "expected"),
    [
        ("a,p1,P,lead,\na,p2,P,partner,\n", []),
        ("a,p1,P,lead,\na,p2,P,lead,\n", [("second_lead", 3, "role", "a")]),
        ("a,p1,P,partner,\n", [("lead_missing", 2, "role", "a")]),
        ("a,p1,P,lead,\nb,p1,P,lead,\n", []),
        (
            "b,p1,P,associated,\na,p1,P,partner,\n",
            [("lead_missing", 2, "role", "b"), ("lead_missing", 3, "role", "a")],
        ),
        ("", []),
    ],
)
def test_a_project_has_one_lead_partner(
    read: Read, partners: str, expected: list[tuple[str, int | None, str, str]]
) -> None:
    record = read(projects=PROJECTS, partners=PARTNERS + partners)
    assert found(record) == expected
    assert len(record.partners) == partners.count("\n")


def test_a_region_in_another_country_is_warned_of(read: Read) -> None:
    contradicts = {
        ("GR", "EL651"): False,
        ("EL", "EL651"): False,
        ("UK", "UKI31"): False,
        ("BG", "BG422"): False,
        ("GR", "BG422"): True,
        ("GB", "EL651"): True,
        ("", "BG422"): False,
        ("BG", ""): False,
        ("xx", "BG422"): False,
    }
    rows = [f"a,p{n},P,partner,{c},{region}\n" for n, (c, region) in enumerate(contradicts)]
    heading = "project,partner,name_en,role,country,nuts3\na,l,L,lead,,\n"
    record = read(projects=PROJECTS, partners=heading + "".join(rows))
    warned = {p.row for p in record.problems if p.code == "region_in_other_country"}
    assert [row in warned for row in range(3, 12)] == list(contradicts.values())
    assert record.partners["nuts3"].fillna("").tolist() == ["", *(r for _, r in contradicts)]


def test_an_end_before_the_start_is_warned_of(read: Read) -> None:
    contradicts = {
        ("2023-03-01", "2023-02-28"): True,
        ("2023-03-01", "2023-03-01"): False,
        ("2023-03-15", "2023-03"): False,
        ("2023", "2023"): False,
        ("2023", "2022"): True,
        ("", "2022"): False,
        ("2023", ""): False,
        ("soon", "2022"): False,
        ("9999", "0001"): True,
    }
    rows = [f"p{n},project,P,{start},{end}\n" for n, (start, end) in enumerate(contradicts)]
    record = read(projects="project,kind,acronym,start,end\n" + "".join(rows))
    warned = {p.row for p in record.problems if p.code == "end_before_start"}
    assert [row in warned for row in range(2, 11)] == list(contradicts.values())
    assert len(record.projects) == len(contradicts)


def test_a_claim_speaks_of_a_field_of_the_record(read: Read) -> None:
    astray = {
        "projects,a,acronym": False,
        "meetings,a/m1,start": False,
        "values,a/i1/2024-10-25//reported,value": False,
        "values,a/i1//Mazovia/counted,value": False,
        "values,a/i1,value": True,
        "meetings,m1,title_en": True,
        "partners,partner,role": True,
        "sources,source,title": True,
        "projects,a,": True,
        "projects,A,acronym": True,
        "Projects,a,acronym": True,
    }
    values = "a,i1,2024-10-25,,1,reported\na,i1,,Mazovia,1,counted\n"
    record = read(
        projects=PROJECTS,
        meetings=MEETINGS + "a,m1,workshop,T,,\n",
        indicators="project,indicator,name_en,kind\na,i1,N,output\n",
        values="project,indicator,as_of,scope,value,basis\n" + values,
        claims="table,row,field,value\n" + "".join(f"{claim},x\n" for claim in astray),
    )
    assert [n not in record.claims.index for n in range(2, 13)] == list(astray.values())
    assert {problem.row for problem in record.problems} == {6, 7, 8, 9, 10, 11, 12}


def test_claims_that_differ_only_in_unknown_sources_become_one(read: Read) -> None:
    claims = "table,row,field,value,source\n" + "".join(
        f"projects,a,acronym,X,{source}\n" for source in ("s8", "s9", "s1")
    )
    record = read(projects=PROJECTS, sources="source,title\ns1,T\n", claims=claims)
    assert record.claims["source"].fillna("").to_dict() == {2: "", 4: "s1"}
    assert ("key_repeated", 3, "", "projects/a/acronym/X/") in found(record)


def test_a_count_that_cannot_be_read_is_emptied(read: Read) -> None:
    kept = {
        "partners distinct country": True,
        "meetings where kind = workshop": True,
        "meetings where kind = wrkshop": False,
        "everything": False,
        "sources": False,
        "": True,
    }
    rows = [f"a,i{n},N,output,{counts}\n" for n, counts in enumerate(kept)]
    record = read(
        projects=PROJECTS, indicators="project,indicator,name_en,kind,counts\n" + "".join(rows)
    )
    left = [text if good else "" for text, good in kept.items()]
    assert record.indicators["counts"].fillna("").tolist() == left
    assert found(record) == [
        ("count_unreadable", 4, "counts", "meetings where kind = wrkshop"),
        ("count_unreadable", 5, "counts", "everything"),
        ("count_unreadable", 6, "counts", "sources"),
    ]


@pytest.mark.parametrize(
    ("files", "code", "severity"),
    [
        ({"projects": "project,kind,acronym,follows\na,project,A,z\n"}, "key_unknown", "error"),
        ({"partners": PARTNERS + "a,p1,P,partner,\n"}, "lead_missing", "warning"),
        ({"meetings": MEETINGS + "a,m1,workshop,T,,m1\n"}, "part_of_itself", "warning"),
        ({"claims": "table,row,field,value\nplaces,a,b,c\n"}, "claim_astray", "error"),
    ],
)
def test_what_takes_something_away_is_an_error_and_the_rest_a_warning(
    read: Read, files: dict[str, str], code: str, severity: str
) -> None:
    (problem,) = read(**({"projects": PROJECTS} | files)).problems
    assert (problem.code, problem.severity) == (code, Severity(severity))
    assert problem.file == f"{problem.table}.csv"
