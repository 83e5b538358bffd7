from __future__ import annotations

import io
import re
import subprocess

import pytest
from pypdf import PdfReader

from dashboard.charts.stills.typesetting import legible
from dashboard.content.document import document
from dashboard.content.subject import Subject
from dashboard.exports.pdf_file import report
from dashboard.language import Words
from tests.dashboard.conftest import AS_OF, IMPRINT_OF_SECON
from tests.dashboard.exports.awkward import shown

PROJECTS = ("secon", "cesme-plus", "plus-resilient", "")
# Points: of a page of A4, and where its foot begins.
HEIGHT, FOOT = 842, 785


def read(content):
    """Read a PDF as poppler does, in reading order."""
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=content, capture_output=True, check=True
    )
    return done.stdout.decode()


def flat(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def made(about):
    return {
        (project, lang): report(document(about(project, lang)))
        for project, lang in [(p, "en") for p in PROJECTS] + [("secon", "el"), ("secon", "bg")]
    }


def pages_of(content):
    return [flat(page) for page in read(content).split("\f")[:-1]]


def lowest_words(content):
    """Return how far down the words of each page reach, but for its foot, as a part of the page."""
    done = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True
    )
    pages = done.stdout.decode().split("<page ")[1:]
    ends = [[float(y) for y in re.findall(r'yMax="([\d.]+)"', page)] for page in pages]
    return [max(y for y in page if y < FOOT) / HEIGHT for page in ends]


@pytest.mark.parametrize("lang", ["en", "el", "bg"])
def test_a_report_holds_every_finding_in_reading_order(about, made, lang):
    content = document(about("secon", lang))
    text = flat(read(made["secon", lang]))
    places = [text.find(flat(section.title)) for section in content.sections if section.on_paper]
    assert all(place > 0 for place in places)
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("el", ["Περιφέρεια Πελοποννήσου", "22–25 Οκτ 2024", "Στοιχεία έως 31 Οκτωβρίου 2024"]),
        ("bg", ["Регион Пелопонес", "31 октомври 2024"]),
    ],
)
def test_greek_and_bulgarian_can_be_read_and_searched(made, lang, words):
    text = flat(read(made["secon", lang]))
    for word in words:
        assert word in text


def test_the_figures_of_the_project_are_those_of_the_documents(made):
    text = flat(read(made["secon", "en"]))
    for target in (43, 9, 8, 30, 26, 9):
        assert re.search(rf"\b{target} promised|of {target}\b", text)
    assert "4 of 8" in text
    assert "10 in 9 countries" in text
    assert "€1,914,046 (another source: €1,842,680)" in text


@pytest.mark.parametrize("project", PROJECTS)
def test_every_counter_is_on_the_cover(about, made, project):
    cover = flat(PdfReader(io.BytesIO(made[project, "en"])).pages[0].extract_text())
    for counter in document(about(project)).counters:
        assert counter.value in cover
        assert flat(counter.label) in cover


@pytest.mark.parametrize("project", PROJECTS)
def test_a_report_can_be_followed_by_a_screen_reader(made, project):
    root = PdfReader(io.BytesIO(made[project, "en"])).trailer["/Root"]
    assert root["/Lang"].startswith("en")
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_chart_has_words_for_those_who_do_not_see_it(about, made):
    def figures(element, found):
        for child in element.get("/K", []) if isinstance(element.get("/K"), list) else []:
            node = child.get_object()
            if isinstance(node, dict):
                if node.get("/S") == "/Figure":
                    found.append(str(node.get("/Alt")))
                figures(node, found)
        return found

    reader = PdfReader(io.BytesIO(made["secon", "en"]))
    tree = reader.trailer["/Root"]["/StructTreeRoot"]
    sentences = [chart.sentence for chart in document(about("secon")).charts]
    assert [alt for alt in figures(tree, []) if alt in sentences] == sentences


def test_pages_are_numbered_and_say_what_they_belong_to(made):
    pages = PdfReader(io.BytesIO(made["secon", "en"])).pages
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()
    assert all("As of 31 October 2024" in page.extract_text() for page in pages)


def test_every_part_names_the_documents_it_rests_on(about, made):
    text = flat(read(made["cesme-plus", "en"]))
    content = document(about("cesme-plus"))
    parts = [part for part in content.sections if part.sources and (part.chart or part.on_paper)]
    assert len(parts) > 4
    assert text.count("Sources: ") == len(parts)
    assert "Sources: CESME+ online kick-off of 21 October 2021" in text


def test_sections_can_be_reached_by_bookmarks(about, made):
    outline = PdfReader(io.BytesIO(made["secon", "en"])).outline
    names = [
        entry.title for part in outline for entry in (part if isinstance(part, list) else [part])
    ]
    assert "How figures are counted" in names
    assert "10 organisations in 9 countries" in names


def test_all_fonts_are_inside(made):
    done = subprocess.run(
        ["pdffonts", "-"], input=made["secon", "el"], capture_output=True, check=True
    )
    lines = done.stdout.decode().splitlines()[2:]
    assert lines
    assert all(line.split()[-5] == "yes" for line in lines)


def test_a_report_ends_with_programme_dates_credit_and_responsibility(made):
    last = flat(read(made["secon", "en"]))
    ending = last[last.rindex("About this file") :]
    for line in IMPRINT_OF_SECON:
        assert line in ending


def test_the_same_record_makes_the_same_report(about, made):
    assert report(document(about("secon"))) == made["secon", "en"]


def test_awkward_texts_are_printed_whole_and_do_no_harm(awkward):
    subject, text = awkward
    printed = re.sub(r"\s", "", read(report(document(subject))))
    # Marks of direction and hyphens at line ends are no letters that a reader misses.
    wanted = re.sub(r"[\s\u202a-\u202e\u200f]", "", legible(shown(text)))[:20_000]
    assert wanted[:15] in re.sub(r"[\u202a-\u202e\u200f]", "", printed)
    assert "root:x:0" not in printed
    assert wanted[-10:] in re.sub(r"[\u202a-\u202e\u200f]", "", printed)


def test_the_timeline_of_a_programme_stays_on_one_page_under_its_title(make, outlines):
    days = {"start": "2023-01-01", "end": "2026-12-31"}
    projects = [{"project": f"p{n}", "acronym": f"LANE{n}", **days} for n in range(40)]
    meetings = [
        {"project": f"p{n}", "meeting": f"m{n}", "start": "2024-01-01", "status": "held"}
        for n in range(40)
    ]
    record = make(projects=projects, meetings=meetings)
    content = document(Subject(record, outlines, Words(), AS_OF))
    title = next(section.title for section in content.sections if section.name == "timeline")
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(report(content))).pages]
    drawn = next(text for text in pages if "as of 31 Oct 2024" in text)
    assert title in flat(drawn)
    assert "18 more are in the workbook and in the CSV file." in flat(drawn)
    assert re.findall(r"LANE\d+", drawn) == [f"LANE{n}" for n in range(22)]


def test_no_page_but_the_last_is_left_half_empty(made):
    for report_in_question in made.values():
        assert min(lowest_words(report_in_question)[:-1]) > 0.6


def test_a_map_takes_the_room_that_the_timeline_leaves(about, made):
    for lang in ("en", "el", "bg"):
        titles = [
            flat(c.title) for c in document(about("secon", lang)).charts if c.name != "targets"
        ]
        assert any(all(t in page for t in titles) for page in pages_of(made["secon", lang]))


def test_what_follows_a_map_that_does_not_fit_comes_before_it(make, outlines):
    partners = [{"partner": f"p{n}", "country": "GR", "regions": "EL65"} for n in range(45)]
    definitions = [{"indicator": f"i{n}", "definition_en": "a word " * 20} for n in range(28)]
    record = make(partners=partners, indicators=definitions)
    content = report(document(Subject(record, outlines, Words(), AS_OF, "a")))
    pages = pages_of(content)
    partner = next(n for n, page in enumerate(pages) if "Role" in page)
    map_ = next(n for n, page in enumerate(pages) if "Region of a seat" in page)
    assert partner == map_ - 1


def test_a_row_of_a_table_stands_on_one_page(make, outlines):
    partners = [
        {"partner": f"p{n}", "name_en": f"FROM{n}. {'a long name ' * (40 + n)} TO{n}."}
        for n in range(12)
    ]
    content = report(document(Subject(make(partners=partners), outlines, Words(), AS_OF, "a")))
    pages = pages_of(content)
    split = [(re.findall(r"FROM(\d+)\.", page), re.findall(r"TO(\d+)\.", page)) for page in pages]
    assert all(begun == ended for begun, ended in split)
    assert sum(bool(begun) for begun, _ in split) > 1


def test_definitions_are_left_out_where_no_source_defines_anything(make, outlines):
    record = make(indicators=[{"indicator": "i1", "target": "8"}])
    text = read(report(document(Subject(record, outlines, Words(), AS_OF, "a"))))
    assert "What the figures mean" not in text
