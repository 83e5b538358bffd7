from __future__ import annotations

import pandas as pd
import pytest

from loaders.importers.organisations import organisations, told_apart
from loaders.rows import TEXT


def column(*cells):
    return pd.Series(list(cells), dtype=TEXT)


def named(*rows):
    pic, name, country = zip(*rows, strict=True)
    return organisations(column(*pic), column(*name), column(*country)).tolist()


@pytest.mark.parametrize("pic", ["949123456", "949 123 456", "PIC: 949123456"])
def test_an_organisation_with_a_pic_is_called_by_it(pic):
    assert named((pic, "University of Crete", "EL")) == ["pic-949123456"]


@pytest.mark.parametrize("pic", [None, "999999999", "000000000", "12345", "EL090000000"])
def test_what_is_no_pic_gives_way_to_name_and_country(pic):
    assert named((pic, "University of Crete", "EL")) == ["university-of-crete-gr"]


@pytest.mark.parametrize("country", ["GR", "EL", "el", "Greece", "Ελλάδα (EL)", "GR – Greece"])
def test_a_country_is_the_same_however_it_is_written(country):
    assert named((None, "KMOP", country)) == ["kmop-gr"]


def test_bodies_of_one_name_in_two_countries_are_two():
    rows = [(None, "Ministry of Culture", "BG"), (None, "Ministry of Culture", "RO")]
    assert len(set(named(*rows))) == 2


def test_a_row_without_a_pic_has_that_of_the_only_body_of_its_name_and_country():
    found = named((None, "UNIVERSITY OF CRETE", "GR"), ("949123456", "University of Crete", "EL"))
    assert found == ["pic-949123456", "pic-949123456"]


def test_among_several_pics_of_one_name_none_is_chosen():
    rows = [("949123456", "Agency", "IT"), ("949123457", "Agency", "IT"), (None, "Agency", "IT")]
    assert named(*rows) == ["pic-949123456", "pic-949123457", "agency-it"]


def test_nothing_stated_is_nobody():
    assert pd.isna(named((None, None, "IT"))[0])


def apart(*rows):
    return told_apart(*(column(*cells) for cells in zip(*rows, strict=True))).tolist()


def test_two_faculties_with_one_pic_stand_side_by_side_in_a_project():
    rows = [("a", "pic-1", "Faculty of Law", "Graz"), ("a", "pic-1", "Faculty of Arts", "Graz")]
    assert apart(*rows, ("b", "pic-1", "Faculty of Arts", "Graz")) == ["pic-1", "pic-1-2", "pic-1"]


def test_a_body_of_one_name_in_two_cities_of_a_project_is_two():
    rows = [("a", "agency-it", "Agency", "Bari"), ("a", "agency-it", "Agency", "Trento")]
    assert apart(*rows) == ["agency-it", "agency-it-2"]


def test_the_same_row_twice_keeps_one_name():
    rows = [("a", "agency-it", "Agency", "Bari"), ("a", "agency-it", "AGENCY", None)]
    assert apart(*rows) == ["agency-it", "agency-it"]
