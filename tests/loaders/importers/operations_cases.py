"""What stands in the files of tests/files/operations_*."""

from __future__ import annotations

from datetime import datetime

from tests.loaders.importers.keep_lookalikes import workbook


def operations_common() -> bytes:
    headings = ["Operation ID", "Operation acronym", "Operation name", "Operation start date"]
    headings += ["Operation end date", "Purpose of the operation", "Fund", "Total eligible cost"]
    headings += ["Total EU funding (amount)", "Union co-financing rate", "Number of partners"]
    days = [datetime(2023, 9, 1), datetime(2026, 8, 31)]
    operations = [
        [
            "CE0100001",
            "4TIMBER",
            "Timber",
            *days,
            "Timber is used again.",
            "ERDF",
            1.5e6,
            1.2e6,
            0.8,
            2,
        ],
        ["CE0100002", "AI4C", "AI", *days, "One. Two.", "ERDF", "1.234.567,5", None, "80%", 1],
    ]
    of_partners = ["Operation ID", "Partner name", "Lead partner", "Partner type", "PIC"]
    of_partners += ["Partner's IDs if not PIC", "Town", "Country", "First name", "Last name"]
    partners = [
        ["CE0100001", "InnoRenew CoE", "Yes", "Research", "912345678", None, "Izola", "SI", *"AB"],
        ["CE0100001", "City of Zadar", "No", "Local", None, "HR1", "Zadar", "Croatia", None, None],
        ["CE0100002", "Anyone", "No", "Natural person", None, None, "Graz", "AT", "Ann", "Other"],
    ]
    tabs = {"Operations": [headings, *operations], "Partners": [of_partners, *partners]}
    return workbook(tabs)


def operations_by_partner() -> bytes:
    headings = ["Operation ID", "Operation name", "Name of the beneficiary", "Lead partner"]
    headings += ["Total eligible expenditure", "EU funding", "Start date", "Operation postal code"]
    headings += ["Country code", "NUTS2 code"]
    day = "01.03.2023"
    rows = [
        [
            "01C0224",
            "SECON",
            "Region of Peloponnese",
            "LP",
            301059,
            240000,
            day,
            "22100",
            "EL",
            "EL65",
        ],
        [
            "01C0224",
            "SECON",
            "Municipality of Haskovo",
            "PP",
            98941.5,
            240000,
            day,
            "",
            "BG",
            "BG42",
        ],
        ["01C0300", "OTHER", "Region of Peloponnese", "PP", "100,5", 1, day, "22100", "EL", "EL65"],
        ["01C0300", "OTHER", "Mazovia", "LP", 200, 1, day, "", "PL", "PL9"],
    ]
    return workbook({"List": [["List of operations"], headings, *rows]})


def operations_bulgarian() -> bytes:
    headings = ["Уникален код", "Наименование на операцията", "Наименование на бенефициента"]
    headings += ["Собствено и фамилно име", "Начална дата", "Крайна дата", "Общи разходи", "Валута"]
    headings += ["Държава", "Код NUTS 3", "Специфична цел"]
    rows = [
        [
            "BG-1",
            "Мост",
            "Община Видин",
            None,
            "01.02.2024",
            "31.01.2026",
            5000,
            "EUR",
            "BG",
            "BG311",
        ],
        ["BG-2", "Ферма", None, "Иван Примеров", "01.02.2024", "", 900, "BGN", "BG", "BG313"],
    ]
    return workbook({"Списък": [headings, *rows]})
