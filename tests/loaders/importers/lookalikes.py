"""What the exports of Jems look like: headings of three languages, persons, a workbook's making."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook

Sheet = list[list[Any]]

# What stands in the columns of personal data: none of it may be found anywhere afterwards.
PERSONS = {
    "en": ["Dr.", "Philippa", "Testington", "Mag.", "Quentin", "Beispielov", "q.b@persons.example"],
    "de": [
        "Dipl.-Ing.",
        "Hannelore",
        "Probsthuber",
        "Frau",
        "Xaver",
        "Musterl",
        "x.m@persons.example",
    ],
    "el": [
        "Δρ.",
        "Ευτέρπη",
        "Δοκιμίδου",
        "Κυρία.",
        "Λεωνίδας",
        "Παραδείγματος",
        "l.p@persons.example",
    ],
}
PHONE = "+99 123 4567 890"


def personal_data(language: str) -> list[str]:
    """Return all that is personal in the workbooks of a language."""
    return [*PERSONS[language], PHONE]


def funds(*names: str, rate: str, of_total: str) -> list[str]:
    return [part for n in names for part in (n, f"{n} {rate}", f"{of_total} {n}")]


COSTS = [
    *("Staff cost - total", "Staff costs flat rate", "Staff - real cost", "Staff - unit cost"),
    "Office and administrative costs - total",
    "Office and administrative costs - flat rate",
    "Travel and accommodation - total",
    "Travel and accommodation flat rate",
    "Travel and accommodation - real cost",
    "Travel and accommodation - unit cost",
    "External expertise and services - total",
    "External expertise and services - real cost",
    "External expertise and services - unit cost",
    *("Equipment - total", "Equipment - real cost", "Equipment - unit cost"),
    "Infrastructure and works - total",
    "Infrastructure and works - real cost",
    "Infrastructure and works - unit cost",
    *("Other costs", "Unit costs covering more than one cost category", "Lump sum"),
]
CONTRIBUTIONS = [
    *("Public Contribution", "Auto Public Contribution", "Private Contribution"),
    *("Total partner contribution", "Total eligible budget"),
]
OF_A_PROJECT = [
    "Project id (automatically created)",
    *("Project acronym", "Project title", "Project version", "Status"),
    *("Programme priority", "Specific objective"),
]


def periods(word: str, number: int, before: str, after: str) -> list[str]:
    return [before, *(f"{word} {n}" for n in range(1, number + 1)), after]


def decisions(step: int) -> list[str]:
    headings = ["Eligibility decision", "Decision date", "Funding decision", "Decision date"]
    headings += ["Eligibility assessment", "Explanatory notes", "Quality assessment"]
    return [f"{step} - {heading}" for heading in headings]


def project_headings(*names: str) -> list[str]:
    """Return the headings of project data exported in English, for the funds of a programme."""
    address = "LP - Partner main address"
    return [
        *("ID", "Call name", "Start date", "End date Step 1", "End date"),
        "Period length (in months)",
        *OF_A_PROJECT,
        *("Project duration", "Number of periods"),
        *funds(*names, rate="% Rate", of_total="% of total"),
        *CONTRIBUTIONS,
        *COSTS,
        *periods("Period", 8, "Preparation", "Closure"),
        "LP - Name of the organisation in original language",
        "LP - Name of the organisation in english",
        *(f"{address} - {part}" for part in ("Country", "NUTS 2", "NUTS 3")),
        *("Step-1 submission", "First submission", "Latest re-submission"),
        *(*decisions(1), "1 - Explanatory notes"),
        *(*decisions(2), "Explanatory notes"),
        "Contracted (entry into force)",
    ]


def partner_headings(*names: str) -> list[str]:
    """Return the headings of partner data exported in English, for the funds of a programme."""
    main = "Partner main address"
    return [
        *("ID", "Call name"),
        *OF_A_PROJECT,
        *("Partner number", "Status", "Partner role", "Abbreviated name of the organisation"),
        "Name of the organisation in original language",
        "Name of the organisation in english",
        *(f"{main} - {part}" for part in ("Country", "NUTS 2", "NUTS 3")),
        *funds(*names, rate="% Rate", of_total="% of total"),
        *(*CONTRIBUTIONS, "% of Total eligible budget"),
        *COSTS,
        *periods("Period", 8, "Preparation", "Closure"),
        *("Department / unit / division", "Type of partner", "Subtype of partner"),
        *("Legal status", "Sector of activity at NACE group level"),
        "VAT number (or other identifier)",
        "Is your organisation entitled to recover VAT based on national legislation for the "
        "activities implemented in the project?",
        *("Other identifier number", "Other identifier description"),
        *("PIC (from EC Participant Register)", "Result of State aid criteria self-check:"),
        "GBER scheme / de minimis",
        *(f"{main} - {part}" for part in ("Country", "NUTS 3", "Street - House number")),
        *(f"{main} - {part}" for part in ("Postal code", "City", "Homepage")),
        *("Country", "NUTS 3", "Street - House number", "Postal code", "City"),
        *("Title", "First name", "Last name") * 2,
        *("E-mail address", "Telephone no."),
    ]


GERMAN_PROJECT = [
    *("ID", "Name des Aufrufs", "Startdatum", "Enddatum"),
    *("Projekt-ID (automatisch erstellt)", "Projektakronym", "Projekttitel", "Projektversion"),
    *("Status", "Programmpriorität", "Spezifisches Ziel", "Projektdauer", "Anzahl der Perioden"),
    *funds("EFRE", rate="% Satz", of_total="% von gesamt"),
    *("Förderfähiges Gesamtbudget", "Erste Einreichung", "Letzte Neueinreichung"),
]
GERMAN_PARTNER = [
    *(*GERMAN_PROJECT[:2], *GERMAN_PROJECT[4:11]),
    *("Partnernummer", "Status", "Partnerrolle", "Kurzname der Organisation"),
    *("Name der Organisation in Originalsprache", "Name der Organisation in Englisch"),
    *("Hauptadresse des Partners - Land", "Hauptadresse des Partners - NUTS 2"),
    "Hauptadresse des Partners - NUTS 3",
    *funds("EFRE", rate="% Satz", of_total="% von gesamt"),
    "Förderfähiges Gesamtbudget",
    *periods("Periode", 4, "Vorbereitung", "Abschluss"),
    *("Hauptadresse des Partners - Land", "Hauptadresse des Partners - NUTS 3"),
    *("Hauptadresse des Partners - Stadt", "Hauptadresse des Partners - Homepage"),
    *("Titel", "Vorname", "Nachname") * 2,
    *("E-Mail-Adresse", "Telefonnummer"),
]
GREEK_PARTNER = [
    *("ID", "Όνομα πρόσκλησης", "Κωδικός έργου (δημιουργείται αυτόματα)", "Ακρωνύμιο έργου"),
    *("Τίτλος έργου", "Κατάσταση", "Αριθμός εταίρου", "Κατάσταση", "Ρόλος εταίρου"),
    *("Συντομογραφία του οργανισμού", "Ονομασία του οργανισμού στην πρωτότυπη γλώσσα"),
    "Ονομασία του οργανισμού στα αγγλικά",
    *("Κύρια διεύθυνση εταίρου - Χώρα", "Κύρια διεύθυνση εταίρου - NUTS 2"),
    *("Κύρια διεύθυνση εταίρου - NUTS 3", "Κύρια διεύθυνση εταίρου - Πόλη"),
    *funds("ΕΤΠΑ", rate="% Ποσοστό", of_total="% του συνόλου"),
    *periods("Περίοδος", 3, "Προετοιμασία", "Κλείσιμο"),
    "Συνολικός επιλέξιμος προϋπολογισμός",
    *("Τίτλος", "Όνομα", "Επώνυμο") * 2,
    *("Διεύθυνση ηλεκτρονικού ταχυδρομείου", "Αριθμός τηλεφώνου", "Χρώμα φακέλου"),
]


def row(headings: list[str], cells: dict[str, Any]) -> list[Any]:
    """Return a row; “Status#2” is the second column of that heading."""
    seen: dict[str, int] = {}
    found = []
    for heading in headings:
        seen[heading] = seen.get(heading, 0) + 1
        number = seen[heading]
        found.append(cells.get(heading if number == 1 else f"{heading}#{number}"))
    unknown = set(cells) - set(headings) - {f"{h}#2" for h in headings}
    assert not unknown, unknown
    return found


def with_persons(headings: list[str], language: str, cells: list[dict[str, Any]]) -> Sheet:
    """Return the sheet, with the same two persons and telephone in each row."""
    start = next(n for n, h in enumerate(headings) if h in ("Title", "Titel", "Τίτλος"))
    persons = [*PERSONS[language], PHONE]
    rows = [row(headings, told) for told in cells]
    for told in rows:
        told[start : start + len(persons)] = persons
    return [headings, *rows]


def workbook(sheets: dict[str, Sheet]) -> bytes:
    """Return an XLSX file without a default style, as Jems writes it."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, cells in enumerate(rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell is not None:
                    sheet.cell(number, column, cell)
    written = io.BytesIO()
    book.save(written)
    return _without_default_style(written.getvalue())


def _without_default_style(content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/styles.xml":
                data = re.sub(rb"<cellStyles.*</cellStyles>", b"", data, flags=re.DOTALL)
            new.writestr(name, data)
    return made.getvalue()
