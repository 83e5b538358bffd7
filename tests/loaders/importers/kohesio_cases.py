"""What stands in the files of tests/files/kohesio_*."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

KOHESIO = [
    *("Operation_Unique_Identifier", "Operation_Local_Identifier", "Operation_Name_English"),
    *("Operation_Name_Programme_Language", "Country", "Postal_Code", "Operation_Start_Date"),
    *("Operation_End_Date", "Cofinancing_Rate", "Total_Eligible_Expenditure_amount"),
    *("Total_Eligible_Expenditure_Currency", "Project_EU_Budget", "Beneficiary_Unique_Identifier"),
    *("Location_Indicator_latitude_longitude", "Category_Of_Intervention", "Category_Label"),
    *("Thematic_Objective_ID", "Thematic_Objective_Label", "Policy_Objective_ID"),
    *("Policy_Objective_Label", "Fund_Code", "Fund_Name", "Programme_Code", "Programme_Name"),
    *("Region", "NUTS3_Code", "Programming_Period", "Operation_Summary_English"),
    *("Operation_Summary_Programme_Language", "ManagingAuthority", "Image_URL", "InfoRegio_ID"),
    "InfoRegio_URL",
]
ENTITY = "https://linkedopendata.eu/entity/"


def _csv(headings: Sequence[str], rows: Sequence[dict[str, Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def kohesio_national() -> bytes:
    bridge = {
        KOHESIO[0]: f"{ENTITY}Q101",
        "Operation_Local_Identifier": "SE-7",
        "Operation_Name_English": "Bridge, “north”",
        "Operation_Name_Programme_Language": "Bron",
        "Country": "Sweden",
        "Operation_Start_Date": "04/09/2023",
        "Total_Eligible_Expenditure_amount": "337478.4",
        "Total_Eligible_Expenditure_Currency": "EUR",
        "Project_EU_Budget": "134991.36",
        "Beneficiary_Unique_Identifier": f"{ENTITY}Q202",
        "NUTS3_Code": "SE332",
        "Programme_Name": "Sweden–Finland",
        "Programming_Period": "2021-2027",
        "Operation_Summary_English": "A bridge is built.",
    }
    ferry = {
        KOHESIO[0]: f"{ENTITY}Q102",
        "Operation_Name_Programme_Language": "Färjan",
        "Country": "Sweden|Finland",
        "Total_Eligible_Expenditure_amount": "900",
        "Total_Eligible_Expenditure_Currency": "SEK",
        "Project_EU_Budget": "450",
        "Beneficiary_Unique_Identifier": "19520101-1234",
        "NUTS3_Code": "SE332|FI1D7",
    }
    return _csv(KOHESIO, [bridge, ferry])


def kohesio_newer() -> bytes:
    newer = [*KOHESIO[:13], "Beneficiary_Name", "Beneficiary_Local_Identifier", *KOHESIO[13:]]
    newer += ["CountryCode", "NUTS2_Code", "NUTS3_Label", "Mystery"]
    rows = [
        {
            KOHESIO[0]: f"{ENTITY}Q{number}",
            "Operation_Name_English": name,
            "Beneficiary_Name": beneficiary,
            "CountryCode": "SE",
            "Country": "Sweden",
            KOHESIO[12]: f"{ENTITY}Q500",
            "NUTS3_Code": "SE121",
        }
        for number, name, beneficiary in [
            (301, "School", "Uppsala kommun"),
            (302, "Library", "UPPSALA KOMMUN"),
            (303, "Farm", "Natural person"),
        ]
    ]
    return _csv(newer, rows)


KOHESIO_SEARCH = [
    *("ID", "PROJECT NAME", "TOTAL BUDGET", "AMOUNT EU SUPPORT", "START DATE", "END DATE"),
    *("COUNTRY", "SUMMARY"),
]


def kohesio_search() -> bytes:
    row = ["Q101", "Bridge", "337478.4", "134991.36", "04/09/2023", "", "Sweden", "A bridge."]
    return _csv(KOHESIO_SEARCH, [dict(zip(KOHESIO_SEARCH, row, strict=True))])
