from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import openpyxl

from dashboard.content.document import document
from dashboard.exports.pptx_file import deck
from tests.dashboard.exports.awkward import TEXTS, awkward_record, shown
from tests.dashboard.exports.slides import charts, opened, words, workbook

CUT = "Longer texts are cut here; the workbook has them whole."


def flat(text):
    return " ".join(text.split())


def test_awkward_texts_come_out_whole_or_are_cut_with_a_message(awkward):
    subject, text = awkward
    told = "\n".join(words(s) for s in opened(deck(document(subject), subject.outlines)).slides)
    wanted = flat(shown(text))
    if len(wanted) <= 300:
        assert wanted in flat(told)
    else:
        assert f"{wanted[:290]}" in flat(told)
        assert CUT in told


def test_awkward_texts_do_no_harm(awkward):
    subject, _ = awkward
    content = deck(document(subject), subject.outlines)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                root = ElementTree.fromstring(parts.read(name))
                assert not [e for e in root.iter() if e.get("TargetMode") == "External"]
    for chart in charts(opened(content)):
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        assert not [c for row in book.active.iter_rows() for c in row if c.data_type == "f"]


def test_facts_that_find_no_room_below_the_figures_follow_on_their_own_slide(make, about):
    subject = about("a", record=awkward_record(make, TEXTS["longer than a cell"]))
    slides = opened(deck(document(subject), subject.outlines)).slides
    overview = [words(s) for s in slides if s.shapes.title.text.startswith("Overview")]
    assert "1 of 1" in overview[0]
    assert "Duration" in "".join(overview[1:])


def test_an_acronym_with_a_plus_stays_text_in_the_workbook_of_a_chart(make, about):
    subject = about("a", record=awkward_record(make, TEXTS["plus"]))
    found = charts(opened(deck(document(subject), subject.outlines)))
    cells = [cell for chart in found for row in workbook(chart) for cell in row]
    assert "+RESILIENT" in cells
    assert "+RESILIENT, 1–2 May 2023" in [
        re.sub(r"[\s\u2009]+(?=–)|(?<=–)[\s\u2009]+", "", str(c)) for c in cells
    ]
