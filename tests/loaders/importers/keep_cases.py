"""What stands in the files of tests/files/keep_*."""

from __future__ import annotations

from datetime import date, datetime

from tests.loaders.importers.keep_lookalikes import (
    PARTNER,
    PARTNER_SHEET,
    PROJECT,
    PROJECT_SHEET,
    sheet,
    workbook,
)

EUROPE, MED = "2021 - 2027 Interreg VI-C Interreg Europe", "2014 - 2020 Interreg VB Mediterranean"
NUMBER = "Project ID"
BUDGET, FUNDING = "Project's total budget", "Project's EU funding"
OUTPUT, UNIT = "Programme output indicator {} code", "Programme output indicator {} measurement"


def keep_english() -> bytes:
    harbours = {
        "Period": "2021-2027",
        "Programme": EUROPE,
        NUMBER: "07C0001",
        "Project acronym": "SMART",
        "Project name in English": "Small harbours",
        "Project name in language 2": "Μικρά λιμάνια",
        "Description in English": "Small harbours learn from each other.",
        "Project start": datetime(2023, 3, 1),
        "Project end": datetime(2026, 5, 31),
        BUDGET: 1914046,
        FUNDING: 1531236.8,
        "Website": "www.smart-harbours.example",
        OUTPUT.format(1): "RCO87 - Organisations cooperating across borders",
        UNIT.format(1): "Organisations",
        OUTPUT.format(2): "RCO 84: Pilot actions developed jointly",
        OUTPUT.format(3): "Policy instruments addressed",
        "Programme result indicator 1 code": "RCR104 Solutions taken up",
        "Delivered output indicators": "RCO87: 12\nRCO 84 Pilot actions: 3",
        "Delivered result indicators": "about half of what was promised",
        "Theme 1": "Waterways",
    }
    resilient = {
        "Period": "2014-2020",
        "Programme": MED,
        "Project acronym": "+RESILIENT",
        "Project name in English": "Open resources\nfor “social” innovation",
        "Description in English": "The project opens data. Clusters use it.",
        "Project start": "01/02/2018",
        "Project end": "31/01/2022",
        BUDGET: "3 278 529,80",
        FUNDING: "n/a",
        "Website": "N.a.",
    }
    smart = {
        "Period": "2014-2020",
        "Programme": MED,
        "Project acronym": "Smart",
        "Project name in English": "Smart specialisation of islands",
    }
    university = {"Organisation in English": "University of Crete", "Country code": "EL"}
    crete = {"NUTS1": "EL4", "NUTS2": "EL43", "NUTS3": "EL431", "Town": "Ηράκλειο"}
    partners = [
        {
            "Programme": EUROPE,
            NUMBER: "07C0001",
            "Project acronym": "SMART",
            **university,
            "Organisation in language 2": "Πανεπιστήμιο Κρήτης",
            "Lead partner": "Yes",
            **crete,
            "Participant Identification": 999888777,
            "Partner’s ID": "EL090000000",
        },
        {
            "Programme": EUROPE,
            NUMBER: "07C0001",
            "Project acronym": "Smart ",
            "Organisation in English": "n/a",
            "Organisation in language 2": "Gemeente Texel",
            "Lead partner": "No",
            "Country code": "NL",
            "Town": "Den Burg",
            "NUTS1": "NL3",
        },
        {
            "Programme": MED,
            "Project acronym": "+RESILIENT",
            "Lead partner": "No",
            **university,
            "Organisation in English": "UNIVERSITY OF CRETE",
            **crete,
        },
        {
            "Programme": MED,
            "Project acronym": "+RESILIENT",
            "Lead partner": "Yes",
            "Organisation in English": "Veneto Region",
            "Organisation in language 2": "Veneto",
            "Organisation in language 3": "Regione del Veneto",
            "Country code": "IT",
            "NUTS2": "ITH3",
            "NUTS3": "Venezia (ITH35)",
            "Town": "Venezia",
        },
    ]
    projects = sheet(PROJECT, [harbours, resilient, smart])
    return workbook({PROJECT_SHEET: projects, PARTNER_SHEET: sheet(PARTNER, partners)})


def keep_messy() -> bytes:
    """Other columns in other orders, an older spelling, titles above, the same acronym twice."""
    headings = [
        "Acronym",
        "Project name",
        "Programme",
        "Colour",
        "Project start date",
        *PROJECT[5:8],
    ]
    twice = [
        ["TA", "Assistance north", "2007 - 2013 North", "red", date(2008, 1, 1), None, None, None],
        ["TA", "Assistance south", "2007 - 2013 North", "", "None", "Hilfe Süd", None, "Aide"],
        [None, "A project about " + "very " * 12 + "long names", "2007 - 2013 North", *[None] * 5],
    ]
    title = [["keep.eu, search results"], []]
    others = ["Town", "Lead partner (Yes/No)", "Partner's ID if not PIC", "E-mail", "Organisation"]
    partners = [
        ["2007 - 2013 North", "TA", "Kiel", "YES", "DE1", "a.b@persons.example", "City of Kiel"],
        ["2007 - 2013 North", "TA", "-", "", None, None, "Chamber"],
    ]
    rows = [["Programme", "Project acronym", *others, "Mood"], *([*row, "x"] for row in partners)]
    return workbook({"Projects": [*title, headings, *twice], "Partners": rows})
