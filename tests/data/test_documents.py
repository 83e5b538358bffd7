"""The record against the five documents it was made from, read by eye and typed by hand."""

from datetime import date

import pytest

# The notices of Cretan social cooperative enterprises, in Greek


@pytest.mark.parametrize(
    ("meeting", "weekday", "day"),
    [("kr-1", "Sunday", "2017-05-28"), ("kr-2", "Wednesday", "2017-06-28")],
)
def test_the_cretan_cooperatives_met_in_heraklion(row, meeting, weekday, day):
    held = row("meetings", f"crete-network/{meeting}")
    assert (held["start"], held["end"], held["place"]) == (day, day, "Heraklion")
    assert date.fromisoformat(held["start"]).strftime("%A") == weekday
    assert held["status"] == "held"
    assert held["participants"] is None


def test_the_next_pan_cretan_meeting_is_set_for_the_end_of_july_in_chania(row):
    planned = row("meetings", "crete-network/kr-4")
    assert (planned["place"], planned["status"]) == ("Chania", "planned")
    assert (planned["start"], planned["date_precision"]) == ("2017-07-01", "month")


@pytest.mark.parametrize(
    "theme",
    [
        "Εσωτερική αγορά",
        "Brand-Κοιν.Σ.Επ.",
        "Αλληλέγγυα Δράση",
        "Κοινές Υποστηρικτικές Δομές",
        "Εκπροσώπηση-Διεκδίκηση",
    ],
)
def test_the_joint_plan_of_east_crete_has_five_themes(row, theme):
    assert theme in row("meetings", "crete-network/kr-2")["remark"]


@pytest.mark.parametrize(
    ("notice", "title"),
    [
        ("np-1", "1η Παγκρήτια Συνάντηση Κοιν.Σ.Επ."),
        ("np-2", "1η Συνάντηση Ανατολικής Κρήτης"),
    ],
)
def test_the_cretan_notices_keep_their_titles(row, notice, title):
    assert row("milestones", f"crete-network/{notice}")["title"] == title


# The notice on the workshops of +RESILIENT, in Greek


@pytest.mark.parametrize(
    ("meeting", "weekday", "day", "place"),
    [
        ("re-w1", "Wednesday", "2019-06-05", "Komotini"),
        ("re-w2", "Thursday", "2019-06-06", "Kavala"),
    ],
)
def test_workshops_were_held_in_komotini_and_kavala(row, meeting, weekday, day, place):
    held = row("meetings", f"plus-resilient/{meeting}")
    assert (held["start"], held["end"], held["place"]) == (day, day, place)
    assert date.fromisoformat(held["start"]).strftime("%A") == weekday
    assert (held["kind"], held["status"], held["host_partner"]) == ("workshop", "held", "r2")
    assert held["participants"] is None


def test_plus_resilient_has_the_title_and_period_of_the_notice(row):
    project = row("projects", "plus-resilient")
    assert project["title"] == (
        "Mediterranean Open REsouRcEs for Social Innovation of SociaLly ResponsIve ENTerprises"
    )
    assert (project["acronym"], project["period"]) == ("+RESILIENT", "2014-2020")


def test_the_notice_says_eight_european_countries(rows, row):
    assert row("indicators", "plus-resilient/ri-2")["name"] == "8 Ευρωπαϊκές χώρες"
    [figure] = rows("values", indicator="ri-2").itertuples()
    assert (figure.value, figure.source) == (8, "s1")


def test_the_region_that_held_the_workshops_is_a_partner(row):
    partner = row("partners", "plus-resilient/r2")
    assert partner["name"] == "Περιφέρεια Ανατολικής Μακεδονίας και Θράκης"
    assert "Περιφέρεια ΑΜΘ" in partner["also_known_as"]


# Newsletter no. 2 of SECON, in Greek


@pytest.mark.parametrize(
    ("indicator", "target", "wording"),
    [
        ("si-1", 43, "43 οργανισμοί που συνεργάζονται διασυνοριακά"),
        ("si-2", 9, "9 μέσα πολιτικής θα αξιολογηθούν για να ενταχθούν"),
        ("si-3", 8, "Διοργάνωση 8 διαπεριφερειακών εκδηλώσεων ανταλλαγής καλών πρακτικών"),
        ("si-4", 30, "Χαρτογράφηση 30 καλών πρακτικών"),
        ("si-5", 26, "26 οργανώσεις θα επωφεληθούν από δραστηριότητες του έργου"),
        ("si-6", 9, "9 μέσα πολιτικής θα βελτιωθούν χάρη στο έργο"),
    ],
)
def test_the_six_figures_of_the_newsletter_are_kept_in_its_words(row, indicator, target, wording):
    shown = row("indicators", f"secon/{indicator}")
    assert (shown["target"], shown["name"], shown["name_language"]) == (target, wording, "el")
    assert "s2" in shown["source"].split()


@pytest.mark.parametrize(
    ("meeting", "start", "end", "place", "country"),
    [
        ("se-2", "2023-11-13", "2023-11-14", "Haskovo", "BG"),
        ("se-3", "2024-04-16", "2024-04-18", "Harghita (county)", "RO"),
    ],
)
def test_the_newsletter_tells_of_two_interregional_meetings(
    row, meeting, start, end, place, country
):
    held = row("meetings", f"secon/{meeting}")
    assert (held["start"], held["end"]) == (start, end)
    assert (held["place"], held["country"], held["status"]) == (place, country, "held")
    assert held["participants"] is None


def test_a_study_visit_was_part_of_the_meeting_in_haskovo(row):
    visit = row("meetings", "secon/se-2a")
    assert (visit["kind"], visit["part_of"]) == ("study_visit", "se-2")
    assert (visit["start"], visit["date_precision"]) == (None, "within_parent")


@pytest.mark.parametrize(
    ("partner", "country", "name"),
    [
        ("p1", "GR", "Περιφέρεια Πελοποννήσου"),
        ("p2", "GR", "ΚΜΟΠ – Κέντρο Κοινωνικής Δράσης και Καινοτομίας"),
        ("p3", "BE", "Επαρχία Φλαμανδικού Μπράμπαντ"),
        ("p4", "PL", "Περιφέρεια Ματσοβιέσκι"),
        (
            "p5",
            "ES",
            "Περιφερειακό Υπουργείο Γεωργίας, Αγροτικής Ανάπτυξης, Πληθυσμού της Extremadura",
        ),
        ("p6", "DE", "Περιφερειακή ένωση Ρήνου - Νέκαρ"),
        ("p7", "RO", "Επαρχιακό Συμβούλιο της Harghita"),
        ("p8", "PT", "Δήμος Oliveira de Azeméis"),
        ("p9", "LV", "Περιφέρεια Σχεδιασμού της Ρίγα"),
        ("p10", "BG", "Δήμος Χασκόβου"),
    ],
)
def test_the_partners_of_secon_have_the_names_of_the_newsletter(row, partner, country, name):
    shown = row("partners", f"secon/{partner}")
    assert shown["country"] == country
    assert name in (shown["name"], *str(shown["also_known_as"]).split("; "))
    assert "s2" in shown["source"].split()


def test_the_newsletter_states_ten_partners_and_nine_states(row):
    assert row("indicators", "secon/si-7")["name"] == "10 εταίροι"
    assert row("indicators", "secon/si-8")["name"] == "9 κράτη"


def test_the_best_practice_report_is_out_and_the_field_research_is_to_come(row):
    report = row("milestones", "secon/sp-4")
    assert (report["status"], report["title"]) == (
        "published",
        "Διακρατική Έκθεση βέλτιστων πρακτικών SECON",
    )
    assert report["url"] == (
        "https://www.interregeurope.eu/sites/default/files/2024-03/"
        "SECON_A1.2_EU_Best_practices_EN_vf.pdf"
    )
    assert row("milestones", "secon/sp-5")["status"] == "planned"


# Newsletter no. 4 of SECON, in Bulgarian


def test_newsletter_no_4_is_a_page_of_26_march_2025(row):
    newsletter = row("milestones", "secon/sp-2")
    assert newsletter["title"] == "Четвърти бюлетин по проект SECON"
    assert (newsletter["date"], date.fromisoformat(newsletter["date"]).strftime("%A")) == (
        "2025-03-26",
        "Wednesday",
    )
    assert row("sources", "s3")["published"] == "2025-03-26"


def test_the_4th_interregional_meeting_was_in_caceres(row):
    meeting = row("meetings", "secon/se-4")
    assert (meeting["start"], meeting["end"]) == ("2024-10-22", "2024-10-25")
    assert (meeting["place"], meeting["country"]) == ("Cáceres", "ES")
    assert (meeting["host"], meeting["host_partner"]) == ("Junta de Extremadura", "p5")
    assert (meeting["participants"], meeting["number"]) == (28, 4)


def test_the_seminar_of_the_heading_is_a_part_of_the_4th_meeting(row):
    seminar = row("meetings", "secon/se-4a")
    assert (seminar["start"], seminar["end"]) == ("2024-10-23", "2024-10-24")
    assert (seminar["kind"], seminar["part_of"]) == ("interregional_seminar", "se-4")


@pytest.mark.parametrize(
    ("part", "kind"), [("se-4b", "study_visit"), ("se-4c", "steering_committee")]
)
def test_the_other_parts_of_the_4th_meeting_have_no_days_of_their_own(row, part, kind):
    shown = row("meetings", f"secon/{part}")
    assert (shown["kind"], shown["part_of"], shown["start"]) == (kind, "se-4", None)
    assert shown["date_precision"] == "within_parent"


def test_the_newsletter_counts_28_participants(rows, row):
    shown = row("indicators", "secon/si-12")
    assert shown["name"] == "28 участници, включително 15 партньори по проекта"
    assert (shown["kind"], shown["unit"]) == ("attendance", "persons")
    assert list(rows("values", indicator="si-12")["value"]) == [28]


def test_needs_were_assessed_in_nine_european_regions(rows, row):
    assert row("indicators", "secon/si-9")["name"] == "девет Европейски региона"
    assert list(rows("values", indicator="si-9")["value"]) == [9]


@pytest.mark.parametrize(
    "finding",
    [
        "limited access to finance",
        "complex rules",
        "low public awareness",
        "strong regional networks",
        "support by municipalities",
    ],
)
def test_the_needs_report_names_barriers_and_enabling_factors(row, finding):
    assert finding in row("milestones", "secon/sp-6")["topics_en"]


@pytest.mark.parametrize("practice", ["gp-s6", "gp-s7"])
def test_the_cooperatives_visited_are_named(row, practice):
    names = {"gp-s6": "ACTYVA", "gp-s7": "Licenciados Reunidos"}
    shown = row("practices", f"secon/{practice}")
    assert (shown["name_en"], shown["country"], shown["partner"]) == (names[practice], "ES", "p5")
    assert shown["mark"] == "stated"


def test_the_spanish_and_the_greek_partner_have_their_bulgarian_or_latin_names(row):
    assert "Хунта де Естремадура" in row("partners", "secon/p5")["also_known_as"].split("; ")
    assert row("partners", "secon/p2")["also_known_as"] == "KMOP"


# The report on the kick-off of CESME+, in Greek


def test_cesme_plus_started_online_on_21_october_2021(row):
    kick_off = row("meetings", "cesme-plus/ce-1")
    assert (kick_off["start"], kick_off["end"]) == ("2021-10-21", "2021-10-21")
    assert date.fromisoformat(kick_off["start"]).strftime("%A") == "Thursday"
    assert (kick_off["format"], kick_off["status"]) == ("online", "held")
    assert (kick_off["place"], kick_off["lat"], kick_off["nuts3"]) == (None, None, None)


@pytest.mark.parametrize(
    ("partner", "country", "name"),
    [
        ("c1", "GR", "ΑΝΑΤΟΛΙΚΗ ΑΕ"),
        ("c2", "GR", "Περιφερειακό Ταμείο Ανάπτυξης (ΠΤΑ) Κεντρικής Μακεδονίας"),
        ("c3", "IT", "Μητροπολιτικός Δήμος της Μπολόνια"),
        ("c4", "IT", "ART-ER"),
        ("c5", "FI", "Περιφέρεια South Ostrobothnia"),
        ("c6", "FI", "JPYP Business Center"),
        ("c7", "BG", "Σύνδεσμος Δήμων για το περιβάλλον “BAMEE”"),
    ],
)
def test_the_partners_of_cesme_plus_have_the_names_of_the_report(row, partner, country, name):
    shown = row("partners", f"cesme-plus/{partner}")
    assert shown["country"] == country
    assert name in (shown["name"], *str(shown["also_known_as"]).split("; "))
    assert shown["mark"] == "stated"


def test_anatoliki_leads_cesme_plus(row):
    assert row("partners", "cesme-plus/c1")["role"] == "lead"


def test_the_next_meeting_is_kept_as_the_report_has_it(row):
    planned = row("meetings", "cesme-plus/ce-2p")
    assert (planned["start"], planned["date_precision"]) == ("2023-03-01", "month")
    assert (planned["place"], planned["status"]) == ("Thessaloniki", "planned")


@pytest.mark.parametrize(
    "theme",
    ["energy crisis", "sustainable packaging", "local value chains", "universities and research"],
)
def test_the_kick_off_named_themes_for_good_practices(row, theme):
    assert theme in row("meetings", "cesme-plus/ce-1")["topics_en"]


def test_cesme_ran_from_2016_to_2020_and_cesme_plus_follows_it(row):
    before = row("projects", "cesme")
    assert (before["start"][:4], before["end"][:4], before["date_precision"]) == (
        "2016",
        "2020",
        "year",
    )
    after = row("projects", "cesme-plus")
    assert (after["follows"], after["website"]) == (
        "cesme",
        "https://www.interregeurope.eu/cesme/",
    )
    for country in ("GR", "IT", "DK", "FI", "BG", "GB"):
        assert country in before["remark"]
