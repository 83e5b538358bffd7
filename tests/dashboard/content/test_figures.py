from __future__ import annotations

import pytest

from dashboard.content.figures import headline


@pytest.fixture(scope="module")
def secon(about):
    return {counter.label: counter for counter in headline(about("secon"))}


def test_a_figure_that_is_one_number_is_given_as_such_too(secon):
    assert secon["Organisations"].number == 10
    elapsed = secon["Time elapsed"]
    # 1 March 2023 to 31 May 2027 are 1,552 days; 610 of them are over on 31 October 2024.
    assert elapsed.number == pytest.approx(610 / 1_552, abs=0.001)
    assert (elapsed.value, elapsed.format) == ("39%", "percent")


def test_a_figure_of_two_numbers_is_words(secon):
    events = secon["Promised exchange events held"]
    assert (events.value, events.number) == ("4 of 8", None)
