from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.views.conftest import drawn
from tests.views.reading import read
from tests.views.words import VIEWS

DATA = Path(__file__).parents[2] / "data"
LAST_GOOD = "The record on this page is the last one that could be read."
GREEK = "έργο".encode("cp1253")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def in_another_encoding(path: Path) -> None:
    path.write_bytes(path.read_bytes() + GREEK)


def without_a_column(path: Path) -> None:
    heading, rest = path.read_text().split("\n", 1)
    path.write_text(heading.replace(",kind,", ",genre,") + "\n" + rest)


def in_the_way_of_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def far_too_large(path: Path) -> None:
    path.write_bytes(b"," * 20_000 + path.read_bytes())


def with_an_open_quote_in_the_heading(path: Path) -> None:
    path.write_text('"' + path.read_text())


BROKEN = [
    ("meetings.csv", Path.unlink, "The file meetings.csv is missing."),
    ("projects.csv", Path.unlink, "The file projects.csv is missing."),
    ("meetings.csv", emptied, "The file is empty."),
    ("projects.csv", emptied, "The file is empty."),
    ("meetings.csv", in_another_encoding, "The file is not in UTF-8"),
    ("meetings.csv", without_a_column, "The column kind is missing."),
    ("meetings.csv", in_the_way_of_a_folder, "The file cannot be read"),
    ("meetings.csv", far_too_large, "The file is too large"),
    ("meetings.csv", with_an_open_quote_in_the_heading, "A quotation mark is opened"),
]
every_fault = pytest.mark.parametrize(("file", "fault", "told"), BROKEN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in DATA.glob("*.csv"):
        shutil.copy(path, tmp_path)
    return tmp_path


def renamed(path: Path, before: str, after: str) -> None:
    path.write_text(path.read_text().replace(before, after))


def again(page) -> str:
    return read(drawn(page.run())).text


@every_fault
def test_a_file_that_breaks_leaves_the_last_good_record_and_a_banner(
    look, folder, file: str, fault: Callable[[Path], None], told: str
):
    page = look("meetings", folder, project="secon")
    fault(folder / file)
    text = again(page)
    assert f"{LAST_GOOD} {file}: " in text
    assert told in text
    assert "17 events" in text


@every_fault
def test_a_file_that_is_mended_is_read_again(look, folder, file, fault, told):
    page = look("meetings", folder, project="secon")
    fault(folder / file)
    again(page)
    if (folder / file).is_dir():
        (folder / file).rmdir()
    shutil.copy(DATA / file, folder)
    assert LAST_GOOD not in again(page)


@pytest.mark.parametrize(
    ("view", "lang"), [*((view, "en") for view in VIEWS), ("map", "el"), ("meetings", "bg")]
)
def test_every_page_tells_of_a_broken_file(look, folder, view, lang):
    page = look(view, folder, lang=lang)
    before = read(page).text
    in_another_encoding(folder / "partners.csv")
    after = again(page)
    assert "partners.csv: " in after
    assert after.endswith(before)


def test_every_broken_file_has_its_banner(look, folder):
    page = look("overview", folder)
    emptied(folder / "partners.csv")
    in_another_encoding(folder / "values.csv")
    text = again(page)
    assert text.count(LAST_GOOD) == 2
    assert text.index("partners.csv: ") < text.index("values.csv: ")


def test_a_folder_that_goes_away_leaves_the_last_good_record(look, folder):
    page = look("overview", folder, project="secon")
    folder.rename(folder.with_name("moved"))
    text = again(page)
    assert LAST_GOOD in text
    assert "SECON" in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_changed_file_is_noticed_on_the_next_run(look, folder, view):
    page = look(view, folder, project="secon")
    renamed(folder / "projects.csv", "SECON", "NOCES")
    text = again(page)
    assert "NOCES" in text
    assert "The record on this page" not in text


def test_a_record_that_was_never_whole_is_shown_as_far_as_it_goes(look, folder):
    emptied(folder / "meetings.csv")
    text = read(look("partners", folder, project="secon")).text
    assert "meetings.csv: The file is empty." in text
    assert "10 organisations" in text


def test_a_record_that_is_not_there_is_told_and_not_an_error(look, tmp_path):
    text = read(look("overview", tmp_path / "nowhere")).text
    assert "There is no file or folder nowhere." in text
