"""The workbooks of tests/files/jems_*/: run this module to write them anew.

What must come out of them stands beside them, written by hand.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.loaders.importers.lookalikes import (
    GERMAN_PARTNER,
    GERMAN_PROJECT,
    GREEK_PARTNER,
    partner_headings,
    project_headings,
    row,
    with_persons,
    workbook,
)

FILES = Path(__file__).parents[2] / "files"
NUMBER, ACRONYM, TITLE = OF_A_PROJECT = (
    "Project id (automatically created)",
    "Project acronym",
    "Project title",
)
ORIGINAL = "Name of the organisation in original language"
ENGLISH = "Name of the organisation in english"
ABBREVIATED = "Abbreviated name of the organisation"
MAIN = "Partner main address"
PIC = "PIC (from EC Participant Register)"
FUNDS = ("ERDF", "IPA III CBC", "Other fund EN", "SwissCo")
CALL = {"ID": 7, "Call name": "First call", "Start date": datetime(2022, 10, 4, 9, 0)}
CALL |= {"End date": datetime(2022, 12, 1, 18, 0)}
GREEN = ("CE0100001", "+GREEN", "Green links between towns")
HYDRO = ("CE0100002", "HyDro", "Water of two valleys")
HYDRO_AGAIN = ("CE0200007", "HyDro", "Hydrogen at the border")
NAMELESS = ("CE0200009", None, "Without a short name")


def english_projects() -> bytes:
    headings = project_headings(*FUNDS)
    told = [
        (GREEN, "Contracted", 36, 6, (800000.5, 0, 0, 0), 1000000.62),
        (HYDRO, "Draft", 24, 4, (100000.1, 20000.25, 0, 5000), 150000),
        (HYDRO_AGAIN, "Approved", 12, None, (0, 0, 900.5, 0), 1200),
        (NAMELESS, "Contracted", None, None, (None, None, None, None), None),
    ]
    rows = []
    for project, status, months, periods, amounts, budget in told:
        cells = CALL | dict(zip(OF_A_PROJECT, project, strict=True)) | {"Status": status}
        cells |= {"Project duration": months, "Number of periods": periods}
        cells |= dict(zip(FUNDS, amounts, strict=True)) | {"Total eligible budget": budget}
        cells |= {"1 - Decision date": datetime(2023, 1, 2), "Explanatory notes": "fine"}
        rows.append(row(headings, cells))
    # The second sheet begins with an empty row.
    codes = ["D1 - Types of intervention", "D1 Budget share (€)", "D1 Budget share (%)"]
    codes += ["D7 - Gender equality", "D7 Budget share (€)", "D7 Budget share (%)"]
    dimensions = [
        [],
        ["Project id", "Project acronym", "Total eligible budget (in euro)", *codes],
        ["CE0100001", "+GREEN", 1000000.62, "060", 1000000.62, 100, "02", 1000000.62, 100],
    ]
    sheets = {"Project data": [headings, *rows], "Project Codes of Dimension": dimensions}
    return workbook(sheets)


def english_partners() -> bytes:
    boku = ("Universität für Bodenkultur Wien", "University of Natural Resources")
    vienna = ("Österreich (AT)", "Wien (AT13)", "Wien (AT130)", "Wien")
    slovenia = ("Slovenija (SI)", "Vzhodna Slovenija (SI03)", "Podravska (SI032)", "Maribor")
    milan = ("Italia (IT)", "Lombardia (ITC4)", "Milano (ITC4C)", "Milano")
    savoy = ("France (FR)", "Rhône-Alpes (FRK2)", "Savoie (FRK27)", "Chambéry")
    told = [
        (GREEN, "LP1", "Active", "BOKU", *boku, *vienna, 900000001),
        (GREEN, "PP2", "Inactive", "UM", "Univerza v Mariboru", "University M", *slovenia, None),
        (HYDRO, "LP1", "Active", "UM", "Università Mista", "Mixed University", *milan, None),
        (HYDRO, "PP2", "Active", "BOKU-IWA", *boku, *vienna, 900000001),
        (HYDRO_AGAIN, "LP1", "Active", None, "Savoie Mont-Blanc", None, *savoy, None),
        (NAMELESS, "LP1", "Active", "B+", "B plus", "B plus", *savoy, None),
    ]
    return workbook({"Partner data": _english_rows(told)})


def _english_rows(told: list[tuple[object, ...]]) -> list[list[object]]:
    headings = partner_headings(*FUNDS)
    columns = (ABBREVIATED, ORIGINAL, ENGLISH)
    rows = []
    for project, number, status, *names_and_place, pic in told:
        short, name, name_en, country, nuts2, nuts3, city = names_and_place
        cells = dict(zip(OF_A_PROJECT, project, strict=True)) | {"ID": 7, "Status": "Contracted"}
        cells |= {"Partner number": number, "Status#2": status}
        cells |= {"Partner role": "Lead partner" if number == "LP1" else "Partner"}
        cells |= dict(zip(columns, (short, name, name_en), strict=True)) | {PIC: pic}
        cells |= {f"{MAIN} - Country": country, f"{MAIN} - NUTS 2": nuts2}
        cells |= {f"{MAIN} - NUTS 3": nuts3, f"{MAIN} - City": city}
        cells |= {f"{MAIN} - Country#2": country, f"{MAIN} - NUTS 3#2": nuts3}
        # The department sits elsewhere.
        cells |= {"Country": "Elsewhere (DE)", "NUTS 3": "Berlin (DE300)", "City": "Berlin"}
        cells |= {"ERDF": 1000.5, "ERDF % Rate": 80, "Period 1": 12}
        rows.append(cells)
    return with_persons(headings, "en", rows)


def german_projects() -> bytes:
    project = "Projekt-ID (automatisch erstellt)"
    cells = {project: "DE-AT-0012", "Projektakronym": "Brücke", "Projekttitel": "Neue Brücken"}
    cells |= {"Status": "Genehmigt", "Projektdauer": 18, "Anzahl der Perioden": 3}
    cells |= {"EFRE": "1.234.567,50", "EFRE % Satz": "75", "Startdatum": "04.10.2022"}
    cells |= {"Förderfähiges Gesamtbudget": "1.646.090,00"}
    title = ["Interreg Alpenraum - project data - 2024.05.01 - 10:00:00"]
    return workbook({"Projektdaten": [title, [], GERMAN_PROJECT, row(GERMAN_PROJECT, cells)]})


def german_partners() -> bytes:
    main = "Hauptadresse des Partners"
    project = {"Projekt-ID (automatisch erstellt)": "DE-AT-0012", "Projektakronym": "Brücke"}
    lead = {"Partnernummer": "LP1", "Status": "Genehmigt", "Status#2": "Aktiv"}
    lead |= {"Partnerrolle": "Lead Partner", "Kurzname der Organisation": "Stadt Passau"}
    lead |= {
        "Name der Organisation in Originalsprache": "Stadt Passau",
        f"{main} - Stadt": "Passau",
    }
    lead |= {"Name der Organisation in Englisch": "City of Passau", "EFRE": "900.000,00"}
    lead |= {f"{main} - Land": "Deutschland (DE)", f"{main} - NUTS 2": "Niederbayern (DE22)"}
    lead |= {f"{main} - NUTS 3": "Passau, Kreisfreie Stadt (DE222)"}
    other = lead | {"Partnernummer": "PP2", "Partnerrolle": "Partner", "Status#2": "Inaktiv"}
    other |= {"Kurzname der Organisation": "Linz AG", f"{main} - Stadt": "Linz"}
    other |= {"Name der Organisation in Originalsprache": "Linz AG"}
    other |= {"Name der Organisation in Englisch": None}
    other |= {f"{main} - Land": "Österreich (AT)", f"{main} - NUTS 2": "Oberösterreich (AT31)"}
    other |= {f"{main} - NUTS 3": "Linz-Wels (AT312)"}
    rows = with_persons(GERMAN_PARTNER, "de", [project | lead, project | other])
    return workbook({"Partnerdaten": [["Interreg Alpenraum - partner data"], *rows]})


def greek_partners() -> bytes:
    main = "Κύρια διεύθυνση εταίρου"
    number = "Κωδικός έργου (δημιουργείται αυτόματα)"
    cells = {number: 5070123, "Ακρωνύμιο έργου": "ΑΝΕΜΟΣ", "Τίτλος έργου": "Άνεμος στα νησιά"}
    cells |= {"Κατάσταση": "Εγκεκριμένο", "Κατάσταση#2": "Ενεργός", "Ρόλος εταίρου": "Κύριος"}
    cells |= {"Αριθμός εταίρου": "LP1", "Συντομογραφία του οργανισμού": "ΠΚ"}
    cells |= {"Ονομασία του οργανισμού στην πρωτότυπη γλώσσα": "Περιφέρεια Κρήτης"}
    cells |= {"Ονομασία του οργανισμού στα αγγλικά": "Region of Crete", "Χρώμα φακέλου": "μπλε"}
    cells |= {f"{main} - Χώρα": "Ελλάδα (EL)", f"{main} - NUTS 2": "Κρήτη (EL43)"}
    cells |= {f"{main} - NUTS 3": "Ηράκλειο (EL431)", f"{main} - Πόλη": "Ηράκλειο"}
    return workbook({"Στοιχεία εταίρων": with_persons(GREEK_PARTNER, "el", [cells])})


WORKBOOKS = {
    "jems_english/project_data.xlsx": english_projects,
    "jems_english/partner_data.xlsx": english_partners,
    "jems_german/projektdaten.xlsx": german_projects,
    "jems_german/partnerdaten.xlsx": german_partners,
    "jems_greek/partners.xlsx": greek_partners,
    "jems_projects_alone/projektdaten.xlsx": german_projects,
}

if __name__ == "__main__":
    for name, made in WORKBOOKS.items():
        path = FILES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made())
