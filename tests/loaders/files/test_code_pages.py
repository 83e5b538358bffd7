from __future__ import annotations

import pytest

from loaders.files.code_pages import CODE_PAGES, code_page_of

TEXTS = {
    "cp1252": [
        "Città metropolitana di Milano",
        "Provincia di Forlì-Cesena; comunità montana",
        "Région Nouvelle-Aquitaine, économie sociale",
        "L’œuvre des sœurs – «été»",
        "Diputación de Ávila, Castilla y León, España",
        "Freie und Hansestadt Köln, Straße 5",
        "Município de Évora, inovação e coesão",
        "Västra Götalandsregionen, Malmö",
        "Keski-Suomen liitto, Jyväskylä",
        "Syddansk Universitet, København, Ærø",
        "Lodz – “smart” région",
    ],
    "cp1253": ["Περιφέρεια Πελοποννήσου", "Δίκτυο Κοινωνικών Συνεταιρισμών Κρήτης", "Αθήνα"],
    "cp1251": ["Областна администрация Бургас", "Икономически институт на БАН", "София"],
    "cp1250": [
        "Województwo Łódzkie, Urząd Marszałkowski",
        "Dubrovačko-neretvanska županija",
        "Razvojna agencija ROD Ajdovščina, Goriška",
        "Jihomoravský kraj, Město Brno",
        "Győr-Moson-Sopron megyei önkormányzat",
        "Košický samosprávny kraj, Žilina",
        "Međimurska županija, Čakovec",
    ],
    "iso8859-16": ["Agenția pentru Dezvoltare Regională, Județul Timiș", "Brașov și Iași"],
    "cp1257": ["Vidzemes plānošanas reģions", "Kauno rajono savivaldybė, Šiauliai"],
    "cp1254": ["İstanbul Büyükşehir Belediyesi, Eskişehir"],
}
CASES = [(text, page) for page, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("text", "page"), CASES)
def test_one_line_is_enough_to_tell_the_code_page(text: str, page: str) -> None:
    content = text.encode(page)
    assert content.decode(code_page_of(content)) == text


@pytest.mark.parametrize("page", TEXTS)
def test_lines_in_several_languages_share_one_code_page(page: str) -> None:
    text = "\n".join(["name;country", *TEXTS[page]])
    assert text.encode(page).decode(code_page_of(text.encode(page))) == text


def test_names_in_capitals_are_told_too() -> None:
    content = "ΠΕΡΙΦΕΡΕΙΑ ΚΡΗΤΗΣ".encode("cp1253")
    assert code_page_of(content) == "cp1253"


def test_bytes_of_every_value_are_of_some_code_page() -> None:
    assert code_page_of(bytes(range(256)) * 100) in CODE_PAGES


def test_text_far_down_a_long_file_counts() -> None:
    content = b"plain\n" * 100_000 + "Περιφέρεια Κρήτης".encode("cp1253")
    assert code_page_of(content) == "cp1253"
