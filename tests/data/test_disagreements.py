"""Where sources contradict each other or themselves, the record shows one reading and keeps both.

The numbers are those of the list of 51 such points that the record was filled from. A point is
carried by a claim (another source's word on a cell), by a remark, or by the cells themselves.
"""

import pandas as pd
import pytest

# number, table, key, column, what must stand there (as a part of the text)
CARRIED = [
    (1, "meetings", "secon/se-4", "remark", "Dates differ in the source"),
    (1, "meetings", "secon/se-4a", "remark", "Dates differ in the source"),
    (2, "meetings", "secon/se-4", "remark", "persons from the partners, not organisations"),
    (2, "indicators", "secon/si-12", "remark", "never join them to the number of partner"),
    (3, "indicators", "secon/si-1", "remark", "a heading that speaks of results"),
    (3, "indicators", "secon/si-2", "remark", "the line is in the future tense: a target"),
    (4, "indicators", "secon/si-1", "remark", "43 is neither the number of partners"),
    (4, "indicators", "secon/si-5", "remark", "the 43 that cooperate and the 10 partners"),
    (4, "indicators", "secon/si-7", "remark", "Neither the 43 organisations"),
    (5, "indicators", "secon/si-2", "remark", "although the number is the same"),
    (5, "indicators", "secon/si-6", "remark", "although the number is the same"),
    (6, "milestones", "secon/sp-4", "remark", "heading of nearly the same wording"),
    (6, "milestones", "secon/sp-5", "remark", "read as another publication"),
    (7, "milestones", "secon/sp-1", "remark", "2024-03 in a link of it is not its date"),
    (7, "milestones", "secon/sp-1", "date_precision", "not_before"),
    (8, "meetings", "secon/se-r4", "remark", "the page date is that of the posting"),
    (8, "meetings", "secon/se-r4", "date_precision", "unknown"),
    (9, "milestones", "secon/sp-2", "remark", "its main event is of October 2024"),
    (10, "partners", "secon/p5", "remark", "One partner with several names"),
    (11, "partners", "secon/p5", "remark", "names Navarra, by mistake"),
    (11, "sources", "w11", "remark", "Names Navarra instead of Extremadura"),
    (12, "projects", "secon", "remark", "The budget is disputed"),
    (13, "projects", "secon", "remark", "says 3 years, which is the core phase only"),
    (14, "meetings", "secon/se-1", "remark", "no source describes a 1st"),
    (14, "meetings", "secon/se-1", "kind", "kick_off"),
    (14, "indicators", "secon/si-3", "remark", "3 without it"),
    (15, "meetings", "secon/se-3", "place", "Harghita (county)"),
    (15, "meetings", "secon/se-3", "pin", "assumed"),
    (15, "meetings", "secon/se-3", "remark", "Harghita, which is a county"),
    (16, "meetings", "secon/se-2", "remark", "no further event"),
    (17, "partners", "secon/p1", "remark", "never says who leads"),
    (18, "meetings", "cesme-plus/ce-2p", "remark", "most likely a slip for 2022"),
    (18, "meetings", "cesme-plus/ce-2p", "fulfilled_by", "ce-2"),
    (19, "sources", "w39", "remark", "wrong start of CESME+"),
    (20, "phases", "cesme-plus/activities", "remark", "one page says October 2022"),
    (21, "projects", "cesme", "remark", "the years only are shown"),
    (22, "meetings", "cesme-plus/ce-1", "remark", "nothing took place in Serres"),
    (23, "partners", "cesme-plus/c6", "remark", "calls it a business center"),
    (23, "partners", "cesme-plus/c7", "remark", "is loose"),
    (24, "sources", "w30", "remark", "the wrong programme"),
    (25, "projects", "cesme", "remark", "nine or ten partners"),
    (26, "projects", "cesme-plus", "remark", "now in the programme's archive"),
    (27, "indicators", "plus-resilient/ri-2", "remark", "7 in 2022"),
    (28, "projects", "plus-resilient", "remark", "no source states the actual end"),
    (28, "meetings", "plus-resilient/re-f", "remark", "after the planned end"),
    (28, "meetings", "plus-resilient/re-b", "remark", "after the planned end"),
    (29, "projects", "plus-resilient", "remark", "48 months; an early description says 36"),
    (30, "projects", "plus-resilient", "remark", "The budget is disputed"),
    (31, "indicators", "plus-resilient/ri-1", "remark", "14 in all or 14 besides"),
    (32, "sources", "s1", "remark", "«τις Μεσογείου»"),
    (33, "projects", "plus-resilient", "period", "2014-2020"),
    (34, "meetings", "plus-resilient/re-w1", "remark", "gives no head count"),
    (34, "meetings", "plus-resilient/re-w2", "remark", "gives no head count"),
    (35, "sources", "s1", "remark", "belongs to the web page"),
    (35, "sources", "s4", "remark", "belong to the web page"),
    (36, "meetings", "crete-network/kr-4", "remark", "no day and no year"),
    (36, "meetings", "crete-network/kr-4", "mark", "derived"),
    (37, "meetings", "crete-network/kr-1", "series", "Pan-Cretan meeting"),
    (37, "meetings", "crete-network/kr-2", "series", "East Crete meeting"),
    (37, "meetings", "crete-network/kr-2", "remark", "The 1st of its series"),
    (38, "sources", "s0", "remark", "Three spellings"),
    (38, "sources", "w22", "remark", "Κ.ΑΛ.Ο."),
    (39, "projects", "crete-network", "remark", "prefectures, the old word"),
    (39, "meetings", "crete-network/kr-5a", "remark", "EL433 and EL434"),
    (39, "meetings", "crete-network/kr-5b", "remark", "EL431 and EL432"),
    (40, "projects", "plus-resilient", "also_known_as", "+Resilient; + RESILIENT"),
    (41, "partners", "plus-resilient/r2", "also_known_as", "Ανατολικής Μακεδονίας Θράκης"),
    (42, "meetings", "secon/se-4", "remark", "22 to 25 October has no year"),
    (43, "meetings", "crete-network/kr-5b", "fulfilled_by", "kr-2"),
    (43, "meetings", "crete-network/kr-5b", "remark", "count that one only"),
    (44, "milestones", "secon/sp-5", "remark", "the three are kept apart"),
    (44, "milestones", "secon/sp-6", "remark", "no source says which of them are the same"),
    (44, "milestones", "secon/sp-7", "remark", "the three are kept apart"),
    (45, "partners", "secon/p2", "remark", "Greek letters in one newsletter"),
    (46, "milestones", "secon/sp-4", "remark", "One publication, although the link stands twice"),
    (47, "meetings", "secon/se-4c", "remark", "Whether the other meetings had"),
    (48, "meetings", "secon/se-4a", "remark", "not a further event"),
    (48, "meetings", "secon/se-4a", "part_of", "se-4"),
    (48, "indicators", "secon/si-3", "definition_en", "not a further event"),
    (49, "sources", "s2", "remark", "the same ten organisations"),
    (50, "meetings", "plus-resilient/re-7", "remark", "at least six meetings were held before"),
    (50, "meetings", "plus-resilient/re-7", "status", "announced"),
    (50, "values", "plus-resilient/ri-4", "bound", "at_least"),
    (51, "indicators", "secon/si-7", "kind", "composition"),
    (51, "indicators", "secon/si-8", "remark", "no target is stated"),
    (51, "indicators", "cesme-plus/ci-5a", "remark", "no target is stated"),
    (51, "indicators", "cesme-plus/ci-5b", "kind", "composition"),
]

# number, table, key, column, what is shown (a part of the text), the other word, its source
CLAIMED = [
    (1, "meetings", "secon/se-4", "start", "2024-10-22", "2024-10-23", "s3"),
    (1, "meetings", "secon/se-4", "end", "2024-10-25", "2024-10-24", "s3"),
    (10, "partners", "secon/p5", "name", "Consejería de Agricultura", "Хунта де Естремадура", "s3"),
    (
        10,
        "partners",
        "secon/p5",
        "name",
        "Población y Territorio",
        "Περιφερειακό Υπουργείο Γεωργίας, Αγροτικής Ανάπτυξης, Πληθυσμού της Extremadura",
        "s2",
    ),
    (
        10,
        "partners",
        "secon/p5",
        "name",
        "Desarrollo Rural",
        "D.G. de Cooperativas y Economía Social, "
        "Consejería de Agricultura, Ganadería y Desarrollo Sostenible",
        "w10",
    ),
    (11, "partners", "secon/p5", "name_en", "Extremadura", "Navarras reģions (Spānija)", "w11"),
    (12, "projects", "secon", "budget_eur", "1914046", "1842680.00", "w4"),
    (18, "meetings", "cesme-plus/ce-2p", "start", "2023-03-01", "2022-03-29", "w36"),
    (18, "meetings", "cesme-plus/ce-2p", "start", "2023-03-01", "2022-03-29", "w37"),
    (19, "projects", "cesme-plus", "start", "2021-10-01", "2020-10", "w39"),
    (20, "projects", "cesme-plus", "end", "2023-03-31", "2022-09", "w31"),
    (20, "projects", "cesme-plus", "end", "2023-03-31", "2022-10", "w33"),
    (20, "phases", "cesme-plus/activities", "end", "2022-09-30", "2022-10", "w33"),
    (21, "projects", "cesme", "end", "2020", "2020-03-31", "w40"),
    (21, "projects", "cesme", "end", "2020", "2020-09", "w39"),
    (23, "partners", "cesme-plus/c6", "name_en", "Business Service", "JPYP Business Center", "s4"),
    (
        23,
        "partners",
        "cesme-plus/c7",
        "name_en",
        "Municipal Environmental Experts",
        "Σύνδεσμος Δήμων για το περιβάλλον “BAMEE”",
        "s4",
    ),
    (
        24,
        "projects",
        "cesme",
        "programme",
        "Interreg Europe",
        "Interreg V-B Adriatic-Ionian (ADRION)",
        "w30",
    ),
    (
        26,
        "projects",
        "cesme-plus",
        "website",
        "https://www.interregeurope.eu/cesme/",
        "https://projects2014-2020.interregeurope.eu/cesme/",
        "w31",
    ),
    (27, "indicators", "plus-resilient/ri-2", "name", "8 ", "7 countries (2022)", "w60"),
    (27, "indicators", "plus-resilient/ri-2", "name", "8 ", "7 countries (2022)", "w61"),
    (
        28,
        "projects",
        "plus-resilient",
        "end",
        "2022-01-31",
        "last month of the project begun on 2022-03-10",
        "w60",
    ),
    (
        28,
        "projects",
        "plus-resilient",
        "end",
        "2022-01-31",
        "event of the project on 2022-04-20",
        "w61",
    ),
    (30, "projects", "plus-resilient", "budget_eur", "3278529.8", "2700000.00", "w52"),
    (
        33,
        "projects",
        "plus-resilient",
        "programme",
        "Interreg MED",
        "INTERREG MEDITERRANEAN 2014-2020",
        "s1",
    ),
    (40, "projects", "plus-resilient", "acronym", "+RESILIENT", "+Resilient", "s1"),
    (40, "projects", "plus-resilient", "acronym", "+RESILIENT", "+ RESILIENT", "s1"),
    (
        41,
        "partners",
        "plus-resilient/r2",
        "name_en",
        "Regional Development Fund",
        "Region of East Macedonia and Thrace",
        "s1",
    ),
    (45, "partners", "secon/p2", "name", "ΚΜΟΠ", "KMOP", "s3"),
    (49, "partners", "secon/p4", "name", "Województwo", "Περιφέρεια Ματσοβιέσκι", "s2"),
]


def case(entry):
    number, table, key, column, *_ = entry
    return f"{number}-{table}-{key}-{column}"


@pytest.mark.parametrize("number", range(1, 52))
def test_every_known_disagreement_is_looked_for(number):
    assert number in {entry[0] for entry in (*CARRIED, *CLAIMED)}


@pytest.mark.parametrize("entry", CARRIED, ids=case)
def test_the_record_says_how_a_disagreement_is_read(row, entry):
    _, table, key, column, phrase = entry
    assert phrase in str(row(table, key)[column])


@pytest.mark.parametrize("entry", CLAIMED, ids=case)
def test_the_other_word_is_kept_beside_the_one_shown(rows, row, entry):
    _, table, key, column, shown, value, source = entry
    assert shown in str(row(table, key)[column])
    kept = rows("claims", table=table, row=key, field=column, value=value, source=source)
    assert len(kept) == 1


def test_every_claim_tells_why_another_reading_is_shown(record):
    assert record.claims["remark"].notna().all()


def test_no_claim_repeats_what_is_shown(record, row):
    repeated = [
        claim.value
        for claim in record.claims.itertuples()
        if str(row(claim.table, claim.row)[claim.field]) == claim.value
    ]
    assert repeated == []


@pytest.mark.parametrize("indicator", ["si-1", "si-2", "si-3", "si-4", "si-5", "si-6"])
def test_a_figure_read_as_target_is_nowhere_an_achieved_value(rows, indicator):
    assert rows("values", project="secon", indicator=indicator).empty


@pytest.mark.parametrize("indicator", ["si-7", "si-8", "ci-5a", "ci-5b", "ri-1", "ri-2"])
def test_the_size_of_a_partnership_has_no_target(rows, indicator):
    [shown] = rows("indicators", indicator=indicator).itertuples()
    assert shown.kind == "composition"
    assert pd.isna(shown.target)
